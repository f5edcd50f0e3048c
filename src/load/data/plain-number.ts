import type { Indicator } from '../../model/catalogue.ts';
import type { StatedValue } from '../../model/record.ts';
import { compare, type Exact, isSmall, powerOfTen, multiply, type Small } from '../../quantity/exact.ts';
import {
  exactAt,
  FRACTION,
  type Fractions,
  isWithin,
  numAt,
  denAt,
  putFraction,
} from '../../quantity/fractions.ts';
import { type Interval, intersection, point, single } from '../../quantity/interval.ts';
import type { Unit } from '../../quantity/unit.ts';
import { LOST } from '../source/json-walk.ts';
import { copyOf, decode, encode, standsAt } from '../source/utf8-line.ts';
import { endOfBare, endOfString, endsBare, QUOTE } from './line-scalar.ts';
import { readValue } from './stated-value.ts';
import type { UnitContext } from './value-reading.ts';

/** Reads numbers of an indicator that are written plainly. */
export interface PlainNumbers {
  /** Undefined where a text is no such number, or would be a problem. */
  readonly read: (text: string) => StatedValue | undefined;
  /**
   * Puts a number that stands in UTF-8, and one in its last digit behind it, in the base unit, and gives where it ends: before a quote, or before
   * what ends it without one. `LOST` instead of undefined. The line goes on until before `until`.
   */
  readonly put: (
    bytes: Uint8Array,
    from: number,
    until: number,
    isQuoted: boolean,
    all: Fractions,
    to: number,
  ) => number;
}

/**
 * Numbers that are written plainly: digits, perhaps a point and decimals, and a unit. What the unit means is learnt from the reader of all
 * numbers, by reading it behind a `1`.
 */
export function plainNumbers(indicator: Indicator, context: UnitContext): PlainNumbers {
  const scales: Scale[] = [];
  const allowed = allowedFor(indicator);
  const isCount = indicator.type === 'count';
  const digits: Digits = { number: new Float64Array(1), decimals: 0, end: 0 };
  let unit: Unit | undefined;
  /** Leaves its unit. */
  const put: PlainNumbers['put'] = (bytes, from, until, isQuoted, all, to) => {
    if (!readDigits(bytes, from, until, digits)) return LOST;
    const scale =
      knownScale(scales, bytes, digits.end, isQuoted) ?? learn(bytes, digits.end, until, isQuoted);
    const step = scale?.steps[digits.decimals];
    if (!scale || !step || !putFraction(all, to, numAt(digits.number, 0) * step.num, step.den)) return LOST;
    putFraction(all, to + FRACTION, step.num, step.den);
    unit = scale.unit;
    const isBroken = isCount && numAt(all, to) % denAt(all, to) !== 0;
    return isBroken || !isWithin(all, to, allowed) ? LOST : digits.end + scale.unitText.length;
  };
  const learn = (bytes: Uint8Array, from: number, until: number, isQuoted: boolean): Scale | undefined => {
    const end = isQuoted ? endOfString(bytes, from, until) : endOfBare(bytes, from, until);
    if (end === LOST || scales.length >= MOST_SCALES) return undefined;
    const learnt = learnScale(copyOf(bytes, from, end), indicator, context);
    scales.push(learnt);
    return learnt;
  };
  const own = new Float64Array(2 * FRACTION);
  return {
    put,
    read(text) {
      const bytes = encode(`${text}"`);
      const end = put(bytes, 0, bytes.length, true, own, 0);
      if (end !== bytes.length - 1 || !unit) return undefined;
      const range = point(exactAt(own, 0));
      return { type: 'number', range, unit, precision: exactAt(own, FRACTION), approximate: false };
    },
  };
}

/** The scale of what stands behind the digits, up to the end of the number. */
function knownScale(
  scales: readonly Scale[],
  bytes: Uint8Array,
  from: number,
  isQuoted: boolean,
): Scale | undefined {
  for (const scale of scales) {
    const { unitText } = scale;
    const behind = bytes[from + unitText.length];
    if ((isQuoted ? behind === QUOTE : endsBare(behind)) && standsAt(unitText, bytes, from)) return scale;
  }
  return undefined;
}

/** So many texts behind the digits are remembered; an indicator has a few units. */
const MOST_SCALES = 100;

/** What stands behind the digits; and, where it is a unit, how much one in the last digit is in the base unit, by the number of decimals. */
interface Scale {
  readonly unitText: Uint8Array;
  readonly unit?: Unit;
  readonly steps: readonly Small[];
}

function learnScale(unitText: Uint8Array, indicator: Indicator, context: UnitContext): Scale {
  const none = { unitText, steps: [] };
  const text = decode(unitText, 0, unitText.length);
  if (text !== text.trimEnd()) return none;
  const { value, expected = false, declared } = readValue(`1${text}`, indicator, context);
  if (value?.type !== 'number' || value.approximate || expected || declared) return none;
  const one = single(value.range);
  // Otherwise what stands there changes how the digits are read: `1,000元`.
  if (!one || compare(one, value.unit.factor) !== 0 || compare(one, value.precision) !== 0) return none;
  const steps = Array.from({ length: MOST_DIGITS }, (_, decimals) => multiply(one, powerOfTen(-decimals)));
  return { unitText, unit: value.unit, steps: steps.filter(isSmall) };
}

/** What the type allows, as far as it is plausible. */
function allowedFor({ possible, plausible }: Indicator): Interval<Exact> {
  if (!plausible) return possible;
  const [low, high] = plausible;
  const usual = { low: { at: low, open: false }, high: { at: high, open: false } };
  return intersection(possible, usual) ?? usual;
}

/** So many digits are a safe integer. */
const MOST_DIGITS = 15;
const [ZERO, NINE, POINT, MINUS] = [48, 57, 46, 45];

/** Digits as a whole number, how many of them are decimals, and where they end. */
interface Digits {
  /** A number by itself would need new memory each time. */
  readonly number: Float64Array;
  decimals: number;
  end: number;
}

/** Reads the digits at the beginning of some bytes; false where there are none, or too many. */
function readDigits(bytes: Uint8Array, from: number, until: number, digits: Digits): boolean {
  const isNegative = bytes[from] === MINUS;
  let at = isNegative ? from + 1 : from;
  let number = 0;
  let count = 0;
  let decimals = -1;
  for (; at < until; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= ZERO && byte <= NINE) {
      number = number * 10 + (byte - ZERO);
      count += 1;
      if (decimals >= 0) decimals += 1;
    } else if (byte === POINT && decimals < 0 && count > 0) decimals = 0;
    else break;
  }
  digits.number[0] = isNegative ? -number : number;
  digits.decimals = Math.max(decimals, 0);
  digits.end = at;
  return count > 0 && count <= MOST_DIGITS && decimals !== 0;
}
