import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  compare,
  divide,
  type Exact,
  exact,
  multiply,
  ONE,
  powerOfTen,
  subtract,
  whole,
  ZERO,
} from '../../src/quantity/exact.ts';
import { compareReal, compoundRate, type Real, roundReal } from '../../src/quantity/real.ts';

const ratios = fc
  .tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 200 }))
  .map(([num, den]) => divide(whole(num), whole(den)));
const years = fc.integer({ min: 1, max: 7 });
const senses = fc.constantFrom('growth' as const, 'decline' as const);

/** Multiplication one by one, as the definition of a compound rate says. */
function compound(base: Exact, times: number): Exact {
  return Array.from({ length: times }).reduce<Exact>((product) => multiply(product, base), ONE);
}

/** Whether ratio^(1/n) is below, at or above a limit ≥ 0, by comparing the powers. */
function orderOfRoot(ratio: Exact, n: number, limit: Exact): number {
  return Math.sign(compare(ratio, compound(limit, n)));
}

function numberOf(text: string): Exact {
  const value = exact(text);
  if (!value) throw new Error(text);
  return value;
}

describe('compound rates', () => {
  it('compares with a limit as R_end with R_base · (1 ± g)^n', () => {
    fc.assert(
      fc.property(ratios, years, senses, ratios, (ratio, n, sense, factor) => {
        const limit = sense === 'growth' ? subtract(factor, ONE) : subtract(ONE, factor);
        const order = orderOfRoot(ratio, n, factor);
        const expected = sense === 'growth' ? order : -order;
        const rate = compoundRate(ratio, n, sense);
        expect(Math.sign(compareReal(rate, limit)) || 0).toBe(expected || 0);
        expect(Math.sign(compareReal(limit, rate)) || 0).toBe(-expected || 0);
      }),
      { numRuns: 500 },
    );
  });

  it('meets a limit that is reached exactly', () => {
    fc.assert(
      fc.property(ratios, years, senses, (factor, n, sense) => {
        const rate = compoundRate(compound(factor, n), n, sense);
        expect(
          compareReal(rate, sense === 'growth' ? subtract(factor, ONE) : subtract(ONE, factor)) || 0,
        ).toBe(0);
      }),
    );
  });

  it('compares two rates over different spans', () => {
    fc.assert(
      fc.property(ratios, years, ratios, years, senses, (a, n, b, m, sense) => {
        const order = Math.sign(compare(compound(a, m), compound(b, n)));
        const found = compareReal(compoundRate(a, n, sense), compoundRate(b, m, sense));
        expect(Math.sign(found) || 0).toBe((sense === 'growth' ? order : -order) || 0);
      }),
    );
  });

  it.each(['-1.01', '-2', '-100'])('grows faster than %s, which no ratio reaches', (limit) => {
    expect(compareReal(compoundRate(ZERO, 3, 'growth'), numberOf(limit))).toBeGreaterThan(0);
    expect(compareReal(numberOf(limit), compoundRate(ZERO, 3, 'growth'))).toBeLessThan(0);
  });

  it.each(['1.01', '2'])('declines less than %s, which no ratio reaches', (limit) => {
    expect(compareReal(compoundRate(ZERO, 3, 'decline'), numberOf(limit))).toBeLessThan(0);
  });

  it('is a plain fraction over one year', () => {
    expect(compoundRate(numberOf('1.06'), 1, 'growth')).toEqual(numberOf('0.06'));
    expect(compoundRate(numberOf('0.97'), 1, 'decline')).toEqual(numberOf('0.03'));
  });
});

describe('rounding for print', () => {
  const reals: fc.Arbitrary<Real> = fc.oneof(
    ratios.map((ratio) => subtract(ratio, ONE)),
    fc.tuple(ratios, years, senses).map(([ratio, n, sense]) => compoundRate(ratio, n, sense)),
  );

  it('stays on its side, less than one last digit away', () => {
    fc.assert(
      fc.property(reals, fc.integer({ min: 0, max: 5 }), (value, decimals) => {
        const down = numberOf(roundReal(value, decimals, 'down'));
        const up = numberOf(roundReal(value, decimals, 'up'));
        const step = powerOfTen(-decimals);
        expect(compareReal(down, value)).toBeLessThanOrEqual(0);
        expect(compareReal(value, add(down, step))).toBeLessThan(0);
        expect(compareReal(up, value)).toBeGreaterThanOrEqual(0);
        expect(compareReal(value, subtract(up, step))).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    [compoundRate(numberOf('1.331'), 3, 'growth'), 4, '0.1', '0.1'],
    [compoundRate(numberOf('2'), 2, 'growth'), 4, '0.4142', '0.4143'],
    [compoundRate(numberOf('0.5'), 2, 'decline'), 4, '0.2928', '0.2929'],
    [compoundRate(numberOf('0.81'), 2, 'decline'), 3, '0.1', '0.1'],
    [compoundRate(numberOf('0.5'), 2, 'growth'), 2, '-0.3', '-0.29'],
    [numberOf('5000/13'), 2, '384.61', '384.62'],
    [numberOf('-1/3'), 2, '-0.34', '-0.33'],
  ] as const)('rounds %j to %d decimals', (value, decimals, down, up) => {
    expect(roundReal(value, decimals, 'down')).toBe(down);
    expect(roundReal(value, decimals, 'up')).toBe(up);
  });
});
