import type { Catalogue } from '../../model/catalogue.ts';
import { type Condition, type Expression, type Of, numberOf } from '../../model/condition.ts';
import type { Exact } from '../../quantity/exact.ts';
import {
  contains,
  EVERYTHING,
  type Interval,
  intersection,
  interval,
  NOT_NEGATIVE,
} from '../../quantity/interval.ts';

/** What a condition asks of each number that it compares. */
export interface Box {
  readonly ranges: ReadonlyMap<string, Interval<Exact>>;
  /** It asks nothing else. */
  readonly exact: boolean;
}

/** The numbers with which a leaf holds; undefined where it compares no fixed number. */
export function rangeOf({ comparison, about }: Of<Condition, 'leaf'>): Interval<Exact> | undefined {
  if (about) return undefined;
  if (comparison.op === 'between') {
    const [low, high] = [numberOf(comparison.low), numberOf(comparison.high)];
    return low && high && interval({ at: low, open: false }, { at: high, open: false });
  }
  const at = 'limit' in comparison ? numberOf(comparison.limit) : undefined;
  if (!at) return undefined;
  const end = { at, open: comparison.op === 'more_than' || comparison.op === 'less_than' };
  if (comparison.op === 'equals') return interval(end, end);
  const isLow = comparison.op === 'at_least' || comparison.op === 'more_than';
  return isLow ? interval(end, undefined) : interval(undefined, end);
}

/** The values that a subject may have at all. */
export function possibleOf(subject: Expression, { indicators }: Catalogue): Interval<Exact> {
  if (subject.kind === 'indicator') return indicators.get(subject.indicator)?.possible ?? EVERYTHING;
  return subject.kind === 'count' ? NOT_NEGATIVE : EVERYTHING;
}

/** The limits of a condition by subject; undefined where they exclude each other. */
export function boxOf(condition: Condition): Box | undefined {
  if (condition.kind === 'all') return joined(condition.of);
  const range = condition.kind === 'leaf' ? rangeOf(condition) : undefined;
  if (condition.kind !== 'leaf' || !range) return { ranges: new Map(), exact: false };
  return { ranges: new Map([[JSON.stringify(condition.subject), range]]), exact: true };
}

function joined(parts: readonly Condition[]): Box | undefined {
  const ranges = new Map<string, Interval<Exact>>();
  let exact = true;
  for (const part of parts) {
    const box = boxOf(part);
    if (!box) return undefined;
    exact &&= box.exact;
    for (const [subject, range] of box.ranges) {
      const both = intersection(ranges.get(subject) ?? EVERYTHING, range);
      if (!both) return undefined;
      ranges.set(subject, both);
    }
  }
  return { ranges, exact };
}

/** Whether the first condition surely holds wherever the second one does. */
export function covers(first: Condition, second: Condition): boolean {
  const [wide, narrow] = [boxOf(first), boxOf(second)];
  if (!wide?.exact || !narrow) return false;
  return [...wide.ranges].every(([subject, range]) => {
    const inner = narrow.ranges.get(subject);
    return inner !== undefined && contains(range, inner);
  });
}
