import { complain, isError, type Loaded, type Problem } from '../../problems/index.ts';
import type { CompareInput } from '../../report/compare/input.ts';
import { type Asked, makeAsk } from '../check/ask.ts';
import type { LoadedRecord } from '../desk/load-records.ts';
import { type Desk, eachOnce, rankedOf, warningsOf } from './desk.ts';

/** Several parks against one level, the one by which `check` would judge them all. */
export function compareParks(records: readonly LoadedRecord[], desk: Desk): Loaded<CompareInput> {
  const { rules, plan, judge } = desk;
  const ask = makeAsk(plan.options, rules);
  const asked = records.map(({ data, mention }) =>
    ask({ kind: data.record.kind, mention, file: data.place.file }),
  );
  const problems = eachOnce(asked.flatMap((each) => each.problems));
  const questions = asked.flatMap(({ value }) => value ?? []);
  const [question] = questions;
  if (!question || problems.some(isError)) return { problems };
  const differing = levelsOf(questions);
  if (differing.length > 1)
    return { problems: [...problems, complain('levels-differ', '--level', { found: differing.join(', ') })] };
  const compared = rankedOf(records.map(({ data }) => judge(data, question)));
  const found: Problem[] = [...problems, ...records.flatMap(({ warnings }) => warnings)];
  const input: CompareInput = {
    compares: 'parks',
    compared,
    catalogue: rules.catalogue,
    warnings: warningsOf(found, compared),
    ...(plan.asOf !== undefined && { asOf: plan.asOf }),
  };
  return { value: input, problems: [] };
}

function levelsOf(questions: readonly Asked[]): readonly string[] {
  return [...new Set(questions.map(({ ruleSet, level }) => `${ruleSet.id} ${level.id}`))];
}
