import { decimalsOf, toText } from '../../quantity/decimal.ts';
import { divisorOf } from '../../quantity/exact.ts';
import type { Bytes } from './bytes.ts';

/** 10^n is a safe integer up to this n. */
const MOST_DECIMALS = 15;
const [MINUS, POINT, SLASH] = [0x2d, 0x2e, 0x2f];

/**
 * Writes the fraction of two safe integers, of which the denominator is positive, as numbers are written everywhere: a finite decimal where
 * there is one, else the fraction in lowest terms. Digit by digit, which takes a fraction of the time in which a text is made.
 */
export function putNumber(num: number, den: number, out: Bytes): void {
  const by = divisorOf(num, den);
  putLowest(num / by, den / by, out);
}

/** The same where it is in lowest terms. */
export function putLowest(num: number, under: number, out: Bytes): void {
  const decimals = decimalsOf(under);
  const over = Math.abs(num);
  if (decimals === undefined) {
    if (num < 0) out.putByte(MINUS);
    out.putDigits(over, 1);
    out.putByte(SLASH);
    return out.putDigits(under, 1);
  }
  if (under === 1) {
    if (num < 0) out.putByte(MINUS);
    return out.putDigits(over, 1);
  }
  const ten = 10 ** decimals;
  const digits = over * (ten / under);
  if (decimals > MOST_DECIMALS || !Number.isSafeInteger(digits))
    return out.putAscii(toText({ num, den: under }));
  if (num < 0) out.putByte(MINUS);
  const rest = digits % ten;
  out.putDigits((digits - rest) / ten, 1);
  out.putByte(POINT);
  return out.putDigits(rest, decimals);
}
