import { FAIL, outcomeOf, PASS } from '../model/outcome.ts';
import type { LeafNode, Part } from '../model/result.ts';
import { compare } from '../quantity/exact.ts';
import { type End, type Interval, single } from '../quantity/interval.ts';
import { compareReal } from '../quantity/real.ts';

export const SIDES = ['counted', 'not-counted', 'open', 'highest', 'lowest'] as const;
/** In which way parks made the difference. */
export type Side = (typeof SIDES)[number];

/** The parks that made the difference to a comparison over all of them, the weightiest first. */
export interface Decisive {
  readonly side: Side;
  readonly parts: readonly Part[];
}

/**
 * Which parks made the difference: where a limit is missed from below those that do not count, nearest first, or add least; where it is
 * reached or exceeded those that count, or add most; where it is open those of which it is not known. Undefined where no park
 * stands out: none of them is known, or only parks that are not listed could change anything.
 */
export function decisiveParts(leaf: LeafNode): Decisive | undefined {
  const parts = leaf.parts?.() ?? [];
  const decisive = outcomeOf(leaf.possible) === 'unknown' ? openOf(parts) : deciding(leaf, parts);
  return decisive.parts.length > 0 ? decisive : undefined;
}

function isOpen({ possible, range }: Part): boolean {
  const isCertain = possible === undefined || possible === PASS || possible === FAIL;
  return !isCertain || (possible === undefined && (!range || single(range) === undefined));
}

function openOf(parts: readonly Part[]): Decisive {
  const open = parts.filter(isOpen);
  return { side: 'open', parts: open.length < parts.length ? open : [] };
}

function deciding(leaf: LeafNode, parts: readonly Part[]): Decisive {
  const isBelow = isTooLittle(leaf);
  const isCount = parts.every(({ possible, range }) => possible !== undefined && !range);
  if (!isCount) {
    const known = parts.filter(({ range }) => range !== undefined);
    return isBelow
      ? { side: 'lowest', parts: known.toSorted((a, b) => order(a.range?.high, b.range?.high)) }
      : { side: 'highest', parts: known.toSorted((a, b) => order(b.range?.low, a.range?.low, -1)) };
  }
  const chosen = parts.filter(({ possible }) => possible === (isBelow ? FAIL : PASS));
  return isBelow
    ? { side: 'not-counted', parts: chosen.toSorted(byNearness) }
    : { side: 'counted', parts: chosen };
}

/** Whether the limit is missed because the parks do not come up to it. */
function isTooLittle({ possible, condition, actual, limits }: LeafNode): boolean {
  const { op } = condition.comparison;
  const [limit] = limits;
  if (possible !== FAIL || op === 'at_most' || op === 'less_than') return false;
  return actual.type === 'number' && limit?.type === 'number' && isBefore(actual.range, limit.range);
}

function isBefore({ high }: Interval, { low }: Interval): boolean {
  return high !== undefined && low !== undefined && compareReal(high.at, low.at) <= 0;
}

/** Known ends before unknown ones; `direction` −1 where the order of the arguments is turned round. */
function order(a: End | undefined, b: End | undefined, direction: 1 | -1 = 1): number {
  if (a && b) return compareReal(a.at, b.at);
  if (!a && !b) return 0;
  return (a ? -1 : 1) * direction;
}

function byNearness(a: Part, b: Part): number {
  if (!a.nearness || !b.nearness) return 0;
  return compare(b.nearness.high, a.nearness.high) || compare(b.nearness.low, a.nearness.low);
}
