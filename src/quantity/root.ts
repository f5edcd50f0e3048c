import { add, compare, divide, type Exact, exact, multiply, ONE, power, sign, ZERO } from './exact.ts';
import { type CompoundRate, roundReal } from './real.ts';

/** The number above zero that gives `power` when it is taken `degree` times: it is no fraction in general, and kept as its power. */
export interface Root {
  readonly power: Exact;
  readonly degree: number;
}

/** What stands on the way from one number to another, both above zero, after some of its equal steps, each times the same factor. */
export function stepBetween(from: Exact, to: Exact, step: number, steps: number): Root {
  const [start, end] = [power(from, steps - step), power(to, step)];
  return { power: multiply(start, end), degree: steps };
}

/** Exact order: negative, zero or positive as the value is less than, equal to or greater than the root. */
export function compareToRoot(value: Exact, root: Root): number {
  return sign(value) < 0 ? -1 : compare(power(value, root.degree), root.power);
}

/** The root in a unit that is so large, as a decimal with at most so many decimals. */
export function roundRoot(
  { power: ratio, degree }: Root,
  factor: Exact,
  decimals: number,
  towards: 'down' | 'up',
): Exact {
  const rate: CompoundRate = { ratio: divide(ratio, power(factor, degree)), years: degree, sense: 'growth' };
  return add(ONE, exact(roundReal(rate, decimals, towards)) ?? ZERO);
}
