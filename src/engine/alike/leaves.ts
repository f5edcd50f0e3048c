import type { RecordKind } from '../../model/catalogue.ts';
import type { Condition, Of } from '../../model/condition.ts';
import type { Criterion, Level } from '../../model/rule-set.ts';
import { type CompiledRuleSet, criteriaOf, levelOf } from '../compile.ts';
import { fits } from '../level.ts';
import { PARKS } from '../lists.ts';

export type Leaf = Of<Condition, 'leaf'>;

/** Takes the leaves of conditions. They are false where one goes through the parks of a portfolio, which is not followed. */
interface Walk {
  readonly leaves: Set<Leaf>;
  readonly seen: Set<string>;
  isFollowed: boolean;
}

/**
 * The leaves on which a criterion depends for a record without lists: with guards, exceptions and all readings, and those of what these
 * refer to. Undefined where a condition goes through the parks of a portfolio, of which a park by itself is one.
 */
export function leavesOf(
  criterion: Criterion,
  level: Level,
  compiled: CompiledRuleSet,
  kind: RecordKind,
): readonly Leaf[] | undefined {
  return collect(compiled, kind, ({ visitCriterion }) => visitCriterion(criterion, level));
}

/** The leaves of the bands for that kind of record. */
export function leavesOfBands(compiled: CompiledRuleSet, kind: RecordKind): readonly Leaf[] | undefined {
  const bands = compiled.ruleSet.bands.filter(({ scope }) => scope === kind);
  return collect(compiled, kind, ({ visit }) => {
    for (const { classes } of bands) for (const { when } of classes) visit(when);
  });
}

interface Visitors {
  readonly visit: (condition: Condition | undefined) => void;
  readonly visitCriterion: (criterion: Criterion, level: Level) => void;
}

function collect(
  compiled: CompiledRuleSet,
  kind: RecordKind,
  start: (visitors: Visitors) => void,
): readonly Leaf[] | undefined {
  const walk: Walk = { leaves: new Set(), seen: new Set(), isFollowed: true };
  const visit: Visitors['visit'] = (condition) => {
    switch (condition?.kind) {
      case undefined:
        return;
      case 'all':
      case 'any':
        return condition.of.forEach(visit);
      case 'not':
        return visit(condition.of);
      case 'when':
        visit(condition.when);
        return visit(condition.require);
      case 'leaf':
        walk.leaves.add(condition);
        return;
      case 'each':
        walk.isFollowed &&= condition.list !== PARKS || kind !== 'park';
        return;
      case 'criterion':
      case 'level':
        return visitReference(condition);
    }
  };
  const visitReference = ({ kind: to, id }: Of<Condition, 'criterion' | 'level'>): void => {
    const own = to === 'criterion' ? compiled.criteria.get(id)?.criterion : undefined;
    const level = levelOf(compiled, own?.level ?? id);
    if (own) return visitCriterion(own, level);
    for (const { criterion } of criteriaOf(compiled, level)) visitCriterion(criterion, level);
  };
  const visitCriterion: Visitors['visitCriterion'] = (criterion, level) => {
    const key = `${criterion.id}/${level.id}`;
    if (walk.seen.has(key)) return;
    walk.seen.add(key);
    const { when, unless, require, scope, readings } = criterion;
    for (const each of [{ scope, require }, ...readings]) {
      if (!fits(each.scope ?? scope, criterion, level, kind)) continue;
      for (const condition of [when, unless, each.require ?? require]) visit(condition);
    }
  };
  start({ visit, visitCriterion });
  return walk.isFollowed ? [...walk.leaves] : undefined;
}
