import type { LeafNode } from '../../../model/result.ts';
import type { End, Interval } from '../../../quantity/interval.ts';
import { printNumber, roundForPrint } from '../../../quantity/print.ts';
import type { Unit } from '../../../quantity/unit.ts';
import type { Lexicon } from '../../lexicon.ts';
import { saysNothing, unitOf } from '../../measure.ts';

/** A stretch of the chart, from 0 at its left to 1 at its right; open where the values go on beyond it. */
export interface Stretch {
  readonly from: number;
  readonly until: number;
  readonly opensLeft: boolean;
  readonly opensRight: boolean;
}

/** What a chart of a comparison shows: positions for the eye, no numbers to judge by. */
export interface Bullet {
  /** Where the values lie that pass. */
  readonly required: Stretch;
  /** Where the limits stand. */
  readonly marks: readonly number[];
  /** What the park has, or may have; absent where nothing is known. */
  readonly actual?: Stretch & { readonly isPoint: boolean };
  readonly zero: number;
}

/** Room beyond the numbers. */
const MARGIN = 1.15;

/** The chart of a comparison of numbers whose limits are known; undefined for everything else. */
export function bulletOf({ actual, condition, limits }: LeafNode, lexicon: Lexicon): Bullet | undefined {
  const unit = unitOf(condition, lexicon);
  const ends = limits.map((limit) => (limit.type === 'number' ? rangeOf(limit.range, unit) : {}));
  const points = ends.flatMap(({ low, high }) =>
    low === undefined || high === undefined ? [] : [low, high],
  );
  if (actual.type !== 'number' || points.length === 0 || points.length < 2 * limits.length) return undefined;
  const own = saysNothing(actual.range, unit) ? undefined : rangeOf(actual.range, unit);
  const place = placing([...points, own?.low ?? 0, own?.high ?? 0, 0]);
  const marks = [...new Set(points)];
  return {
    required: requiredStretch(condition.comparison.op, marks, place),
    marks: marks.map(place),
    zero: place(0),
    ...(own && { actual: { ...stretch(own, place), isPoint: own.low === own.high } }),
  };
}

/** Where the values lie that pass; a limit that is a range itself asks for what lies beyond all of it. */
function requiredStretch(
  op: LeafNode['condition']['comparison']['op'],
  marks: readonly number[],
  place: (value: number) => number,
): Stretch {
  const [least, greatest] = [Math.min(...marks), Math.max(...marks)];
  if (op === 'at_most' || op === 'less_than') return stretch({ high: least }, place);
  if (op === 'at_least' || op === 'more_than') return stretch({ low: greatest }, place);
  return stretch({ low: least, high: greatest }, place);
}

interface Range {
  readonly low?: number | undefined;
  readonly high?: number | undefined;
}

/** The ends of a range in the unit, as they are printed. */
function rangeOf({ low, high }: Interval, unit: Unit): Range {
  return { low: numberOf(low, unit), high: numberOf(high, unit) };
}

function numberOf(end: End | undefined, unit: Unit): number | undefined {
  return end && Number(printNumber(roundForPrint(end.at, unit)));
}

/** From the least to the greatest number, with room beyond both but for zero. */
function placing(numbers: readonly number[]): (value: number) => number {
  const [low, high] = [Math.min(...numbers) * MARGIN, Math.max(...numbers) * MARGIN];
  return (value) => (value - low) / (high - low || 1);
}

function stretch({ low, high }: Range, place: (value: number) => number): Stretch {
  return {
    from: low === undefined ? 0 : place(low),
    until: high === undefined ? 1 : place(high),
    opensLeft: low === undefined,
    opensRight: high === undefined,
  };
}
