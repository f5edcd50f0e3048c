import type { Paint, Tone } from './paint.ts';
import { linesOf, widthOf, wrap } from './wrap.ts';

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
  const wrapped = row.map((cell, index) => cell.flatMap((piece) => wrapPiece(piece, widths[index] ?? 0)));
  const height = Math.max(1, ...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    wrapped
      .map((lines, index) => {
        const { text, tone, lead } = lines[line] ?? { text: '', tone: 'plain' as Tone, lead: '' };
        const inner = (widths[index] ?? 0) - widthOf(lead);
        const blanks = ' '.repeat(Math.max(0, inner - widthOf(text)));
        const painted = paint(tone, text);
        return paint('dim', lead) + (columns[index]?.align === 'right' ? blanks + painted : painted + blanks);
      })
      .join(GAP)
      .trimEnd(),
  );
}

interface Line {
  readonly text: string;
  readonly tone: Tone;
  readonly lead: string;
}

function wrapPiece({ text, tone = 'plain', lead }: Piece, width: number): Line[] {
  const [first, rest] = lead ?? ['', ''];
  return wrap(text, width - widthOf(first)).map((line, index) => ({
    text: line,
    tone,
    lead: index === 0 ? first : rest,
  }));
}

/** As wide as the content asks for; where that is too much, columns give way, the widest of them first. */
function columnWidths(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  width: number,
): number[] {
  const widths = columns.map(({ title }, index) =>
    Math.max(widthOf(title), ...rows.map((row) => cellWidth(row[index] ?? []))),
  );
  const available = width - GAP.length * (columns.length - 1);
  const shrink = (least: readonly number[]) => {
    while (widths.reduce((sum, each) => sum + each, 0) > available) {
      const index = widest(widths.map((each, i) => (each > (least[i] ?? each) ? each : 0)));
      if (index === undefined) return;
      widths[index] = (widths[index] ?? 0) - 1;
    }
  };
  const leastOf = (mayYield: (column: Column) => boolean) =>
    columns.map((column) => (mayYield(column) ? column.least : Number.POSITIVE_INFINITY));
  shrink(leastOf(({ yields }) => yields === true));
  shrink(leastOf(() => true));
  shrink(columns.map(() => NARROWEST));
  return widths;
}

/** A column that still holds a Chinese character. */
const NARROWEST = 2;

function widest(widths: readonly number[]): number | undefined {
  const most = Math.max(...widths);
  return most > 0 ? widths.indexOf(most) : undefined;
}

function cellWidth(cell: Cell): number {
  let width = 0;
  for (const { text, lead } of cell)
    for (const line of linesOf(text)) width = Math.max(width, widthOf(lead ? lead[0] + line : line));
  return width;
}
