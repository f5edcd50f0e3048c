import { FAIL, type Possible, verdictOf, type Verdict } from '../../model/outcome.ts';
import type { DataRecord } from '../../model/record.ts';
import type { ResultNode } from '../../model/result.ts';
import type { Criterion, Level } from '../../model/rule-set.ts';
import { type CompiledCriterion, type CompiledRuleSet, criteriaOf } from '../compile.ts';
import type { Options, Run, Subject } from '../compiler.ts';
import { decides, type JudgedCriterion, judgeCriterion } from '../level.ts';
import { joinPossible } from '../outcome.ts';
import { runsOf, type StartRun } from '../run.ts';
import { recordAt } from '../suppose.ts';

/** What is asked, of any record: the criteria of a level that decide. */
export interface Question {
  readonly compiled: CompiledRuleSet;
  readonly options: Options;
  readonly level: Level;
  readonly deciding: readonly CompiledCriterion[];
  readonly start: (record: DataRecord) => Run;
}

export function ask(compiled: CompiledRuleSet, level: Level, options: Options): Question {
  const start: StartRun = runsOf(compiled, options);
  return {
    compiled,
    options,
    level,
    deciding: criteriaOf(compiled, level).filter(({ criterion }) => decides(criterion, level, options)),
    start: (record) => start(record, ignore),
  };
}

function ignore(): void {
  // Warnings are those of the record that is reported on.
}

/** One criterion on a record. */
function judgeOne(
  compiled: CompiledCriterion,
  record: DataRecord,
  { level, start }: Question,
): JudgedCriterion {
  return judgeCriterion(compiled, level, start(record));
}

/** The tree of a criterion, where it applies. */
export function nodeOf(
  compiled: CompiledCriterion,
  record: DataRecord,
  question: Question,
): ResultNode | undefined {
  return judgeOne(compiled, record, question).node;
}

/** Every deciding criterion on a record, and the verdict. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly outcomes: ReadonlyMap<Criterion, Possible>;
}

export function judgeAll(record: DataRecord, { deciding, level, start }: Question): Judgement {
  const run = start(record);
  const results = deciding.map((each) => judgeCriterion(each, level, run));
  return {
    verdict: verdictOf(joinPossible('all', results)),
    outcomes: new Map(results.map(({ criterion, possible }) => [criterion, possible])),
  };
}

/** Whether a criterion stands in nobody's way. */
export function isFine(possible: Possible | undefined): boolean {
  return possible === undefined || (possible & FAIL) === 0;
}

/** An item of the record, or the record itself, as the engine looks at it. */
export function subjectAt(item: string | undefined, record: DataRecord, run: Run): Subject | undefined {
  if (item === undefined) return run.subject;
  const at = recordAt(record, item);
  return at && { record: at, period: at.period ?? record.period, item, around: run.subject };
}
