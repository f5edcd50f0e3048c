import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toText } from '../../src/quantity/decimal.ts';
import { compare, type Exact, exact, ONE } from '../../src/quantity/exact.ts';
import {
  addQuotients,
  constant,
  negateQuotient,
  type Polynomial,
  powerOf,
  valueAt,
  X,
} from '../../src/quantity/polynomial.ts';
import { rootsOf } from '../../src/quantity/roots.ts';
import { smallExacts } from '../helpers/arbitraries.ts';

function numbers(...texts: string[]): Polynomial {
  return texts.map((text) => exact(text) ?? ONE);
}

describe('rootsOf', () => {
  it.each([
    ['nothing at all', [], []],
    ['a number', ['3'], []],
    ['a line', ['-3', '2'], ['1.5']],
    ['a line of an endless decimal', ['-5000', '13'], ['5000/13']],
    ['two roots that are fractions', ['-2', '1', '1'], ['-2', '1']],
    ['a power of growth', ['-1.331', '0', '0', '1'], ['1.1']],
  ])('%s', (_, coefficients, roots) => {
    const polynomial = numbers(...coefficients);
    const found = rootsOf(polynomial).filter(({ from }) => valueAt(polynomial, from).num === 0);
    expect(found.map(({ from, until }) => [toText(from), toText(until)])).toEqual(
      roots.map((root) => [root, root]),
    );
  });

  it('encloses a root that is no fraction between two that are none', () => {
    const polynomial = numbers('-2', '0', '1');
    const positive = rootsOf(polynomial).filter(({ from }) => compare(from, ONE) > 0);
    expect(positive).toHaveLength(1);
    const [{ from, until } = { from: ONE, until: ONE }] = positive;
    expect(compare(valueAt(polynomial, from), { num: 0, den: 1 })).toBeLessThan(0);
    expect(compare(valueAt(polynomial, until), { num: 0, den: 1 })).toBeGreaterThan(0);
  });

  it('finds every root of a product of lines', { timeout: 30_000 }, () => {
    const property = fc.property(fc.array(smallExacts, { minLength: 1, maxLength: 3 }), (values) => {
      const lines = values.map((value: Exact) => addQuotients(X, negateQuotient(constant(value))));
      const product = lines.map(({ over }) => over).reduce(multiplied);
      const found = rootsOf(product).map(({ from }) => toText(from));
      for (const value of values) expect(found).toContain(toText(value));
    });
    fc.assert(property, { numRuns: 30 });
  });

  it('raises a quotient to a power', () => {
    expect(powerOf(X, 3).over.map(toText)).toEqual(['0', '0', '0', '1']);
  });
});

/** By values, not by the code under test. */
function multiplied(a: Polynomial, b: Polynomial): Polynomial {
  const result: Exact[] = Array.from({ length: a.length + b.length - 1 }, () => ({ num: 0, den: 1 }));
  for (const [i, left] of a.entries()) {
    for (const [j, right] of b.entries()) {
      const before = result[i + j] ?? { num: 0, den: 1 };
      const num = BigInt(left.num) * BigInt(right.num);
      const den = BigInt(left.den) * BigInt(right.den);
      result[i + j] =
        exact(`${BigInt(before.num) * den + num * BigInt(before.den)}/${BigInt(before.den) * den}`) ?? before;
    }
  }
  return result;
}
