import { add, type Exact, multiply, negate, ONE, sign, ZERO } from './exact.ts';

/** A polynomial in one figure: the coefficient of each power from x⁰ on, the last of them not zero; none at all is 0. */
export type Polynomial = readonly Exact[];

/** Quotient of two polynomials. */
export interface Quotient {
  readonly over: Polynomial;
  readonly under: Polynomial;
}

/** The figure itself. */
export const X: Quotient = { over: [ZERO, ONE], under: [ONE] };

/** A number that does not depend on the figure. */
export function constant(value: Exact): Quotient {
  return { over: trimmed([value]), under: [ONE] };
}

export function addQuotients(a: Quotient, b: Quotient): Quotient {
  const over = sumOf(product(a.over, b.under), product(b.over, a.under));
  return { over, under: product(a.under, b.under) };
}

export function negateQuotient({ over, under }: Quotient): Quotient {
  return { over: over.map(negate), under };
}

/** a ÷ b; undefined where b is 0 everywhere. */
export function divideQuotients(a: Quotient, b: Quotient): Quotient | undefined {
  if (b.over.length === 0) return undefined;
  return { over: product(a.over, b.under), under: product(a.under, b.over) };
}

export function scaleQuotient({ over, under }: Quotient, factor: Exact): Quotient {
  return { over: trimmed(over.map((each) => multiply(each, factor))), under };
}

/** a^n for a whole n ≥ 1. */
export function powerOf(a: Quotient, n: number): Quotient {
  let result = a;
  for (let times = 1; times < n; times += 1) {
    result = { over: product(result.over, a.over), under: product(result.under, a.under) };
  }
  return result;
}

/** What is zero where the two are equal, wherever both have a value. */
export function differenceOf(a: Quotient, b: Quotient): Polynomial {
  return sumOf(product(a.over, b.under), product(b.over, a.under).map(negate));
}

/** The value at a point, by Horner's rule. */
export function valueAt(polynomial: Polynomial, x: Exact): Exact {
  return polynomial.reduceRight((value, each) => add(multiply(value, x), each), ZERO);
}

export function derivativeOf(polynomial: Polynomial): Polynomial {
  return polynomial.slice(1).map((each, index) => multiply(each, { num: index + 1, den: 1 }));
}

function sumOf(a: Polynomial, b: Polynomial): Polynomial {
  const length = Math.max(a.length, b.length);
  return trimmed(Array.from({ length }, (_, index) => add(a[index] ?? ZERO, b[index] ?? ZERO)));
}

function product(a: Polynomial, b: Polynomial): Polynomial {
  const result: Exact[] = [];
  for (const [i, left] of a.entries()) {
    for (const [j, right] of b.entries()) {
      result[i + j] = add(result[i + j] ?? ZERO, multiply(left, right));
    }
  }
  return trimmed(result);
}

function trimmed(coefficients: readonly Exact[]): Polynomial {
  let length = coefficients.length;
  while (length > 0 && sign(coefficients[length - 1] ?? ZERO) === 0) length -= 1;
  return coefficients.slice(0, length);
}
