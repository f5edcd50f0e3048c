import type { Language } from '../../model/text.ts';
import type { CriterionDigest, LeafDigest } from '../digest/digest.ts';
import { MARKS, OUTCOMES } from '../labels.ts';
import { marginNumber } from '../margin.ts';
import { COLUMNS, WORDS } from '../phrases.ts';
import { formatOf, numberCell, signedFormatOf } from './numbers.ts';
import { type Cell, type Column, markColumn, type Over, textColumn } from './table.ts';
import { HEADINGS } from './words.ts';

/** A column of a sheet with its cells, one for each submission. */
export interface CriterionPart {
  readonly column: Column;
  readonly cells: readonly Cell[];
  /** A new page may begin before it. */
  readonly isSeam?: boolean;
}

type Criteria = readonly (CriterionDigest | undefined)[];
type Leaves = readonly (LeafDigest | undefined)[];

/** Comparisons that have columns of their own; where there are more, they stand in one cell as text. */
const MOST_SLOTS = 6;

/** The columns of one criterion: its outcome, and for each of its comparisons what there is, what is required, and the margin. */
export function criterionParts(
  criteria: Criteria,
  titles: readonly Over[],
  language: Language,
): readonly CriterionPart[] {
  const outcome: CriterionPart = {
    column: { ...markColumn(COLUMNS.outcome[language]), over: titles },
    cells: criteria.map((each) => each && outcomeCell(each, language)),
    isSeam: true,
  };
  const leaves = criteria.map(leavesBySlot);
  const slots = slotsOf(leaves);
  const most = Math.max(0, ...leaves.map(({ size }) => size));
  const isCut = criteria.some((each) => each !== undefined && each.more !== '');
  const rest =
    isCut || slots.length > Math.min(MOST_SLOTS, most + 1)
      ? [detailsPart(criteria, titles, language)]
      : slots.flatMap((slot) => slotParts(slot, leaves, titles, language));
  return [outcome, ...rest];
}

/** `✗ 不通过`, `– 不适用（针对其他对象）`. */
function outcomeCell({ outcome, notApplicable }: CriterionDigest, language: Language): string {
  const word = `${MARKS[outcome]} ${OUTCOMES[outcome][language]}`;
  if (notApplicable === undefined) return word;
  return language === 'zh' ? `${word}（${notApplicable}）` : `${word} (${notApplicable})`;
}

/** A comparison that submissions have in common: its subject, its unit, and the how-manieth of that kind it is. */
interface Slot {
  readonly subject: string;
  readonly unit: string;
  readonly key: string;
}

type BySlot = ReadonlyMap<string, LeafDigest>;

/** The comparisons of a criterion by the keys of their slots. */
function leavesBySlot(criterion: CriterionDigest | undefined): BySlot {
  const leaves = new Map<string, LeafDigest>();
  const counts = new Map<string, number>();
  for (const leaf of criterion?.leaves ?? []) {
    const kind = `${leaf.subject}\n${leaf.unit}`;
    const number = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, number);
    leaves.set(`${kind}\n${number}`, leaf);
  }
  return leaves;
}

/** Every comparison of the criterion that any submission has, in order. */
function slotsOf(criteria: readonly BySlot[]): readonly Slot[] {
  const slots = new Map<string, Slot>();
  for (const leaves of criteria) {
    for (const [key, { subject, unit }] of leaves)
      if (!slots.has(key)) slots.set(key, { subject, unit, key });
  }
  return [...slots.values()];
}

function slotParts(
  { subject, unit, key }: Slot,
  criteria: readonly BySlot[],
  titles: readonly Over[],
  language: Language,
): readonly CriterionPart[] {
  const leaves = criteria.map((each) => each.get(key));
  const over = [...titles, { text: subject }];
  const { actual, required } = COLUMNS;
  const values = leaves.flatMap((leaf) => leaf?.value ?? []);
  return [
    {
      column: {
        heading: withUnit(actual[language], unit, language),
        over,
        width: [11, 24],
        align: values.length > 0 ? 'right' : 'center',
        format: formatOf(values),
      },
      cells: leaves.map((leaf) => leaf && (numberCell(leaf.value) ?? leaf.actual)),
    },
    {
      column: { ...textColumn(required[language], 11, 26), over },
      cells: leaves.map((leaf) => leaf?.required),
    },
    ...marginParts(leaves, unit, over, language),
    ...parkParts(leaves, over, language),
  ];
}

/** The parks that made the difference to what is asked of all of them together; nothing where none is named. */
function parkParts(leaves: Leaves, over: readonly Over[], language: Language): readonly CriterionPart[] {
  const cells = leaves.map((leaf) => leaf?.parts);
  if (cells.every((cell) => cell === undefined)) return [];
  return [{ column: { ...textColumn(HEADINGS.parts[language], 20, 44), over }, cells }];
}

/** The differences; nothing where no submission has any. */
function marginParts(
  leaves: Leaves,
  unit: string,
  over: readonly Over[],
  language: Language,
): readonly CriterionPart[] {
  const margins = leaves.map((leaf) => leaf && marginNumber(leaf));
  const known = margins.filter((margin) => margin !== undefined);
  if (known.length === 0) return [];
  const inPoints = unit === '%' ? WORDS.points[language] : unit;
  const heading = withUnit(COLUMNS.margin[language], inPoints, language);
  return [
    {
      column: { heading, over, width: [10, 18], align: 'right', format: signedFormatOf(known) },
      cells: margins.map(numberCell),
    },
  ];
}

function withUnit(word: string, unit: string, language: Language): string {
  if (unit === '') return word;
  return language === 'zh' ? `${word}（${unit}）` : `${word} (${unit})`;
}

/** Comparisons that differ from submission to submission, such as those of list items, as lines of text. */
function detailsPart(criteria: Criteria, titles: readonly Over[], language: Language): CriterionPart {
  return {
    column: { ...textColumn(HEADINGS.details[language], 24, 60), over: titles },
    cells: criteria.map((each) => each && detailsText(each, language)),
  };
}

function detailsText({ leaves, more }: CriterionDigest, language: Language): string {
  const lines = leaves.map(({ subject, outcome, actual, required }) => {
    const numbers = language === 'zh' ? `${actual}（${required}）` : `${actual} (${required})`;
    return `${MARKS[outcome]} ${subject}${WORDS.colon[language]}${numbers}`;
  });
  return [...lines, ...(more === '' ? [] : [more])].join('\n');
}
