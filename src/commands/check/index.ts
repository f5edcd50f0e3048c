import type { ExitName } from '../../exit-codes.ts';
import type { Rules } from '../../load/rules/rules.ts';
import { complain, isError, type Problem } from '../../problems/index.ts';
import { FORMAT_BY_ENDING, FORMATS } from '../../report/formats.ts';
import type { Context } from '../context.ts';
import type { OptionValues } from '../options.ts';
import { type OfferedFormats, readOutputs } from '../outputs.ts';
import { fail } from '../report-problems.ts';
import { makeAsk, makeExpect } from './ask.ts';
import { runBatch } from './batch.ts';
import { type CityFigures, loadCityFigures } from './city-figures.ts';
import { findProblems } from './find-problems.ts';
import { findInputs, type Input } from './inputs.ts';
import { makeJudge } from './judge.ts';
import { openReports } from './open-reports.ts';
import { type Plan, planCheck } from './plan.ts';
import { GITHUB_FORMAT } from './step-summary.ts';
import type { ReadingContext } from './reading.ts';
import { replacedInputs } from './replaced-inputs.ts';
import type { Batch } from './run.ts';
import { surveyInputs } from './survey.ts';

const OFFERED: OfferedFormats = {
  names: Object.keys(FORMATS),
  byEnding: FORMAT_BY_ENDING,
  sharing: new Set([GITHUB_FORMAT]),
};

/** With any of these, the question is where the verdict changes. */
const OF_VARY = ['vary', 'varyFrom', 'varyTo'] as const;

/** Judges every submission in the inputs, writes the reports that are asked for, and ends as the worst verdict says. */
export async function check(
  paths: readonly string[],
  options: OptionValues,
  context: Context,
): Promise<ExitName> {
  if (OF_VARY.some((name) => options[name] !== undefined)) {
    const { vary } = await import('./vary.ts');
    return vary(paths, options, context);
  }
  const outputs = readOutputs(options, OFFERED);
  const plan = await planCheck(options, context);
  const named = await findInputs(paths, plan.inputFormat);
  const replaced = replacedInputs(named, outputs.value, options, context);
  if (replaced.length > 0) return fail(replaced, context);
  const problems = [
    ...outputs.problems,
    ...plan.problems,
    // Beside other inputs, one that is not there is none that stops the batch.
    ...(named.inputs.length === 0 ? named.problems : []),
  ];
  if (paths.length === 0) problems.push(complain('no-inputs', '<inputs>', { subject: '' }));
  if (!plan.rules) return fail(problems, context, outputs.value);
  const batch = await prepare(named.inputs, plan.rules, plan, problems, context);
  if (!outputs.value || problems.some(isError)) {
    // What was typed and what was read is complained about together.
    return fail([...problems, ...(await findProblems(batch, context))], context, outputs.value);
  }
  const { reports, problems: unopened } = await openReports(outputs.value, plan, context);
  if (unopened.length > 0) {
    await reports.discard();
    return fail(unopened, context);
  }
  const isReadable = outputs.value.some(({ format, path }) => format === 'text' && path === undefined);
  return runBatch({ ...batch, doubts: [...problems, ...named.problems] }, reports, isReadable, context);
}

/** Reads what must be known before the first submission is judged. */
async function prepare(
  inputs: readonly Input[],
  rules: Rules,
  plan: Plan,
  problems: Problem[],
  context: Context,
): Promise<Batch> {
  const ask = makeAsk(plan.options, rules);
  const expect = makeExpect(ask, rules);
  const reading: ReadingContext = {
    catalogue: rules.catalogue,
    ...(expect && { expect }),
    ...(plan.encoding !== undefined && { encoding: plan.encoding }),
    options: { ...(plan.bare && { bare: plan.bare }) },
    openFile: context.openFile,
  };
  const path = plan.options.cityData;
  const typed = path === undefined ? undefined : await loadCityFigures(path, reading);
  problems.push(...(typed?.problems ?? []));
  const survey = await surveyInputs(inputs, rules.cities, reading);
  if (!typed) problems.push(...survey.problems);
  const everywhere = typed?.value;
  const cities: CityFigures = everywhere
    ? new Map(rules.cities.map(({ id }) => [id, everywhere]))
    : survey.cities;
  return {
    inputs: inputs.filter((input) => !input.found || !survey.named.has(input.path)),
    plan,
    reading: { ...reading, openFile: survey.openFile },
    cities,
    judge: makeJudge(rules, plan, cities, context.language, ask),
    doubts: [],
  };
}
