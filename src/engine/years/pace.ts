import type { Milestone, Pace, Path } from '../../model/path.ts';
import type { Condition, Of } from '../../model/condition.ts';
import { PASS, type Possible } from '../../model/outcome.ts';
import { add, divide, type Exact, multiply, ONE, sign, subtract, whole } from '../../quantity/exact.ts';
import { type End, type Interval, interval, point, single } from '../../quantity/interval.ts';
import { compoundRate, type Real } from '../../quantity/real.ts';
import { type Root, stepBetween } from '../../quantity/root.ts';
import { comparer } from '../compare.ts';

/** A value that is known exactly, and its year. */
export interface Known {
  readonly year: number;
  readonly at: Exact;
}

/** From where to where, and what is compared. */
export interface Way {
  readonly leaf: Of<Condition, 'leaf'>;
  readonly base: Known;
  readonly target: Known;
}

/** What each way asks for in a year behind its base; at the target's year and later it is the target. */
export function requirementsIn(
  year: number,
  actual: Interval<Exact> | undefined,
  way: Way,
): Pick<Milestone, 'linear' | 'compound'> {
  if (year <= way.base.year) return {};
  const linear = linearAt(year, way);
  const compound = compoundAt(year, way);
  return {
    linear: { at: linear, ...(actual && { possible: holds(actual, linear, way.leaf) }) },
    ...(compound && {
      compound: { at: compound, ...(actual && { possible: keepsUp(actual, compound, way.leaf) }) },
    }),
  };
}

/** Where the base meets the target already, the target is what is to be kept. */
function isKept({ base, target, leaf }: Way): boolean {
  return holds(point(base.at), target.at, leaf) === PASS;
}

function stepsOf(year: number, { base, target }: Way): readonly [step: number, steps: number] {
  const steps = target.year - base.year;
  return [Math.min(year - base.year, steps), steps];
}

/** base + (target − base) × step ÷ steps. */
function linearAt(year: number, way: Way): Exact {
  const { base, target } = way;
  const [step, steps] = stepsOf(year, way);
  if (isKept(way) || step === steps) return target.at;
  const share = divide(whole(step), whole(steps));
  return add(base.at, multiply(subtract(target.at, base.at), share));
}

/** base × (target ÷ base)^(step ÷ steps), as the root of a fraction. */
function compoundAt(year: number, way: Way): Root | undefined {
  const { base, target } = way;
  if (sign(base.at) <= 0 || sign(target.at) <= 0) return undefined;
  const [step, steps] = stepsOf(year, way);
  if (isKept(way) || step === steps) return { power: target.at, degree: 1 };
  return stepBetween(base.at, target.at, step, steps);
}

function holds(range: Interval, limit: Real, { comparison }: Of<Condition, 'leaf'>): Possible {
  const compare = comparer(comparison, () => -1);
  return compare({ type: 'number', range }, [{ type: 'number', range: point(limit) }]);
}

/** The same against a root: both less one, which makes a growth of it. */
function keepsUp(
  { low, high }: Interval<Exact>,
  { power, degree }: Root,
  leaf: Of<Condition, 'leaf'>,
): Possible {
  const range = interval(lessOne(low), lessOne(high));
  return holds(range, compoundRate(power, degree, 'growth'), leaf);
}

function lessOne(end: End<Exact> | undefined): End | undefined {
  return end && { at: subtract(end.at, ONE), open: end.open };
}

/** How fast it went from the base to the last value that is known, and how fast it would have to go on. */
export function pacesOf(base: Known, now: Known, target: Known): Pick<Path, 'span' | 'linear' | 'compound'> {
  const isPositive = [base, now, target].every(({ at }) => sign(at) > 0);
  return {
    span: [base.year, now.year],
    linear: paceBy(linearPace, base, now, target),
    ...(isPositive && { compound: paceBy(compoundPace, base, now, target) }),
  };
}

function paceBy<Value>(
  between: (from: Known, to: Known) => Value,
  base: Known,
  now: Known,
  target: Known,
): Pace<Value> {
  return { needed: between(now, target), ...(now.year > base.year && { made: between(base, now) }) };
}

function linearPace(from: Known, to: Known): Exact {
  return divide(subtract(to.at, from.at), whole(to.year - from.year));
}

function compoundPace(from: Known, to: Known): Real {
  return compoundRate(divide(to.at, from.at), to.year - from.year, 'growth');
}

/** The single value of a year, where it is one. */
export function knownIn({ year, actual }: Pick<Milestone, 'year' | 'actual'>): Known | undefined {
  const at = actual && single(actual);
  return at && { year, at };
}
