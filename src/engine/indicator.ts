import { type Indicator, isOwn, type RecordKind } from '../model/catalogue.ts';
import type { Doubt } from '../model/result.ts';
import { contains, type Interval, intersection, single } from '../quantity/interval.ts';
import type { Real } from '../quantity/real.ts';
import type { CompiledExpression, Compiler, Finding, Quiet, Run, Subject, Years } from './compiler.ts';
import { both, missingFigure, yearly } from './finding.ts';
import { isSummedOverParks, sumOverParks } from './portfolio.ts';
import { checkDerived, reconcile } from './reconcile.ts';
import { isSilent } from './silence.ts';
import { findStated, unknownOf } from './stated.ts';

/** Compiles the look-up of an indicator: what the data state, what can be derived, or one held against the other. */
export function compileIndicator(indicator: Indicator, years: Years, compiler: Compiler): CompiledExpression {
  const slot = compiler.slot();
  const find = compileLookUp(indicator, years, slot, compiler);
  let last: Run | undefined;
  let found: Finding | undefined;
  return (subject, run) => {
    if (subject.record !== run.subject.record) return findIn(subject, slot, find, run);
    // One record is judged after the other: what was found for the one before is not asked for again.
    if (!found || last !== run) {
      found = find(subject, run);
      last = run;
    }
    return found;
  };
}

/** The finding in a list item, or another record beside the one that is judged. */
function findIn(subject: Subject, slot: number, find: CompiledExpression, run: Run): Finding {
  const known = run.findings.get(subject.record) ?? [];
  run.findings.set(subject.record, known);
  return (known[slot] ??= find(subject, run));
}

/** An indicator and the years it is asked for, as a key. */
export function keyOf(id: string, { year, since }: Years): string {
  return year === undefined && since === undefined ? id : `${id}/${year ?? ''}/${since ?? ''}`;
}

function compileLookUp(
  indicator: Indicator,
  years: Years,
  slot: number,
  compiler: Compiler,
): CompiledExpression {
  const derive = compileDerivations(indicator, years, compiler);
  const sources = compiler.sources.of(indicator);
  const listen = (subject: Subject, run: Run): Quiet => {
    const derived = derive(subject, run);
    const unstated = settle(indicator, undefined, derived, subject, years, run);
    return { derived, saysNothing: !derived || saysNothing(derived, indicator), unstated };
  };
  return (around, run) => {
    const subject = holderOf(indicator, around, run);
    const stated = findStated(indicator, subject, years, run);
    if (stated && isSupposed(stated)) return stated;
    if (!isSilent(sources, subject, run)) {
      return settle(indicator, stated, derive(subject, run), subject, years, run);
    }
    const quiet = (run.silence[slot] ??= listen(subject, run));
    if (!stated) return quiet.unstated;
    const isPlain = quiet.saysNothing && stated.missing.length === 0;
    return isPlain ? stated : settle(indicator, stated, quiet.derived, subject, years, run);
  };
}

/** What is supposed is not held against what could be derived. */
function isSupposed({ figures: [figure] }: Finding): boolean {
  return figure?.supposed === true && figure.state === 'known';
}

/** Whether a derivation gives no narrower bounds than the type of the indicator. */
function saysNothing({ actual }: Finding, { possible }: Indicator): boolean {
  return actual.type !== 'number' || (contains<Real>(actual.range, possible) && !single(possible));
}

/** From what is stated and what is derived, what holds. */
function settle(
  indicator: Indicator,
  stated: Finding | undefined,
  derived: Finding | undefined,
  subject: Subject,
  years: Years,
  run: Run,
): Finding {
  const isUsable = stated?.missing.every(({ why }) => !UNUSABLE.has(why));
  if (stated && isUsable)
    return derived ? reconcile(indicator, stated, derived, subject, years, run) : stated;
  if (derived && isComputed(derived)) return checkDerived(indicator, derived, subject, years, run);
  return wanting(indicator, subject, years, stated?.missing[0]?.why ?? 'missing', derived, stated);
}

/**
 * Where the indicator is looked up. Figures of the city stand beside those of the record or of what is around it, or in data
 * of their own.
 */
