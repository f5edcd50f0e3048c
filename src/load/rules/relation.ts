import { type Comparison, type Condition, type Limit, type Of, numberOf } from '../../model/condition.ts';
import { type Criterion, FORCES, type Relation } from '../../model/rule-set.ts';
import type { Exact } from '../../quantity/exact.ts';
import { contains, type Interval, interval, point } from '../../quantity/interval.ts';

/**
 * How a criterion stands to the one in whose place it is: stricter where whatever passes it must pass the other as well.
 * What cannot be shown is never claimed: then it replaces the other.
 */
export function relationOf(own: Criterion, base: Criterion): Relation {
  const isMore = isAtLeast(own, base);
  const isLess = isAtLeast(base, own);
  if (isMore && isLess) return 'same';
  if (isMore) return 'stricter';
  return isLess ? 'looser' : 'replaces';
}

/** Whether the first one asks at least what the second one does, as bindingly and as soon. */
function isAtLeast(a: Criterion, b: Criterion): boolean {
  return (
    isSame(a.when, b.when) &&
    isSame(a.unless, b.unless) &&
    implies(a.require, b.require) &&
    FORCES.indexOf(a.force) <= FORCES.indexOf(b.force) &&
    (b.by === undefined || (a.by !== undefined && a.by <= b.by))
  );
}

/** Whether the second condition must pass wherever the first one does, as far as their forms show it. */
function implies(a: Condition, b: Condition): boolean {
  if (isSame(a, b)) return true;
  if (b.kind === 'all') return b.of.every((part) => implies(a, part));
  if (a.kind === 'any') return a.of.every((part) => implies(part, b));
  if (a.kind === 'all' && a.of.some((part) => implies(part, b))) return true;
  if (b.kind === 'any') return b.of.some((part) => implies(a, part));
  return impliesAlike(a, b);
}

/** The same of two conditions of one kind. */
function impliesAlike(a: Condition, b: Condition): boolean {
  if (a.kind === 'leaf') return b.kind === 'leaf' && leafImplies(a, b);
  if (a.kind === 'not') return b.kind === 'not' && implies(b.of, a.of);
  if (a.kind === 'when') return b.kind === 'when' && isSame(a.when, b.when) && implies(a.require, b.require);
  if (a.kind !== 'each' || b.kind !== 'each') return false;
  return a.list === b.list && isSame(a.where, b.where) && implies(a.require, b.require);
}

function leafImplies(a: Of<Condition, 'leaf'>, b: Of<Condition, 'leaf'>): boolean {
  if (!isSame(a.subject, b.subject) || a.about !== b.about) return false;
  const [inner, outer] = [rangeOf(a.comparison), rangeOf(b.comparison)];
  if (inner && outer) return contains(outer, inner);
  return labelsImply(a.comparison, b.comparison) || datesImply(a.comparison, b.comparison);
}

/** The numbers that pass; undefined where it is not numbers that are compared. */
function rangeOf(comparison: Comparison): Interval<Exact> | undefined {
  if (comparison.op === 'between') {
    const [low, high] = [numberOf(comparison.low), numberOf(comparison.high)];
    return low && high && interval({ at: low, open: false }, { at: high, open: false });
  }
  const limit = 'limit' in comparison ? numberOf(comparison.limit) : undefined;
  if (!limit) return undefined;
  const { op } = comparison;
  if (op === 'equals') return point(limit);
  const end = { at: limit, open: op === 'more_than' || op === 'less_than' };
  return op === 'at_least' || op === 'more_than' ? interval(end, undefined) : interval(undefined, end);
}

/** Fewer labels that pass, or more that do not. */
function labelsImply(a: Comparison, b: Comparison): boolean {
  const [own, others] = [admitted(a), admitted(b)];
  if (own && others) return isAmong(own, others);
  return a.op === 'none_of' && b.op === 'none_of' && isAmong(b.limits, a.limits);
}

function admitted(comparison: Comparison): readonly Limit[] | undefined {
  if (comparison.op === 'one_of') return comparison.limits;
  return comparison.op === 'equals' ? [comparison.limit] : undefined;
}

function isAmong(some: readonly Limit[], all: readonly Limit[]): boolean {
  return some.every((limit) => all.some((each) => isSame(each, limit)));
}

function datesImply(a: Comparison, b: Comparison): boolean {
  if (a.op !== b.op || !('limit' in a) || !('limit' in b)) return false;
  if (a.limit.kind !== 'date' || b.limit.kind !== 'date') return false;
  if (a.op === 'at_most' || a.op === 'less_than')
    return a.limit.until <= b.limit.until && a.limit.from <= b.limit.from;
  return a.op !== 'equals' && a.limit.from >= b.limit.from && a.limit.until >= b.limit.until;
}

/** Whether two pieces of rules mean the same thing in the same form. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a, plain) === JSON.stringify(b, plain);
}

function plain(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}
