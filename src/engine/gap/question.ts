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
import { type Reach, reachOf } from './reach.ts';

/** What is asked, of any record: the criteria of a level that decide. */
export interface Question {
  readonly compiled: CompiledRuleSet;
  readonly options: Options;
  readonly level: Level;
  readonly deciding: readonly CompiledCriterion[];
  readonly start: (record: DataRecord) => Run;
  readonly reach: Reach;
}

export function ask(compiled: CompiledRuleSet, level: Level, options: Options): Question {
  const start: StartRun = runsOf(compiled, options);
  const deciding = criteriaOf(compiled, level).filter(({ criterion }) => decides(criterion, level, options));
  return {
    compiled,
    options,
    level,
    deciding,
    start: (record) => start(record, ignore),
    reach: reachOf(criteriaOf(compiled, level), compiled.catalogue),
  };
}

function ignore(): void {
  // Warnings are those of the record that is reported on.
}

/** The tree of a criterion, where it applies. */
export function nodeOf(
  compiled: CompiledCriterion,
  record: DataRecord,
  { level, start }: Question,
): ResultNode | undefined {
  return judgeCriterion(compiled, level, start(record)).node;
}

/** Every deciding criterion on a record, and the verdict. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly outcomes: ReadonlyMap<Criterion, Possible>;
}

export function judgeAll(record: DataRecord, { deciding, level, start }: Question): Judgement {
  const run = start(record);
  return judgementOf(deciding.map((each) => judgeCriterion(each, level, run)));
}

/** The same of a record in which one figure is another than in one that was judged before. */
export function judgeAgain(
  record: DataRecord,
  indicator: string,
  { outcomes }: Judgement,
  { deciding, level, start, reach }: Question,
): Judgement {
  const run = start(record);
  const reached = reach(indicator);
  return judgementOf(
    deciding.map((each) => {
      const { criterion } = each;
      const known = reached.has(each) ? undefined : outcomes.get(criterion);
      return known === undefined ? judgeCriterion(each, level, run) : { criterion, possible: known };
    }),
  );
}

function judgementOf(results: readonly Pick<JudgedCriterion, 'criterion' | 'possible'>[]): Judgement {
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
