import type { Indicator } from '../model/catalogue.ts';
import type { StatedValue } from '../model/record.ts';
import { add, divide, type Exact, multiply, sign, subtract, toText } from '../quantity/exact.ts';
import { hull, type Interval, intersection, interval, single } from '../quantity/interval.ts';
import { isCompound, type Real, roundReal } from '../quantity/real.ts';
import type { Finding, Run, Subject, Years } from './compiler.ts';
import { missingFigure } from './finding.ts';

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
  const agreed = intersection<Real>(roundingWindow(figure.value), derived.actual.range);
  if (agreed)
    return isSettled(derived) ? { ...derived, figures: [...stated.figures, ...derived.figures] } : stated;
  run.warn({
    code: 'stated-differs-from-derived',
    severity: 'warning',
    place: figure.place,
    data: { name: indicator.name, found: figure.text, expected: show(derived.actual.range, indicator) },
  });
  return {
    actual: { type: 'number', range: hull<Real>(stated.actual.range, derived.actual.range) },
    figures: [...stated.figures, ...derived.figures],
    missing: [missingFigure(indicator, subject, 'conflict', { year: years.year })],
    partial: stated.partial || derived.partial,
  };
}

function isSettled({ actual }: Finding): boolean {
  return actual.type === 'number' && single(actual.range) !== undefined;
}

/** The values that print as the stated text: rounded (half a last digit) or cut (a whole one, away from zero). */
function roundingWindow({ range, precision }: Extract<StatedValue, { type: 'number' }>): Interval<Exact> {
  const below = (at: Exact) =>
    sign(at) < 0
      ? { at: subtract(at, precision), open: true }
      : { at: subtract(at, half(precision)), open: false };
  const above = (at: Exact) =>
    sign(at) < 0 ? { at: add(at, half(precision)), open: false } : { at: add(at, precision), open: true };
  return interval(range.low && below(range.low.at), range.high && above(range.high.at));
}

function half(precision: Exact): Exact {
  return multiply(precision, HALF);
}

/** The derived number for the warning, in the indicator's unit. */
function show({ low, high }: Interval, { unit }: Indicator): string {
  const text = (at: Real) => (isCompound(at) ? roundReal(at, 6, 'down') : trim(divide(at, unit.factor)));
  const ends = [low && text(low.at), high && text(high.at)].filter((end) => end !== undefined);
  return `${[...new Set(ends)].join('–')}${unit.text}`;
}

function trim(value: Exact): string {
  const exactText = toText(value);
  return exactText.length <= 12 && !exactText.includes('/') ? exactText : roundReal(value, 4, 'down');
}
