import type { ExitName } from '../../exit-codes.ts';
import type { Rules } from '../../load/rules/rules.ts';
import { complain, isError, type Loaded, loadedOf } from '../../problems/index.ts';
import type { CompareInput } from '../../report/compare/input.ts';
import type { Plan } from '../check/plan.ts';
import type { Context } from '../context.ts';
import { type Answer, answer } from '../desk/answer.ts';
import type { LoadedRecord, LoadedRecords } from '../desk/load-records.ts';
import type { OptionValues } from '../options.ts';
import type { OfferedFormats } from '../outputs.ts';
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
  return answer({ offered: OFFERED, writers: WRITERS, find }, paths, options, context);
}

function find(loaded: LoadedRecords, plan: Plan, rules: Rules): Answer<CompareInput> {
  if (loaded.records.length === 0) return { inputs: [], problems: [] };
  const { value: records, problems } = supposedIn(loaded, plan);
  if (!records) return { inputs: [], problems };
  const found = inputFrom(records, openDesk(rules, plan, loaded.cities));
  return { inputs: found.value ? [found.value] : [], problems: found.problems };
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
