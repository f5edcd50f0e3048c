import fc from 'fast-check';
import { Fraction } from 'fraction.js';
import { describe, expect, it } from 'vitest';
import {
  cutTo,
  floorScaled,
  hasDecimals,
  placePoint,
  toDecimal,
  toText,
} from '../../src/quantity/decimal.ts';
import {
  add,
  compare,
  divide,
  type Exact,
  exact,
  greatest,
  isWhole,
  least,
  multiply,
  negate,
  power,
  powerOfTen,
  sign,
  subtract,
  whole,
  ZERO,
} from '../../src/quantity/exact.ts';
import { exacts, fractionOf, pairs } from '../helpers/arbitraries.ts';

/** The same number in another library. */
function oracle({ num, den }: Exact): Fraction {
  return new Fraction(BigInt(num), BigInt(den));
}

function expectSame(value: Exact, expected: Fraction): void {
  expect(`${value.num}/${value.den}`).toBe(`${expected.s * expected.n}/${expected.d}`);
  expect(typeof value.num).toBe(typeof value.den);
  expect(Object.is(value.num, -0)).toBe(false);
}

describe('arithmetic', () => {
  it('reduces a fraction as the oracle does', () => {
    fc.assert(fc.property(pairs, ([num, den]) => expectSame(fractionOf([num, den]), new Fraction(num, den))));
  });

  it.each([
    ['add', add, (a: Fraction, b: Fraction) => a.add(b)],
    ['subtract', subtract, (a: Fraction, b: Fraction) => a.sub(b)],
    ['multiply', multiply, (a: Fraction, b: Fraction) => a.mul(b)],
  ] as const)('%s agrees with the oracle', (_name, ours, theirs) => {
    fc.assert(
      fc.property(exacts, exacts, (a, b) => expectSame(ours(a, b), theirs(oracle(a), oracle(b)))),
      { numRuns: 300 },
    );
  });

  it('divides as the oracle does', () => {
    const divisors = exacts.filter((b) => sign(b) !== 0);
    fc.assert(
      fc.property(exacts, divisors, (a, b) => expectSame(divide(a, b), oracle(a).div(oracle(b)))),
      { numRuns: 300 },
    );
  });

  it('negates', () => {
    fc.assert(fc.property(exacts, (a) => expectSame(negate(a), oracle(a).neg())));
    expectSame(negate(ZERO), new Fraction(0));
  });

  it('raises to a power', () => {
    const exponents = fc.integer({ min: 0, max: 6 });
    fc.assert(
      fc.property(exacts, exponents, (a, n) => expectSame(power(a, n), oracle(a).pow(n) ?? new Fraction(0))),
    );
  });

  it('keeps numbers safe: beyond 2^53 they are BigInt, below they are Number', () => {
    fc.assert(
      fc.property(exacts, exacts, (a, b) => {
        const { num, den } = multiply(a, b);
        const fits = [num, den].every((part) => Number.isSafeInteger(Number(part)));
        expect(typeof num).toBe(fits ? 'number' : 'bigint');
      }),
    );
  });
});

describe('order', () => {
  it('agrees with the oracle', () => {
    fc.assert(
      fc.property(exacts, exacts, (a, b) => {
        expect(Math.sign(compare(a, b))).toBe(oracle(a).compare(oracle(b)));
        expect(compare(least(a, b), greatest(a, b))).toBeLessThanOrEqual(0);
      }),
      { numRuns: 300 },
    );
  });

  it('tells neighbours apart that a float cannot', () => {
    const nearOne = fractionOf([2n ** 60n - 1n, 2n ** 60n]);
    expect(compare(nearOne, whole(1))).toBeLessThan(0);
    expect(compare(whole(2n ** 53n + 1n), whole(2n ** 53n))).toBeGreaterThan(0);
  });

  it('knows the sign and whole numbers', () => {
    fc.assert(
      fc.property(exacts, (a) => {
        expect(sign(a)).toBe(Number(oracle(a).s) * (oracle(a).n === 0n ? 0 : 1) || 0);
        expect(isWhole(a)).toBe(oracle(a).d === 1n);
      }),
    );
  });
});

