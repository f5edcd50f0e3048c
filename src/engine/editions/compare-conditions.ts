import type { Condition } from '../../model/condition.ts';
import { formOf, sameForm } from './form.ts';

/** Two pieces of a condition that differ. */
export interface DifferingPair {
  readonly before?: Condition;
  readonly after?: Condition;
}

/** The smallest pieces in which two conditions differ; the order of branches is none. */
export function compareConditions(
  before: Condition | undefined,
  after: Condition | undefined,
): readonly DifferingPair[] {
  if (sameForm(before, after)) return [];
  if (!before || !after) return [{ ...(before && { before }), ...(after && { after }) }];
  return compareInside(before, after) ?? [{ before, after }];
}

/** Undefined where the two are not built alike. */
function compareInside(before: Condition, after: Condition): readonly DifferingPair[] | undefined {
  if (before.kind === 'not' && after.kind === 'not') return compareConditions(before.of, after.of);
  if (before.kind === 'when' && after.kind === 'when')
    return [
      ...compareConditions(before.when, after.when),
      ...compareConditions(before.require, after.require),
    ];
  if ((before.kind === 'all' || before.kind === 'any') && after.kind === before.kind)
    return compareBranches(before.of, after.of);
  return undefined;
}

function compareBranches(
  before: readonly Condition[],
  after: readonly Condition[],
): readonly DifferingPair[] | undefined {
  const [gone, come] = [without(before, after), without(after, before)];
  if (gone.length !== come.length) return undefined;
  return gone.flatMap((each, index) => compareConditions(each, come[index]));
}

function without(of: readonly Condition[], others: readonly Condition[]): readonly Condition[] {
  const forms = new Set(others.map(formOf));
  return of.filter((each) => !forms.has(formOf(each)));
}
