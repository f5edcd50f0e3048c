import type { Catalogue } from '../../model/catalogue.ts';
import type { Condition, Expression } from '../../model/condition.ts';
import { indicatorsNeededBy } from '../../model/reads.ts';
import type { Criterion } from '../../model/rule-set.ts';
import type { CompiledCriterion } from '../compile.ts';

/** The criteria that a figure may change, by its indicator: those that read it, directly or by way of others. */
export type Reach = (indicator: string) => ReadonlySet<CompiledCriterion>;

export function reachOf(criteria: readonly CompiledCriterion[], catalogue: Catalogue): Reach {
  const read = criteria.map((compiled) => ({ compiled, needed: neededBy(compiled.criterion, catalogue) }));
  const known = new Map<string, ReadonlySet<CompiledCriterion>>();
  return (indicator) => {
    const found =
      known.get(indicator) ??
      new Set(read.filter(({ needed }) => needed?.has(indicator) ?? true).map(({ compiled }) => compiled));
    known.set(indicator, found);
    return found;
  };
}

/** Undefined where it refers to other criteria, and so to anything. */
function neededBy(criterion: Criterion, catalogue: Catalogue): ReadonlySet<string> | undefined {
  const { when, unless, require, readings } = criterion;
  const conditions = [when, unless, require, ...readings.map((reading) => reading.require)];
  return conditions.some(refers)
    ? undefined
    : indicatorsNeededBy({ criteria: [criterion], bands: [] }, catalogue);
}

function refers(condition: Condition | undefined): boolean {
  switch (condition?.kind) {
    case undefined:
      return false;
    case 'criterion':
    case 'level':
      return true;
    case 'all':
    case 'any':
      return condition.of.some(refers);
    case 'not':
      return refers(condition.of);
    case 'when':
      return refers(condition.when) || refers(condition.require);
    case 'each':
      return refers(condition.where) || refers(condition.require);
    case 'leaf':
      return refersIn(condition.subject);
  }
}

function refersIn(expression: Expression): boolean {
  return (
    ('where' in expression && refers(expression.where)) || ('among' in expression && refers(expression.among))
  );
}