describe('reading', () => {
  const decimals = fc.tuple(
    fc.constantFrom('', '-', '+'),
    fc.bigInt({ min: 0n, max: 10n ** 24n }),
    fc.stringMatching(/^\d{0,20}$/),
  );

  it('reads a decimal to the last digit', () => {
    fc.assert(
      fc.property(decimals, ([mark, digits, part]) => {
        const read = exact(`${mark}${digits}${part === '' ? '' : `.${part}`}`);
        const num = BigInt(`${mark === '-' ? '-' : ''}${digits}${part}`);
        expectSame(read ?? ZERO, new Fraction(num, 10n ** BigInt(part.length)));
        expect(read).toBeDefined();
      }),
    );
  });

  it.each([
    '2000/3',
    '-7/21',
    '+6/4',
    '0/5',
    '-0/5',
    '99999999999999/7',
    '999999999999999/7',
    '7/99999999999999',
    '7/999999999999999',
    '10000000000000000000001/3',
  ])('reads the fraction %s', (text) => {
    const [num = '', den = ''] = text.split('/');
    const read = exact(text);
    expect(read).toBeDefined();
    expectSame(read ?? ZERO, new Fraction(BigInt(num), BigInt(den)));
  });

  it.each([
    '',
    ' ',
    ' 1',
    '1 ',
    '.5',
    '5.',
    '1e3',
    '1_000',
    '1,000',
    '2,8',
    '3.5.1',
    '--1',
    '+-1',
    '0x10',
    '1/0',
    '1/00000000000000000000',
    '1/00',
    '1/-2',
    '1/2/3',
    '1.5/2',
    'NaN',
    'Infinity',
    '１２',
    '52.4亿',
    '-',
    '+',
    '/',
    '1n',
  ])('refuses %j', (text) => {
    expect(exact(text)).toBeUndefined();
  });
});

describe('writing', () => {
  it('writes what it reads back', () => {
    fc.assert(fc.property(exacts, (a) => expectSame(exact(toText(a)) ?? whole(1n), oracle(a))));
  });

  it('writes a finite decimal exactly when there is one', () => {
    fc.assert(
      fc.property(exacts, (a) => {
        let den = BigInt(a.den);
        for (const prime of [2n, 5n]) while (den % prime === 0n) den /= prime;
        const decimal = toDecimal(a);
        expect(decimal !== undefined).toBe(den === 1n);
        if (decimal !== undefined) expectSame(exact(decimal) ?? whole(1n), oracle(a));
      }),
    );
  });

  it.each([
    [1n, 2n, '0.5'],
    [-1n, 8n, '-0.125'],
    [5000n, 13n, '5000/13'],
    [2000n, 3n, '2000/3'],
    [100n, 1n, '100'],
    [0n, 7n, '0'],
  ])('writes %d/%d as %s', (num, den, text) => {
    expect(toText(fractionOf([num, den]))).toBe(text);
  });

  it.each([
    [12345n, 2, '123.45'],
    [-5n, 3, '-0.005'],
    [1200n, 2, '12'],
    [0n, 4, '0'],
    [7n, 0, '7'],
  ])('places the point of %d by %d', (digits, decimals, text) => {
    expect(placePoint(digits, decimals)).toBe(text);
  });

  it('cuts down to the last decimal', () => {
    fc.assert(
      fc.property(exacts, fc.integer({ min: 0, max: 6 }), (a, decimals) => {
        const floor = whole(floorScaled(a, decimals));
        const scaled = multiply(a, powerOfTen(decimals));
        expect(compare(floor, scaled)).toBeLessThanOrEqual(0);
        expect(compare(scaled, add(floor, whole(1)))).toBeLessThan(0);
      }),
    );
  });

  it('cuts to so many decimals, which are nearest on either side', () => {
    fc.assert(
      fc.property(exacts, fc.integer({ min: 0, max: 6 }), (a, decimals) => {
        const [low, high] = [cutTo(a, decimals, 'down'), cutTo(a, decimals, 'up')];
        const isShort = hasDecimals(a, decimals);
        expect([hasDecimals(low, decimals), hasDecimals(high, decimals)]).toEqual([true, true]);
        expect([compare(low, a) <= 0, compare(a, high) <= 0]).toEqual([true, true]);
        expect(subtract(high, low)).toEqual(isShort ? ZERO : powerOfTen(-decimals));
      }),
    );
  });
});
