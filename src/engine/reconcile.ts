import type { Indicator } from '../model/catalogue.ts';
import type { Figure } from '../model/record.ts';
import type { Actual } from '../model/result.ts';
import type { Problem, ProblemCode } from '../problems/index.ts';
import { toText } from '../quantity/decimal.ts';
import { add, divide, type Exact, multiply, sign, subtract } from '../quantity/exact.ts';
import { contains, hull, type Interval, intersection, interval, single } from '../quantity/interval.ts';
import { isCompound, type Real, roundReal } from '../quantity/real.ts';
import type { Finding, Run, Subject, Years } from './compiler.ts';
import { missingFigure, rangeOf, yearly } from './finding.ts';

const HALF: Exact = { num: 1, den: 2 };

/**
 * A stated figure beside a derived one. Where the stated text is the derived value rounded or cut at its last digit, the derived
 * value decides; otherwise both are possible, with a warning.
 */
export function reconcile(
  indicator: Indicator,
  stated: Finding,
  derived: Finding,
  subject: Subject,
  years: Years,
  run: Run,
): Finding {
  const [figure] = stated.figures;
  if (stated.actual.type !== 'number' || derived.actual.type !== 'number' || figure?.value?.type !== 'number')
    return stated;
  if (leavesOpen(derived.actual.range, stated.actual.range)) return stated;
  const isOneSpan = stated.part?.span === derived.part?.span;
  const [own, other] = isOneSpan ? [stated, derived] : [yearly(stated), yearly(derived)];
  if (own.actual.type !== 'number' || other.actual.type !== 'number') return own;
  const [ownRange, otherRange] = [own.actual.range, other.actual.range];
  const figures = [...stated.figures, ...derived.figures];
  const agreement = agreementOf(rangeOf(own), figure.value.precision, otherRange);
  if (agreement === 'derived') return { ...other, figures };
  if (agreement === 'both') return isOneSpan ? { ...own, actual: narrowed(ownRange, otherRange) } : stated;
  const data = { found: figure.text, expected: show(derived.actual.range, indicator) };
  run.warn(warningAt('stated-differs-from-derived', figure, indicator, data));
  return {
    actual: { type: 'number', range: hull<Real>(ownRange, otherRange) },
    figures,
    missing: [missingFigure(indicator, subject, 'conflict', { year: years.year })],
    part: own.part,
  };
}

/** Whether a derivation leaves open what is stated: its bounds are wider than that. */
export function leavesOpen(derived: Interval, stated: Interval): boolean {
  return single(derived) === undefined && contains(derived, stated);
}

/**
 * How a stated number goes with a derived one: the derived one is what was rounded or cut to the stated text, or both hold, since the
 * derived one is not a single number; or they contradict each other.
 */
export function agreementOf(
  stated: Interval<Exact>,
  precision: Exact,
  derived: Interval,
): 'derived' | 'both' | 'conflict' {
  const window = roundingWindow(stated, precision);
  if (!intersection<Real>(window, derived)) return 'conflict';
  return single(derived) ? 'derived' : 'both';
}

/** A point stays one; bounds become narrower. */
function narrowed(own: Interval, other: Interval): Actual {
  return { type: 'number', range: intersection<Real>(own, other) ?? own };
}

/** The values that print as the stated text: rounded (half a last digit) or cut (a whole one, away from zero). */
function roundingWindow({ low, high }: Interval<Exact>, precision: Exact): Interval<Exact> {
  const below = (at: Exact) =>
    sign(at) < 0
      ? { at: subtract(at, precision), open: true }
      : { at: subtract(at, half(precision)), open: false };
  const above = (at: Exact) =>
    sign(at) < 0 ? { at: add(at, half(precision)), open: false } : { at: add(at, precision), open: true };
  return interval(low && below(low.at), high && above(high.at));
}

function half(precision: Exact): Exact {
  return multiply(precision, HALF);
}

/**
 * A derived value by itself. One that cannot be (a share of 6,200 %) comes from raw figures that contradict each other, mostly by
 * their units: it is unknown, with a warning.
 */
export function checkDerived(
  indicator: Indicator,
  derived: Finding,
  subject: Subject,
  { year }: Years,
  run: Run,
): Finding {
  const { actual, figures } = derived;
  if (actual.type !== 'number') return derived;
  const range = possibleOf(indicator, actual.range);
  if (range) return range === actual.range ? derived : { ...derived, actual: { type: 'number', range } };
  const [figure] = figures;
  if (figure) {
    const data = { found: show(actual.range, indicator), expected: show(indicator.possible, indicator) };
    run.warn(warningAt('impossible-value', figure, indicator, data));
  }
  const missing = [missingFigure(indicator, subject, 'impossible', { year })];
  return { actual: { type: 'number', range: indicator.possible }, figures, missing };
}

/** As much of a derived range as the indicator allows; undefined where that is nothing. */
export function possibleOf({ possible }: Indicator, range: Interval): Interval | undefined {
  return contains<Real>(possible, range) ? range : intersection<Real>(range, possible);
}

function warningAt(
  code: ProblemCode,
  { place }: Figure,
  { name }: Indicator,
  data: { readonly found: string; readonly expected: string },
): Problem {
  return { code, severity: 'warning', place, data: { name, ...data } };
}

/** A range for a warning, in the indicator's unit. */
function show({ low, high }: Interval, { unit }: Indicator): string {
  const text = (at: Real) => (isCompound(at) ? roundReal(at, 6, 'down') : trim(divide(at, unit.factor)));
  const ends = [low && text(low.at), high && text(high.at)].filter((end) => end !== undefined);
  const side = low && high ? '' : low ? '≥ ' : '≤ ';
  return `${side}${[...new Set(ends)].join('–')}${unit.text}`;
}

function trim(value: Exact): string {
  const exactText = toText(value);
  return exactText.length <= 12 && !exactText.includes('/') ? exactText : roundReal(value, 4, 'down');
}
