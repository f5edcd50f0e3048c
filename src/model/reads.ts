import type { Catalogue } from './catalogue.ts';
import type { Comparison, Condition, Expression, Limit } from './condition.ts';
import type { Criterion, RuleSet } from './rule-set.ts';

/** The indicators that a criterion reads, guard, exception and rival readings included, each once. */
export function indicatorsReadBy({ when, unless, require, readings }: Criterion): readonly string[] {
  const conditions = [when, unless, require, ...readings.map((reading) => reading.require)];
  return [...new Set(conditions.flatMap(readByCondition))];
}

/** Every indicator that judging by a rule set may read, those from which others are derived included. */
export function indicatorsNeededBy(
  { criteria, bands }: Pick<RuleSet, 'criteria' | 'bands'>,
  { indicators }: Catalogue,
): ReadonlySet<string> {
  const needed = new Set<string>();
  const visit = (id: string): void => {
    if (needed.has(id)) return;
    needed.add(id);
    for (const way of indicators.get(id)?.derive ?? []) for (const each of readByExpression(way)) visit(each);
  };
  for (const criterion of criteria) {
    for (const id of indicatorsReadBy(criterion)) visit(id);
    if (criterion.per) visit(criterion.per);
  }
  for (const { classes } of bands)
    for (const { when } of classes) for (const id of readByCondition(when)) visit(id);
  return needed;
}

/** The indicators that an expression reads in the record itself, not in the items of its lists. */
export function inputsOf(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case 'indicator':
      return [expression.indicator];
    case 'arithmetic':
      return expression.of;
    case 'rate':
      return [expression.of];
    case 'count':
    case 'share':
    case 'aggregate':
      return [];
  }
}

/** The right sides of a comparison: one, two for `between`, any number for labels. */
export function limitsOf(comparison: Comparison): readonly Limit[] {
  switch (comparison.op) {
    case 'between':
      return [comparison.low, comparison.high];
    case 'one_of':
    case 'none_of':
      return comparison.limits;
    case 'in_months':
      return [];
    case 'at_least':
    case 'more_than':
    case 'at_most':
    case 'less_than':
    case 'equals':
      return [comparison.limit];
  }
}

/** The indicators that a condition reads, in the record itself and in the items of its lists. */
export function readByCondition(condition: Condition | undefined): readonly string[] {
  switch (condition?.kind) {
    case undefined:
    case 'criterion':
    case 'level':
      return [];
    case 'all':
    case 'any':
      return condition.of.flatMap(readByCondition);
    case 'not':
      return readByCondition(condition.of);
    case 'when':
      return [...readByCondition(condition.when), ...readByCondition(condition.require)];
    case 'each':
      return [...readByCondition(condition.where), ...readByCondition(condition.require)];
    case 'leaf':
      return [...readByExpression(condition.subject), ...limitsOf(condition.comparison).flatMap(readByLimit)];
  }
}

/** The criteria and levels that a condition refers to, as `criterion/id` and `level/id`. */
export function referencesIn(condition: Condition | undefined): readonly string[] {
  switch (condition?.kind) {
    case undefined:
      return [];
    case 'criterion':
    case 'level':
      return [`${condition.kind}/${condition.id}`];
    case 'all':
    case 'any':
      return condition.of.flatMap(referencesIn);
    case 'not':
      return referencesIn(condition.of);
    case 'when':
      return [...referencesIn(condition.when), ...referencesIn(condition.require)];
    case 'each':
      return [...referencesIn(condition.where), ...referencesIn(condition.require)];
    case 'leaf':
      return referencesOfItems(condition.subject);
  }
}

function referencesOfItems(expression: Expression): readonly string[] {
  const among = 'among' in expression ? referencesIn(expression.among) : [];
  return 'where' in expression ? [...among, ...referencesIn(expression.where)] : among;
}

function readByExpression(expression: Expression): readonly string[] {
  return 'list' in expression ? fieldsReadBy(expression) : inputsOf(expression);
}

/** The fields of its items that an expression over a list reads. */
export function fieldsReadBy(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case 'indicator':
    case 'arithmetic':
    case 'rate':
      return [];
    case 'count':
      return [...readByCondition(expression.where), ...(expression.during ? [expression.during] : [])];
    case 'share':
      return [...readByCondition(expression.among), ...readByCondition(expression.where)];
    case 'aggregate':
      return [expression.of, ...readByCondition(expression.where)];
  }
}

function readByLimit(limit: Limit): readonly string[] {
  return limit.kind === 'figure' ? [limit.indicator] : [];
}
