import { filledIn } from './cells.ts';
import type { Row } from './sheet.ts';

/** So many rows that are not blank may come before the first row of data. */
export const MOST_AHEAD = 30;

/** Rows of which the first were looked at. */
export interface LookAhead {
  /** The first rows that are not blank. */
  readonly seen: readonly Row[];
  /** The rows from that position among those seen on, to the last. Once. */
  readonly from: (position: number) => AsyncIterable<Row>;
}

/** Looks at the first rows of a sheet that are not blank. */
export async function lookAhead(rows: AsyncIterable<Row>, most: number): Promise<LookAhead> {
  const iterator = rows[Symbol.asyncIterator]();
  const seen: Row[] = [];
  let isDone = false;
  while (seen.length < most && !isDone) {
    // The next row is asked for when it is known that one more is wanted.
    // oxlint-disable-next-line no-await-in-loop
    const next = await iterator.next();
    if (next.done) isDone = true;
    else if (filledIn(next.value).length > 0) seen.push(next.value);
  }
  async function* from(position: number) {
    try {
      yield* seen.slice(position);
      while (!isDone) {
        // oxlint-disable-next-line no-await-in-loop
        const next = await iterator.next();
        if (next.done) isDone = true;
        else yield next.value;
      }
    } finally {
      if (!isDone) await iterator.return?.();
    }
  }
  return { seen, from };
}
