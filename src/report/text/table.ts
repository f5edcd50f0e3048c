import type { Paint, Tone } from './paint.ts';
import { widestLine, widthOf, wrap } from './wrap.ts';

/** A piece of a cell that begins on a line of its own. */
export interface Piece {
  readonly text: string;
  readonly tone?: Tone;
  /** Set before the first line, and before those that follow (the lines of a tree). */
  readonly lead?: readonly [first: string, rest: string];
}

export type Cell = readonly Piece[];

export interface Column {
  readonly title: string;
  readonly align?: 'left' | 'right';
  /** Never narrower than this, as long as the others can give way. */
  readonly least: number;
  /** Gives way before the others. */
  readonly yields?: boolean;
}

const GAP = '  ';

/** Lays out rows in columns that together are no wider than the width; cells wrap inside their column. */
export function renderTable(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  width: number,
  paint: Paint,
): string[] {
  const used = columns.map((_, index) => index).filter((index) => rows.some((row) => hasText(row[index])));
  const shown = used.flatMap((index) => columns[index] ?? []);
  const cells = rows.map((row) => used.map((index) => row[index] ?? []));
  const widths = columnWidths(shown, cells, width);
  const head = shown.map(({ title }): Cell => [{ text: title, tone: 'dim' }]);
  const rule = widths.map((each) => '─'.repeat(each)).join(GAP);
  const render = (row: readonly Cell[]) => renderRow(row, shown, widths, paint);
  return [...render(head), paint('dim', rule), ...cells.flatMap(render)];
}

function hasText(cell: Cell | undefined): boolean {
  return cell?.some(({ text }) => text !== '') ?? false;
}

function renderRow(
  row: readonly Cell[],
  columns: readonly Column[],
  widths: readonly number[],
  paint: Paint,
): string[] {
  const cells = row.map((cell, index) => wrapCell(cell, widths[index] ?? 0));
  const height = Math.max(1, ...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) => renderLine(cells, line, columns, widths, paint));
}

/** A line of a row: what stands there in each column, with blanks up to it. */
function renderLine(
  cells: readonly (readonly Line[])[],
  line: number,
  columns: readonly Column[],
  widths: readonly number[],
  paint: Paint,
): string {
  let rendered = '';
  let end = 0;
  let begin = 0;
  for (let index = 0; index < cells.length; index += 1) {
    const part = cells[index]?.[line];
    const room = widths[index] ?? 0;
    let taken = 0;
    if (part) {
      taken = widthOf(part.lead) + widthOf(part.text);
      const from = columns[index]?.align === 'right' ? begin + Math.max(0, room - taken) : begin;
      rendered += ' '.repeat(from - end) + paint('dim', part.lead) + paint(part.tone, part.text);
      end = from + taken;
    }
    begin += Math.max(room, taken) + GAP.length;
  }
  return rendered.trimEnd();
}

interface Line {
  readonly text: string;
  readonly tone: Tone;
  readonly lead: string;
}

function wrapCell(cell: Cell, width: number): readonly Line[] {
  const only = cell[0];
  // Most hold one piece, or nothing.
  if (!only) return [];
  return cell.length === 1 ? wrapPiece(only, width) : cell.flatMap((piece) => wrapPiece(piece, width));
}

function wrapPiece({ text, tone = 'plain', lead = NO_LEAD }: Piece, width: number): readonly Line[] {
  return wrap(text, width - widthOf(lead[0])).map((line, index) => ({
    text: line,
    tone,
    lead: index === 0 ? lead[0] : lead[1],
  }));
}

const NO_LEAD = ['', ''] as const;

/** As wide as the content asks for; where that is too much, columns give way, the widest of them first. */
function columnWidths(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  width: number,
): number[] {
  const widths = columns.map(({ title }, index) =>
    Math.max(widthOf(title), ...rows.map((row) => cellWidth(row[index] ?? []))),
  );
  let excess = widths.reduce((sum, each) => sum + each, GAP.length * (columns.length - 1)) - width;
  const shrink = (least: readonly number[]) => {
    for (; excess > 0; excess -= 1) {
      const index = widest(widths, least);
      if (index === undefined) return;
      widths[index] = (widths[index] ?? 0) - 1;
    }
  };
  const leastOf = (mayYield: (column: Column) => boolean) =>
    columns.map((column, index) => {
      const own = widths[index] ?? 0;
      return mayYield(column) ? Math.min(column.least, own) : own;
    });
  shrink(leastOf(({ yields }) => yields === true));
  shrink(leastOf(() => true));
  shrink(columns.map(() => NARROWEST));
  return widths;
}

/** A column that still holds a Chinese character. */
const NARROWEST = 2;

/** The first of the widest columns that are wider than they must be. */
function widest(widths: readonly number[], least: readonly number[]): number | undefined {
  let found: number | undefined;
  for (let index = 0; index < widths.length; index += 1) {
    const own = widths[index] ?? 0;
    if (own > (least[index] ?? own) && (found === undefined || own > (widths[found] ?? 0))) found = index;
  }
  return found;
}

function cellWidth(cell: Cell): number {
  return cell.reduce(widen, 0);
}

function widen(width: number, { text, lead = NO_LEAD }: Piece): number {
  return Math.max(width, widthOf(lead[0]) + widestLine(text));
}
