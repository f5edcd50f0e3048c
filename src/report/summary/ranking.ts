import type { Score } from '../../model/result.ts';
import { compare } from '../../quantity/exact.ts';

/** The first few of many by their score; what is not among them is never made. */
export interface Ranking<T> {
  readonly add: (score: Score, make: () => T) => void;
  readonly kept: () => readonly T[];
}

type Order = (a: Score, b: Score) => number;

/** By what is certain of the score, then by what is possible; the highest first. */
export const nearestFirst: Order = (a, b) => compare(b.low, a.low) || compare(b.high, a.high);

/** The lowest first. */
export const farthestFirst: Order = (a, b) => nearestFirst(b, a);

/** Keeps at most so many; those of one score stay in the order in which they came. */
export function rank<T>(most: number, order: Order): Ranking<T> {
  const kept: { readonly score: Score; readonly value: T }[] = [];
  return {
    add: (score, make) => {
      const index = positionOf(score, kept, order);
      if (index >= most) return;
      kept.splice(index, 0, { score, value: make() });
      if (kept.length > most) kept.pop();
    },
    kept: () => kept.map(({ value }) => value),
  };
}

/** Behind everything that comes before it or is level with it. */
function positionOf(score: Score, kept: readonly { readonly score: Score }[], order: Order): number {
  let [from, until] = [0, kept.length];
  while (from < until) {
    const middle = (from + until) >> 1;
    const other = kept[middle];
    if (other && order(other.score, score) <= 0) from = middle + 1;
    else until = middle;
  }
  return from;
}
