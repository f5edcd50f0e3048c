import { BLOCK } from './blocks.ts';
import { firstRecords } from './records.ts';

/** Of two that fit equally well, the one that is rarer inside of a text comes first. */
const DELIMITERS = ['\t', ';', '|', ',', '，'] as const;
/** So many rows that hold anything are looked at. */
const ROWS = 30;

/** The delimiter that cuts most of the first rows into equally many cells, and those into more; a comma where none does. */
export function delimiterOf(text: string): string {
  const start = text.slice(0, BLOCK);
  const [first, ...others] = DELIMITERS.map((delimiter) => ({ delimiter, ...fitOf(start, delimiter) }));
  if (!first) return ',';
  const best = others.reduce(
    (a, b) => (b.rows > a.rows || (b.rows === a.rows && b.width > a.width) ? b : a),
    first,
  );
  return best.rows > 0 ? best.delimiter : ',';
}

interface Fit {
  /** The commonest number of cells, above one. */
  readonly width: number;
  /** How many rows have it. */
  readonly rows: number;
}

function fitOf(text: string, delimiter: string): Fit {
  const counts = new Map<number, number>();
  for (const { length } of firstRecords(text, delimiter, ROWS))
    if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [width, rows] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0] as const);
  return { width, rows };
}
