import type { Catalogue } from '../../model/catalogue.ts';
import {
  type Comparison,
  type Condition,
  type Expression,
  type Limit,
  type Of,
  numberOf,
} from '../../model/condition.ts';
import type { Aspect, CoveragePoint, Impossible } from '../../model/coverage.ts';
import { compare, type Exact, ONE } from '../../quantity/exact.ts';
import { type Interval, interval, NOT_NEGATIVE } from '../../quantity/interval.ts';

type Leaf = Of<Condition, 'leaf'>;

/** What cases can show of a comparison, and what none can. */
export function aspectsOfLeaf(
  leaf: Leaf,
  catalogue: Catalogue,
): Pick<CoveragePoint, 'aspects' | 'impossible'> {
  const { comparison } = leaf;
  const aspects: readonly Aspect[] = ['pass', 'fail', 'unknown', ...boundaryOf(comparison)];
  return { aspects, impossible: impossibleOf(leaf, catalogue) };
}

/** One limit or two; states have none. */
function boundaryOf(comparison: Comparison): readonly Aspect[] {
  switch (comparison.op) {
    case 'at_least':
    case 'more_than':
    case 'at_most':
    case 'less_than':
      return ['below', 'at', 'above'];
    case 'between':
    case 'in_months':
      return ['below', 'low', 'high', 'above'];
    case 'equals':
      return hasOrder(comparison.limit) ? ['below', 'at', 'above'] : [];
    case 'one_of':
    case 'none_of':
      return [];
  }
}

function hasOrder({ kind }: Limit): boolean {
  return kind === 'number' || kind === 'date' || kind === 'figure';
}

/** A limit at the end of what the figure can be has no value beyond it, and then one side of the comparison never happens. */
function impossibleOf(leaf: Leaf, catalogue: Catalogue): ReadonlyMap<Aspect, Impossible> {
  const { comparison } = leaf;
  const found = new Map<Aspect, Impossible>();
  const [low, high] = endsOf(comparison);
  const ranked = rankedEnds(leaf, catalogue);
  const { low: least, high: most } = possibleOf(leaf.subject, catalogue);
  const isLeast = ranked?.isLeast ?? (low && least && compare(low, least.at) <= 0);
  const isMost = ranked?.isMost ?? (high && most && compare(high, most.at) >= 0);
  if (isLeast) {
    found.set('below', 'no-value-below');
    if (comparison.op === 'at_least') found.set('fail', 'cannot-fail');
    if (comparison.op === 'less_than') found.set('pass', 'cannot-pass');
  }
  if (isMost) {
    found.set('above', 'no-value-above');
    if (comparison.op === 'at_most') found.set('fail', 'cannot-fail');
    if (comparison.op === 'more_than') found.set('pass', 'cannot-pass');
  }
  return found;
}

function endsOf(comparison: Comparison): readonly [low?: Exact, high?: Exact] {
  if (comparison.op === 'between') {
    const [low, high] = [numberOf(comparison.low), numberOf(comparison.high)];
    return low && high ? [low, high] : [];
  }
  const only = 'limit' in comparison ? numberOf(comparison.limit) : undefined;
  return only ? [only, only] : [];
}

/** Whether a label that ranks is the lowest or the highest there is. */
function rankedEnds({ subject, comparison }: Leaf, { indicators }: Catalogue) {
  const indicator = subject.kind === 'indicator' ? indicators.get(subject.indicator) : undefined;
  const limit = 'limit' in comparison ? comparison.limit : undefined;
  if (!indicator?.ordered || limit?.kind !== 'label') return undefined;
  const labels = (indicator.values ?? []).map(({ zh }) => zh);
  return { isLeast: labels[0] === limit.label, isMost: labels.at(-1) === limit.label };
}

const SHARE: Interval<Exact> = interval(NOT_NEGATIVE.low, { at: ONE, open: false });

/** What values an expression can have at all. */
function possibleOf(subject: Expression, { indicators }: Catalogue): Interval<Exact> {
  switch (subject.kind) {
    case 'indicator':
      return indicators.get(subject.indicator)?.possible ?? {};
    case 'aggregate':
      return indicators.get(subject.of)?.possible ?? {};
    case 'count':
      return NOT_NEGATIVE;
    case 'share':
      return SHARE;
    case 'arithmetic':
      return subject.how === 'difference' ? {} : NOT_NEGATIVE;
    case 'rate':
      return {};
  }
}
