import type { Period } from '../../../model/record.ts';
import type { UnitTable } from '../../../quantity/unit.ts';
import { readPeriod } from '../../data/period.ts';
import { cellOf, filledIn, flat } from '../cells.ts';
import { isName, type Recogniser } from '../headings/find-headings.ts';
import { type Known, peelAll } from '../headings/heading.ts';
import { isTotalName } from '../rows/row-class.ts';
import type { Row } from '../sheet.ts';
import { isCompared, type Part, partOf, roleOf } from '../headings/words.ts';

/** A column that holds values: of the park of the sheet, of one that it names, or of one year. */
export interface ValueColumn {
  readonly at: number;
  /** The heading, where it names a park. */
  readonly park?: string;
  readonly period?: Period;
}

/** What a column may say about the park to which its row belongs. */
const OWN_PARTS = ['name', 'city', 'district', 'period'] as const;
type OwnPart = (typeof OWN_PARTS)[number];

/** The columns of a form with an indicator a row. */
export interface VerticalForm {
  /** Position of the heading row among those that were looked at. */
  readonly position: number;
  readonly item: number;
  readonly values: readonly ValueColumn[];
  /** The other columns by what they hold. */
  readonly parts: ReadonlyMap<Part | OwnPart, number>;
  /** Columns whose heading says nothing that is known. */
  readonly unknown: readonly number[];
}

/** The heading row of a vertical form: an item column below which indicators stand, and a column with values. */
export function findVertical(rows: readonly Row[], recogniser: Recogniser): VerticalForm | undefined {
  for (const [position, row] of rows.entries()) {
    const form = formOf(row, position, recogniser);
    const below = rows.slice(position + 1);
    if (form && areItems(below, form, recogniser)) return form;
  }
  return undefined;
}

function formOf(row: Row, position: number, { units, find }: Recogniser): VerticalForm | undefined {
  const filled = filledIn(row);
  const said = filled.map((at) => ({
    at,
    text: cellOf(row, at),
    part: partOf(withoutMarks(cellOf(row, at), units)),
  }));
  const item = said.find(({ part }) => part === 'item') ?? namesAcross(said, find);
  // Figures across the top have their records below.
  if (!item || said.some(({ text }) => isFigure(find(text)))) return undefined;
  const rest = said.filter(({ at }) => at !== item.at);
  const parts = new Map<Part | OwnPart, number>();
  for (const { at, part, text } of rest) {
    const own = part ?? ownPartOf(text, find);
    if (own && own !== 'item' && !parts.has(own)) parts.set(own, at);
  }
  const taken = new Set(parts.values());
  const free = rest.filter(({ at }) => !taken.has(at));
  return { position, item: item.at, parts, ...valuesOf(free, parts.get('value'), parts.has('name'), units) };
}

function ownPartOf(text: string, find: Recogniser['find']): OwnPart | undefined {
  const meaning = find(text);
  const role = isName(meaning) ? 'name' : meaning?.kind === 'figure' ? meaning.indicator.id : roleOf(text);
  return OWN_PARTS.find((each) => each === role);
}

function isFigure(meaning: Known | undefined): boolean {
  return meaning?.kind === 'figure' && !isName(meaning) && meaning.indicator.id !== 'district';
}

/** 园区名称 | 东园 | 西园: where nothing else in the row is known, the names of the parks stand in it. */
function namesAcross<S extends { readonly text: string }>(
  said: readonly S[],
  find: Recogniser['find'],
): S | undefined {
  const [first, ...more] = said;
  const isAlone = first && isName(find(first.text)) && !more.some(({ text }) => find(text));
  return isAlone ? first : undefined;
}

function withoutMarks(text: string, units: UnitTable): string {
  return peelAll(text.replace(/[*★＊\s]+/g, ''), units).name;
}

/** One value column, else columns of years, else each column that is left is a park. */
function valuesOf(
  free: readonly { readonly at: number; readonly text: string }[],
  value: number | undefined,
  isLong: boolean,
  units: UnitTable,
): Pick<VerticalForm, 'values' | 'unknown'> {
  const years = free.flatMap(({ at, text }) => {
    const period = yearOf(text, units);
    return period ? [{ at, period }] : [];
  });
  const own = value === undefined ? [] : [{ at: value }];
  const dated = new Set(years.map(({ at }) => at));
  const others = free.filter(({ at }) => !dated.has(at));
  const areParks = own.length === 0 && years.length === 0 && !isLong;
  const parks = areParks ? others.filter(({ text }) => !isCompared(text) && !isTotalName(text)) : [];
  const named = new Set(parks.map(({ at }) => at));
  return {
    values: [...own, ...years, ...parks.map(({ at, text }) => ({ at, park: flat(text) }))],
    unknown: others.filter(({ at }) => !named.has(at)).map(({ at }) => at),
  };
}

const DONE = /(?:实际|实绩|完成值?|数值|数据|数|值)$/;

/** `2019年`, `2019年实际`, `2019年末`, `2019年（亿元）`. */
function yearOf(text: string, units: UnitTable): Period | undefined {
  const { name, period } = peelAll(flat(text).replace(DONE, ''), units);
  return name === '' && period !== undefined ? readPeriod(period) : undefined;
}

/**
 * Whether the row below the headings is one of them: years below parks, or parks below years, in columns that have no heading of their own.
 * Whose figures and of which year a column holds cannot be said then.
 */
export function isSecondHeading(
  row: Row,
  heading: Row,
  { item, values }: VerticalForm,
  units: UnitTable,
): boolean {
  if (cellOf(row, item) !== '') return false;
  const filled = filledIn(row).filter((at) => at > item);
  const headless = filled.filter((at) => cellOf(heading, at) === '');
  const hasYears = filled.some((at) => yearOf(cellOf(row, at), units) !== undefined);
  const isBelowYears = values.every(({ period }) => period !== undefined) && headless.length > 1;
  return headless.length > 0 && (hasYears || isBelowYears);
}

/** A column holds the names of indicators where two, or this share of its cells, are known. */
const ENOUGH = 2;
const MOSTLY = 0.25;

function areItems(below: readonly Row[], { item, values }: VerticalForm, { find }: Recogniser): boolean {
  const texts = below.map((row) => cellOf(row, item)).filter((text) => text !== '');
  const known = texts.filter((text) => isItem(find(text)));
  const areKnown = known.length > 0 && known.length >= Math.min(ENOUGH, texts.length * MOSTLY);
  return values.length > 0 && areKnown;
}

/** An indicator, or what a form says of the park itself. */
function isItem(meaning: Known | undefined): boolean {
  if (meaning?.kind !== 'role') return meaning?.kind === 'figure';
  return meaning.role !== 'serial' && meaning.role !== 'remark';
}
