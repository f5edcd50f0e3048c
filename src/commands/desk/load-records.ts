import type { Options } from '../../engine/index.ts';
import type { Rules } from '../../load/rules/rules.ts';
import type { DataFile } from '../../model/record.ts';
import { complain, isError, type Problem } from '../../problems/index.ts';
import type { Context } from '../context.ts';
import { type CityFigures, figuresByCity, loadCityFigures } from '../check/city-figures.ts';
import type { CityMention } from '../check/data.ts';
import type { NamedInputs } from '../check/inputs.ts';
import type { Plan } from '../check/plan.ts';
import type { ReadingContext } from '../check/reading.ts';
import { readInput } from '../check/submissions.ts';
import { surveyInputs } from '../check/survey.ts';

/** A record that was read, with the warnings about it. */
export interface LoadedRecord {
  readonly data: DataFile;
  readonly mention?: CityMention;
  readonly warnings: readonly Problem[];
}

/** Everything that the inputs hold. */
export interface LoadedRecords {
  /** In the order of the inputs; figures of cities are among them only where there is nothing else. */
  readonly records: readonly LoadedRecord[];
  /** By the city's id. */
  readonly cities: CityFigures;
  /** How many could not be read. */
  readonly refused: number;
  /** What could not be read, and what concerns no single record. */
  readonly problems: readonly Problem[];
}

/** Reads every record in the inputs. Beside others, a file of `kind: city` feeds the thresholds that compare with the city. */
export async function loadRecords(
  named: NamedInputs,
  plan: Plan,
  rules: Rules,
  context: Context,
): Promise<LoadedRecords> {
  const problems: Problem[] = [];
  const reading: ReadingContext = {
    catalogue: rules.catalogue,
    ...(plan.encoding !== undefined && { encoding: plan.encoding }),
    options: { ...(plan.bare && { bare: plan.bare }) },
    openFile: context.openFile,
  };
  const { read, refused } = await readAll(named, rules, reading, problems);
  const others = read.filter((each) => !isCity(each));
  // By itself, a city is what is asked about, and compared with nothing.
  const records = others.length > 0 ? others : read;
  const figures = others.length > 0 ? read.filter(isCity) : [];
  const cities = await citiesAmong(figures, plan, rules, reading, problems);
  const { paths } = named;
  if (records.length === 0 && !problems.some(isError)) {
    const subject = paths.length === 1 ? (paths[0] ?? '') : '<inputs>';
    problems.push(complain('no-submissions', subject, { subject }));
  }
  return { records, cities, refused, problems };
}

function isCity({ data }: LoadedRecord): boolean {
  return data.record.kind === 'city';
}

async function readAll(
  { inputs, problems: unfound }: NamedInputs,
  { cities }: Rules,
  reading: ReadingContext,
  problems: Problem[],
): Promise<{ readonly read: readonly LoadedRecord[]; readonly refused: number }> {
  problems.push(...unfound);
  const { named: tables, openFile } = await surveyInputs(inputs, cities, reading);
  const read: LoadedRecord[] = [];
  let refused = 0;
  for (const input of inputs) {
    if (input.found && tables.has(input.path)) continue;
    // One after the other, so that records stay in the order of the inputs.
    // oxlint-disable-next-line no-await-in-loop
    for await (const event of readInput(input, { ...reading, openFile })) {
      if (event.kind === 'problems') problems.push(...event.problems);
      else {
        const { value: data, city: mention, problems: found } = event.data;
        if (data && !found.some(isError)) read.push({ data, ...(mention && { mention }), warnings: found });
        else {
          refused += 1;
          problems.push(...found);
        }
      }
    }
  }
  return { read, refused };
}

async function citiesAmong(
  found: readonly LoadedRecord[],
  { options }: Plan,
  { cities }: Rules,
  reading: ReadingContext,
  problems: Problem[],
): Promise<CityFigures> {
  if (options.cityData !== undefined) {
    const { value, problems: own } = await loadCityFigures(options.cityData, reading);
    problems.push(...own);
    return new Map(value ? cities.map(({ id }) => [id, value]) : []);
  }
  const files = found.map(({ data, mention }) => ({ city: mention?.text, data }));
  const figures = figuresByCity(files, cities);
  problems.push(...figures.problems);
  return figures.cities;
}

/** What the caller chose, for the engine; `city` is that of the document. */
export function engineOptions({ options, about }: Plan, cities: CityFigures, city: string): Options {
  const { strict = false, requireEvidence = false } = options;
  const figures = cities.get(city);
  return { strict, requireEvidence, ...(about && { about }), ...(figures && { city: figures.record }) };
}
