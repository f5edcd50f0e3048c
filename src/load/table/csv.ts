import { complain, type Problem, type ProblemCode } from '../../problems/index.ts';
import { inBlocks } from './csv/blocks.ts';
import { delimiterOf } from './csv/delimiter.ts';
import { type CsvRecord, LONGEST_RECORD, recordReader } from './csv/records.ts';
import type { Row, Sheet } from './sheet.ts';

/** The line by which spreadsheet programs declare a delimiter. */
const DECLARED = /^sep=(.)\n/;

/**
 * The rows of a delimited text, while it is being read. Without `delimiter` it is found out from the first rows. Blanks before a
 * cell are left out, and newlines inside of it are line feeds. Problems come as the rows do: lines that are left out because
 * their quotes are wrong (`broken-quote`), and where nothing more is read (`quote-not-closed`, `row-too-long`).
 */
export function readCsv(
  text: AsyncIterable<string>,
  file: string,
  problems: Problem[],
  options: { readonly delimiter?: string } = {},
): Sheet {
  const report: Report = (code, line, data = {}): void =>
    void problems.push({ ...complain(code, file, { subject: file, ...data }), place: { file, line } });
  return { rows: rowsOf(text, options.delimiter, report) };
}

type Report = (
  code: ProblemCode,
  line: number,
  data?: { readonly expected?: string; readonly found?: string },
) => void;

async function* rowsOf(
  text: AsyncIterable<string>,
  delimiter: string | undefined,
  report: Report,
): AsyncGenerator<Row> {
  let reader: RowReader | undefined;
  for await (const block of inBlocks(text)) {
    const start = reader ? undefined : startOf(block, delimiter);
    reader ??= rowReader(start?.delimiter ?? ',', start?.lines ?? 0, report);
    yield* reader.add(start?.rest ?? block);
    if (reader.isOver()) return;
  }
  if (reader) yield* reader.end();
}

interface Start {
  readonly delimiter: string;
  /** How many lines come before the rows. */
  readonly lines: number;
  readonly rest: string;
}

function startOf(text: string, given: string | undefined): Start {
  const [line = '', declared] = DECLARED.exec(text) ?? [];
  const isDeclared = declared !== undefined && (given === undefined || given === declared);
  const rest = isDeclared ? text.slice(line.length) : text;
  return { delimiter: given ?? declared ?? delimiterOf(rest), lines: isDeclared ? 1 : 0, rest };
}

interface RowReader {
  add(piece: string): Iterable<Row>;
  end(): AsyncIterable<Row>;
  isOver(): boolean;
}

function rowReader(delimiter: string, linesBefore: number, report: Report): RowReader {
  const reader = recordReader(delimiter);
  /** The line on which the last row ended. */
  let last = 0;

  /** Names the lines that were left out, each with wrong quotes together with those after it that they swallowed. */
  const reportLost = (broken: readonly number[], until: number): void => {
    const starts = [...new Set([last + 1, ...broken])];
    for (const [index, start] of starts.entries()) {
      const end = (starts[index + 1] ?? until) - 1;
      report('broken-quote', start + linesBefore, end > start ? { found: String(end + linesBefore) } : {});
    }
  };

  const rowOf = ({ cells, end }: CsvRecord): Row => {
    const start = end - newlinesIn(cells);
    if (start > last + 1) reportLost(reader.takeBroken(start), start);
    last = end;
    return { number: start + linesBefore, cells };
  };

  const reportEnd = (): void => {
    const broken = reader.takeBroken();
    const failure = reader.failure();
    if (broken.length === 0) return;
    if (!failure) return reportLost(broken, reader.lines() + 1);
    // Only in quotes a record goes on for lines.
    const isInQuotes = (broken.at(-1) ?? 0) > last + 1;
    const code = isInQuotes ? 'quote-not-closed' : failure;
    report(code, last + 1 + linesBefore, { expected: String(LONGEST_RECORD) });
  };

  return {
    *add(piece) {
      for (const record of reader.add(piece)) yield rowOf(record);
      if (reader.failure()) reportEnd();
    },
    async *end() {
      for await (const record of reader.end()) yield rowOf(record);
      reportEnd();
    },
    isOver: () => reader.failure() !== undefined,
  };
}

function newlinesIn(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) if (cell.includes('\n')) count += cell.split('\n').length - 1;
  return count;
}
