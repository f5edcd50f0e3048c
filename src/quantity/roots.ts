import { floorScaled } from './decimal.ts';
import {
  add,
  compare,
  divide,
  type Exact,
  greatest,
  isWhole,
  multiply,
  negate,
  ONE,
  sign,
  subtract,
  whole,
  ZERO,
} from './exact.ts';
import { derivativeOf, type Polynomial, valueAt } from './polynomial.ts';

/**
 * Where a polynomial is zero. A fraction is given as itself, with both ends at it; what is no fraction lies between two fractions that
 * are very near, and neither of them is a root.
 */
export interface Root {
  readonly from: Exact;
  readonly until: Exact;
}

const HALF: Exact = { num: 1, den: 2 };
/** How often the space around a root is halved: enough to tell it from every fraction that people write. */
const HALVINGS = 120;

/**
 * Every real root, in their order. Beside them may stand places where the polynomial turns without being zero: whoever looks for
 * changes of sign looks at a few places more.
 */
export function rootsOf(polynomial: Polynomial): readonly Root[] {
  if (polynomial.length < 2) return [];
  const [c0 = ZERO, c1 = ZERO] = polynomial;
  if (polynomial.length === 2) return [exactly(negate(divide(c0, c1)))];
  const turns = rootsOf(derivativeOf(polynomial));
  const bound = boundOf(polynomial);
  const stops = [exactly(negate(bound)), ...turns, exactly(bound)];
  const between = stops.slice(1).flatMap((stop, index) => {
    const before = stops[index];
    return before ? crossing(polynomial, before.until, stop.from) : [];
  });
  return [...turns, ...between].toSorted((a, b) => compare(a.from, b.from));
}

function exactly(value: Exact): Root {
  return { from: value, until: value };
}

/** No root is farther from zero (Cauchy). */
function boundOf(polynomial: Polynomial): Exact {
  const lead = polynomial.at(-1) ?? ONE;
  const sizes = polynomial.slice(0, -1).map((each) => sizeOf(divide(each, lead)));
  return add(ONE, sizes.reduce(greatest, ZERO));
}

function sizeOf(value: Exact): Exact {
  return sign(value) < 0 ? negate(value) : value;
}

/** The root between two points, where the polynomial does not turn. */
function crossing(polynomial: Polynomial, from: Exact, until: Exact): readonly Root[] {
  const side = sign(valueAt(polynomial, from));
  const other = sign(valueAt(polynomial, until));
  if (side === 0) return [exactly(from)];
  if (other === 0) return [exactly(until)];
  if (side === other) return [];
  let [low, high] = [from, until];
  for (let halved = 0; halved < HALVINGS; halved += 1) {
    const middle = multiply(add(low, high), HALF);
    const at = sign(valueAt(polynomial, middle));
    if (at === 0) return [exactly(middle)];
    if (at === side) low = middle;
    else high = middle;
  }
  const simple = simplestBetween(low, high);
  return sign(valueAt(polynomial, simple)) === 0 ? [exactly(simple)] : [{ from: low, until: high }];
}

/** The fraction with the smallest denominator from one to another, found along their continued fractions. */
function simplestBetween(low: Exact, high: Exact): Exact {
  const floor = whole(floorScaled(low, 0));
  if (isWhole(low)) return low;
  const next = add(floor, ONE);
  if (compare(next, high) <= 0) return next;
  const inner = simplestBetween(divide(ONE, subtract(high, floor)), divide(ONE, subtract(low, floor)));
  return add(floor, divide(ONE, inner));
}
