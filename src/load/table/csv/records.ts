import { type CsvError, type Options, parse } from 'csv-parse';
import { parse as parseAtOnce } from 'csv-parse/sync';

/** A longer record is none: the text is no table, or a quote in it was left open. */
export const LONGEST_RECORD = 4 * 1024 * 1024;

/** Where so many quotes are wrong, the text has another delimiter or is no table. */
const MOST_BROKEN = 10_000;
/** In the text from which the delimiter is found out. */
const MOST_BROKEN_AT_FIRST = 100;

/** A record of a delimited text. */
export interface CsvRecord {
  readonly cells: readonly string[];
  /** The line on which it ends, from 1. */
  readonly end: number;
}

/** Takes a delimited text piece by piece and gives its records. */
export interface RecordReader {
  add(piece: string): Iterable<CsvRecord>;
  end(): AsyncIterable<CsvRecord>;
  /** The lines with wrong quotes, whose records are left out, since it was last asked and before that line. */
  takeBroken(before?: number): readonly number[];
  /** Why nothing more is read, as soon as it is so. */
  failure(): Failure | undefined;
  /** How many lines there were. */
  lines(): number;
}

type Failure = 'quote-not-closed' | 'row-too-long';

const FAILURES: Readonly<Record<string, Failure>> = {
  CSV_QUOTE_NOT_CLOSED: 'quote-not-closed',
  CSV_MAX_RECORD_SIZE: 'row-too-long',
};

/**
 * Lines end with a line feed alone: the library counts others inside of quotes twice. Its `relax_quotes` would join rows after an
 * open quote and its `rtrim` lose the text behind a wrong one, both without a word.
 */
const STRICT = {
  record_delimiter: '\n',
  ltrim: true,
  relax_column_count: true,
  skip_records_with_error: true,
} as const satisfies Options;

/** Begins to read a text without its line of `sep=`. */
export function recordReader(delimiter: string): RecordReader {
  let broken: number[] = [];
  let failure: Failure | undefined;
  let errors = 0;
  let isLineOpen = false;

  const skip = (error: CsvError | undefined): undefined => {
    errors += 1;
    failure ??= errors > MOST_BROKEN ? 'quote-not-closed' : FAILURES[error?.code ?? ''];
    if (broken.at(-1) !== parser.info.lines) broken.push(parser.info.lines);
  };
  const limits = { max_record_size: LONGEST_RECORD, info: true, on_skip: skip };
  const parser = parse({ ...STRICT, ...limits, bom: true, delimiter });

  return {
    *add(piece) {
      isLineOpen = !piece.endsWith('\n');
      parser.write(piece);
      for (let next: Parsed | null = parser.read(); next; next = parser.read()) yield recordOf(next);
    },
    async *end() {
      parser.end();
      for await (const next of parser) yield recordOf(next);
    },
    takeBroken(before = Infinity) {
      const taken = broken.filter((line) => line < before);
      broken = broken.slice(taken.length);
      return taken;
    },
    failure: () => failure,
    lines: () => parser.info.lines - (isLineOpen ? 0 : 1),
  };
}

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

function recordOf({ record, info }: Parsed): CsvRecord {
  return { cells: record, end: info.lines };
}

/** The cells of the first records that hold anything, as far as quotes are not wrong everywhere. */
export function firstRecords(text: string, delimiter: string, most: number): readonly (readonly string[])[] {
  const found: (readonly string[])[] = [];
  let errors = 0;
  const collect = (cells: readonly string[]) => void found.push(cells);
  const skip = (): undefined => {
    errors += 1;
    if (errors > MOST_BROKEN_AT_FIRST) throw new Error('too many wrong quotes');
  };
  const blank = { skip_empty_lines: true, skip_records_with_empty_values: true };
  try {
    parseAtOnce(text, { ...STRICT, ...blank, delimiter, to: most, on_record: collect, on_skip: skip });
  } catch {
    // What stands before decides.
  }
  return found;
}
