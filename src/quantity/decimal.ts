import {
  type Exact,
  isSafe,
  isSmall,
  isWhole,
  MOST_INT,
  MOST_TENS,
  multiply,
  powerOfTen,
  whole,
} from './exact.ts';

// Exact numbers as decimals.

/** The largest whole number ≤ a × 10^decimals. */
export function floorScaled(a: Exact, decimals: number): bigint {
  if (isSmall(a) && decimals < MOST_TENS && isSafe(a.num * 10 ** decimals)) {
    const digits = a.num * 10 ** decimals;
    const rest = digits % a.den;
    return BigInt((digits - rest) / a.den - (rest < 0 ? 1 : 0));
  }
  const scaled = BigInt(a.num) * 10n ** BigInt(decimals);
  const den = BigInt(a.den);
  const quotient = scaled / den;
  return scaled % den < 0n ? quotient - 1n : quotient;
}

/** Whether so many decimals show it exactly. */
export function hasDecimals(a: Exact, decimals: number): boolean {
  return isWhole(multiply(a, powerOfTen(decimals)));
}

/** The nearest number with at most so many decimals that is not above a, or not below it. */
export function cutTo(a: Exact, decimals: number, towards: 'down' | 'up'): Exact {
  if (hasDecimals(a, decimals)) return a;
  const low = floorScaled(a, decimals);
  return multiply(whole(towards === 'down' ? low : low + 1n), powerOfTen(-decimals));
}

/** The finite decimal that equals a, or undefined where there is none (5000/13). */
export function toDecimal(a: Exact): string | undefined {
  if (isSmall(a)) {
    if (a.den === 1) return String(a.num);
    const decimals = decimalsOf(a.den);
    if (decimals === undefined) return undefined;
    const digits = a.num * (10 ** decimals / a.den);
    if (decimals < MOST_TENS && isSafe(digits))
      return withPoint(digits < 0, String(Math.abs(digits)), decimals);
  }
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
  return withPoint(negative, (negative ? -digits : digits).toString(), decimals);
}

function withPoint(negative: boolean, digits: string, decimals: number): string {
  const text = digits.padStart(decimals + 1, '0');
  const point = text.length - decimals;
  let end = text.length;
  while (end > point && text.endsWith('0', end)) end -= 1;
  const decimal = end === point ? text.slice(0, point) : `${text.slice(0, point)}.${text.slice(point, end)}`;
  return negative ? `-${decimal}` : decimal;
}

/** How many decimals a fraction in lowest terms over that denominator has; undefined where they never end. */
export function decimalsOf(den: number): number | undefined {
  let rest = den;
  let twos = 0;
  let fives = 0;
  for (; rest > MOST_INT && rest % 2 === 0; rest /= 2) twos += 1;
  for (; rest > MOST_INT && rest % 5 === 0; rest /= 5) fives += 1;
  if (rest > MOST_INT) return undefined;
  // The remainder of small integers takes a tenth of the time of that of others.
  let small = rest | 0;
  for (; small % 2 === 0; small = (small / 2) | 0) twos += 1;
  for (; small % 5 === 0; small = (small / 5) | 0) fives += 1;
  return small === 1 ? Math.max(twos, fives) : undefined;
}
