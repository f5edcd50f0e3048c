import { widthOf } from '../text/wrap.ts';
import type { Cell, Column, Table, TopCell, TopRow } from './table.ts';

/** Points of a line, and of what a title takes. */
const LINE = 15;
const TITLE = 26;
/** Room at the sides of a cell, in digits. */
const PADDING = 3;

/** The width of each column, in digits of the standard font: as much as its texts need, within its limits. */
export function widthsOf({ columns, rows }: Table): readonly number[] {
  return columns.map(({ heading, format, width: [least, most] }, index) => {
    let needed = Math.min(widthOf(heading) + PADDING, least * 2);
    for (const row of rows) {
      if (needed >= most) break;
      needed = Math.max(needed, cellWidth(row[index], format === '0') + PADDING);
    }
    return Math.min(most, Math.max(least, needed));
  });
}

function cellWidth(cell: Cell, isCount: boolean): number {
  if (cell === undefined) return 0;
  // Room for a sign, thousands separators and the decimals of the format.
  if (typeof cell === 'number') return Math.ceil(String(Math.trunc(cell)).length * 1.4) + (isCount ? 0 : 4);
  return Math.max(...cell.split('\n', MOST_LINES).map((line) => widthOf(line.slice(0, MOST_MEASURED))));
}

/** Longer texts are as wide as a column gets. */
const MOST_MEASURED = 100;
const MOST_LINES = 20;

/** Height of a row above the headings, in points. */
export function topHeight({ cells }: TopRow, widths: readonly number[]): number {
  return Math.max(LINE, ...cells.map((cell) => topCellHeight(cell, widths)));
}

function topCellHeight({ value, look, at, span }: TopCell, widths: readonly number[]): number {
  if (look === 'title') return TITLE;
  const width = widths.slice(at, at + span).reduce((sum, each) => sum + each, 0);
  return linesIn(value, width) * LINE;
}

/** Height of the row of headings. */
export function headingHeight(columns: readonly Column[], widths: readonly number[]): number {
  return Math.max(...columns.map(({ heading }, index) => linesIn(heading, widths[index] ?? 0))) * LINE;
}

/** Heights of the rows that need more than one line, by number from 0: not every program fits rows to their texts. */
export function rowHeights(
  { rows }: Table,
  widths: readonly number[],
): readonly (readonly [row: number, height: number])[] {
  return rows.flatMap((row, index) => {
    let lines = 1;
    for (const [at, cell] of row.entries()) {
      if (typeof cell === 'string') lines = Math.max(lines, linesIn(cell, widths[at] ?? 0));
    }
    return lines > 1 ? [[index, Math.min(TALLEST, lines * LINE)] as const] : [];
  });
}

/** Points that a row may have in Excel. */
const TALLEST = 409;

/** Lines that a text takes in a column, with a little room: fonts differ. */
function linesIn(cell: Cell, width: number): number {
  const text = String(cell ?? '');
  const room = Math.max(1, width - PADDING);
  if (text.length * 2 <= room && !text.includes('\n')) return 1;
  const lines = text.split('\n', MOST_LINES);
  return lines.reduce(
    (sum, line) => sum + Math.max(1, Math.ceil(widthOf(line.slice(0, MOST_WRAPPED)) / room)),
    0,
  );
}

/** Characters beyond which a row is as tall as it gets. */
const MOST_WRAPPED = 2000;
