import type { Expression } from '../../model/condition.ts';
import { PASS } from '../../model/outcome.ts';
import type { MissingFigure } from '../../model/result.ts';
import { divide, type Exact, greatest, least, sign, whole, ZERO } from '../../quantity/exact.ts';
import {
  addIntervals,
  type End,
  EVERYTHING,
  hull,
  type Interval,
  interval,
  NOT_NEGATIVE,
  point,
} from '../../quantity/interval.ts';
import type { CompiledExpression, Compiler, Finding, Of } from '../compiler.ts';
import { missingList, number, rangeOf, yearly } from '../finding.ts';
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
  const possible = compiler.catalogue.indicators.get(of)?.possible ?? EVERYTHING;
  return (subject, run) => {
    const { items, unlisted, missing } = select(subject, run);
    const certain = items.filter(({ belongs }) => belongs === PASS).map(({ item }) => find(item, run));
    const uncertain = items
      .filter(({ belongs }) => belongs & PASS && belongs !== PASS)
      .map(({ item }) => find(item, run));
    const isOfNone = how !== 'sum' && unlisted === 0 && certain.length + uncertain.length === 0;
    if (isOfNone) return { ...number(EVERYTHING), missing: [missingList(list, subject, 'undefined-ratio')] };
    return AGGREGATES[how](certain, { uncertain, unlisted, missing, possible });
  };
}

/** Σ over the members; items that may or may not belong add their value or nothing. */
export function sumFindings(certain: readonly Finding[], members: Members): Finding {
  const allPartial = certain.length > 0 && certain.every(({ partial }) => partial);
  const parts = allPartial ? certain : certain.map((part) => yearly(part));
  const optional = members.uncertain.map((part) => hull(rangeOf(yearly(part)), point(ZERO)));
  const rest = members.unlisted === 0 ? [] : [isNotNegative(members.possible) ? NOT_NEGATIVE : EVERYTHING];
  const range = [...parts.map(rangeOf), ...optional, ...rest].reduce(addIntervals, point(ZERO));
  return withMissing(number(range, [...parts, ...members.uncertain], allPartial), members);
}

function meanFindings(certain: readonly Finding[], members: Members): Finding {
  const all = [...certain, ...members.uncertain];
  const partial = all.some((part) => part.partial);
  if (certain.length === 0 || members.uncertain.length > 0) {
    return withMissing(number(spread(all, members), all, partial), members);
  }
  const sum = certain.map(rangeOf).reduce(addIntervals);
  const count = whole(certain.length);
  const most = Number.isFinite(members.unlisted) ? whole(certain.length + members.unlisted) : undefined;
  const low = isNotNegative(members.possible)
    ? (share(sum.low, most) ?? { at: ZERO, open: false })
    : undefined;
  const range =
    members.unlisted === 0
      ? interval(share(sum.low, count), share(sum.high, count))
      : interval(low, undefined);
  return withMissing(number(range, certain, partial), members);
}

function share(end: End<Exact> | undefined, by: Exact | undefined): End<Exact> | undefined {
  return end && by && { at: divide(end.at, by), open: end.open };
}

function extreme(pick: typeof least, side: 'low' | 'high') {
  return (certain: readonly Finding[], members: Members): Finding => {
    const all = [...certain, ...members.uncertain];
    const partial = all.some((part) => part.partial);
    const other = side === 'low' ? 'high' : 'low';
    const reach = ends(
      [...all.map(rangeOf), ...(members.unlisted > 0 ? [members.possible] : [])],
      side,
      pick,
    );
    const limit = certain.length > 0 ? known(certain.map(rangeOf), other, pick) : undefined;
    const range = side === 'low' ? interval(reach, limit) : interval(limit, reach);
    return withMissing(number(range, all, partial), members);
  };
}

const AGGREGATES = {
  sum: sumFindings,
  mean: meanFindings,
  min: extreme(least, 'low'),
  max: extreme(greatest, 'high'),
};

/** From the lowest to the highest value that any member may have. */
function spread(all: readonly Finding[], members: Members): Interval<Exact> {
  const ranges = [
    ...all.map(rangeOf),
    ...(members.unlisted > 0 || all.length === 0 ? [members.possible] : []),
  ];
  return ranges.reduce(hull);
}

/** The outermost end on that side; unbounded if one of them is. */
function ends(
  ranges: readonly Interval<Exact>[],
  side: 'low' | 'high',
  pick: typeof least,
): End<Exact> | undefined {
  const all = ranges.map((range) => range[side]);
  if (all.some((end) => end === undefined)) return undefined;
  return known(ranges, side, pick);
}

/** The picked one of the ends that are known. */
function known(
  ranges: readonly Interval<Exact>[],
  side: 'low' | 'high',
  pick: typeof least,
): End<Exact> | undefined {
  const all = ranges.map((range) => range[side]).filter((end) => end !== undefined);
  return all.reduce<End<Exact> | undefined>(
    (best, end) => (!best || (pick(best.at, end.at) === end.at && best.at !== end.at) ? end : best),
    undefined,
  );
}

function isNotNegative({ low }: Interval<Exact>): boolean {
  return low !== undefined && sign(low.at) >= 0;
}

function withMissing(finding: Finding, { missing }: Members): Finding {
  return missing.length === 0 ? finding : { ...finding, missing: [...finding.missing, ...missing] };
}
