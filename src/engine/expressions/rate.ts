import type { Expression, Of } from '../../model/condition.ts';
import { type Exact, sign } from '../../quantity/exact.ts';
import { divideIntervals, type End, EVERYTHING, type Interval, interval } from '../../quantity/interval.ts';
import { type CompoundRate, compoundRate } from '../../quantity/real.ts';
import type { CompiledExpression, Compiler, Years } from '../compiler.ts';
import { missingFigure, number, rangeOf, yearly } from '../finding.ts';

/** Compound yearly growth or decline from the base year (the year before, unless `since` says otherwise) to the data's. */
export function compileRate(
  { of, sense }: Of<Expression, 'rate'>,
  compiler: Compiler,
  years: Years,
): CompiledExpression {
  const indicator = compiler.catalogue.indicators.get(of);
  return (subject, run) => {
    const end = years.year ?? subject.period?.year;
    const base = years.since ?? (end === undefined ? undefined : end - 1);
    if (end === undefined || base === undefined || base >= end || !indicator) {
      return {
        ...number(EVERYTHING),
        missing: indicator ? [missingFigure(indicator, subject, 'missing')] : [],
      };
    }
    const last = yearly(compiler.indicator(of, { year: end })(subject, run));
    const first = yearly(compiler.indicator(of, { year: base })(subject, run));
    if (isZero(rangeOf(first))) {
      const undefinedBase = missingFigure(indicator, subject, 'undefined-ratio', { year: base });
      return { ...number(EVERYTHING, [last, first]), missing: [undefinedBase] };
    }
    return number(rateRange(rangeOf(last), rangeOf(first), end - base, sense), [last, first]);
  };
}

/** The rates that lead from a first value to a last one over so many years. */
export function rateRange(
  last: Interval<Exact>,
  first: Interval<Exact>,
  years: number,
  sense: CompoundRate['sense'],
): Interval {
  const quotient = divideIntervals(last, first) ?? EVERYTHING;
  const { low, high } = quotient;
  const end = (at: End<Exact> | undefined): End | undefined =>
    at && sign(at.at) >= 0 ? { at: compoundRate(at.at, years, sense), open: at.open } : undefined;
  return sense === 'growth' ? interval(end(low), end(high)) : interval(end(high), end(low));
}

/** From nothing there is no growth. */
export function isZero({ high }: Interval<Exact>): boolean {
  return high !== undefined && sign(high.at) <= 0;
}
