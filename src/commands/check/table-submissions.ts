import { tablesNamed } from '../../load/data/list-tables.ts';
import type { ListTables } from '../../load/data/record.ts';
import { decodeText } from '../../load/source/encoding.ts';
import { type OpenFile, readAllBytes } from '../../load/source/files.ts';
import { readCsv } from '../../load/table/csv.ts';
import { readTable, readTables } from '../../load/table/read-table.ts';
import type { TableEntry } from '../../load/table/table-entry.ts';
import { readWorkbook } from '../../load/table/workbook.ts';
import { isError, type Problem } from '../../problems/index.ts';
import { loadData } from './data.ts';
import type { Input } from './inputs.ts';
import { type InputEvent, LARGEST_WORKBOOK, placeOf, type ReadingContext, refuse } from './reading.ts';

/** Values separated by commas or tabs: rows as they come. */
export async function* readDelimited(
  file: OpenFile,
  { format, path }: Input,
  context: ReadingContext,
): AsyncGenerator<InputEvent> {
  const problems: Problem[] = [];
  const text = decodeText(file.bytes, file.file, context.encoding, problems);
  const sheet = readCsv(text, file.file, problems, format === 'tsv' ? { delimiter: '\t' } : {});
  const entries = readTable(sheet, file.file, context.catalogue, context.options.bare);
  yield* eventsOf(entries, { file: file.file, path, unread: problems }, context);
  // Each of these rows, or the rest of the file, could not be read.
  for (const problem of problems.filter(isError)) yield refuse(problem.place, [problem]);
  const doubts = problems.filter((each) => !isError(each));
  if (doubts.length > 0) yield { kind: 'problems', problems: doubts };
}

/** Every sheet of a workbook that holds a table. */
export async function* readSheets(
  file: OpenFile,
  { path }: Input,
  context: ReadingContext,
): AsyncGenerator<InputEvent> {
  const { value: bytes, problems } = await readAllBytes(file, LARGEST_WORKBOOK);
  if (!bytes) return yield refuse({ file: file.file }, problems);
  const workbook = await readWorkbook(bytes, file.file);
  if (!workbook.value) return yield refuse({ file: file.file }, workbook.problems);
  if (workbook.problems.length > 0) yield { kind: 'problems', problems: workbook.problems };
  const entries = readTables(workbook.value, file.file, context.catalogue, context.options.bare);
  yield* eventsOf(entries, { file: file.file, path, unread: [] }, context);
}

interface Origin {
  readonly file: string;
  readonly path: string;
  /** What of the file could not be read, so far. */
  readonly unread: readonly Problem[];
}

/** A file in which nothing can be read is refused as a whole. */
async function* eventsOf(
  entries: AsyncIterable<TableEntry>,
  { file, path, unread }: Origin,
  context: ReadingContext,
): AsyncGenerator<InputEvent> {
  const { catalogue, options } = context;
  const before: Problem[] = [];
  let holdsAny = false;
  for await (const entry of entries) {
    if (entry.kind === 'problems' && !holdsAny) before.push(...entry.problems);
    else if (entry.kind === 'problems') yield entry;
    else {
      if (before.length > 0) yield { kind: 'problems', problems: before.splice(0) };
      holdsAny = true;
      const tables = await tablesOf(entry, path, context);
      const data = loadData(entry.source, catalogue, { ...options, ...(tables && { tables }) });
      yield { kind: 'submission', place: data.value?.place ?? placeOf(entry.source), data };
    }
  }
  // Whatever stands in a file that cannot be read, it is not empty.
  const found = unread.some(isError) ? before.filter(({ code }) => code !== 'file-empty') : before;
  if (found.some(isError)) yield refuse({ file }, found);
  else if (found.length > 0) yield { kind: 'problems', problems: found };
}

/** The tables with the lists of a record: sheets of the workbook itself, and files beside it. */
async function tablesOf(
  { source, tables }: Extract<TableEntry, { readonly kind: 'submission' }>,
  path: string,
  context: ReadingContext,
): Promise<ListTables | undefined> {
  const named = tablesNamed(source, context.catalogue).filter((each) => !tables?.has(each.path));
  if (named.length === 0) return tables;
  const { readNamedTables } = await import('./named-tables.ts');
  return new Map([...(await readNamedTables(named, path, context)), ...(tables ?? [])]);
}
