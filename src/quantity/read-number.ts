import {
  add,
  compare,
  type Exact,
  exact,
  least,
  multiply,
  negate,
  powerOfTen,
  sign,
  subtract,
} from './exact.ts';
import { behindNumber } from './digits.ts';
import { type Interval, interval, point, scaleInterval } from './interval.ts';
import { isNormal, normalise } from './normal-form.ts';
import { type Unit, type UnitTable } from './unit.ts';

/** A number as a text states it, in the base unit of its dimension. */
export interface StatedNumber {
  readonly range: Interval<Exact>;
  readonly unit: Unit;
  /** One in the last digit that was written, in the base unit. */
  readonly precision: Exact;
  /** The words leave it open which number exactly: 约, 近, 余, a range. */
  readonly approximate: boolean;
  /** 预计, 预期, 达产: not yet real. */
  readonly expected: boolean;
}

export type NumberProblem = 'malformed-number' | 'unknown-unit' | 'missing-unit';

/** How the digits bound the number. */
type Bound = 'exactly' | 'about' | 'nearly' | 'under' | 'over' | 'at-least' | 'at-most' | 'some-more';

const EXPECTED = /^(预计|预期|达产后?|计划|expected)\s*|\s*\((预计|预期|达产|计划|expected)\)$/i;
const LEADING: readonly (readonly [RegExp, Bound])[] = [
  [/^(不低于|不少于|不小于|至少|>=|≥|at least)\s*/i, 'at-least'],
  [/^(不超过|不高于|不大于|至多|<=|≤|at most)\s*/i, 'at-most'],
  [/^(将近|接近|近|nearly)\s*/i, 'nearly'],
  [/^(不足|不到|小于|低于|<|under|below)\s*/i, 'under'],
  [/^(超过|高于|大于|突破|超|逾|>|over|above)\s*/i, 'over'],
  [/^(大约|约|~|≈|about|approx\.?|circa)\s*/i, 'about'],
];
const TRAILING: readonly (readonly [RegExp, Bound])[] = [
  [/\s*(以上|及以上)$/, 'at-least'],
  [/\s*(以下|及以下|以内)$/, 'at-most'],
  [/\s*(左右|上下)$/, 'about'],
  [/\s*[余多]$/, 'some-more'],
];
const SOME_MORE = /^([十百千万亿]*)[余多]/;
const DIGITS = String.raw`[+-]?[\d.,_]+`;
const NUMBER = new RegExp(`^(${DIGITS})\\s*(.*)$`);
const RANGE = new RegExp(`^(${DIGITS})\\s*([^-~–—〜至到]*?)\\s*[-~–—〜至到]\\s*(${DIGITS})\\s*(.*)$`);
/** What is no part of a unit to which no word, range or digit belongs: blanks of ASCII and these. */
const NOT_OF_UNIT = '0123456789.,_()余多上下内右~–—〜至到-';
/** Nobody writes a nought before thousands: what looks so has a decimal comma. */
const THOUSANDS = /^[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/;
/** Longer texts are no figure of a park, and cost time. */
const MOST_CHARACTERS = 100;
/** What stands behind the digits, though no unit has digits but m² and m³. */
const MORE_DIGITS = /(?<!m\^?)\d|^[.,_]/i;

/**
 * Whether it has what looks like a digit and is none. Circled and raised digits would join the digits beside them (`①52` is not 152);
 * `m²` is fine.
 */
function hasNoDigit(text: string): boolean {
  // Where it stands, this pattern is made when it is needed: that of a property of Unicode takes as long as to read ten figures.
  return !isNormal(text) && /(?<![a-zA-Zａ-ｚＡ-Ｚ])\p{No}/u.test(text);
}

/**
 * Reads `52.4亿元`, `约 1,950 亩`, `360余家`, `2-3亿元`, `预计3.5亿元`, `６２％`.
 * A number without unit takes `bareUnit`; without one it is a problem, never a guess.
 */
export function readNumber(text: string, units: UnitTable, bareUnit?: Unit): StatedNumber | NumberProblem {
  if (text.length > MOST_CHARACTERS) return 'malformed-number';
  const end = behindNumber(text);
  if (end > 0 && end === text.length) return readDigits(text, bareUnit);
  if (hasNoDigit(text)) return 'malformed-number';
  const plain = end > 0 ? readWithUnit(text, end, units) : undefined;
  if (plain) return plain;
  const { rest, bound, expected } = stripWords(normalise(text));
  const [from, to] = partsOf(rest).map((part) => measure(part, bound, units, bareUnit));
  if (!from || typeof from === 'string') return from ?? 'malformed-number';
  if (typeof to === 'string') return to;
  const range = to ? span(from, to) : from.range;
  if (!range) return 'malformed-number';
  const { unit } = to ?? from;
  return { range, unit, precision: from.precision, approximate: !!to || from.bound !== 'exactly', expected };
}

/** Digits, which end there, and a unit as the table has it, which is what most other figures are. */
function readWithUnit(text: string, end: number, units: UnitTable): StatedNumber | NumberProblem | undefined {
  const unitText = text.slice(end);
  const unit = isNormal(text) && isUnit(unitText) ? units.find(unitText) : undefined;
  return unit && readDigits(text.slice(0, end), unit);
}

function isUnit(normal: string): boolean {
  for (let at = 0; at < normal.length; at += 1)
    if (normal.charAt(at) <= ' ' || NOT_OF_UNIT.includes(normal.charAt(at))) return false;
  return true;
}

/** What most figures are: digits, which no word changes. */
function readDigits(text: string, unit: Unit | undefined): StatedNumber | NumberProblem {
  if (!unit) return 'missing-unit';
  const plain = text.includes(',') ? text.replaceAll(',', '') : text;
  const value = exact(plain);
  if (!value) return 'malformed-number';
  const decimals = plain.includes('.') ? plain.length - plain.indexOf('.') - 1 : 0;
  return {
    range: point(multiply(value, unit.factor)),
    unit: withPlainText(unit),
    precision: precisionOf(decimals, unit),
    approximate: false,
    expected: false,
  };
}

const PLAIN_TEXTS = new WeakMap<Unit, Unit>();

/** The unit with its text in one form. A table has few units and many figures. */
function withPlainText(unit: Unit): Unit {
  const known = PLAIN_TEXTS.get(unit);
  if (known) return known;
  const text = normalise(unit.text);
  const plain = text === unit.text ? unit : { ...unit, text };
  PLAIN_TEXTS.set(unit, plain);
  return plain;
}

const PRECISIONS = new WeakMap<Unit, Exact[]>();

/** One in the last of so many decimals, in the base unit. */
function precisionOf(decimals: number, unit: Unit): Exact {
  const known = PRECISIONS.get(unit) ?? [];
  PRECISIONS.set(unit, known);
  return (known[decimals] ??= multiply(powerOfTen(-decimals), unit.factor));
}

interface Part {
  readonly number: string;
  readonly unit: string;
}

/** One number and its unit, or the two ends of a range; the first may leave its unit to the second. */
function partsOf(text: string): Part[] {
  const [, low, lowUnit, high, highUnit = ''] = RANGE.exec(text) ?? [];
  if (low !== undefined && high !== undefined) {
    return [
      { number: low, unit: lowUnit || highUnit },
      { number: high, unit: highUnit },
    ];
  }
  const [, number, unit = ''] = NUMBER.exec(text) ?? [];
  return number === undefined ? [] : [{ number, unit }];
}

/** One number with its unit, in the base unit. */
interface Measure {
  readonly range: Interval<Exact>;
  readonly bound: Bound;
  readonly unit: Unit;
  readonly precision: Exact;
}

function measure(
  { number, unit: written }: Part,
  around: Bound,
  units: UnitTable,
  bareUnit: Unit | undefined,
): Measure | NumberProblem {
  const read = digits(number);
  const unitText = /[余多]/.test(written) ? written.replace(SOME_MORE, '$1') : written;
  const bound = unitText === written ? around : around === 'exactly' ? 'some-more' : undefined;
  if (!read || !bound || MORE_DIGITS.test(unitText)) return 'malformed-number';
  if (sign(read.value) < 0 && (bound === 'nearly' || bound === 'some-more')) return 'malformed-number';
  const unit = unitText === '' ? bareUnit : units.find(unitText);
  if (!unit) return unitText === '' ? 'missing-unit' : 'unknown-unit';
  return {
    range: scaleInterval(bounded(read, bound), unit.factor),
    bound,
    unit: withPlainText(unit),
    precision: precisionOf(read.decimals, unit),
  };
}

/** From the one to the other; undefined where they do not make a range (3-2亿元, 超过2-3亿元, 2亩-3%). */
function span(from: Measure, to: Measure): Interval<Exact> | undefined {
  if (from.bound !== to.bound || (from.bound !== 'exactly' && from.bound !== 'about')) return undefined;
  if (from.unit.dimension !== to.unit.dimension) return undefined;
  const { low } = from.range;
  const { high } = to.range;
  return low && high && compare(low.at, high.at) <= 0 ? interval(low, high) : undefined;
}

interface Digits {
  readonly value: Exact;
  readonly decimals: number;
  /** The place value of the last digit that is not zero: 10 for 1950. */
  readonly grain: Exact;
}

function stripWords(text: string): { rest: string; bound: Bound; expected: boolean } {
  const expected = EXPECTED.test(text);
  let rest = text.replace(EXPECTED, '');
  let bound: Bound = 'exactly';
  for (const [words, meaning] of [...LEADING, ...TRAILING]) {
    const shorter = rest.replace(words, '');
    if (shorter === rest) continue;
    rest = shorter;
    bound = meaning;
    break;
  }
  return { rest, bound, expected };
}

function digits(text: string): Digits | undefined {
  const plain = text.includes(',') && THOUSANDS.test(text) ? text.replaceAll(',', '') : text;
  const value = exact(plain);
  if (!value) return undefined;
  const [whole = '', part = ''] = plain.split('.');
  const zeros = part === '' && whole.endsWith('0') ? (/0*$/.exec(whole)?.[0].length ?? 0) : 0;
  return { value, decimals: part.length, grain: powerOfTen(zeros - part.length) };
}

/**
 * 近X is below X; X余 lies between X and X plus one in its last significant place; 约X is within half of that place,
 * and never further off than 5 %.
 */
function bounded({ value, grain }: Digits, bound: Bound): Interval<Exact> {
  switch (bound) {
    case 'exactly':
      return point(value);
    case 'at-least':
      return interval({ at: value, open: false }, undefined);
    case 'at-most':
      return interval(undefined, { at: value, open: false });
    case 'over':
      return interval({ at: value, open: true }, undefined);
    case 'nearly':
    case 'under':
      return interval(undefined, { at: value, open: true });
    case 'some-more':
      return interval({ at: value, open: true }, { at: add(value, grain), open: true });
    case 'about': {
      const size = value.num < 0 ? negate(value) : value;
      const width = least(multiply(grain, { num: 1, den: 2 }), multiply(size, { num: 1, den: 20 }));
      return interval({ at: subtract(value, width), open: false }, { at: add(value, width), open: false });
    }
  }
}
