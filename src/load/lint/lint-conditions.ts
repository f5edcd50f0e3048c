import type { Catalogue } from '../../model/catalogue.ts';
import type { Condition, Of } from '../../model/condition.ts';
import type { Band, RuleSet } from '../../model/rule-set.ts';
import { contains, intersection } from '../../quantity/interval.ts';
import type { RawRuleSet } from '../schema/raw.ts';
import type { Located } from '../source/located.ts';
import type { Path, ProblemList } from '../source/problem-list.ts';
import { labelsMeeting } from './labels.ts';
import { boxOf, covers, possibleOf, rangeOf } from './ranges.ts';

interface Look {
  readonly catalogue: Catalogue;
  readonly problems: ProblemList;
}

/** Conditions that can never hold or never fail, and branches and classes that others always take. */
export function lintConditions(
  { raw, problems }: Located<RawRuleSet>,
  ruleSet: RuleSet,
  catalogue: Catalogue,
): void {
  const look = { catalogue, problems };
  lintCriteria(raw, ruleSet, look);
  for (const [index, { id, when }] of ruleSet.incentives.entries()) {
    if (when && raw.incentives?.[index]?.id === id) lintCondition(when, ['incentives', index, 'when'], look);
  }
  for (const [index, band] of ruleSet.bands.entries()) {
    if (raw.bands?.[index]?.id === band.id) lintBand(band, ['bands', index, 'classes'], look);
  }
}

/** The conditions that stand in the file itself: what an override leaves out is told where it is written. */
function lintCriteria(raw: RawRuleSet, ruleSet: RuleSet, look: Look): void {
  const criteria = new Map(ruleSet.criteria.map((each) => [each.id, each]));
  const written = [
    ...raw.criteria.map((each, index) => ({ each, id: each.id, at: ['criteria', index] })),
    ...(raw.overrides ?? []).map((each, index) => ({ each, id: each.criterion, at: ['overrides', index] })),
  ];
  for (const { each, id, at } of written) {
    const criterion = criteria.get(id);
    for (const key of ['when', 'unless', 'require'] as const) {
      if (each[key] && criterion?.[key]) lintCondition(criterion[key], [...at, key], look);
    }
    const readings = each.readings && criterion ? criterion.readings : [];
    for (const [index, { require }] of readings.entries()) {
      if (require) lintCondition(require, [...at, 'readings', index, 'require'], look);
    }
  }
}

function lintBand({ classes }: Band, at: Path, look: Look): void {
  for (const [index, { when, label }] of classes.entries()) {
    lintCondition(when, [...at, index, 'when'], look);
    const earlier = classes.slice(0, index).find((each) => covers(each.when, when));
    if (!earlier) continue;
    const data = { subject: label.zh, detail: earlier.label.zh };
    look.problems.add([...at, index, 'when'], 'class-never-reached', data);
  }
}

function lintCondition(condition: Condition, at: Path, look: Look): void {
  const { kind } = condition;
  if (kind === 'leaf') lintLeaf(condition, at, look);
  else if (kind === 'not') lintCondition(condition.of, [...at, 'not'], look);
  else if (kind === 'all' || kind === 'any') lintJoin(condition, at, look);
  else if (kind === 'when' || kind === 'each') {
    if (kind === 'when') lintCondition(condition.when, [...at, 'when'], look);
    else if (condition.where) lintCondition(condition.where, [...at, 'where'], look);
    lintCondition(condition.require, [...at, 'require'], look);
  }
}

function lintJoin(join: Of<Condition, 'all' | 'any'>, at: Path, look: Look): void {
  const path = [...at, join.kind];
  for (const [index, part] of join.of.entries()) lintCondition(part, [...path, index], look);
  if (join.kind === 'any') lintBranches(join.of, path, look);
  else if (!boxOf(join) && join.of.every(boxOf)) look.problems.addAtKey(path, 'condition-contradicts-itself');
}

function lintBranches(branches: readonly Condition[], at: Path, { problems }: Look): void {
  for (const [index, branch] of branches.entries()) {
    const isTaken = branches.some(
      (other, place) => place !== index && covers(other, branch) && (place < index || !covers(branch, other)),
    );
    if (isTaken) problems.add([...at, index], 'branch-redundant');
  }
}

function lintLeaf(leaf: Of<Condition, 'leaf'>, at: Path, look: Look): void {
  const { catalogue, problems } = look;
  if ('where' in leaf.subject && leaf.subject.where)
    lintCondition(leaf.subject.where, [...at, 'where'], look);
  const labels = labelsMeeting(leaf, catalogue);
  if (labels?.met === 0) problems.add(at, 'condition-never-holds');
  if (labels && labels.met === labels.of) problems.add(at, 'condition-never-fails');
  const range = rangeOf(leaf);
  if (!range) return;
  const possible = possibleOf(leaf.subject, catalogue);
  if (!intersection(possible, range)) problems.add(at, 'condition-never-holds');
  else if (contains(range, possible)) problems.add(at, 'condition-never-fails');
}
