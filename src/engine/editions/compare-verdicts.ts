import type { Catalogue } from '../../model/catalogue.ts';
import type { Difference } from '../../model/difference.ts';
import type { ChangedCriterion, ComparedVerdicts, JudgedSide, Restorable } from '../../model/flip.ts';
import { outcomeOf } from '../../model/outcome.ts';
import type { DataRecord } from '../../model/record.ts';
import type { Level, RuleSet } from '../../model/rule-set.ts';
import { type CompiledRuleSet, compileRuleSet, levelOf } from '../compile.ts';
import type { Options } from '../compiler.ts';
import { type JudgedLevel, judgeLevel } from '../level.ts';
import { runsOf } from '../run.ts';
import { noteIn } from '../warnings.ts';
import { compareCriterion } from './compare-criterion.ts';
import { flipCauseOf } from './flip-cause.ts';
import { type MatchedCriterion, matchCriteria } from './match-criteria.ts';
import { idOf, restore } from './restore.ts';
import { tellingDifferences } from './telling-differences.ts';

/** A rule set with the catalogue that it is judged by; each has the indicators that only the other one defines, too. */
export interface JudgingEdition {
  readonly ruleSet: RuleSet;
  readonly catalogue: Catalogue;
}

/** A record as the catalogue of an edition reads it, and what its evaluation is to mind. */
interface EditionRecord {
  readonly record: DataRecord;
  readonly options: Options;
}

/** Holds a record against every level that both editions have for its kind. */
export type CompareVerdicts = (before: EditionRecord, after: EditionRecord) => readonly ComparedVerdicts[];

/** Compiles two editions, once; the function that it gives is pure. */
export function compileEditions(before: JudgingEdition, after: JudgingEdition): CompareVerdicts {
  const [was, is] = [before, after].map(({ ruleSet, catalogue }) => compileRuleSet(ruleSet, catalogue));
  if (!was || !is) throw new Error('two editions are compared');
  const matched = matchCriteria(before.ruleSet.criteria, after.ruleSet.criteria);
  const compared = matched.map((pair): ComparedPair => ({ ...pair, differences: compareCriterion(pair) }));
  const changed = compared
    .filter(({ differences }) => differences.length > 0)
    .map((pair): Restorable => ({ of: 'criterion', id: idOf(pair) }));
  const known = new Map<string, CompiledRuleSet>();
  const withRestored = (restored: readonly Restorable[]): CompiledRuleSet => {
    const key = JSON.stringify(restored);
    const compiled =
      known.get(key) ??
      compileRuleSet(restore(before.ruleSet, after.ruleSet, matched, restored), after.catalogue);
    known.set(key, compiled);
    return compiled;
  };
  return (old, now) =>
    sharedLevels(before.ruleSet, after.ruleSet, old.record.kind).map((level): ComparedVerdicts => {
      const [from, to] = [judge(was, level.before.id, old), judge(is, level.after.id, now)];
      const own: readonly Restorable[] =
        level.before.decidedBy === level.after.decidedBy ? [] : [{ of: 'level', id: level.after.id }];
      const bringsBack = (restored: readonly Restorable[]): boolean =>
        judge(withRestored(restored), level.after.id, now).verdict === from.verdict;
      const cause = from.verdict === to.verdict ? undefined : flipCauseOf([...own, ...changed], bringsBack);
      const flipping = new Set(cause?.of.map(({ of, id }) => (of === 'criterion' ? id : '')));
      const pairs = compared.map((pair) => changedCriterion(pair, from, to));
      return {
        level,
        before: from.verdict,
        after: to.verdict,
        criteria: pairs.filter((each) => flipping.has(each.id) || isOtherwise(each)),
        ...(cause && { cause }),
      };
    });
}

function judge(compiled: CompiledRuleSet, level: string, { record, options }: EditionRecord): JudgedLevel {
  return judgeLevel(compiled, levelOf(compiled, level), runsOf(compiled, options)(record, noteIn([])));
}

function sharedLevels(before: RuleSet, after: RuleSet, kind: DataRecord['kind']) {
  return after.levels.flatMap((level): readonly { before: Level; after: Level }[] => {
    const old = before.levels.find(({ id }) => id === level.id);
    return old && old.scope === kind && level.scope === kind ? [{ before: old, after: level }] : [];
  });
}

interface ComparedPair extends MatchedCriterion {
  readonly differences: readonly Difference[];
}

function changedCriterion(pair: ComparedPair, from: JudgedLevel, to: JudgedLevel): ChangedCriterion {
  const [before, after] = [sideIn(from, pair.before?.id), sideIn(to, pair.after?.id)];
  return {
    id: idOf(pair),
    ...(before && { before }),
    ...(after && { after }),
    differences: tellingDifferences(pair.differences, before?.node, after?.node),
  };
}

function sideIn({ criteria }: JudgedLevel, id: string | undefined): JudgedSide | undefined {
  return criteria.find(({ criterion }) => criterion.id === id);
}

/** A criterion that is not there asks for nothing: beside it only one that does not pass is another matter. */
function isOtherwise({ before, after }: ChangedCriterion): boolean {
  const [was, is] = [effectOf(before), effectOf(after)];
  return was !== is && !(was === '' && is === 'pass') && !(is === '' && was === 'pass');
}

/** What a criterion adds to the verdict. */
function effectOf(side: JudgedSide | undefined): string {
  if (!side) return '';
  const outcome = outcomeOf(side.possible);
  if (outcome === 'not-applicable') return '';
  return side.decides || outcome === 'pass' ? outcome : `${outcome}, not deciding`;
}
