import {
  conditionsIn,
  conditionsOfBand,
  conditionsOfCriterion,
  conditionsOfIncentive,
  type PlacedCondition,
} from '../conditions/walk-condition.ts';
import type { Criterion, RuleSet } from '../../model/rule-set.ts';
import type { RawCriterion, RawDrop, RawOverride, RawRuleSet } from '../schema/raw.ts';
import type { Located } from '../source/located.ts';
import type { Path, ProblemList } from '../source/problem-list.ts';
import { notAmong, suggest } from '../source/suggest.ts';

/**
 * Conditions that name a criterion or a level: it must exist, and nothing may depend on itself. What is taken over from
 * the rule set below must not need what is dropped.
 */
export function checkReferences({ raw, problems }: Located<RawRuleSet>, base?: RuleSet): void {
  const { drops = [] } = raw;
  const dropped = new Set(drops.map(({ criterion }) => criterion));
  const kept = (base?.criteria ?? []).filter(({ id }) => !dropped.has(id));
  const criteria = [...kept, ...raw.criteria];
  const levels = [...Object.keys(raw.levels), ...(base?.levels ?? []).map(({ id }) => id)].filter((id) =>
    criteria.some((each) => isIn(id, each)),
  );
  const known: Known = { criteria: criteria.map(({ id }) => id), levels, problems };
  checkSupport(raw, known);
  const graph = new Map([
    ...supportEdges(base),
    ...keptEdges(kept, raw, known),
    ...ownEdges(raw, known),
    ...levels.map((level) => levelEdge(level, criteria)),
  ]);
  checkDrops(drops, graph, problems);
  checkCircles(graph, problems);
}

/** Something as `criterion ID`, `level ID` or `support ID`, and what it depends on. */
type Edge = readonly [from: string, to: readonly Reference[]];

function checkSupport({ bands = [], incentives = [] }: RawRuleSet, known: Known): void {
  const placed = [
    ...bands.flatMap((band, index) => conditionsOfBand(band, ['bands', index])),
    ...incentives.flatMap((incentive, index) => conditionsOfIncentive(incentive, ['incentives', index])),
  ];
  for (const each of placed) referencesIn(each, known);
}

/** The bands and incentives that are taken over. */
function supportEdges(base: RuleSet | undefined): Edge[] {
  return [base?.bands ?? [], base?.incentives ?? []]
    .flat()
    .map((part) => [`support ${part.id}`, referencesOf(part)]);
}

/** The criteria that are taken over, as they are or overridden. */
function keptEdges(kept: readonly Criterion[], { overrides = [] }: RawRuleSet, known: Known): Edge[] {
  return kept.map((criterion) => {
    const index = overrides.findIndex((each) => each.criterion === criterion.id);
    const override = overrides[index];
    const parts = override ? conditionsOfCriterion(override, ['overrides', index]) : [];
    const references = [
      ...referencesOf(untouched(criterion, override)),
      ...parts.flatMap((part) => referencesIn(part, known)),
    ];
    return [`criterion ${criterion.id}`, references];
  });
}

function ownEdges({ criteria }: RawRuleSet, known: Known): Edge[] {
  return criteria.map((criterion, index) => [
    `criterion ${criterion.id}`,
    conditionsOfCriterion(criterion, ['criteria', index]).flatMap((part) => referencesIn(part, known)),
  ]);
}

function levelEdge(id: string, criteria: readonly (Criterion | RawCriterion)[]): Edge {
  const members = criteria.filter((each) => isIn(id, each));
  return [`level ${id}`, members.map((each) => ({ to: `criterion ${each.id}` }))];
}

function isIn(id: string, { level, yardstick = [] }: Pick<RawCriterion, 'level' | 'yardstick'>): boolean {
  return level === id || yardstick.includes(id);
}

/** What a condition may refer to, and where to tell of what is not there. */
interface Known {
  readonly criteria: readonly string[];
  readonly levels: readonly string[];
  readonly problems: ProblemList;
}

/** The conditions of a criterion that an override leaves as they are. */
function untouched({ when, unless, require, readings }: Criterion, override: RawOverride | undefined) {
  return {
    ...(!override?.when && { when }),
    ...(!override?.unless && { unless }),
    ...(!override?.require && { require }),
    ...(!override?.require && !override?.readings && { readings }),
  };
}

/** What a condition that was read refers to, or anything that is made of such. */
function referencesOf(part: unknown): Reference[] {
  if (typeof part !== 'object' || part === null) return [];
  if ('kind' in part && 'id' in part && (part.kind === 'criterion' || part.kind === 'level'))
    return [{ to: `${part.kind} ${String(part.id)}` }];
  return Object.values(part).flatMap(referencesOf);
}

/** Nothing that is taken over may refer to what is dropped; of what the rule set says itself that was told. */
function checkDrops(
  drops: readonly RawDrop[],
  graph: ReadonlyMap<string, readonly Reference[]>,
  problems: ProblemList,
): void {
  for (const [index, { criterion: subject }] of drops.entries()) {
    const needing = [...graph].find(([, references]) =>
      references.some(({ to, at }) => to === `criterion ${subject}` && !at),
    );
    if (!needing) continue;
    const detail = needing[0].replace(/^\S+ /, '');
    problems.add(['drops', index, 'criterion'], 'dropped-is-needed', { subject, detail });
  }
}

/** What something depends on, as `criterion ID` or `level ID`, and the condition that says so. */
interface Reference {
  readonly to: string;
  readonly at?: Path;
}

/** What a condition refers to; what does not exist is a problem. */
function referencesIn({ raw, at }: PlacedCondition, { criteria, levels, problems }: Known): Reference[] {
  return [...conditionsIn(raw, at)].flatMap((part): Reference[] => {
    if ('criterion' in part.raw) {
      const subject = part.raw.criterion;
      const path = [...part.at, 'criterion'];
      if (!criteria.includes(subject)) {
        problems.add(path, 'unknown-criterion', { subject, suggestions: suggest(subject, criteria) });
      }
      return [{ to: `criterion ${subject}`, at: path }];
    }
    if (!('level' in part.raw)) return [];
    const subject = part.raw.level;
    const path = [...part.at, 'level'];
    if (!levels.includes(subject)) {
      problems.add(path, 'unknown-level', notAmong(subject, levels));
    }
    return [{ to: `level ${subject}`, at: path }];
  });
}

/** Tells of each circle once, at the condition that closes it. */
function checkCircles(graph: ReadonlyMap<string, readonly Reference[]>, problems: ProblemList): void {
  const done = new Set<string>();
  const visit = (reference: Reference, trail: readonly Reference[]): void => {
    const start = trail.findIndex(({ to }) => to === reference.to);
    const way = [...trail, reference];
    if (start >= 0) {
      const circle = way.slice(start);
      const { at = [] } = circle.findLast((each) => each.at !== undefined) ?? reference;
      problems.add(at, 'reference-cycle', { detail: circle.map(({ to }) => to).join(' → ') });
    }
    if (start >= 0 || done.has(reference.to)) return;
    for (const next of graph.get(reference.to) ?? []) visit(next, way);
    done.add(reference.to);
  };
  for (const to of graph.keys()) visit({ to }, []);
}
