import type { ExitName } from '../../exit-codes.ts';
import { complain, isError, type Loaded, loadedOf } from '../../problems/index.ts';
import type { CompareInput } from '../../report/compare/input.ts';
import { planCheck, type Plan } from '../check/plan.ts';
import type { Context } from '../context.ts';
import { loadRecords, type LoadedRecord, type LoadedRecords } from '../desk/load-records.ts';
import { rendererOf } from '../desk/renderer-of.ts';
import type { OptionValues } from '../options.ts';
import { type OfferedFormats, readOutputs, writeOutputs } from '../outputs.ts';
import { fail, printProblems } from '../report-problems.ts';
import { type Desk, openDesk } from './desk.ts';
import { compareLevels } from './levels.ts';
import { compareParks } from './parks.ts';
import { WRITERS } from './writers.ts';
import { compareYears } from './years.ts';

const OFFERED: OfferedFormats = {
  names: ['text', 'json', 'csv', 'markdown'],
  byEnding: { txt: 'text', json: 'json', csv: 'csv', md: 'markdown' },
};

/** One park against many levels, many parks against one, or one park in several years. */
export async function compare(
  paths: readonly string[],
  options: OptionValues,
  context: Context,
): Promise<ExitName> {
  const outputs = readOutputs(options, OFFERED);
  const plan = await planCheck(options, context);
  const typed = [...outputs.problems, ...plan.problems];
  if (paths.length === 0) typed.push(complain('no-inputs', '<inputs>', { subject: '' }));
  if (!plan.rules) return fail(typed, context, outputs.value);
  const loaded = await loadRecords(paths, plan, plan.rules, context);
  const found = [...typed, ...loaded.problems];
  if (!outputs.value || typed.some(isError) || loaded.records.length === 0)
    return fail(found, context, outputs.value);
  const supposed = supposedIn(loaded, plan);
  const desk = openDesk(plan.rules, plan, loaded.cities);
  const { value: input, problems } = supposed.value
    ? inputFrom(supposed.value, desk)
    : { problems: supposed.problems };
  const all = [...found, ...problems];
  if (!input) return fail(all, context, outputs.value);
  const render = await rendererOf(outputs.value, [input], WRITERS, context);
  const unwritten = await writeOutputs(outputs.value, render, context);
  // A text on standard output holds the warnings already.
  const isReadable = outputs.value.some(({ format, path }) => format === 'text' && path === undefined);
  const warnings = isReadable || options.quiet ? [] : input.warnings;
  printProblems([...all, ...warnings, ...unwritten], context);
  return [...all, ...unwritten].some(isError) ? 'error' : 'success';
}

/** The records as they are supposed to be. */
function supposedIn(loaded: LoadedRecords, { change }: Plan): Loaded<LoadedRecords> {
  if (!change) return { value: loaded, problems: [] };
  const changed = loaded.records.map((record) => ({ record, ...change(record.data) }));
  const records = changed.flatMap(({ record, value: data, problems }): readonly LoadedRecord[] =>
    data ? [{ ...record, data, warnings: [...record.warnings, ...problems] }] : [],
  );
  const failed = changed.filter(({ value }) => !value).flatMap(({ problems }) => problems);
  return loadedOf({ ...loaded, records }, failed);
}

/** What is compared goes by what was handed in; a park that could not be read is one of several, too. */
function inputFrom({ records, problems }: LoadedRecords, desk: Desk): Loaded<CompareInput> {
  const [first, ...others] = records;
  const { years } = desk.plan.options;
  const isOne = first && others.length === 0;
  if (years === undefined)
    return isOne && !problems.some(isError) ? compareLevels(first, desk) : compareParks(records, desk);
  return isOne
    ? compareYears(first, years, desk)
    : { problems: [complain('not-one-park', '--years', { found: String(records.length) })] };
}
