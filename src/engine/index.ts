import { NOT_APPLICABLE } from '../model/outcome.ts';
import type { DataRecord } from '../model/record.ts';
import type { CriterionResult, Evaluation, ResultNode } from '../model/result.ts';
import type { Level } from '../model/rule-set.ts';
import type { Problem } from '../problems/index.ts';
import { evaluateBands } from './bands.ts';
import type { CompiledRuleSet } from './compile.ts';
import type { Options, Run, Subject } from './compiler.ts';
import { criteriaOf, decides, evaluateCriterion, evaluateLevel } from './level.ts';
import { joinPossible } from './outcome.ts';

export { type CompiledRuleSet, compileRuleSet } from './compile.ts';
export type { Options } from './compiler.ts';

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
  const subject: Subject = { record, period: record.period };
  const run = startRun(compiled, subject, options, warnings);
  const result = evaluateLevel(compiled, levelOf(compiled, level), subject, run);
  return {
    ruleSet: compiled.ruleSet,
    record,
    result,
    bands: evaluateBands(compiled, subject, run),
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
  const subject: Subject = { record, period: record.period };
  const run = startRun(compiled, subject, options, []);
  return evaluateCriterion(found, levelOf(compiled, level ?? found.criterion.level), subject, run);
}

/** The first level whose scope fits the kind of the record. */
export function defaultLevel(compiled: CompiledRuleSet, record: DataRecord): Level | undefined {
  return compiled.ruleSet.levels.find(({ scope }) => scope === record.kind);
}

function startRun(compiled: CompiledRuleSet, subject: Subject, options: Options, warnings: Problem[]): Run {
  const run: Run = {
    options,
    warn: (problem) => void (isNew(problem, warnings) && warnings.push(problem)),
    findings: new Map(),
    refer: (kind, id) =>
      kind === 'level' ? referLevel(compiled, id, subject, run) : referCriterion(compiled, id, subject, run),
  };
  return run;
}

function isNew(problem: Problem, known: readonly Problem[]): boolean {
  return !known.some(
    ({ code, place }) =>
      code === problem.code && place.line === problem.place.line && place.column === problem.place.column,
  );
}

const NOTHING: ResultNode = { kind: 'all', possible: NOT_APPLICABLE, children: [] };

function referCriterion(compiled: CompiledRuleSet, id: string, subject: Subject, run: Run): ResultNode {
  const found = compiled.criteria.get(id);
  if (!found) throw new Error(`no criterion ${id} in ${compiled.ruleSet.id}`);
  return evaluateCriterion(found, levelOf(compiled, found.criterion.level), subject, run).node ?? NOTHING;
}

function referLevel(compiled: CompiledRuleSet, id: string, subject: Subject, run: Run): ResultNode {
  const level = levelOf(compiled, id);
  const deciding = criteriaOf(compiled, id).filter(({ criterion }) => decides(criterion, level, run.options));
  const children = deciding.flatMap((each) => evaluateCriterion(each, level, subject, run).node ?? []);
  return { kind: 'all', possible: joinPossible('all', children), children };
}

function levelOf({ ruleSet }: CompiledRuleSet, id: string): Level {
  const level = ruleSet.levels.find((each) => each.id === id);
  if (!level) throw new Error(`no level ${id} in ${ruleSet.id}`);
  return level;
}
