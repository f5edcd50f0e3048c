import type { CellValue, ConditionalRule, WriteSheet } from 'hucre';
import type { Language } from '../../model/text.ts';
import { cellText } from '../cell-text.ts';
import { lettersOf } from '../place.ts';
import { END_MARKS } from '../summary/words.ts';
import { MARKS } from '../labels.ts';
import { MARGINS, pagesOf, plainHeader, printTitles, scaleOf } from './pages.ts';
import { partsOf } from './parts.ts';
import { nameSheets } from './sheet-names.ts';
import { columnStyle, fontOf, headingStyle, lookStyle, tintStyle, TINTS } from './style.ts';
import type { Cell, Table, TopCell } from './table.ts';
import { headingHeight, rowHeights, topHeight, widthsOf } from './widths.ts';
import { NOTICES } from './words.ts';

export interface Workbook {
  readonly language: Language;
  readonly title: string;
  readonly creator: string;
  /** Stands at the head of every page. */
  readonly header: string;
  readonly tables: readonly Table[];
}

/** The workbook has no time of its own, so that equal contents are equal bytes; this is the one that ZIP files begin with. */
export const NO_TIME = new Date('1980-01-01T00:00:00Z');

/** The bytes of a workbook. The writer is loaded only now: a start without workbooks does not pay for it. */
export async function writeWorkbook(book: Workbook): Promise<Uint8Array> {
  const { language, title, creator } = book;
  const { writeXlsx } = await import('hucre/xlsx');
  const tables = book.tables.flatMap((table) => partsOf(table, language));
  const names = nameSheets(tables.map((table) => table.names));
  const sheets = tables.map((table, index) => sheetOf(table, names[index] ?? '', book));
  return writeXlsx({
    sheets,
    namedRanges: tables.map((table, index) => printTitles(table, names[index] ?? '')),
    properties: { title: cellText(title), creator, created: NO_TIME, modified: NO_TIME },
    defaultFont: fontOf(language),
  });
}

function sheetOf(table: Table, name: string, { language, header, creator }: Workbook): WriteSheet {
  const { columns, rows, top, fixed } = table;
  const widths = widthsOf(table);
  const pages = pagesOf(table, widths);
  const head = top.length;
  const range = (at: number) =>
    `${lettersOf(at + 1)}${head + 2}:${lettersOf(at + 1)}${head + 1 + Math.max(1, rows.length)}`;
  const last = `${lettersOf(columns.length)}${head + 1 + rows.length}`;
  return {
    name,
    columns: columns.map((column, index) => ({
      width: widths[index] ?? 10,
      style: columnStyle(column, language),
    })),
    rows: [...top.map(() => []), columns.map(({ heading }) => safeText(heading)), ...rows.map(valuesOf)],
    cells: new Map([...topCells(table, language), ...headingCells(table, language), ...errorCells(table)]),
    merges: top.flatMap(({ cells }, row) =>
      cells
        .filter(({ span }) => span > 1)
        .map(({ at, span }) => ({ startRow: row, endRow: row, startCol: at, endCol: at + span - 1 })),
    ),
    rowDefs: new Map([
      ...top.map((row, index) => [index, { height: topHeight(row, widths) }] as const),
      [head, { height: headingHeight(columns, widths) }],
      ...rowHeights(table, widths).map(([row, height]) => [head + 1 + row, { height }] as const),
    ]),
    conditionalRules: columns.flatMap(({ marked }, at) => (marked ? tintRules(range(at), at) : [])),
    ...(rows.length > 0 && { autoFilter: { range: `A${head + 1}:${last}` } }),
    freezePane: { rows: head + 1, columns: fixed },
    view: { showGridLines: false },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      margins: MARGINS,
      ...scaleOf(pages, widths, fixed),
    },
    colBreaks: pages.slice(0, -1).map((page) => page.until - 1),
    headerFooter: {
      oddHeader: `&L${plainHeader(header)}&R&A`,
      oddFooter: `&L${plainHeader(creator)}&R${NOTICES.pages[language]}`,
    },
  };
}

function valuesOf(row: readonly Cell[]): CellValue[] {
  return row.map((cell) => (typeof cell === 'string' ? safeText(cell) : (cell ?? null)));
}

/** `_x0041_` in a text of a workbook stands for a character; the underscore of one that is meant is written so itself. */
function safeText(text: string): string {
  return cellText(text).replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
}

type CellEntry = readonly [
  key: string,
  cell: NonNullable<WriteSheet['cells']> extends Map<string, infer C> ? C : never,
];

function topCells({ top }: Table, language: Language): readonly CellEntry[] {
  return top.flatMap(({ cells }, row) => cells.flatMap((cell) => coveredCells(cell, row, language)));
}

/** The cell itself, and those beside it that it covers: their frames are drawn too. */
function coveredCells(
  { value, look, at, span }: TopCell,
  row: number,
  language: Language,
): readonly CellEntry[] {
  const style = lookStyle(look, language);
  return Array.from({ length: span }, (_, index): CellEntry => {
    const own = index === 0 ? value : undefined;
    return [
      `${row},${at + index}`,
      { value: typeof own === 'string' ? safeText(own) : (own ?? null), style },
    ];
  });
}

function headingCells({ top, columns }: Table, language: Language): readonly CellEntry[] {
  const style = headingStyle(language);
  return columns.map((_, at): CellEntry => [`${top.length},${at}`, { style }]);
}

/** Texts such as `#N/A`, which the writer takes for errors unless they are rich texts. */
function errorCells({ rows, top }: Table): readonly CellEntry[] {
  return rows.flatMap((row, index) =>
    row.flatMap((cell, at): CellEntry[] =>
      typeof cell === 'string' && /^#[A-Z/0!?_]+$/.test(cell)
        ? [[`${top.length + 1 + index},${at}`, { richText: [{ text: cell }] }]]
        : [],
    ),
  );
}

/** A colour for each mark with which a text may begin. */
function tintRules(range: string, column: number): readonly ConditionalRule[] {
  const [first = ''] = range.split(':');
  return TINTS.map((tint, index) => {
    const mark = tint.outcome === 'refused' ? END_MARKS.refused : MARKS[tint.outcome];
    const formula = `LEFT(${first},1)="${mark}"`;
    return {
      type: 'expression',
      priority: column * TINTS.length + index + 1,
      formula,
      style: tintStyle(tint),
      range,
    };
  });
}
