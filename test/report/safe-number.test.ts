import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toText } from '../../src/quantity/decimal.ts';
import { add, compare, divide, type Exact, exact, multiply, power, whole } from '../../src/quantity/exact.ts';
import { compareToRoot, stepBetween } from '../../src/quantity/root.ts';
import { PLAIN } from '../../src/quantity/unit.ts';
import { opposite, printLinear, printRoot, safeSideOf } from '../../src/report/compare/safe-number.ts';
import { UNITS } from '../helpers/engine.ts';

const UNIT = UNITS.find('万元') ?? PLAIN;
const amount = fc.integer({ min: 1, max: 100_000 });
const drawn = fc.record({
  from: amount,
  to: amount,
  step: fc.integer({ min: 1, max: 5 }),
  side: fc.constantFrom('up' as const, 'down' as const),
  offset: fc.integer({ min: -3, max: 3 }),
  isCount: fc.boolean(),
});
const SIX = 6;

function numberOf(text: string): Exact {
  const value = exact(text);
  if (!value) throw new Error(text);
  return value;
}

/** Beyond a printed number lies nothing that does not reach the exact one. */
function isStrict(printed: Exact, order: (value: Exact) => number, side: 'up' | 'down'): boolean {
  return side === 'up' ? order(printed) >= 0 : order(printed) <= 0;
}

it('prints what a path asks for to the strict side, and every value on its own side of it', () => {
  fc.assert(
    fc.property(drawn, ({ from, to, step, side, offset, isCount }) => {
      const unit = isCount ? PLAIN : UNIT;
      const print = { unit, side, isCount };
      const base = (value: Exact) => multiply(value, unit.factor);
      const linear = base(add(whole(from), divide(multiply(whole(to - from), whole(step)), whole(SIX))));
      const root = stepBetween(base(whole(from)), base(whole(to)), step, SIX);
      // A value beside the requirement, nearer than what two decimals show; of what is counted a whole one.
      const floor = base(printRoot(root, { ...print, side: 'down' }, []));
      const near = isCount
        ? add(floor, whole(offset))
        : add(floor, divide(multiply(unit.factor, whole(offset)), whole(100_000)));
      const printedRoot = base(printRoot(root, print, [near]));
      const printedLinear = base(printLinear(linear, print, [near]));
      expect(isStrict(printedRoot, (value) => compareToRoot(value, root), side)).toBe(true);
      expect(isStrict(printedLinear, (value) => compare(value, linear), side)).toBe(true);
      const reaches = (order: number) => (side === 'up' ? order >= 0 : order <= 0);
      expect(reaches(compare(near, printedRoot))).toBe(reaches(compareToRoot(near, root)));
      expect(reaches(compare(near, printedLinear))).toBe(reaches(compare(near, linear)));
    }),
    { numRuns: Number(process.env['COMPARE_RUNS'] ?? 500) },
  );
});

it.each([
  // 1, 2, 4, 8, 16.
  [1, 16, 2, 4, 'up', false, '4'],
  [1, 16, 2, 4, 'down', false, '4'],
  // The cube root of 45² × 65 = 131625 lies between 50.86 and 50.87.
  [45, 65, 1, 3, 'up', false, '50.87'],
  [45, 65, 1, 3, 'down', false, '50.86'],
  [45, 65, 1, 3, 'up', true, '51'],
  [45, 65, 1, 3, 'down', true, '50'],
] as const)(
  'prints the root from %i to %i, step %i of %i, %s',
  (from, to, step, steps, side, isCount, text) => {
    const root = stepBetween(whole(from), whole(to), step, steps);
    expect(toText(printRoot(root, { unit: PLAIN, side, isCount }, []))).toBe(text);
  },
);

it.each([
  // What has more decimals than are printed, and is what is asked for, is on its own side of it.
  ['1.23456', '1.23456'],
  ['1.23457', '1.23456'],
  ['1.23455', '1.24'],
])('prints a root at 1.23456 beside %s as %s', (near, text) => {
  const root = { power: power(numberOf('1.23456'), 3), degree: 3 };
  const printed = printRoot(root, { unit: PLAIN, side: 'up', isCount: false }, [numberOf(near)]);
  expect(toText(printed)).toBe(text);
});

it('prints small roots with digits that say something', () => {
  const root = stepBetween(numberOf('0.0012'), numberOf('0.0034'), 1, 2);
  expect(toText(printRoot(root, { unit: PLAIN, side: 'up', isCount: false }, []))).toBe('0.0021');
});

it.each([
  ['at_least', 'up'],
  ['more_than', 'up'],
  ['at_most', 'down'],
  ['less_than', 'down'],
] as const)('what must be %s is rounded %s', (op, side) => {
  const limit = { kind: 'number', value: whole(0), unit: PLAIN, text: '0' } as const;
  expect(safeSideOf({ op, limit })).toBe(side);
  expect(opposite(side)).not.toBe(side);
});
