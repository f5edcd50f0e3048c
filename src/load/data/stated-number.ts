import type { Indicator } from '../../model/catalogue.ts';
import { exampleOf } from '../../model/example.ts';
import { toText } from '../../quantity/decimal.ts';
import { divide, type Exact, isWhole } from '../../quantity/exact.ts';
import { type Interval, intersection, single, wholeWithin } from '../../quantity/interval.ts';
import { readNumber, type StatedNumber } from '../../quantity/read-number.ts';
import { COUNT, PLAIN, sameUnit, type Unit } from '../../quantity/unit.ts';
import { type BareUnits, bareUnitOf } from './bare-units.ts';
import { fail, type ReadValue, type UnitContext } from './value-reading.ts';

const CODES = {
  'malformed-number': 'malformed-number',
  'missing-unit': 'missing-unit',
  'unknown-unit': 'bad-unit',
} as const;

/** `6O`, `5O%`: a letter where a nought was meant is no unit. */
const LETTER_AMONG_DIGITS = /\d[oO〇○]/;

/** Reads a number and holds it against what the indicator allows. */
export function readAmount(
  text: string,
  indicator: Indicator,
  { units, bare, beside }: UnitContext,
): ReadValue {
  const own = readNumber(text, units);
  const declared = own === 'missing-unit' ? (beside ?? bareUnitFor(indicator, bare)) : undefined;
  const read = declared ? readNumber(text, units, declared) : own;
  if (typeof read === 'string') {
    const code = LETTER_AMONG_DIGITS.test(text) ? 'malformed-number' : CODES[read];
    const expected = code === 'malformed-number' ? wellFormed(indicator) : indicator.unit.text;
    return fail(code, { found: text, expected });
  }
  const found = declared ? `${text} ${declared.text}`.trim() : text;
  if (!unitFits(read.unit, indicator))
    return fail('wrong-dimension', { found, expected: indicator.unit.text });
  if (beside && !sameUnit(read.unit, beside))
    return fail('conflicting-unit', { found, expected: beside.text });
  const checked = check(read, found, indicator);
  return declared && declared !== PLAIN ? { ...checked, declared } : checked;
}

/** How a number of the indicator may be written: with commas, where it may have so many digits. */
function wellFormed({ type, unit }: Indicator): string {
  return type === 'share' || type === 'rate' ? String(exampleOf({ type, unit })) : `1,950${unit.text}`;
}

/** Holds a number against what the indicator allows. */
function check(number: StatedNumber, found: string, indicator: Indicator): ReadValue {
  const { type, unit, possible } = indicator;
  const exactly = single(number.range);
  if (type === 'count' && exactly && !isWhole(exactly)) return fail('not-whole', { found });
  const whole = type === 'count' && !exactly ? wholeWithin(number.range) : number.range;
  if (!whole) return fail('not-whole', { found });
  const range = intersection(whole, possible);
  if (!range) return fail('impossible-value', { found, expected: showRange(possible, unit) });
  const { precision, approximate, expected } = number;
  return {
    value: {
      type: 'number',
      // A point within what is possible stays as it is, and its two ends one object.
      range: exactly ? number.range : range,
      unit: number.unit,
      precision,
      approximate,
    },
    expected,
    complaints: implausible(range, found, indicator),
  };
}

/** Counts and plain numbers need no unit; everything else takes what the file declares, if it does. */
function bareUnitFor({ type, unit }: Indicator, bare: BareUnits): Unit | undefined {
  return type === 'count' || type === 'number' ? PLAIN : bareUnitOf(unit.dimension, bare);
}

/** Whether a number in that unit may be a value of the indicator, which is one of numbers. */
export function unitFits({ dimension }: Unit, { type, unit }: Pick<Indicator, 'type' | 'unit'>): boolean {
  if (type === 'count') return dimension === COUNT || dimension === PLAIN.dimension;
  return dimension === (type === 'number' ? PLAIN.dimension : unit.dimension);
}

const NONE: ReadValue['complaints'] = [];

function implausible(
  range: Interval<Exact>,
  found: string,
  { plausible, unit }: Indicator,
): ReadValue['complaints'] {
  if (!plausible) return NONE;
  const [low, high] = plausible;
  const usual = { low: { at: low, open: false }, high: { at: high, open: false } };
  if (intersection(range, usual)) return NONE;
  return [
    { code: 'implausible-value', data: { found, expected: showRange(usual, unit) }, severity: 'warning' },
  ];
}

/** `≥ 0`, `0–100%`, in the unit in which the indicator is shown. */
function showRange({ low, high }: Interval<Exact>, unit: Unit): string {
  const show = (at: Exact) => toText(divide(at, unit.factor));
  if (low && high) return `${show(low.at)}–${show(high.at)}${unit.text}`;
  if (low) return `≥ ${show(low.at)}${unit.text}`;
  return high ? `≤ ${show(high.at)}${unit.text}` : '';
}
