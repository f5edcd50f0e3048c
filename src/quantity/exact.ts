/**
 * Exact rational numbers.
 *
 * A value is a fraction of integers. The integers are plain Numbers while they are safe (below 2^53) and BigInt beyond;
 * every operation tries the fast form first and falls back where a product would leave the safe range. No value
 * ever passes through a rounded float.
 */
export interface Exact {
  /** Numerator; carries the sign. */
  readonly num: number | bigint;
  /** Denominator, always positive; of the same JavaScript type as the numerator. */
  readonly den: number | bigint;
}

export const ZERO: Exact = { num: 0, den: 1 };
export const ONE: Exact = { num: 1, den: 1 };

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?$/;
const FRACTION = /^([+-]?\d+)\/(\d+)$/;

/** Reads `12`, `-3.50` or `2000/3`; anything else, exponents and blanks included, is undefined. */
export function exact(text: string): Exact | undefined {
  const decimal = DECIMAL.exec(text);
  if (decimal) {
    const [, minus, integer = '', part = ''] = decimal;
    return reduce(BigInt(`${minus === '-' ? '-' : ''}${integer}${part}`), 10n ** BigInt(part.length));
  }
  const fraction = FRACTION.exec(text);
  if (!fraction?.[1] || !fraction[2] || /^0+$/.test(fraction[2])) return undefined;
  return reduce(BigInt(fraction[1]), BigInt(fraction[2]));
}

/** A whole number; it must be a safe integer or a BigInt. */
export function whole(value: number | bigint): Exact {
  return typeof value === 'bigint' ? reduce(value, 1n) : { num: value, den: 1 };
}

/** 10^n for n of either sign. */
export function powerOfTen(n: number): Exact {
  const factor = 10n ** BigInt(Math.abs(n));
  return n < 0 ? reduce(1n, factor) : reduce(factor, 1n);
}

/** a + b. */
export function add(a: Exact, b: Exact): Exact {
  if (isSmall(a) && isSmall(b)) {
    const num = a.num * b.den + b.num * a.den;
    const den = a.den * b.den;
    if (areSafe(a.num * b.den, b.num * a.den, num, den)) return reduceSmall(num, den);
  }
  const [an, ad, bn, bd] = big(a, b);
  return reduce(an * bd + bn * ad, ad * bd);
}

/** a × b. */
export function multiply(a: Exact, b: Exact): Exact {
  if (isSmall(a) && isSmall(b)) {
    const num = a.num * b.num;
    const den = a.den * b.den;
    if (areSafe(num, den)) return reduceSmall(num, den);
  }
  const [an, ad, bn, bd] = big(a, b);
  return reduce(an * bn, ad * bd);
}

/** −a; zero stays plain zero. */
export function negate(a: Exact): Exact {
  return typeof a.num === 'number'
    ? { num: a.num === 0 ? 0 : -a.num, den: a.den }
    : { num: -a.num, den: a.den };
}

/** a − b. */
export function subtract(a: Exact, b: Exact): Exact {
  return add(a, negate(b));
}

/** a ÷ b; b must not be zero. */
export function divide(a: Exact, b: Exact): Exact {
  const inverse: Exact =
    sign(b) < 0 ? negate({ num: b.den, den: negate(b).num }) : { num: b.den, den: b.num };
  return multiply(a, inverse);
}

/** a^n for a whole n ≥ 0. */
export function power(a: Exact, n: number): Exact {
  return reduce(BigInt(a.num) ** BigInt(n), BigInt(a.den) ** BigInt(n));
}

/** Negative, zero or positive as a is less than, equal to or greater than b, by cross-multiplication. */
export function compare(a: Exact, b: Exact): number {
  if (isSmall(a) && isSmall(b)) {
    const left = a.num * b.den;
    const right = b.num * a.den;
    if (areSafe(left, right)) return left - right;
  }
  const [an, ad, bn, bd] = big(a, b);
  const difference = an * bd - bn * ad;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** −1, 0 or 1. */
export function sign(a: Exact): number {
  return a.num < 0 ? -1 : a.num > 0 ? 1 : 0;
}

/** Whether it has no fractional part. */
export function isWhole(a: Exact): boolean {
  return BigInt(a.den) === 1n;
}

/** The smaller of two. */
export function least(a: Exact, b: Exact): Exact {
  return compare(a, b) <= 0 ? a : b;
}

/** The larger of two. */
export function greatest(a: Exact, b: Exact): Exact {
  return compare(a, b) >= 0 ? a : b;
}

/** The largest whole number ≤ a × 10^decimals. */
export function floorScaled(a: Exact, decimals: number): bigint {
  const scaled = BigInt(a.num) * 10n ** BigInt(decimals);
  const den = BigInt(a.den);
  const quotient = scaled / den;
  return scaled % den < 0n ? quotient - 1n : quotient;
}

/** The finite decimal that equals a, or undefined where there is none (5000/13). */
export function toDecimal(a: Exact): string | undefined {
  let den = BigInt(a.den);
  let twos = 0;
  let fives = 0;
  for (; den % 2n === 0n; den /= 2n) twos += 1;
  for (; den % 5n === 0n; den /= 5n) fives += 1;
  if (den !== 1n) return undefined;
  const decimals = Math.max(twos, fives);
  return placePoint((BigInt(a.num) * 10n ** BigInt(decimals)) / BigInt(a.den), decimals);
}

/** The exact text: a finite decimal where one exists, else the reduced fraction `5000/13`. */
export function toText(a: Exact): string {
  return toDecimal(a) ?? `${a.num}/${a.den}`;
}

/** Writes digits × 10^-decimals, without trailing zeros. */
export function placePoint(digits: bigint, decimals: number): string {
  const negative = digits < 0n;
  const text = (negative ? -digits : digits).toString().padStart(decimals + 1, '0');
  const wholePart = text.slice(0, text.length - decimals);
  const part = text.slice(text.length - decimals).replace(/0+$/, '');
  return `${negative ? '-' : ''}${wholePart}${part === '' ? '' : `.${part}`}`;
}

interface Small {
  readonly num: number;
  readonly den: number;
}

function isSmall(a: Exact): a is Small {
  return typeof a.num === 'number';
}

function areSafe(...values: number[]): boolean {
  return values.every(Number.isSafeInteger);
}

function big(a: Exact, b: Exact): [bigint, bigint, bigint, bigint] {
  return [BigInt(a.num), BigInt(a.den), BigInt(b.num), BigInt(b.den)];
}

function reduceSmall(num: number, den: number): Exact {
  if (num === 0) return ZERO; // never -0
  let a = Math.abs(num);
  let b = den;
  while (b !== 0) [a, b] = [b, a % b];
  return a === 1 ? { num, den } : { num: num / a, den: den / a };
}

function reduce(num: bigint, den: bigint): Exact {
  let a = num < 0n ? -num : num;
  let b = den;
  while (b !== 0n) [a, b] = [b, a % b];
  const n = num / a;
  const d = den / a;
  return isSafe(n) && isSafe(d) ? { num: Number(n), den: Number(d) } : { num: n, den: d };
}

function isSafe(value: bigint): boolean {
  return value <= BigInt(Number.MAX_SAFE_INTEGER) && value >= BigInt(Number.MIN_SAFE_INTEGER);
}
