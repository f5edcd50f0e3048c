import type { Cell, MergeRange, Sheet as LibrarySheet } from 'hucre/xlsx';
import type { Problem } from '../../../problems/index.ts';
import { cellText, type CellValue, NO_RESULT } from '../cell-text.ts';
import { type Merge, type Row, type Sheet, sheetOf } from '../sheet.ts';
import type { XlsFormats } from './xls-formats.ts';

/** The one place that knows the library. It is large, and loaded only where there is a workbook. */
const loadLibrary = () => import('hucre/xlsx');

/** The sheets of an .xlsx file that are not hidden, and warnings. Throws as the library does. */
export async function readXlsx(
  bytes: Uint8Array,
  file: string,
): Promise<{ readonly sheets: readonly Sheet[]; readonly problems: readonly Problem[] }> {
  const sheets = await readShown(bytes, new Set());
  return {
    sheets: sheets.map((sheet) => sheetOf(sheet.name, rowsOf(sheet, xlsxText(sheet)), mergesOf(sheet))),
    problems: sheets.flatMap((sheet) => missingResults(sheet, file)),
  };
}

/** A sheet that is a chart has no cells, and the library stumbles over it: then it reads again without that one. */
async function readShown(bytes: Uint8Array, charts: ReadonlySet<string>): Promise<readonly LibrarySheet[]> {
  const { readXlsx: read } = await loadLibrary();
  try {
    const workbook = await read(bytes, {
      readStyles: true,
      sheets: ({ name, hidden, veryHidden }) => !hidden && !veryHidden && !charts.has(name),
    });
    return workbook.sheets;
  } catch (error) {
    const name = error instanceof Error ? CHART.exec(error.message)?.[1] : undefined;
    if (name === undefined || charts.has(name)) throw error;
    return readShown(bytes, new Set([...charts, name]));
  }
}

const CHART = /missing worksheet file for sheet "(.*)"$/s;

/** The sheets of an .xls file that are not hidden; the library tells no number formats. Throws as the library does. */
export async function readXls(bytes: Uint8Array, formats: XlsFormats): Promise<readonly Sheet[]> {
  const { readXls: read } = await loadLibrary();
  const { sheets } = await read(bytes);
  return sheets.flatMap((sheet, index) => {
    const known = formats.sheets[index];
    if (!known?.isShown) return [];
    return [
      sheetOf(
        sheet.name,
        rowsOf(sheet, (value, ...at) => cellText(value, known.formatAt(...at))),
        mergesOf(sheet),
      ),
    ];
  });
}

/** The text of a cell with that value; rows and columns count from 0. */
type TextAt = (value: CellValue, row: number, column: number) => string;

function xlsxText({ cells }: LibrarySheet): TextAt {
  return (value, row, column) => {
    const cell = cells?.get(`${row},${column}`);
    return cell && hasNoResult(cell) ? NO_RESULT : cellText(value, cell?.style?.numFmt);
  };
}

/** The rows that are not blank, while they are asked for. */
function* rowsOf({ rows, merges = [] }: LibrarySheet, textAt: TextAt): Generator<Row> {
  const isCovered = coveredBy(merges);
  for (const [index, values] of rows.entries()) {
    // A row that has no cells may be a gap in the list.
    const cells = (values ?? []).map((value, column) =>
      isCovered(index, column) ? '' : textAt(value, index, column),
    );
    const last = cells.findLastIndex((text) => text !== '');
    if (last >= 0) yield { number: index + 1, cells: cells.slice(0, last + 1) };
  }
}

function mergesOf({ merges = [] }: LibrarySheet): Merge[] {
  return merges
    .filter(({ startRow, endRow }) => endRow > startRow)
    .map(({ startRow, endRow, startCol }) => ({ from: startRow + 1, until: endRow + 1, at: startCol }));
}

/** Whether a cell lies under a merged one, of which only the first is seen. Rows are asked for in their order. */
function coveredBy(merges: readonly MergeRange[]): (row: number, column: number) => boolean {
  const waiting = merges.toSorted((a, b) => b.startRow - a.startRow);
  let open: MergeRange[] = [];
  let current = -1;
  return (row, column) => {
    if (row !== current) {
      current = row;
      for (let next = waiting.at(-1); next && next.startRow <= row; next = waiting.at(-1)) {
        open.push(next);
        waiting.pop();
      }
      open = open.filter(({ endRow }) => endRow >= row);
    }
    return open.some(
      ({ startRow, startCol, endCol }) =>
        column >= startCol && column <= endCol && !(row === startRow && column === startCol),
    );
  };
}

function hasNoResult({ formula, value }: Cell): boolean {
  return formula !== undefined && value === null;
}

/** One warning for a sheet, at the first formula whose result was not saved. */
function missingResults({ name, cells }: LibrarySheet, file: string): Problem[] {
  let count = 0;
  let first = '';
  for (const [key, cell] of cells ?? []) {
    if (!hasNoResult(cell)) continue;
    if (count === 0) first = key;
    count += 1;
  }
  if (count === 0) return [];
  const [row = 0, column = 0] = first.split(',').map(Number);
  const place = { file, sheet: name, line: row + 1, column: column + 1 };
  return [{ code: 'formula-without-value', severity: 'warning', place, data: { found: String(count) } }];
}
