import { belongsTo, type Criterion, type Dropped, type RuleSet } from '../../model/rule-set.ts';
import type { RawCondition, RawDrop, RawOverride, RawRuleSet } from '../schema/raw.ts';
import type { Located } from '../source/located.ts';
import type { Path, ProblemList } from '../source/problem-list.ts';
import { suggest } from '../source/suggest.ts';
import { type ContextOf, readReading, recordsOf } from './criterion.ts';
import { relationOf } from './relation.ts';

/**
 * A rule set over the one that it extends: everything of the base holds, but for the criteria that are overridden or
 * dropped, and levels that have none left; its own parts are added, its own levels come first. Conflicts with the base are problems of its file.
 */
export function extendRuleSet(
  own: RuleSet,
  { raw, problems }: Located<RawRuleSet>,
  base: RuleSet,
  contextOf: ContextOf,
): RuleSet {
  checkOwnIds(own, base, problems);
  const targets = findTargets(raw, base, problems);
  const overrides = new Map<string, Criterion>();
  for (const [index, override] of (raw.overrides ?? []).entries()) {
    const target = targets(override, ['overrides', index]);
    if (target)
      overrides.set(target.id, readOverride(override, target, ['overrides', index], base.id, contextOf));
  }
  const dropped = (raw.drops ?? []).flatMap((drop, index): Dropped[] => {
    const criterion = targets(drop, ['drops', index]);
    return criterion ? [{ criterion, cite: drop.cite, why: drop.why }] : [];
  });
  const isDropped = (id: string) => dropped.some(({ criterion }) => criterion.id === id);
  const criteria = [
    ...base.criteria
      .filter(({ id }) => !isDropped(id))
      .map((each) => overrides.get(each.id) ?? inherited(each, base.id)),
    ...own.criteria,
  ];
  return {
    ...own,
    levels: [...own.levels, ...base.levels.filter(({ id }) => criteria.some((each) => belongsTo(each, id)))],
    criteria,
    bands: [...base.bands, ...own.bands],
    incentives: [...base.incentives, ...own.incentives],
    notEncoded: [...own.notEncoded, ...base.notEncoded],
    base: { ruleSet: base, overridden: (raw.overrides ?? []).map(({ criterion }) => criterion), dropped },
  };
}

/** An addition must not look like something of the base. */
function checkOwnIds(own: RuleSet, base: RuleSet, problems: ProblemList): void {
  for (const key of ['criteria', 'bands', 'incentives'] as const) {
    const known = new Set(base[key].map(({ id }) => id));
    for (const [index, { id }] of own[key].entries()) {
      if (known.has(id)) problems.add([key, index, 'id'], 'id-of-base', { subject: id, detail: base.id });
    }
  }
  for (const { id } of own.levels) {
    if (!base.levels.some((level) => level.id === id)) continue;
    problems.addAtKey(['levels', id], 'id-of-base', { subject: id, detail: base.id });
  }
}

/** Finds the criterion that is changed: it must be one of the base, and be changed once. */
function findTargets(raw: RawRuleSet, base: RuleSet, problems: ProblemList) {
  const ids = base.criteria.map(({ id }) => id);
  const changed = new Set<string>();
  return ({ criterion: subject }: RawOverride | RawDrop, at: Path): Criterion | undefined => {
    const path = [...at, 'criterion'];
    const target = base.criteria.find(({ id }) => id === subject);
    if (!target) {
      const data = { subject, detail: raw.extends ?? '', suggestions: suggest(subject, ids) };
      problems.add(path, 'unknown-base-criterion', data);
    } else if (changed.has(subject)) problems.add(path, 'changed-twice', { subject });
    changed.add(subject);
    return target;
  };
}

/**
 * The criterion as changed. A new requirement comes without the readings and the note of the old one, which speak of
 * its numbers.
 */
function readOverride(
  override: RawOverride,
  target: Criterion,
  at: Path,
  base: string,
  contextOf: ContextOf,
): Criterion {
  const { cite, title, force, by, by_inferred, note, require } = override;
  const { note: oldNote, readings, ...old } = target;
  const changed: Criterion = {
    ...old,
    readings: require ? [] : readings,
    ...(!require && oldNote && { note: oldNote }),
    cite,
    ...(title && { title }),
    ...(force && { force }),
    ...(by !== undefined && { by }),
    ...(by_inferred !== undefined && { byInferred: by_inferred }),
    ...(note && { note }),
    ...readConditions(override, target, at, contextOf),
  };
  const { ruleSet } = inherited(target, base).origin;
  return { ...changed, origin: { ruleSet, relation: relationOf(changed, target), cite: target.cite } };
}

/** The conditions that an override states, on the records of the criterion. */
function readConditions(
  { when, unless, require, readings, force, by }: RawOverride,
  target: Criterion,
  at: Path,
  contextOf: ContextOf,
) {
  const context = contextOf(recordsOf(target));
  if (![when, unless, require, readings, force, by].some((each) => each !== undefined))
    context.problems.add(at, 'override-changes-nothing', { subject: target.id });
  const read = (part: RawCondition, key: string) => context.condition(part, [...at, key], context);
  const raw = { scope: target.scope, yardstick: target.yardstick, ...(require && { require }) };
  return {
    ...(when && { when: read(when, 'when') }),
    ...(unless && { unless: read(unless, 'unless') }),
    ...(require && { require: read(require, 'require') }),
    ...(readings && {
      readings: readings.map((each, index) => readReading(each, raw, [...at, 'readings', index], contextOf)),
    }),
  };
}

/** The criterion as it is taken over; from the rule set that states it. */
function inherited(criterion: Criterion, base: string) {
  const { cite, origin } = criterion;
  const stated = origin?.relation === 'inherited' ? origin : undefined;
  return { ...criterion, origin: stated ?? { ruleSet: base, relation: 'inherited' as const, cite } };
}
