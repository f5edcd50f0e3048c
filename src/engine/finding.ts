import type { Indicator } from '../model/catalogue.ts';
import type { Doubt, MissingFigure } from '../model/result.ts';
import { type Exact, ZERO } from '../quantity/exact.ts';
import { type Interval, interval } from '../quantity/interval.ts';
import { compareReal, isCompound, type Real } from '../quantity/real.ts';
import type { Finding, Part, Subject } from './compiler.ts';

export function number(range: Interval, parts: readonly Finding[] = [], part?: Part): Finding {
  return {
    actual: { type: 'number', range },
    figures: parts.flatMap(({ figures }) => figures),
    missing: parts.flatMap(({ missing }) => missing),
    part,
  };
}

/** The range of a finding that is a fraction; a state or a root has none, which is unbounded here. */
export function rangeOf(finding: Finding): Interval<Exact> {
  if (finding.actual.type !== 'number') return {};
  const { low, high } = finding.actual.range;
  return isFraction(low) && isFraction(high) ? interval(low, high) : {};
}

/** A flow of part of a year is a lower bound of the yearly figure; a change over it says nothing, for it may be undone. */
export function yearly(finding: Finding): Finding {
  const { actual, missing, part } = finding;
  if (!part || actual.type !== 'number') return finding;
  const { low } = actual.range;
  const range = part.grows && low && compareReal(low.at, ZERO) >= 0 ? { low } : {};
  return {
    ...finding,
    actual: { type: 'number', range },
    missing: [...missing, ...part.of],
    part: undefined,
  };
}

/** Findings that can be reckoned together: those of one part of a year as they are, else each as a bound of its year. */
export function aligned(findings: readonly Finding[]): {
  readonly findings: readonly Finding[];
  readonly part?: Part;
} {
  const [first] = findings;
  const isOneSpan = first?.part && findings.every(({ part }) => part?.span === first.part?.span);
  if (!isOneSpan) return { findings: findings.map(yearly) };
  const parts = findings.flatMap(({ part }) => part ?? []);
  const of = parts.flatMap((part) => part.of);
  return { findings, part: { span: first.part.span, grows: parts.every(({ grows }) => grows), of } };
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
