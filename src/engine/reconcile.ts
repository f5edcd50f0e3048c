import type { Indicator } from '../model/catalogue.ts';
import type { Figure } from '../model/record.ts';
import type { Problem, ProblemCode } from '../problems/index.ts';
import { add, divide, type Exact, multiply, sign, subtract, toText } from '../quantity/exact.ts';
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
  if (saysNothingOf(stated.actual.range, derived)) return stated;
  const isOneSpan = stated.part?.span === derived.part?.span;
  const [own, other] = isOneSpan ? [stated, derived] : [yearly(stated), yearly(derived)];
  if (own.actual.type !== 'number' || other.actual.type !== 'number') return own;
  const figures = [...stated.figures, ...derived.figures];
  const window = roundingWindow(rangeOf(own), figure.value.precision);
  if (intersection<Real>(window, other.actual.range)) {
    if (isSettled(other)) return { ...other, figures };
    return isOneSpan ? narrowed(own, own.actual.range, other.actual.range) : stated;
  }
  const data = { found: figure.text, expected: show(derived.actual.range, indicator) };
  run.warn(warningAt('stated-differs-from-derived', figure, indicator, data));
  return {
    actual: { type: 'number', range: hull<Real>(own.actual.range, other.actual.range) },
    figures,
    missing: [missingFigure(indicator, subject, 'conflict', { year: years.year })],
    part: own.part,
  };
}

/** A point stays one; bounds become narrower. */
function narrowed(finding: Finding, own: Interval, other: Interval): Finding {
  return { ...finding, actual: { type: 'number', range: intersection<Real>(own, other) ?? own } };
}

/** Whether a derivation leaves open whatever may be: its bounds are wider than that. */
function saysNothingOf(range: Interval, derived: Finding): boolean {
  return derived.actual.type === 'number' && !isSettled(derived) && contains(derived.actual.range, range);
}

function isSettled({ actual }: Finding): boolean {
  return actual.type === 'number' && single(actual.range) !== undefined;
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
  if (contains<Real>(indicator.possible, actual.range)) return derived;
  const range = intersection<Real>(actual.range, indicator.possible);
  if (range) return { ...derived, actual: { type: 'number', range } };
  const [figure] = figures;
  if (figure) {
    const data = { found: show(actual.range, indicator), expected: show(indicator.possible, indicator) };
    run.warn(warningAt('impossible-value', figure, indicator, data));
  }
  const missing = [missingFigure(indicator, subject, 'conflict', { year })];
  return { actual: { type: 'number', range: indicator.possible }, figures, missing };
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
