import type { DataRecord } from '../model/record.ts';
import type { CriterionResult, Evaluation } from '../model/result.ts';
import type { Level } from '../model/rule-set.ts';
import type { Problem } from '../problems/index.ts';
import { evaluateBands } from './bands.ts';
import { type CompiledRuleSet, levelOf } from './compile.ts';
import type { Options } from './compiler.ts';
import { evaluateCriterion, evaluateLevel } from './level.ts';
import { runsOf } from './run.ts';
import { noteIn } from './warnings.ts';

export { assemblePortfolio, checkPopulation, type PortfolioOptions } from './assemble-portfolio.ts';
export { tryCase } from './cases/try-case.ts';
export { coverRuleSet } from './cover/cover.ts';
export { compareRuleSets } from './editions/compare-rule-sets.ts';
export { compileEditions } from './editions/compare-verdicts.ts';
export { type CompiledRuleSet, compileRuleSet } from './compile.ts';
export type { Options } from './compiler.ts';
export { compileIncentives, type EvaluateIncentives } from './incentives.ts';
export { needsOf } from './needs/index.ts';
export { compileOutline } from './outline.ts';
export { type OutlineRecord, outlineEach } from './outline-each.ts';
export { gapOf } from './gap/index.ts';
export { queryOf } from './query/index.ts';
export { verdictsAlong } from './solve/verdicts-along.ts';
export { suppose, type SupposedRecord, type Supposition } from './suppose.ts';
export { varyOf } from './vary.ts';
export { nearestFirst } from './standing/nearest.ts';
export { standingOf } from './standing/standing.ts';
export { pathsOf } from './years/paths.ts';
export { recordOfYear, yearsOf } from './years/record-of-year.ts';
export { turnsBetween } from './years/turns.ts';
export { portfolioLevels } from './portfolio-levels.ts';

/**
 * Evaluates one level of a compiled rule set on a record. Pure: the same input gives the same result, and nothing but the
 * arguments is read. An unknown level or reading is a programming error (callers check what users type).
 */
export function evaluate(
  compiled: CompiledRuleSet,
  record: DataRecord,
  level: string,
  options: Options = {},
): Evaluation {
  const warnings: Problem[] = [];
  const run = runsOf(compiled, options)(record, noteIn(warnings));
  const result = evaluateLevel(compiled, levelOf(compiled, level), run);
  return {
    ruleSet: compiled.ruleSet,
    record,
    result,
    bands: evaluateBands(compiled, run.subject, run),
    warnings,
  };
}

/** Evaluates a single criterion on a record, in its own level or the given one. */
export function evaluateOne(
  compiled: CompiledRuleSet,
  record: DataRecord,
  criterion: string,
  options: Options = {},
  level?: string,
): CriterionResult {
  const found = compiled.criteria.get(criterion);
  if (!found) throw new Error(`no criterion ${criterion} in ${compiled.ruleSet.id}`);
  const run = runsOf(compiled, options)(record, noteIn([]));
  return evaluateCriterion(found, levelOf(compiled, level ?? found.criterion.level), run);
}

/** The first level whose scope fits the kind of the record. */
export function defaultLevel(compiled: CompiledRuleSet, record: DataRecord): Level | undefined {
  return compiled.ruleSet.levels.find(({ scope }) => scope === record.kind);
}
