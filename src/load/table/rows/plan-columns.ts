import type { RecordKind } from '../../../model/catalogue.ts';
import type { Period } from '../../../model/record.ts';
import { cellOf } from '../cells.ts';
import { chooseName } from '../headings/choose-name.ts';
import type { Heading } from '../headings/find-headings.ts';
import { meaningIn } from '../headings/grouped-heading.ts';
import { findMeaning, type Meaning } from '../headings/heading.ts';
import { holdsKinds } from './kind-cell.ts';
import { type Column, keyOf, lexiconFor, type TableContext, type Use } from './layout.ts';
import { type Missed, reportMisses } from '../headings/misses.ts';
import { dropRepeats, type HeadingDesk, planFigure } from './plan-figures.ts';
import type { Row } from '../sheet.ts';
import { cellSpan } from '../spot.ts';
import type { Role } from '../headings/words.ts';

/** What the columns of a table with a record a row are planned from. */
export interface Ground {
  readonly headings: readonly Heading[];
  readonly kind: RecordKind;
  /** Whether the rows are items of a list, which have neither city nor kind, and whose other cells nothing keeps. */
  readonly isList: boolean;
  /** The figures that are wanted, by id; all where it is absent. */
  readonly keep?: ReadonlySet<string>;
  /** The kinds that a column of the table may state, where it has one. */
  readonly kinds: readonly RecordKind[];
  readonly unitRow?: Row;
  /** The first rows of data. */
  readonly sample: readonly Row[];
}

interface Read {
  readonly heading: Heading;
  readonly text: string;
  readonly meaning: Meaning;
}

/** Decides what becomes of each column; what it has to say of the headings goes to the desk. */
export function planColumns(ground: Ground, context: TableContext, desk: HeadingDesk): readonly Column[] {
  const { headings, kind } = ground;
  const lexicon = lexiconFor(kind, context);
  const read = headings.map((heading): Read => {
    const meaning = meaningIn(heading, lexicon);
    return { heading, text: heading.text, meaning };
  });
  const named = chooseName(
    read.filter(({ meaning }) => isName(meaning, kind)),
    kind,
    context.catalogue,
  );
  const missed: Missed[] = [];
  const planned = read.map((each): Column => {
    const { at, row, text } = each.heading;
    const use = each === named ? ({ as: 'name' } as const) : useOf(each, ground, context, desk, missed);
    return {
      at,
      span: cellSpan(0, at + 1),
      heading: text,
      headingSpan: cellSpan(row, at + 1),
      use: isKept(use, ground) ? use : { as: 'nothing' },
    };
  });
  const columns = withDistinctKeys(dropRepeats(planned, desk));
  desk.problems.push(...reportMisses(missed, kind, desk.pointer));
  return columns;
}

function isKept(use: Use, { isList, keep }: Ground): boolean {
  if (use.as === 'other') return !isList;
  return use.as !== 'figure' || !keep || keep.has(use.indicator.id);
}

function isName(meaning: Meaning, kind: RecordKind): boolean {
  if (meaning.kind === 'role') return meaning.role === 'name';
  if (meaning.kind === 'list') return meaning.list.record === kind;
  return meaning.kind === 'figure' && meaning.indicator.id === 'name' && meaning.period === undefined;
}

function useOf(
  { heading, meaning }: Read,
  ground: Ground,
  context: TableContext,
  desk: HeadingDesk,
  missed: Missed[],
): Use {
  const { at, row, text } = heading;
  const other: Use = { as: 'other', key: text };
  if (meaning.kind === 'figure') {
    const { id } = meaning.indicator;
    if (id === 'district' && !ground.isList) return { as: 'district' };
    if (id !== 'name') return planFigure(heading, meaning, ground.unitRow, desk) ?? other;
  }
  const used = meaning.kind === 'role' ? useOfRole(meaning.role, at, ground) : undefined;
  if (used) return used === 'other' ? other : used;
  if (meaning.kind === 'list' && holdsPaths(at, ground.sample)) return { as: 'list', key: meaning.list.id };
  const foreign = findForOthers(heading, ground, context);
  if (foreign) return foreign;
  const isMissed = meaning.kind !== 'role' && meaning.kind !== 'figure';
  const why: Missed['meaning'] = isMissed ? meaning : { kind: 'unknown', suggestions: [] };
  missed.push({ text, span: cellSpan(row, at + 1), meaning: why });
  return other;
}

/** A column that says something about the record itself, or about its row alone. */
function useOfRole(role: Role, at: number, { isList, sample }: Ground): Use | 'other' | undefined {
  if (role === 'serial' || role === 'period') return { as: role };
  if (role === 'remark') return 'other';
  if (role === 'name' || isList) return undefined;
  if (role !== 'kind') return { as: role };
  return holdsKinds(at, sample) ? { as: 'kind' } : undefined;
}

const PATH = /\.[a-z]{2,4}$/i;

function holdsPaths(at: number, sample: readonly Row[]): boolean {
  const texts = sample.map((row) => cellOf(row, at)).filter((text) => text !== '');
  return texts.length > 0 && texts.every((text) => PATH.test(text));
}

/** Where a column tells the kind of each record, a heading may name a figure that only some kinds have. */
function findForOthers(heading: Heading, { kinds }: Ground, context: TableContext): Use | undefined {
  for (const kind of kinds) {
    const meaning = findMeaning(heading.text, lexiconFor(kind, context));
    if (meaning?.kind !== 'figure') continue;
    // Its key is not known for the record at hand, so a cell that holds something is refused there.
    const { indicator, unit } = meaning;
    return { as: 'figure', key: keyOf(indicator, unit), indicator, ...(unit && { unit }) };
  }
  return undefined;
}

/** Two columns under one heading must not hide each other in the report. */
function withDistinctKeys(columns: readonly Column[]): readonly Column[] {
  const seen = new Map<string, number>();
  return columns.map((column) => {
    const { use } = column;
    if (use.as !== 'other') return column;
    const times = (seen.get(use.key) ?? 0) + 1;
    seen.set(use.key, times);
    return times === 1 ? column : { ...column, use: { as: 'other', key: `${use.key} (${times})` } };
  });
}

/** The period of records that state none: the latest year of the headings, where every flow has a year. */
export function periodOf(columns: readonly Column[]): Period | undefined {
  const figures = columns.flatMap(({ use }) => (use.as === 'figure' ? [use] : []));
  if (figures.some(({ indicator, period }) => indicator.time === 'flow' && !period)) return undefined;
  return figures
    .flatMap(({ period }) => period ?? [])
    .toSorted((a, b) => b.year - a.year)
    .at(0);
}
