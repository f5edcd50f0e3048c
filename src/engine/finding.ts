import type { Indicator } from '../model/catalogue.ts';
import type { Figure, Period } from '../model/record.ts';
import type { Doubt, MissingFigure } from '../model/result.ts';
import { type Exact, ZERO } from '../quantity/exact.ts';
import type { Interval } from '../quantity/interval.ts';
import { compareReal, isCompound } from '../quantity/real.ts';
import type { Finding, YearPart, Subject } from './compiler.ts';

/** A range of numbers, with the figures behind the findings from which it was computed. */
export function number(range: Interval, parts: readonly Finding[] = [], part?: YearPart): Finding {
  return {
    actual: { type: 'number', range },
    figures: joined(parts, figuresOf),
    missing: joined(parts, missingOf),
    part,
  };
}

const figuresOf = ({ figures }: Finding): readonly Figure[] => figures;
const missingOf = ({ missing }: Finding): readonly MissingFigure[] => missing;

/** The lists of all parts as one; that of a ratio has two. */
function joined<T>(parts: readonly Finding[], listOf: (part: Finding) => readonly T[]): readonly T[] {
  const first = parts[0];
  const second = parts[1];
  return first && second && parts.length === 2 ? both(listOf(first), listOf(second)) : parts.flatMap(listOf);
}

/** Two lists as one; mostly one of them is empty. */
export function both<T>(a: readonly T[], b: readonly T[]): readonly T[] {
  if (a.length === 0) return b;
  return b.length === 0 ? a : [...a, ...b];
}

/** The part of a year that a flow over that period covers; none where the period is a full year, or not known. */
export function partOfYear(
  period: Period | undefined,
  of: readonly MissingFigure[],
  grows = true,
): YearPart | undefined {
  return period?.partial ? { span: `${period.from}..${period.until}`, grows, of } : undefined;
}

/** The range of a finding that is a fraction; a state has none, which is unbounded here. */
export function rangeOf({ actual }: Finding): Interval<Exact> {
  return actual.type === 'number' ? fractional(actual.range) : {};
}

/** A range of fractions as it is; nothing is reckoned with roots, so that one of these is unbounded. */
export function fractional(range: Interval): Interval<Exact> {
  return isFractional(range) ? range : {};
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
  readonly part?: YearPart;
} {
  const [first] = findings;
  const isOneSpan = first?.part && findings.every(({ part }) => part?.span === first.part?.span);
  if (!isOneSpan) return { findings: findings.map(yearly) };
  const parts = findings.flatMap(({ part }) => part ?? []);
  const of = parts.flatMap((part) => part.of);
  return { findings, part: { span: first.part.span, grows: parts.every(({ grows }) => grows), of } };
}

/** An indicator that is asked for, of the record where it was looked up; `year` where it may be another one than the data's. */
export function missingFigure(
  indicator: Indicator,
  subject: Subject,
  why: Doubt,
  more: { year?: number | undefined; from?: readonly MissingFigure[] } = {},
): MissingFigure {
  return {
    id: indicator.id,
    kind: 'indicator',
    ...itemOf(subject),
    ...(more.year !== undefined && more.year !== subject.period?.year && { year: more.year }),
    why,
    from: more.from ?? [],
  };
}

/** A list that is asked for, or more of it. */
export function missingList(list: string, subject: Subject, why: Doubt): MissingFigure {
  return { id: list, kind: 'list', ...itemOf(subject), why, from: [] };
}

/** Which item of a list the record is, and in a portfolio which park it belongs to. */
function itemOf(subject: Subject): Pick<MissingFigure, 'item' | 'park'> {
  if (subject.item === undefined) return {};
  let place = subject;
  while (place.around && place.around.record.kind !== 'portfolio') place = place.around;
  return { item: subject.item, ...(place.around && { park: place.record.name }) };
}

function isFractional(range: Interval): range is Interval<Exact> {
  const { low, high } = range;
  return (!low || !isCompound(low.at)) && (!high || !isCompound(high.at));
}
