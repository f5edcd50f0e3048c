import type { Indicator } from '../../model/catalogue.ts';
import type { StatedValue } from '../../model/record.ts';
import { compare, type Exact, isWhole, multiply, powerOfTen, whole } from '../../quantity/exact.ts';
import { contains, type Interval, intersection, point, single } from '../../quantity/interval.ts';
import type { Unit } from '../../quantity/unit.ts';
import { readValue } from './stated-value.ts';
import type { UnitContext } from './value-reading.ts';

/** Reads a text as a number; undefined where it is not written plainly, or would be a problem. */
export type PlainNumbers = (text: string) => StatedValue | undefined;

/**
 * The numbers of an indicator that are written plainly: digits, perhaps a point and decimals, and a unit. What the unit means is learnt
 * from the reader of all numbers, by reading it behind a `1`.
 */
export function plainNumbers(indicator: Indicator, context: UnitContext): PlainNumbers {
  const scales = new Map<string, Scale | undefined>();
  const allowed = allowedFor(indicator);
  const scaleOf = (unit: string): Scale | undefined => {
    const known = scales.get(unit);
    if (known || scales.has(unit)) return known;
    const learnt = learnScale(unit, indicator, context);
    if (scales.size < MOST_SCALES) scales.set(unit, learnt);
    return learnt;
  };
  return (text) => {
    const digits = splitDigits(text);
    const scale = digits && scaleOf(text.slice(digits.end));
    const step = scale?.steps[digits?.decimals ?? 0];
    if (!digits || !scale || !step) return undefined;
    const at = multiply(whole(digits.number), step);
    const range = point(at);
    if (!contains(allowed, range) || (indicator.type === 'count' && !isWhole(at))) return undefined;
    return { type: 'number', range, unit: scale.unit, precision: step, approximate: false };
  };
}

/** So many texts behind the digits are remembered; an indicator has a few units. */
const MOST_SCALES = 100;

/** A unit, and how much one in the last digit is in the base unit, by the number of decimals. */
interface Scale {
  readonly unit: Unit;
  readonly steps: readonly Exact[];
}

function learnScale(unit: string, indicator: Indicator, context: UnitContext): Scale | undefined {
  if (unit !== unit.trimEnd()) return undefined;
  const { value, expected = false, declared } = readValue(`1${unit}`, indicator, context);
  if (value?.type !== 'number' || value.approximate || expected || declared) return undefined;
  const one = single(value.range);
  // Otherwise what stands there changes how the digits are read: `1,000元`.
  if (!one || compare(one, value.unit.factor) !== 0 || compare(one, value.precision) !== 0) return undefined;
  const steps = Array.from({ length: MOST_DIGITS }, (_, decimals) => multiply(one, powerOfTen(-decimals)));
  return { unit: value.unit, steps };
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

/** The digits at the beginning of a text as a whole number, how many of them are decimals, and where they end. */
function splitDigits(text: string) {
  const isNegative = text.charCodeAt(0) === MINUS;
  let at = isNegative ? 1 : 0;
  let number = 0;
  let count = 0;
  let decimals = -1;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= ZERO && code <= NINE) {
      number = number * 10 + (code - ZERO);
      count += 1;
      if (decimals >= 0) decimals += 1;
    } else if (code === POINT && decimals < 0 && count > 0) decimals = 0;
    else break;
  }
  if (count === 0 || count > MOST_DIGITS || decimals === 0) return undefined;
  return { number: isNegative ? -number : number, decimals: decimals < 0 ? 0 : decimals, end: at };
}
