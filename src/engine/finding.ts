import type { Indicator } from '../model/catalogue.ts';
import type { Doubt, MissingFigure } from '../model/result.ts';
import { type Exact, ZERO } from '../quantity/exact.ts';
import { type Interval, interval } from '../quantity/interval.ts';
import { compareReal, isCompound, type Real } from '../quantity/real.ts';
import type { Finding, Subject } from './compiler.ts';

export function number(range: Interval, parts: readonly Finding[] = [], partial = false): Finding {
  return {
    actual: { type: 'number', range },
    figures: parts.flatMap((part) => part.figures),
    missing: parts.flatMap((part) => part.missing),
    partial,
  };
}

/** The range of a finding that is a fraction; a state or a root has none, which is unbounded here. */
export function rangeOf(finding: Finding): Interval<Exact> {
  if (finding.actual.type !== 'number') return {};
  const { low, high } = finding.actual.range;
  return isFraction(low) && isFraction(high) ? interval(low, high) : {};
}

/** A flow of part of a year is a lower bound of the yearly figure. */
export function yearly(finding: Finding): Finding {
  if (!finding.partial || finding.actual.type !== 'number') return finding;
  const { low } = finding.actual.range;
  const range = low && compareReal(low.at, ZERO) >= 0 ? { low } : {};
  return { ...finding, actual: { type: 'number', range }, partial: false };
}

export function missingFigure(
  indicator: Indicator,
  subject: Subject,
  why: Doubt,
  more: { year?: number | undefined; from?: readonly MissingFigure[] } = {},
): MissingFigure {
  return {
    id: indicator.id,
    kind: 'indicator',
    ...(subject.item !== undefined && { item: subject.item }),
    ...(more.year !== undefined && more.year !== subject.period?.year && { year: more.year }),
    why,
    from: more.from ?? [],
  };
}

export function missingList(list: string, subject: Subject, why: Doubt): MissingFigure {
  return { id: list, kind: 'list', ...(subject.item !== undefined && { item: subject.item }), why, from: [] };
}

type FractionEnd = { readonly at: Exact; readonly open: boolean } | undefined;

function isFraction(end: { readonly at: Real; readonly open: boolean } | undefined): end is FractionEnd {
  return !end || !isCompound(end.at);
}
