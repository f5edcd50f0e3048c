import { type Indicator, NUMBER_TYPES } from '../../model/catalogue.ts';
import type { Condition, Limit, Of } from '../../model/condition.ts';
import { FAIL, PASS, type Possible } from '../../model/outcome.ts';
import type { QueryTest } from '../../model/query.ts';
import { limitsOf } from '../../model/reads.ts';
import { comparer } from '../compare.ts';
import { rankOf } from '../conditions/leaf.ts';
import { edgeOf } from '../limits.ts';
import { addColumn, type Builder, indicatorOf } from './builder.ts';
import { type Part, testOfNumber } from './number-leaf.ts';
import { hindered, OPEN } from './obstacles.ts';

type Leaf = Of<Condition, 'leaf'>;

/** A leaf over columns. What cannot be carried is an obstacle, and unknown. */
export function testOfLeaf(leaf: Leaf, builder: Builder): QueryTest {
  const { subject } = leaf;
  if ('list' in subject) return hindered({ kind: 'list', list: subject.list }, builder);
  if (subject.kind === 'rate') return hindered({ kind: 'years', indicator: subject.of }, builder);
  if (subject.kind === 'arithmetic') return partsOf(leaf, (part) => testOfNumber(subject, part, builder));
  if (subject.year !== undefined) return hindered({ kind: 'years', indicator: subject.indicator }, builder);
  const indicator = indicatorOf(builder, subject.indicator);
  if (NUMBER_TYPES.some((type) => type === indicator.type)) {
    return partsOf(leaf, (part) => testOfNumber(subject, part, builder));
  }
  if (indicator.derive.length > 0) return hindered({ kind: 'derivation', indicator: indicator.id }, builder);
  addColumn(indicator, builder);
  if (indicator.type === 'flag') return testOfFlag(leaf, indicator);
  if (indicator.type === 'date') return testOfDate(leaf, indicator);
  return testOfLabel(leaf, indicator, builder);
}

/** Comparisons with one limit each, which together make up one with several. */
function partsOf({ comparison, about }: Leaf, test: (part: Part) => QueryTest): QueryTest {
  const between = (low: Limit, high: Limit, isAbout: boolean): QueryTest => ({
    kind: 'all',
    of: [test(['at_least', low, isAbout]), test(['at_most', high, isAbout])],
  });
  // What is to be equalled has no side on which it may be missed.
  const equal = (limit: Limit) => between(limit, limit, false);
  const among = (limits: readonly Limit[]): QueryTest => ({ kind: 'any', of: limits.map(equal) });
  switch (comparison.op) {
    case 'between':
      return between(comparison.low, comparison.high, about);
    case 'equals':
      return equal(comparison.limit);
    case 'one_of':
      return among(comparison.limits);
    case 'none_of':
      return { kind: 'not', of: among(comparison.limits) };
    case 'in_months':
      return OPEN;
    case 'at_least':
    case 'more_than':
    case 'at_most':
    case 'less_than':
      return test([comparison.op, comparison.limit, about]);
  }
}

function testOfFlag({ comparison }: Leaf, { id }: Indicator): QueryTest {
  const values = limitsOf(comparison).flatMap((limit) => (limit.kind === 'flag' ? limit.value : []));
  const any: QueryTest = { kind: 'any', of: values.map((value) => ({ kind: 'flag', of: id, value })) };
  return comparison.op === 'none_of' ? { kind: 'not', of: any } : any;
}

function testOfDate(leaf: Leaf, { id }: Indicator): QueryTest {
  const { comparison } = leaf;
  if (comparison.op === 'in_months') return { kind: 'months', of: id, months: comparison.months };
  return partsOf(leaf, ([op, limit]) => {
    const edge = edgeOf(limit, 0, op);
    const day = edge.kind !== 'date' ? '' : op === 'at_least' || op === 'less_than' ? edge.from : edge.until;
    return { kind: 'date', of: id, op, day };
  });
}

/** Labels that rank are tried one by one; of others only those are known that are named. */
function testOfLabel(leaf: Leaf, { id, ordered, values = [] }: Indicator, builder: Builder): QueryTest {
  const { comparison } = leaf;
  const limits = limitsOf(comparison);
  const named = limits.flatMap((limit) => (limit.kind === 'label' ? limit.label : []));
  if (comparison.op === 'none_of') return { kind: 'not', of: { kind: 'labels', of: id, pass: named } };
  if (comparison.op === 'equals' || comparison.op === 'one_of')
    return { kind: 'labels', of: id, pass: named };
  if (!ordered) return OPEN;
  const compare = comparer(comparison, rankOf(leaf, builder.compiled.compiler));
  const own = named.map((label) => ({ type: 'labels' as const, labels: [label] }));
  const labelsThat = (wanted: Possible) =>
    values
      .map(({ zh }) => zh)
      .filter((label) => compare({ type: 'labels', labels: [label] }, own) === wanted);
  return { kind: 'labels', of: id, pass: labelsThat(PASS), fail: labelsThat(FAIL) };
}
