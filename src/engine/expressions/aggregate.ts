import type { Expression, Of } from '../../model/condition.ts';
import { PASS } from '../../model/outcome.ts';
import type { MissingFigure } from '../../model/result.ts';
import { divide, type Exact, sign, whole, ZERO } from '../../quantity/exact.ts';
import {
  addIntervals,
  type End,
  EVERYTHING,
  hull,
  type Interval,
  intersection,
  interval,
  NOT_NEGATIVE,
  point,
} from '../../quantity/interval.ts';
import type { CompiledExpression, Compiler, Finding } from '../compiler.ts';
import { aligned, both, missingList, number, partOfYear, rangeOf, yearly } from '../finding.ts';
import { selectItems } from '../select.ts';

/** Findings of the items that certainly belong, and what may yet belong to them. */
export interface Members {
  /** Findings of items of which it is not known whether they belong. */
  readonly uncertain: readonly Finding[];
  /** How many further items there may be. */
  readonly unlisted: number;
  readonly missing: readonly MissingFigure[];
  /** What the figure of an item can be at all. */
  readonly possible: Interval<Exact>;
}

/** Sum, mean, minimum or maximum of a figure over the items of a list. */
export function compileAggregate(
  { how, of, list, where }: Of<Expression, 'aggregate'>,
  compiler: Compiler,
): CompiledExpression {
  const select = selectItems(list, where, compiler);
  const find = compiler.indicator(of);
  const indicator = compiler.catalogue.indicators.get(of);
  const possible = indicator?.possible ?? EVERYTHING;
  const isFlow = indicator?.time === 'flow';
  return (subject, run) => {
    const { items, unlisted, figures, missing } = select(subject, run);
    const certain = items.filter(({ belongs }) => belongs === PASS).map(({ item }) => find(item, run));
    const uncertain = items
      .filter(({ belongs }) => belongs & PASS && belongs !== PASS)
      .map(({ item }) => find(item, run));
    const mayBeOfNone = how !== 'sum' && certain.length === 0;
    if (mayBeOfNone && unlisted === 0 && uncertain.length === 0)
      return { ...number(EVERYTHING), missing: [missingList(list, subject, 'undefined-ratio')] };
    const found = AGGREGATES[how](certain, { uncertain, unlisted, missing, possible });
    // Whatever the items that may belong to it are like, without any of them there is no mean.
    if (mayBeOfNone) return { ...found, ...NOT_KNOWN, figures: both(found.figures, figures) };
    const none = isFlow && certain.length === 0 ? subject.period : undefined;
    const part = found.part ?? partOfYear(none, [missingList(list, subject, 'part-year')]);
    return { ...found, figures: both(found.figures, figures), part };
  };
}

const NOT_KNOWN: Pick<Finding, 'actual' | 'part'> = {
  actual: { type: 'number', range: EVERYTHING },
  part: undefined,
};

/** Σ over the members; items that may or may not belong add their value or nothing. */
export function sumFindings(certain: readonly Finding[], members: Members): Finding {
  const { findings, part } = aligned(certain);
  const uncertain = members.uncertain.map(yearly);
  const optional = uncertain.map((each) => hull(rangeOf(each), point(ZERO)));
  const rest = members.unlisted === 0 ? [] : [isNotNegative(members.possible) ? NOT_NEGATIVE : EVERYTHING];
  const range = [...findings.map(rangeOf), ...optional, ...rest].reduce(addIntervals, point(ZERO));
  return withMissing(number(range, [...findings, ...uncertain], part), members);
}

function meanFindings(certain: readonly Finding[], members: Members): Finding {
  const { findings, part } = aligned([...certain, ...members.uncertain]);
  if (certain.length === 0 || members.uncertain.length > 0) {
    return withMissing(number(spread(findings, members), findings, part), members);
  }
  const sum = findings.map(rangeOf).reduce(addIntervals);
  const count = whole(findings.length);
  const most = Number.isFinite(members.unlisted) ? whole(findings.length + members.unlisted) : undefined;
  const low = isNotNegative(members.possible)
    ? (share(sum.low, most) ?? { at: ZERO, open: false })
    : undefined;
  const range =
    members.unlisted === 0
      ? interval(share(sum.low, count), share(sum.high, count))
      : interval(low, undefined);
  return withMissing(number(range, findings, part), members);
}

function share(end: End<Exact> | undefined, by: Exact | undefined): End<Exact> | undefined {
  return end && by && { at: divide(end.at, by), open: end.open };
}

/** The least (greatest) may lie wherever that of a possible member lies; on the other side the certain members limit it. */
function extreme(side: 'low' | 'high') {
  return (certain: readonly Finding[], members: Members): Finding => {
    const { findings, part } = aligned([...certain, ...members.uncertain]);
    const reach = spread(findings, members);
    const limit = findings.slice(0, certain.length).map(rangeOf);
    const range =
      side === 'low' ? interval(reach.low, leastHigh(limit)) : interval(greatestLow(limit), reach.high);
    return withMissing(number(range, findings, part), members);
  };
}

const AGGREGATES = {
  sum: sumFindings,
  mean: meanFindings,
  min: extreme('low'),
  max: extreme('high'),
};

/** From the lowest to the highest value that any member may have. */
function spread(all: readonly Finding[], members: Members): Interval<Exact> {
  const ranges = [
    ...all.map(rangeOf),
    ...(members.unlisted > 0 || all.length === 0 ? [members.possible] : []),
  ];
  return ranges.reduce(hull);
}

function leastHigh(ranges: readonly Interval<Exact>[]): End<Exact> | undefined {
  return narrowest(ranges.map(({ high }) => interval(undefined, high))).high;
}

function greatestLow(ranges: readonly Interval<Exact>[]): End<Exact> | undefined {
  return narrowest(ranges.map(({ low }) => interval(low, undefined))).low;
}

/** What all of these allow, which are open on the same side. */
function narrowest(ranges: readonly Interval<Exact>[]): Interval<Exact> {
  return ranges.reduce((a, b) => intersection(a, b) ?? a, EVERYTHING);
}

function isNotNegative({ low }: Interval<Exact>): boolean {
  return low !== undefined && sign(low.at) >= 0;
}

function withMissing(finding: Finding, { missing }: Members): Finding {
  return missing.length === 0 ? finding : { ...finding, missing: both(finding.missing, missing) };
}
