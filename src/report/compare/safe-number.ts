import type { Comparison } from '../../model/condition.ts';
import { floorScaled } from '../../quantity/decimal.ts';
import {
  compare,
  type Exact,
  isWhole,
  multiply,
  ONE,
  powerOfTen,
  whole,
  ZERO,
} from '../../quantity/exact.ts';
import { type Interval, interval } from '../../quantity/interval.ts';
import { type Printed, roundRange } from '../../quantity/print.ts';
import type { Real } from '../../quantity/real.ts';
import { compareToRoot, type Root, roundRoot } from '../../quantity/root.ts';
import type { Unit } from '../../quantity/unit.ts';

/** The side to which a requirement is rounded: whoever reaches the printed number reaches the exact one. */
export type SafeSide = 'up' | 'down';

export function safeSideOf({ op }: Comparison): SafeSide {
  return op === 'at_most' || op === 'less_than' ? 'down' : 'up';
}

export function opposite(side: SafeSide): SafeSide {
  return side === 'up' ? 'down' : 'up';
}

/** A number in the unit, rounded to one side and never across those that are held against it. */
export function roundSafely(
  value: Real,
  unit: Unit,
  side: SafeSide,
  against: readonly Exact[] = [],
): Printed {
  const end = { at: value, open: false };
  const range: Interval = side === 'up' ? interval(undefined, end) : interval(end, undefined);
  const { low, high } = roundRange(range, unit, against);
  return (low ?? high)?.at ?? ZERO;
}

/** In which unit and to which side the requirements of a path are printed; of things that are counted as whole numbers. */
export interface SafePrint {
  readonly unit: Unit;
  readonly side: SafeSide;
  readonly isCount: boolean;
}

/** A requirement, printed so that it never comes to lie on the other side of what is held against it. */
export function printLinear(
  at: Exact,
  { unit, side, isCount }: SafePrint,
  against: readonly Exact[],
): Printed {
  if (!isCount) return roundSafely(at, unit, side, against);
  const floor = floorScaled(at, 0);
  return whole(isWhole(at) || side === 'down' ? floor : floor + 1n);
}

/** The same for one that is a root. */
export function printRoot(at: Root, { unit, side, isCount }: SafePrint, against: readonly Exact[]): Printed {
  return isCount ? roundRoot(at, ONE, 0, side) : roundRootSafely(at, unit, side, against);
}

const USUAL_DECIMALS = 2;
const MOST_DECIMALS = 30;

function roundRootSafely(root: Root, unit: Unit, side: SafeSide, against: readonly Exact[]): Printed {
  const equal = against.find((value) => compareToRoot(value, root) === 0);
  if (equal) return roundSafely(equal, unit, side, [equal]);
  for (let decimals = USUAL_DECIMALS; decimals < MOST_DECIMALS; decimals += 1) {
    const rounded = roundRoot(root, unit.factor, decimals, side);
    const saysEnough = compare(rounded, powerOfTen(1 - decimals)) > 0;
    if (saysEnough && against.every((value) => keepsSide(value, root, rounded, unit))) return rounded;
  }
  return roundRoot(root, unit.factor, MOST_DECIMALS, side);
}

/** A value that reaches the root reaches what is printed for it, and one that does not, does not. */
function keepsSide(value: Exact, root: Root, rounded: Printed, { factor }: Unit): boolean {
  return compareToRoot(value, root) > 0 === compare(value, multiply(rounded, factor)) > 0;
}
