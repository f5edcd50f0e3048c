import type { Catalogue } from '../../model/catalogue.ts';
import { indicatorsNeededBy, referencesIn } from '../../model/reads.ts';
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
  return conditions.some((condition) => referencesIn(condition).length > 0)
    ? undefined
    : indicatorsNeededBy({ criteria: [criterion], bands: [] }, catalogue);
}
