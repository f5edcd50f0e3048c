import type { RecordKind } from '../model/catalogue.ts';
import type { Possible } from '../model/outcome.ts';
import type { DataRecord } from '../model/record.ts';
import { remember } from '../model/remember.ts';
import type { CriterionOutline, Outline } from '../model/result.ts';
import type { Level } from '../model/rule-set.ts';
import type { Problem } from '../problems/index.ts';
import { evaluateBands } from './bands.ts';
import { type CompiledCriterion, type CompiledRuleSet, criteriaOf, levelOf } from './compile.ts';
import type { Options, Run } from './compiler.ts';
import { fits, judgeLevel, possibleUnder } from './level.ts';
import { type MayWarn, mayWarn } from './may-warn.ts';
import { isRobust } from './readings.ts';
import { runsOf } from './run.ts';
import { isSilent } from './silence.ts';
import { noteIn } from './warnings.ts';

/** Answers a question for one record after the other. Warnings are added to the list that is given, if there is one. */
export type OutlineRecord = (record: DataRecord, warnings?: Problem[]) => Outline;

/**
 * Compiles the question of a level for records that are judged one by one. The answer, and the warnings, are those of `evaluate`, without
 * what a pipeline does not ask for: rival readings are evaluated only until it is clear whether the verdict is robust, and where they may warn.
 */
export function outlineEach(compiled: CompiledRuleSet, level: string, options: Options = {}): OutlineRecord {
  const found = levelOf(compiled, level);
  const start = runsOf(compiled, options);
  const lookForMore = furtherWarnings(compiled, found);
  return (record, warnings) => {
    const run = start(record, warnings ? noteIn(warnings) : ignore);
    const judged = judgeLevel(compiled, found, run);
    if (warnings) lookForMore(judged, run);
    const deciding = judged.criteria.filter(({ decides }) => decides);
    const readings = (result: CriterionOutline) => readingsOf(result, compiled, found, run);
    return { ...judged, robust: isRobust(deciding, judged.verdict, readings) };
  };
}

function ignore(): void {
  // Nobody asked for warnings.
}

function* readingsOf(
  result: CriterionOutline,
  { criteria }: CompiledRuleSet,
  level: Level,
  run: Run,
): Generator<Possible> {
  const compiled = criteria.get(result.criterion.id);
  for (const reading of compiled?.readings ?? []) {
    if (compiled) yield possibleUnder(reading, result, compiled, level, run);
  }
}

/**
 * Evaluates what else may give a warning: rival readings and bands, where they are computed from what the record gives. What was
 * evaluated before is not evaluated again.
 */
function furtherWarnings(compiled: CompiledRuleSet, level: Level) {
  const { compiler, bands } = compiled;
  const piecesFor = remember((kind: RecordKind): readonly MayWarn[] => {
    const fitting = bands.filter(({ band }) => band.scope === kind);
    const conditions = [
      ...criteriaOf(compiled, level).flatMap((each) => rivalConditions(each, level, kind)),
      ...fitting.flatMap(({ band }) => band.classes.map(({ when }) => when)),
    ];
    return [...mayWarn(conditions, compiler).values()];
  });
  let isFirst = true;
  return (judged: Pick<Outline, 'criteria'>, run: Run): void => {
    const { subject } = run;
    const isSimple =
      // To find the pieces takes longer than to evaluate everything once.
      !isFirst &&
      subject.record.kind !== 'portfolio' &&
      judged.criteria.every(({ notApplicable }) => notApplicable !== 'exception');
    isFirst = false;
    if (!isSimple) return evaluateAll(compiled, level, judged, run);
    for (const { sources, evaluate } of piecesFor(subject.record.kind)) {
      if (!isSilent(sources, subject, run)) evaluate(subject, run);
    }
  };
}

/** What the readings of a criterion ask of a record of that kind. */
function rivalConditions({ criterion, readings }: CompiledCriterion, level: Level, kind: RecordKind) {
  const fitting = readings.filter(({ scope }) => fits(scope, criterion, level, kind));
  if (fitting.length === 0 || readings.length === 1) return [];
  const { when, unless, require } = criterion;
  const rivals = fitting.map(
    ({ id }) => criterion.readings.find((each) => each.id === id)?.require ?? require,
  );
  return [when, unless, ...rivals];
}

/** The parks of a portfolio, and where an exception holds: whatever the full evaluation looks at. */
function evaluateAll(
  compiled: CompiledRuleSet,
  level: Level,
  { criteria }: Pick<Outline, 'criteria'>,
  run: Run,
): void {
  for (const [index, each] of criteriaOf(compiled, level).entries()) {
    const judged = criteria[index];
    if (judged) for (const reading of each.readings) possibleUnder(reading, judged, each, level, run);
  }
  evaluateBands(compiled, run.subject, run);
}
