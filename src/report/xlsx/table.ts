/** A cell of a sheet. A text is a text, whatever it looks like; a number is shown in the format of its column. */
export type Cell = string | number | undefined;

/** A heading over the headings of neighbours; they share the object. */
export interface Over {
  readonly text: string;
}

export interface Column {
  readonly heading: string;
  /** What stands over the heading, from the top. */
  readonly over?: readonly Over[];
  /** Least and most width, in digits of the standard font; a Chinese character takes two. */
  readonly width: readonly [least: number, most: number];
  readonly align?: 'left' | 'center' | 'right';
  /** Number format of its numbers. */
  readonly format?: string;
  /** Its texts begin with a mark, by which they are coloured. */
  readonly marked?: boolean;
}

/** What a cell above the headings is. */
export type Look = 'title' | 'note' | 'alert' | 'group' | 'label' | 'count';

/** A cell above the headings; it may cover several columns, counted from 0. */
export interface TopCell {
  readonly value: Cell;
  readonly look: Look;
  readonly at: number;
  readonly span: number;
}

export interface TopRow {
  readonly cells: readonly TopCell[];
  /** Belongs to the headings: it is printed on every page. */
  readonly repeated?: boolean;
}

/** A sheet: some rows above, headings, and the rows of the table itself. */
export interface Table {
  /** Names that it might have, the shortest first; the first that no other sheet claims is taken. */
  readonly names: readonly string[];
  readonly top: readonly TopRow[];
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** Columns at the left that stay in sight. */
  readonly fixed: number;
  /**
   * Columns, counted from 0, before which a new page may begin where the sheet is too wide for one; without them it is printed on one
   * page in its width, however small that gets.
   */
  readonly seams?: readonly number[];
}

/** A row that is a single cell over the first so many columns. */
export function lineOver(value: string, look: Look, span: number): TopRow {
  return { cells: [{ value, look, at: 0, span }] };
}

/** The rows of what stands over the headings; neighbours under one heading share its cell. */
export function overRows(columns: readonly Column[]): readonly TopRow[] {
  const depth = Math.max(0, ...columns.map(({ over }) => over?.length ?? 0));
  return Array.from({ length: depth }, (_, level) => overRow(columns.map(({ over }) => over?.[level])));
}

function overRow(overs: readonly (Over | undefined)[]): TopRow {
  const cells = overs.flatMap((over, at): TopCell[] => {
    if (over !== undefined && overs[at - 1] === over) return [];
    const next = over === undefined ? at + 1 : overs.findIndex((each, index) => index > at && each !== over);
    return [{ value: over?.text, look: 'group', at, span: (next < 0 ? overs.length : next) - at }];
  });
  return { cells, repeated: true };
}

export function textColumn(heading: string, least: number, most: number): Column {
  return { heading, width: [least, most] };
}

/** A narrow column of whole numbers. */
export function countColumn(heading: string): Column {
  return { heading, width: [7, 12], align: 'center', format: '0' };
}

/** A column of outcomes or verdicts. */
export function markColumn(heading: string): Column {
  return { heading, width: [11, 24], align: 'center', marked: true };
}
