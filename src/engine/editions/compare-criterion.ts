import type { Condition } from '../../model/condition.ts';
import type { Difference, DifferencePart, Said } from '../../model/difference.ts';
import type { Criterion, Reading } from '../../model/rule-set.ts';
import { compareConditions } from './compare-conditions.ts';
import type { MatchedCriterion } from './match-criteria.ts';

/** Everything in which two editions of a criterion differ. */
export function compareCriterion({ before, after }: MatchedCriterion): readonly Difference[] {
  if (before && after) return compareBoth(before, after);
  const id = (after ?? before)?.id ?? '';
  return [sides({ of: 'criterion', id, part: 'whole' }, before?.require, after?.require)];
}

function compareBoth(before: Criterion, after: Criterion): readonly Difference[] {
  const head = { of: 'criterion', id: after.id } as const;
  const [old, now] = [termsOf(before), termsOf(after)];
  const terms = [...now].map(([part, term]) => sides({ ...head, part }, old.get(part), term));
  const pieces = (part: DifferencePart, from?: Condition, to?: Condition) =>
    compareConditions(from, to).map((pair) => sides({ ...head, part }, pair.before, pair.after));
  return [
    ...terms.filter((each) => each.before !== each.after),
    ...pieces('guard', before.when, after.when),
    ...pieces('exception', before.unless, after.unless),
    ...pieces('require', before.require, after.require),
    ...compareReadings(before, after),
  ];
}

/** The fields that are no condition, as the rule set writes them. */
function termsOf(criterion: Criterion): ReadonlyMap<DifferencePart, string | undefined> {
  const { id, level, yardstick, scope, force, role, by, every, per, population } = criterion;
  return new Map<DifferencePart, string | undefined>([
    ['id', id],
    ['level', level],
    ['yardstick', yardstick.length > 0 ? yardstick.toSorted().join(', ') : undefined],
    ['scope', scope],
    ['force', force],
    ['role', role],
    ['deadline', by],
    ['every', every],
    ['per', per],
    ['population', population?.toString()],
  ]);
}

function compareReadings(before: Criterion, after: Criterion): readonly Difference[] {
  const ids = new Set([...after.readings, ...before.readings].map(({ id }) => id));
  return [...ids].flatMap((reading) => {
    const find = ({ readings }: Criterion) => readings.find(({ id }) => id === reading);
    return compareReading(after.id, reading, find(before), find(after));
  });
}

function saidBy(reading: Reading | undefined) {
  return reading && (reading.require ?? reading.scope);
}

function compareReading(id: string, reading: string, before?: Reading, after?: Reading): Difference[] {
  const head = { of: 'criterion', id, reading } as const;
  if (!before || !after) {
    return [sides({ ...head, part: 'reading' }, saidBy(before), saidBy(after))];
  }
  const pieces = compareConditions(before.require, after.require).map((pair) =>
    sides({ ...head, part: 'require' }, pair.before, pair.after),
  );
  if (before.scope === after.scope) return pieces;
  return [...pieces, sides({ ...head, part: 'scope' }, before.scope, after.scope)];
}

/** A difference with the sides that are there. */
export function sides(
  head: Omit<Difference, 'before' | 'after'>,
  before: Said | undefined,
  after: Said | undefined,
): Difference {
  return { ...head, ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
}