export function holderOf(indicator: Indicator, subject: Subject, { options }: Run): Subject {
  const { id, of } = indicator;
  const { kind } = subject.record;
  if (of[0] === kind || !of.includes('city') || isOwn(kind, indicator)) return subject;
  for (let place: Subject | undefined = subject; place; place = place.around) {
    if (place.record.figures.get(id)?.state === 'known') return place;
  }
  return options.city ? { record: options.city, period: options.city.period ?? subject.period } : subject;
}

/**
 * The ways to compute the indicator for a record. A list belongs to the year of the data, and not to records of the kind
 * that its items are.
 */
function compileDerivations(
  indicator: Indicator,
  years: Years,
  compiler: Compiler,
): (subject: Subject, run: Run) => Finding | undefined {
  const total = isSummedOverParks(indicator) ? sumOverParks(indicator, years, compiler) : undefined;
  const ways = indicator.derive.map((derivation) => ({
    list: 'list' in derivation ? compiler.catalogue.lists.get(derivation.list) : undefined,
    find: compiler.expression(derivation, years),
  }));
  const only = ways.length === 1 ? ways[0] : undefined;
  if (only && !only.list && !total) return only.find;
  if (ways.length === 0 && !total) return () => undefined;
  const ofAnyYear = years.year === undefined ? ways : ways.filter(({ list }) => !list);
  const byKind: Partial<Record<RecordKind, typeof ways>> = {};
  const usableFor = (kind: RecordKind): typeof ways =>
    (byKind[kind] ??= ways.filter(({ list }) => list?.record !== kind));
  return (subject, run) => {
    const { kind } = subject.record;
    if (kind === 'portfolio' && total) return total(subject, run);
    const isOtherYear = years.year !== undefined && years.year !== subject.period?.year;
    const usable = isOtherYear ? ofAnyYear : usableFor(kind);
    const [first] = usable;
    return first && usable.length === 1
      ? first.find(subject, run)
      : bestOf(usable.map(({ find }) => find(subject, run)));
  };
}

/** The figure states no value that could be used. */
const UNUSABLE: ReadonlySet<Doubt> = new Set(['stated-unknown', 'declared-not-applicable', 'no-evidence']);
const IMPRECISE: ReadonlySet<Doubt> = new Set(['approximate', 'part-year', 'conflict', 'impossible']);

/** Everything it is derived from is there, be it not precise. */
export function isComputed(finding: Finding): boolean {
  return finding.missing.every(({ why }) => IMPRECISE.has(why));
}

/** The first derivation that can be computed; else the one that lacks least, within the bounds that all of them give. */
function bestOf(findings: readonly Finding[]): Finding | undefined {
  const computed = findings.find(isComputed);
  if (computed || findings.length < 2) return computed ?? findings[0];
  const nearest = findings.reduce((best, next) => (next.missing.length < best.missing.length ? next : best));
  const range = boundsOf(findings.flatMap(({ actual }) => (actual.type === 'number' ? actual.range : [])));
  return range ? { ...nearest, actual: { type: 'number', range } } : nearest;
}

/** What all of these ranges allow; undefined where that is nothing. */
export function boundsOf(ranges: readonly Interval[]): Interval | undefined {
  return ranges.reduce<Interval | undefined>((all, range) => all && intersection(all, range), {});
}

/** Not known: what is left of it are the bounds that parts of a derivation give. */
function wanting(
  indicator: Indicator,
  subject: Subject,
  { year }: Years,
  why: Doubt,
  derived: Finding | undefined,
  stated: Finding | undefined,
): Finding {
  const unknown = unknownOf(indicator);
  const bounds = derived && yearly(derived).actual;
  const actual =
    unknown.type === 'number' && bounds?.type === 'number'
      ? { ...unknown, range: intersection<Real>(unknown.range, bounds.range) ?? unknown.range }
      : unknown;
  return {
    actual,
    figures: both(stated?.figures ?? [], derived?.figures ?? []),
    missing: [missingFigure(indicator, subject, why, { year, from: derived?.missing ?? [] })],
  };
}
