import type { Actual } from '../../model/result.ts';
import { toText } from '../../quantity/decimal.ts';
import { divide, type Exact } from '../../quantity/exact.ts';
import { type End, type Interval, single } from '../../quantity/interval.ts';
import { printNumber, roundForPrint, type roundLimit, roundRange } from '../../quantity/print.ts';
import { isCompound, type Real } from '../../quantity/real.ts';
import type { Unit } from '../../quantity/unit.ts';
import { saysNothing } from '../measure.ts';

/** A number: exact as a decimal or a fraction, and as the text report prints it; a compound rate has no exact fraction. */
interface JsonNumber {
  readonly exact?: string;
  readonly rounded: string;
  readonly root?: { readonly sense: string; readonly ratio: string; readonly years: number };
}

interface JsonEnd extends JsonNumber {
  /** Whether the number itself does not belong to the range. */
  readonly open: boolean;
}

export type JsonActual =
  | (JsonNumber & { readonly unit: string })
  | { readonly low?: JsonEnd; readonly high?: JsonEnd; readonly unit: string }
  | { readonly flag: boolean }
  | { readonly from: string; readonly until: string }
  | { readonly labels: readonly string[] };

/** What is known of a value, in the unit; null where nothing is. Limits are rounded by `roundLimit`. */
export function actualJson(
  actual: Actual,
  unit: Unit,
  against: readonly Real[],
  round: typeof roundLimit = roundForPrint,
): JsonActual | null {
  switch (actual.type) {
    case 'flag':
      return actual.value === undefined ? null : { flag: actual.value };
    case 'date':
      return actual.from && actual.until ? { from: actual.from, until: actual.until } : null;
    case 'labels':
      return actual.labels ? { labels: actual.labels } : null;
    case 'number':
      return rangeJson(actual.range, unit, against, round);
  }
}

/** A range that stands for itself; null where nothing is known. */
export function plainRangeJson(range: Interval<Exact>, unit: Unit) {
  return actualJson({ type: 'number', range }, unit, []);
}

function rangeJson(
  range: Interval,
  unit: Unit,
  against: readonly Real[],
  round: typeof roundLimit,
): JsonActual | null {
  const value = single(range);
  if (value) return { ...numberJson(value, round(value, unit, against), unit), unit: unit.text };
  if (saysNothing(range, unit)) return null;
  const rounded = roundRange(range, unit, against);
  const low = endJson(range.low, rounded.low?.at, unit);
  const high = endJson(range.high, rounded.high?.at, unit);
  return { ...(low && { low }), ...(high && { high }), unit: unit.text };
}

function endJson(end: End | undefined, rounded: Exact | undefined, unit: Unit): JsonEnd | undefined {
  return end && rounded && { ...numberJson(end.at, rounded, unit), open: end.open };
}

function numberJson(value: Real, rounded: Exact, unit: Unit): JsonNumber {
  const printed = printNumber(rounded);
  if (!isCompound(value)) return { exact: toText(divide(value, unit.factor)), rounded: printed };
  const { sense, ratio, years } = value;
  return { rounded: printed, root: { sense, ratio: toText(ratio), years } };
}
