import { compileEditions } from '../../engine/index.ts';
import { jointCatalogue } from '../../load/data/joint-catalogue.ts';
import type { Rules } from '../../load/rules/rules.ts';
import { type OpenFile, readAllBytes, STANDARD_INPUT, withBytes } from '../../load/source/files.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { complain, type Loaded, type Problem } from '../../problems/index.ts';
import type { ComparedPark, ComparedParks } from '../../report/editions/compared.ts';
import type { NamedInputs } from '../check/inputs.ts';
import { LARGEST_WORKBOOK } from '../check/reading.ts';
import { planCheck } from '../check/plan.ts';
import type { Context } from '../context.ts';
import { engineOptions, loadRecords, type LoadedRecord } from '../desk/load-records.ts';
import type { OptionValues } from '../options.ts';
import { otherCity } from '../select-rules.ts';
import type { ReadEdition } from './edition.ts';

/**
 * Holds every park in the inputs against two editions. Each reads the data by its own catalogue. Problems: what could not be read, which
 * leaves the others as they are; nothing to compare.
 */
export async function compareParks(
  named: NamedInputs,
  before: ReadEdition,
  after: ReadEdition,
  options: OptionValues,
  context: Context,
): Promise<Loaded<ComparedParks>> {
  const plan = await planCheck(options, context);
  const [was, is] = [jointEdition(before, after), jointEdition(after, before)];
  const isOne = was.catalogue === is.catalogue;
  const world = isOne ? context : readingTwice(context);
  const now = await loadRecords(named, plan, is.rules, world);
  const old = isOne ? now : await loadRecords(named, plan, was.rules, world);
  const found = new Map(old.records.map((record) => [keyOf(record), record]));
  const compare = compileEditions(was, is);
  const parks = now.records.flatMap((record): readonly ComparedPark[] => {
    const earlier = found.get(keyOf(record));
    if (!earlier) return [];
    const { record: data } = record.data;
    const levels = compare(
      { record: earlier.data.record, options: engineOptions(plan, old.cities, before.ruleSet.city) },
      { record: data, options: engineOptions(plan, now.cities, after.ruleSet.city) },
    );
    return [{ name: data.name, place: record.data.place, levels }];
  });
  const warnings = now.records.flatMap((record) => [...record.warnings, ...ofOtherCity(record, after)]);
  const problems = distinct([...plan.problems, ...old.problems, ...now.problems, ...warnings]);
  const refused = Math.max(old.refused, now.refused);
  if (parks.length === 0) return { problems };
  const none = parks.every(({ levels }) => levels.length === 0);
  return {
    value: { parks, refused },
    problems: none ? [...problems, noLevel(before, after)] : problems,
  };
}

/** The edition with the indicators that only the other one defines. */
function jointEdition(own: ReadEdition, other: ReadEdition): ReadEdition {
  const catalogue = jointCatalogue(own.catalogue, other.catalogue);
  const rules: Rules = { ...own.rules, catalogue };
  return { ...own, catalogue, rules };
}

/** Standard input comes once; it is kept for the second reading. */
function readingTwice(context: Context): Context {
  let kept: Promise<Loaded<OpenFile>> | undefined;
  return {
    ...context,
    openFile: (path) => {
      if (path !== STANDARD_INPUT) return context.openFile(path);
      kept ??= context.openFile(path).then(keepBytes);
      return kept;
    },
  };
}

async function keepBytes(opened: Loaded<OpenFile>): Promise<Loaded<OpenFile>> {
  const { value: file } = opened;
  const read = file && (await readAllBytes(file, LARGEST_WORKBOOK));
  if (!file || !read?.value) return { problems: [...opened.problems, ...(read?.problems ?? [])] };
  return { value: withBytes(file, read.value), problems: opened.problems };
}

function keyOf({ data }: LoadedRecord): string {
  return JSON.stringify(data.place);
}

function ofOtherCity({ mention }: LoadedRecord, { ruleSet, rules }: ReadEdition): readonly Problem[] {
  const city = rules.cities.find(({ id }) => id === ruleSet.city);
  return city ? otherCity(mention, city, rules.cities) : [];
}

function noLevel({ ruleSet: before }: ReadEdition, { ruleSet: after }: ReadEdition): Problem {
  const data = { subject: `${before.id}, ${after.id}`, found: levelIds(before), expected: levelIds(after) };
  return complain('no-shared-level', '--parks', data);
}

function levelIds({ levels }: RuleSet): string {
  return levels.map(({ id }) => id).join(', ');
}

/** Two readings of one file find the same. */
function distinct(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
