import { dirname, join } from 'node:path';
import { formatOfName, isTable, isWorkbook } from '../../load/input/formats.ts';
import { decodeText } from '../../load/source/encoding.ts';
import { type OpenFile, readAllBytes, readingFailed, STANDARD_INPUT } from '../../load/source/files.ts';
import { readCsv } from '../../load/table/csv.ts';
import { isInside, type NamedTable } from '../../load/data/list-tables.ts';
import { readListTable } from '../../load/table/read-list-table.ts';
import type { Sheet } from '../../load/table/sheet.ts';
import { readWorkbook } from '../../load/table/workbook.ts';
import type { DataRecord } from '../../model/record.ts';
import { complain, type Loaded, loadedOf, type Problem } from '../../problems/index.ts';
import { liesIn } from '../real-files.ts';
import type { ReadingContext } from './reading.ts';

type Records = Loaded<readonly DataRecord[]>;

/**
 * Reads the tables that a data file names for its lists, by their path as written. A path that leads out of the file's
 * folder is left out, and the reader of the data file complains.
 */
export async function readNamedTables(
  named: readonly NamedTable[],
  path: string,
  context: ReadingContext,
): Promise<ReadonlyMap<string, Records>> {
  const tables = new Map<string, Records>();
  for (const table of named.filter((each) => isInside(each.path))) {
    tables.set(table.path, await readNamed(table, path, context));
  }
  return tables;
}

/** Where a table stands that a data file names: beside that file. */
export function pathOfTable(table: string, dataFile: string): string {
  return dataFile === STANDARD_INPUT ? table : join(dirname(dataFile), table);
}

async function readNamed(table: NamedTable, dataFile: string, context: ReadingContext): Promise<Records> {
  const path = pathOfTable(table.path, dataFile);
  // A link may lead out of the folder although the path does not.
  if (liesIn(path, dataFile === STANDARD_INPUT ? '.' : dirname(dataFile)) === false) {
    const data = { subject: table.list.id, found: table.path, name: table.list.name };
    return { problems: [complain('table-outside', path, data)] };
  }
  const { value: file, problems } = await context.openFile(path);
  if (!file) return { problems };
  try {
    const found: Problem[] = [];
    const sheet = await sheetOf(file, table, context, found);
    if (!sheet) return { problems: found };
    const read = await readListTable(sheet, path, table.list, context.catalogue, context.options);
    return loadedOf(read.value ?? [], [...found, ...read.problems]);
  } catch (error) {
    return { problems: readingFailed(path, error) };
  }
}

/** The only table of a file; in a workbook the sheet with the name of the list, else the first one. */
async function sheetOf(
  file: OpenFile,
  { path, list }: NamedTable,
  { encoding }: ReadingContext,
  problems: Problem[],
): Promise<Sheet | undefined> {
  const format = formatOfName(path);
  if (!format || !isTable(format)) {
    problems.push(complain('not-a-table', file.file, { subject: file.file }));
    return undefined;
  }
  if (!isWorkbook(format)) {
    const text = decodeText(file.bytes, file.file, encoding, problems);
    return readCsv(text, file.file, problems, format === 'tsv' ? { delimiter: '\t' } : {});
  }
  const bytes = await readAllBytes(file);
  problems.push(...bytes.problems);
  const workbook = bytes.value && (await readWorkbook(bytes.value, file.file));
  problems.push(...(workbook?.problems ?? []));
  const sheets = workbook?.value ?? [];
  const names = new Set([list.id, list.name.zh, list.name.en, ...list.aliases]);
  return sheets.find(({ name }) => name !== undefined && names.has(name)) ?? sheets[0];
}
