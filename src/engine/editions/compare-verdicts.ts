import type { Catalogue, RecordKind } from '../../model/catalogue.ts';
import type { Difference } from '../../model/difference.ts';
import type {
  ChangedCriterion,
  ComparedVerdicts,
  FlipCause,
  JudgedSide,
  Restorable,
} from '../../model/flip.ts';
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
  const levelsOf = new Map<RecordKind, readonly SharedLevel[]>();
  const sharedBy = (kind: RecordKind): readonly SharedLevel[] => {
    const found = levelsOf.get(kind) ?? sharedLevels(before.ruleSet, after.ruleSet, kind);
    levelsOf.set(kind, found);
    return found;
  };
  return (old, now) => {
    const [judgeOld, judgeNow] = [judgeBy(was, old), judgeBy(is, now)];
    return sharedBy(old.record.kind).map((level): ComparedVerdicts => {
      const [from, to] = [judgeOld(level.before.id), judgeNow(level.after.id)];
      const own: readonly Restorable[] =
        level.before.decidedBy === level.after.decidedBy ? [] : [{ of: 'level', id: level.after.id }];
      const bringsBack = (restored: readonly Restorable[]): boolean =>
        judgeBy(withRestored(restored), now)(level.after.id).verdict === from.verdict;
      const cause = from.verdict === to.verdict ? undefined : flipCauseOf([...own, ...changed], bringsBack);
      return {
        level,
        before: from.verdict,
        after: to.verdict,
        criteria: changedCriteria(compared, from, to, cause),
        ...(cause && { cause }),
      };
    });
  };
}

/** Judges a record by one level after the other; what is found for one is at hand for the next. */
function judgeBy(compiled: CompiledRuleSet, { record, options }: EditionRecord) {
  const run = runsOf(compiled, options)(record, noteIn([]));
  return (level: string): JudgedLevel => judgeLevel(compiled, levelOf(compiled, level), run);
}

interface SharedLevel {
  readonly before: Level;
  readonly after: Level;
}

function sharedLevels(before: RuleSet, after: RuleSet, kind: RecordKind): readonly SharedLevel[] {
  return after.levels.flatMap((level): readonly SharedLevel[] => {
    const old = before.levels.find(({ id }) => id === level.id);
    return old && old.scope === kind && level.scope === kind ? [{ before: old, after: level }] : [];
  });
}

interface ComparedPair extends MatchedCriterion {
  readonly differences: readonly Difference[];
}

/** Those that come out otherwise, and those that flip the verdict. */
function changedCriteria(
  pairs: readonly ComparedPair[],
  from: JudgedLevel,
  to: JudgedLevel,
  cause: FlipCause | undefined,
): readonly ChangedCriterion[] {
  const flipping = new Set(cause?.of.map(({ of, id }) => (of === 'criterion' ? id : '')));
  const [was, is] = [sidesOf(from), sidesOf(to)];
  return pairs.flatMap((pair): readonly ChangedCriterion[] => {
    const id = idOf(pair);
    const [before, after] = [was.get(pair.before?.id ?? ''), is.get(pair.after?.id ?? '')];
    if (!flipping.has(id) && !isOtherwise(before, after)) return [];
    const differences = tellingDifferences(pair.differences, before?.node, after?.node);
    return [{ id, ...(before && { before }), ...(after && { after }), differences }];
  });
}

function sidesOf({ criteria }: JudgedLevel): ReadonlyMap<string, JudgedSide> {
  return new Map(criteria.map((each) => [each.criterion.id, each]));
}

/** A criterion that is not there asks for nothing: beside it only one that does not pass is another matter. */
function isOtherwise(before: JudgedSide | undefined, after: JudgedSide | undefined): boolean {
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
