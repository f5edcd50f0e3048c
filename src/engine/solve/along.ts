import type { DataRecord } from '../../model/record.ts';
import type { Stretch } from '../../model/what-if.ts';
import { floorScaled } from '../../quantity/decimal.ts';
import { add, compare, type Exact, isWhole, ONE, whole } from '../../quantity/exact.ts';
import { type End, type Interval, intersection, interval, point, single } from '../../quantity/interval.ts';
import type { Root } from '../../quantity/roots.ts';
import { meetingsAround } from './meetings.ts';
import { between, isInside, joinSame, wholeEnds } from './pieces.ts';
import { supposeValue, type Walk } from './walk.ts';

/** A walk looks at no more places than this; no rule set comes near it. */
const MOST_PLACES = 2000;

/**
 * Where something about a record changes along one of its figures: the stretches of values on which it stays the same, in their
 * order. The places are solved, not sampled: values that are compared are quotients of polynomials in the figure (or roots of such),
 * which meet where polynomials are zero; between two neighbouring places nothing changes, and each of both is judged by the engine.
 */
export function walkAlong<T>(
  walk: Walk,
  judge: (record: DataRecord) => T,
  isSame: (a: T, b: T) => boolean,
): readonly Stretch<T>[] {
  const indicator = walk.compiled.catalogue.indicators.get(walk.path.indicator);
  const domain = indicator && intersection(indicator.possible, walk.range ?? {});
  if (!indicator || !domain) return [];
  const isCount = indicator.type === 'count';
  const ends = isCount ? wholeEnds(domain) : domain;
  const at = (range: Interval<Exact>) => supposeValue(walk, indicator, range);
  const pieces: Stretch<T>[] = [];
  const take = (range: Interval<Exact>, probe: Exact, roots: Stretch<T>['roots'] = {}) =>
    void pieces.push({ range, roots, found: judge(at(point(probe))) });
  let places = 0;
  const open = (low: End<Exact> | undefined, high: End<Exact> | undefined): void => {
    const probe = between(low?.at, high?.at, isCount);
    if (!probe) return;
    places += 1;
    const found = places > MOST_PLACES ? [] : meetingsAround(at(point(probe)), walk);
    const inside = found
      .flatMap((root) => (isCount ? wholeRoots(root) : [root]))
      .filter((root) => isInside(root, low, high));
    if (inside.length === 0) return take(interval(low, high), probe);
    let from = low;
    for (const root of inside) {
      if (from && compare(root.from, from.at) < 0) continue;
      open(from, { at: root.from, open: true });
      if (compare(root.from, root.until) === 0) take(point(root.from), root.from);
      else {
        take(point(root.from), root.from, { high: true });
        take(point(root.until), root.until, { low: true });
      }
      from = { at: root.until, open: true };
    }
    return open(from, high);
  };
  const { low, high } = ends;
  const only = single(ends);
  if (only) take(point(only), only);
  else {
    if (low && !low.open) take(point(low.at), low.at);
    open(low && { ...low, open: true }, high && { ...high, open: true });
    if (high && !high.open) take(point(high.at), high.at);
  }
  return joinSame(pieces, isSame, isCount);
}

/** The whole numbers on both sides of a place. */
function wholeRoots({ from, until }: Root): readonly Root[] {
  const low = whole(floorScaled(from, 0));
  const high = isWhole(until) ? until : add(whole(floorScaled(until, 0)), ONE);
  return [low, ...(compare(low, high) < 0 ? [high] : [])].map((value) => ({ from: value, until: value }));
}
