import {
  formatOfBytes,
  type InputFormat,
  isDelimited,
  isLines,
  isWorkbook,
} from '../../load/input/formats.ts';
import { lineBlocks, linesOf } from '../../load/input/lines.ts';
import { decodeBytes, decodeLines } from '../../load/source/encoding.ts';
import { type OpenFile, readAllBytes, readingFailed, withBytes } from '../../load/source/files.ts';
import { readSource, readSources, type Source } from '../../load/source/source.ts';
import type { Utf8Line } from '../../load/source/utf8-line.ts';
import { type NamedTable, tablesNamed } from '../../load/data/list-tables.ts';
import { type PlainLines, plainLines } from '../../load/data/plain-line.ts';
import type { Place } from '../../model/text.ts';
import { complain, type Problem } from '../../problems/index.ts';
import { loadData, mentionOf } from './data.ts';
import type { Input } from './inputs.ts';
import {
  type InputEvent,
  LARGEST_WORKBOOK,
  placeOf,
  type Reader,
  type ReadingContext,
  refuse,
} from './reading.ts';

/** Opens an input and reads it, submission by submission. */
export async function* readInput(input: Input, context: ReadingContext): AsyncGenerator<InputEvent> {
  const { value: file, problems } = await context.openFile(input.path);
  if (file) yield* readOpen(file, input, context);
  else yield refuse({ file: input.path }, problems);
}

/** Reads an open input; lines and rows as they come. */
export async function* readOpen(
  file: OpenFile,
  input: Input,
  context: ReadingContext,
): AsyncGenerator<InputEvent> {
  try {
    yield* READERS[input.format ?? 'any'](file, input, context);
  } catch (error) {
    yield refuse({ file: file.file }, readingFailed(file.file, error));
  }
}

const READERS: Readonly<Record<InputFormat | 'any', Reader>> = {
  yaml: readDocuments,
  json: readDocuments,
  ndjson: readLines,
  csv: readDelimited,
  tsv: readDelimited,
  xlsx: readSheets,
  xls: readSheets,
  ods: readSheets,
  any: readAnything,
};

/** The readers of tables are loaded when there is one. */
async function* readDelimited(...args: Parameters<Reader>): AsyncGenerator<InputEvent> {
  yield* (await import('./table-submissions.ts')).readDelimited(...args);
}

async function* readSheets(...args: Parameters<Reader>): AsyncGenerator<InputEvent> {
  yield* (await import('./table-submissions.ts')).readSheets(...args);
}

/** The beginning of the bytes says what they are. */
async function* readAnything(
  file: OpenFile,
  input: Input,
  context: ReadingContext,
): AsyncGenerator<InputEvent> {
  const { value: bytes, problems } = await readAllBytes(file, LARGEST_WORKBOOK);
  if (!bytes) return yield refuse({ file: file.file }, problems);
  yield* readerOf(bytes, context)(withBytes(file, bytes), input, context);
}

function readerOf(bytes: Uint8Array, { encoding }: ReadingContext): Reader {
  if (isWorkbook(formatOfBytes(bytes))) return readSheets;
  const text = decodeBytes(bytes, '', encoding).value ?? '';
  if (isLines(text)) return readLines;
  return isDelimited(text) ? readDelimited : readDocuments;
}

/** YAML or JSON: a record, several documents, or lists of records. */
async function* readDocuments(
  file: OpenFile,
  input: Input,
  context: ReadingContext,
): AsyncGenerator<InputEvent> {
  const whole: Place = { file: file.file };
  const { value: bytes, problems } = await readAllBytes(file);
  if (!bytes) return yield refuse(whole, problems);
  const { value: text, problems: found } = decodeBytes(bytes, file.file, context.encoding);
  if (text === undefined) return yield refuse(whole, found);
  const sources = readSources(text, file.file);
  if (sources.length === 0)
    return yield refuse(whole, [complain('file-empty', file.file, { subject: file.file })]);
  for (const source of sources) yield await readSubmission(source, input, context, file.sha256);
}

/** A record, and the tables that it names for its lists. */
async function readSubmission(
  source: Source,
  { path }: Input,
  context: ReadingContext,
  hash?: () => string,
): Promise<InputEvent> {
  context.expect?.(source);
  const named = tablesNamed(source, context.catalogue);
  const tables = named.length > 0 ? await readNamed(named, path, context) : undefined;
  const data = loadData(source, context.catalogue, {
    ...context.options,
    ...(hash && { hash }),
    ...(tables && { tables }),
  });
  const place = data.value?.place ?? placeOf(source);
  return { kind: 'submission', place, data };
}

async function readNamed(named: readonly NamedTable[], path: string, context: ReadingContext) {
  return (await import('./named-tables.ts')).readNamedTables(named, path, context);
}

/** A record on each line. */
async function* readLines(file: OpenFile, input: Input, context: ReadingContext): AsyncGenerator<InputEvent> {
  const problems: Problem[] = [];
  const text = decodeLines(file.bytes, file.file, context.encoding, problems);
  const readLine = makeLineReader(input, context, 'read');
  for await (const block of lineBlocks(text)) {
    for (const line of linesOf(block)) yield readLine(line, file.file);
  }
  if (problems.length > 0) yield refuse({ file: file.file }, problems);
}

/**
 * Reads records on lines: most of them hold nothing out of the ordinary, which is quick; the others as any data file. `follow` is for those who
 * ask for little more than verdicts.
 */
export function makeLineReader(input: Input, context: ReadingContext, how: keyof PlainLines) {
  const plain = plainLines(context.catalogue, context.options.bare)[how];
  return (line: Utf8Line, file: string): InputEvent | Promise<InputEvent> => {
    const value = plain(line, file);
    if (!value) return readSubmission(readSource(line.text, file, line.number), input, context);
    const city = mentionOf(value);
    return {
      kind: 'submission',
      place: value.place,
      data: { value, ...(city && { city }), problems: [] },
    };
  };
}
