import type { Figure } from '../../model/record.ts';
import type { Indicator } from '../../model/catalogue.ts';
import { add, type Exact, multiply, negate } from '../../quantity/exact.ts';
import { constant, X } from '../../quantity/polynomial.ts';
import type { Subject, Years } from '../compiler.ts';
import { holderOf } from '../indicator.ts';
import { isSummedOverParks } from '../portfolio.ts';
import { findStated } from '../stated.ts';
import { type Curve, fixedEnds, ZERO_CURVE } from './curve.ts';
import { traceTotal } from './trace-list.ts';
import { type Curves, isFigure, mayReach, type Tracer, waysOf } from './tracer.ts';

/** The figure itself, or an indicator that is derived from it; then also all that it is held against when it is looked up. */
export function traceIndicator(id: string, years: Years, around: Subject, tracer: Tracer): Curves {
  const indicator = tracer.compiler.catalogue.indicators.get(id);
  if (!indicator || !mayReach(tracer, around)) return undefined;
  const subject = holderOf(indicator, around, tracer.run);
  if (isFigure(id, years, subject, tracer)) return [X];
  const derived = derivedCurves(indicator, years, subject, tracer);
  if (!derived) return undefined;
  const stated = findStated(indicator, subject, years, tracer.run);
  const [figure] = stated?.figures ?? [];
  const ends = stated?.actual.type === 'number' ? fixedEnds(stated.actual.range) : [];
  const limits = [...ends, ...fixedEnds(indicator.possible)];
  tracer.meet(derived, [...derived, ...limits, ZERO_CURVE, ...windowEnds(figure)]);
  return [...derived, ...limits];
}

function derivedCurves(
  indicator: Indicator,
  years: Years,
  subject: Subject,
  tracer: Tracer,
): readonly Curve[] | undefined {
  const { run, compiler } = tracer;
  const { kind } = subject.record;
  if (kind === 'portfolio' && isSummedOverParks(indicator))
    return traceTotal(indicator.id, years, subject, tracer);
  const isOtherYear = years.year !== undefined && years.year !== subject.period?.year;
  const ways = waysOf(indicator, kind, isOtherYear, compiler.catalogue);
  const traced = ways.map((way) => tracer.expression(way, years, subject));
  if (traced.every((curves) => curves === undefined)) return undefined;
  return traced.flatMap((curves, index) => {
    const way = ways[index];
    if (curves || !way) return curves ?? [];
    const { actual } = compiler.expression(way, years)(subject, run);
    return actual.type === 'number' ? fixedEnds(actual.range) : [];
  });
}

const HALF: Exact = { num: 1, den: 2 };

/** Where a derived value begins and ceases to be the stated one, rounded or cut. */
function windowEnds(figure: Figure | undefined): readonly Curve[] {
  if (figure?.value?.type !== 'number') return [];
  const { range, precision } = figure.value;
  const widths = [precision, multiply(precision, HALF)].flatMap((each) => [each, negate(each)]);
  return [range.low, range.high].flatMap((end) =>
    end ? widths.map((width) => constant(add(end.at, width))) : [],
  );
}
