import { behindDecimals, behindDigits, behindSign } from './digits.ts';

/**
 * Exact rational numbers.
 *
 * A value is a fraction of integers. The integers are plain Numbers while they are safe (below 2^53) and BigInt beyond;
 * every operation tries the fast form first and falls back where a product would leave the safe range. No value
 * ever passes through a rounded float. Fractions are kept in lowest terms.
 */
export interface Exact {
  /** Numerator; carries the sign. */
  readonly num: number | bigint;
  /** Denominator, always positive; of the same JavaScript type as the numerator. */
  readonly den: number | bigint;
}

export const ZERO: Exact = { num: 0, den: 1 };
export const ONE: Exact = { num: 1, den: 1 };

/** 10^n is a safe integer below this n. */
export const MOST_TENS = 16;
/** The greatest number that is still a small integer for the machine. */
export const MOST_INT = 2 ** 31 - 1;

/** Reads `12`, `-3.50` or `2000/3`; anything else, exponents and blanks included, is undefined. */
export function exact(text: string): Exact | undefined {
  const start = behindSign(text);
  const point = behindDigits(text, start);
  const end = behindDecimals(text, point);
  if (point === start) return undefined;
  if (end < text.length) return text[end] === '/' && end === point ? quotient(text, end) : undefined;
  const decimals = Math.max(0, end - point - 1);
  const digits = text.slice(start, point) + text.slice(point + 1);
  const isNegative = text[0] === '-';
  if (digits.length < MOST_TENS)
    return fraction(isNegative ? -Number(digits) : Number(digits), 10 ** decimals);
  const size = BigInt(digits);
  return reduce(isNegative ? -size : size, 10n ** BigInt(decimals));
}

/** A whole number through another one, with the stroke there. */
function quotient(text: string, stroke: number): Exact | undefined {
  const over = text.slice(0, stroke);
  const under = text.slice(stroke + 1);
  if (under === '' || behindDigits(under, 0) < under.length) return undefined;
  if (text.length <= MOST_TENS)
    return Number(under) === 0 ? undefined : fraction(Number(over), Number(under));
  const den = BigInt(under);
  return den === 0n ? undefined : reduce(BigInt(over), den);
}

/** A whole number; it must be a safe integer or a BigInt. */
export function whole(value: number | bigint): Exact {
  return typeof value === 'bigint' ? reduce(value, 1n) : { num: value, den: 1 };
}

/** The fraction of two safe integers, of which the denominator is positive, in lowest terms. */
export function fraction(num: number, den: number): Exact {
  if (num === 0) return ZERO; // never -0
  const by = divisorOf(num, den);
  return by === 1 ? { num, den } : { num: num / by, den: den / by };
}

/** 10^n for n of either sign. */
export function powerOfTen(n: number): Exact {
  const small = n > -MOST_TENS && n < MOST_TENS ? 10 ** Math.abs(n) : undefined;
  if (small !== undefined) return n < 0 ? { num: 1, den: small } : { num: small, den: 1 };
  const factor = 10n ** BigInt(Math.abs(n));
  return n < 0 ? reduce(1n, factor) : reduce(factor, 1n);
}

/** a + b. */
export function add(a: Exact, b: Exact): Exact {
  if (isSmall(a) && isSmall(b)) {
    const left = a.num * b.den;
    const right = b.num * a.den;
    const num = left + right;
    const den = a.den * b.den;
    if (isSafe(left) && isSafe(right) && isSafe(num) && isSafe(den)) {
      // Beside a whole number the other denominator stays as it is.
      return a.den === 1 || b.den === 1 ? lowestSmall(num, den) : fraction(num, den);
    }
  }
  // Both are in lowest terms, so that only what the denominators share can be shared by the sum. In a sum of very many fractions that
  // is short, and found at once, whereas the sum itself gets ever longer.
  const [an, ad, bn, bd] = big(a, b);
  const common = longDivisorOf(ad, bd);
  const num = an * (bd / common) + bn * (ad / common);
  const shared = longDivisorOf(num, common);
  return lowest(num / shared, (ad / common) * (bd / shared));
}

/** a × b. */
export function multiply(a: Exact, b: Exact): Exact {
  if (isSmall(a) && isSmall(b)) {
    // Each numerator shortened by the other denominator keeps the products small.
    const left = divisorOf(a.num, b.den);
    const right = divisorOf(b.num, a.den);
    const num = (a.num / left) * (b.num / right);
    const den = (a.den / right) * (b.den / left);
    if (isSafe(num) && isSafe(den)) return num === 0 ? ZERO : { num, den };
  }
  const [an, ad, bn, bd] = big(a, b);
  const left = longDivisorOf(an, bd);
  const right = longDivisorOf(bn, ad);
  return lowest((an / left) * (bn / right), (ad / right) * (bd / left));
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
  if (a.den === b.den) return a.num < b.num ? -1 : a.num > b.num ? 1 : 0;
  if (isSmall(a) && isSmall(b)) {
    const left = a.num * b.den;
    const right = b.num * a.den;
    if (isSafe(left) && isSafe(right)) return left - right;
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
  return a.den === 1 || a.den === 1n;
}

/** The smaller of two. */
export function least(a: Exact, b: Exact): Exact {
  return compare(a, b) <= 0 ? a : b;
}

/** The larger of two. */
export function greatest(a: Exact, b: Exact): Exact {
  return compare(a, b) >= 0 ? a : b;
}

/** A fraction of Numbers. */
export interface Small extends Exact {
  readonly num: number;
  readonly den: number;
}

export function isSmall(a: Exact): a is Small {
  return typeof a.num === 'number';
}

function lowestSmall(num: number, den: number): Exact {
  return num === 0 ? ZERO : { num, den };
}

/** Whether a whole number is one that Numbers hold exactly, as are all below it. */
export function isSafe(value: number): boolean {
  return Number.isSafeInteger(value);
}

function big(a: Exact, b: Exact): [bigint, bigint, bigint, bigint] {
  return [BigInt(a.num), BigInt(a.den), BigInt(b.num), BigInt(b.den)];
}

/** The greatest common divisor of a numerator and a denominator, both safe integers. */
export function divisorOf(num: number, den: number): number {
  if (den === 1) return 1;
  let a = den;
  let b = Math.abs(num) % den;
  while (b > MOST_INT) {
    const rest = a % b;
    a = b;
    b = rest;
  }
  // The remainder of small integers takes a tenth of the time of that of others.
  return b === 0 ? a : smallDivisorOf(b, a % b);
}

function smallDivisorOf(a: number, b: number): number {
  let more = a | 0;
  let less = b | 0;
  while (less !== 0) {
    const rest = (more % less) | 0;
    more = less;
    less = rest;
  }
  return more;
}

function reduce(num: bigint, den: bigint): Exact {
  const by = longDivisorOf(num, den);
  return lowest(num / by, den / by);
}

/** The greatest common divisor of a numerator and a denominator, or of two denominators. */
function longDivisorOf(num: bigint, den: bigint): bigint {
  let a = num < 0n ? -num : num;
  let b = den;
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

/** A fraction in lowest terms, of Numbers where these are safe. */
function lowest(num: bigint, den: bigint): Exact {
  return isSmallEnough(num) && isSmallEnough(den) ? { num: Number(num), den: Number(den) } : { num, den };
}

function isSmallEnough(value: bigint): boolean {
  return value <= BigInt(Number.MAX_SAFE_INTEGER) && value >= BigInt(Number.MIN_SAFE_INTEGER);
}
