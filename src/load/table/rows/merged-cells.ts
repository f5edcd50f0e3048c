import type { Problem } from '../../../problems/index.ts';
import { isNotApplicable, isUnknown } from '../../data/unknown.ts';
import type { Pointer } from '../../source/source.ts';
import { cellOf, isNumber } from '../cells.ts';
import type { Merge, Row } from '../sheet.ts';
import { type Column, isMeasured } from './layout.ts';

/** A merged cell with its column and what it says. */
interface Spread extends Merge {
  readonly column: Column;
  readonly text: string;
}

/** A row with the texts that reach down into it. */
interface FilledRow {
  readonly row: Row;
  /** The merged cells that hold a figure of several rows. */
  readonly unclear: readonly Spread[];
}

/**
 * Fills merged cells down: 区县 over five parks is the district of each. To be called with each row below the headings, in their
 * order. Names and numbers are not filled down, since each record has its own: a number over several rows may be their sum.
 */
export function mergedCells(merges: readonly Merge[], columns: readonly Column[]): (row: Row) => FilledRow {
  const starts = new Map<number, Merge[]>();
  for (const merge of merges) {
    const known = starts.get(merge.from);
    if (known) known.push(merge);
    else starts.set(merge.from, [merge]);
  }
  const columnAt = new Map(columns.map((column) => [column.at, column]));
  let open: readonly Spread[] = [];
  return (row) => {
    const begun = (starts.get(row.number) ?? []).flatMap((merge): Spread[] => {
      const column = columnAt.get(merge.at);
      const text = cellOf(row, merge.at);
      return column && text !== '' ? [{ ...merge, column, text }] : [];
    });
    open = [...open.filter(({ until }) => until >= row.number), ...begun];
    if (open.length === 0) return { row, unclear: open };
    const names = open.filter(({ column }) => column.use.as === 'name');
    const unclear = open.filter((each) => isFigure(each) && !names.some((name) => reachesAsFar(name, each)));
    return { row: withTexts(row, open.filter(isFilledDown)), unclear };
  };
}

/** What the figures of several rows are to those who filled them in is not known, so none of the rows has them. */
export function tellUnclear(unclear: readonly Spread[], pointer: Pointer): Problem[] {
  return unclear.map(({ column, text, from, until }) => {
    const data = { subject: column.heading, found: text, expected: `${from}–${until}` };
    return pointer.problemAt(column.span, 'merged-figure', data);
  });
}

/** A number, or the list of a park; a mere — or 不适用 says the same of each row. */
function isFigure({ column: { use }, text }: Spread): boolean {
  if (use.as === 'list') return true;
  return use.as === 'figure' && isMeasured(use.indicator.type) && !isUnknown(text) && !isNotApplicable(text);
}

const WITHOUT_SHARING: ReadonlySet<Column['use']['as']> = new Set(['name', 'serial', 'nothing']);

function isFilledDown(spread: Spread): boolean {
  const { use } = spread.column;
  if (use.as === 'other') return !isNumber(spread.text);
  return !WITHOUT_SHARING.has(use.as) && !isFigure(spread);
}

/** Where the name reaches over the same rows, they are one record, and the figure is its own. */
function reachesAsFar(name: Merge, { from, until }: Merge): boolean {
  return name.from <= from && name.until >= until;
}

function withTexts({ number, cells }: Row, spreads: readonly Spread[]): Row {
  const filled = [...cells];
  for (const { at, text } of spreads) {
    while (filled.length < at) filled.push('');
    filled[at] = text;
  }
  return { number, cells: filled };
}
