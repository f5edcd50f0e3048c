import type { JsonSchema } from '../../model/json-schema.ts';
import { complain, isError, type Loaded, type Problem } from '../../problems/index.ts';
import { CITIES_SCHEMA, INDICATORS_SCHEMA, LISTS_SCHEMA, UNITS_SCHEMA } from '../schema/catalogue.ts';
import { CASES_SCHEMA } from '../schema/cases.ts';
import { checkSchema } from '../schema/check-schema.ts';
import type { RawCity, RawIndicator, RawList, RawRuleSet, RawUnits } from '../schema/raw.ts';
import { RULE_SET_SCHEMA } from '../schema/rule-set.ts';
import { locate, type Located, locateEach } from '../source/located.ts';
import { type ProblemList, problemsIn } from '../source/problem-list.ts';
import { readSource } from '../source/source.ts';
import { checkCatalogue } from './check-catalogue.ts';
import { checkCities } from './check-cities.ts';
import { checkRuleSet } from './check-rule-set.ts';
import { joinLayers, type Rules, type RuleSetEntry, type RulesLayer } from './rules.ts';

/** A file of a rules folder. */
export interface RulesFile {
  /** Its path inside the folder, with `/`: `catalogue/units.yaml`. */
  readonly name: string;
  /** How problems call it. */
  readonly file: string;
  readonly text: string;
  /** SHA-256 of its bytes. */
  readonly sha256: string;
}

/** A layer that was read, and everything about it. */
export interface CheckedRules {
  readonly layer: RulesLayer;
  readonly rules: Rules;
}

/**
 * Reads the files of a rules folder and checks everything about them. They add to the layers below, or replace in them:
 * rule sets by file name; indicators, lists, units and cities by id.
 */
export function readRulesFiles(
  files: readonly RulesFile[],
  ...below: readonly RulesLayer[]
): Loaded<CheckedRules> {
  const { value, problems } = checkRulesFiles(files, ...below);
  return problems.some(isError) || !value ? { problems } : { value, problems };
}

/** The same for those who work on rules: what has errors is still there, as far as it could be read. */
export function checkRulesFiles(
  files: readonly RulesFile[],
  ...below: readonly RulesLayer[]
): { readonly value?: CheckedRules; readonly problems: readonly Problem[] } {
  const { layer, problems } = readLayer(files);
  if (problems.some(isError)) return { problems };
  const { rules, read, entries } = joinLayers([...below, layer]);
  const lists = [...below, layer].flatMap((each) => each.problemLists);
  const found = () => [...problems, ...lists.flatMap((list) => list.problems)];
  checkCatalogue(read);
  // Every rule that uses a broken entry would complain too.
  if (found().some(isError)) return { problems: found() };
  checkCities(rules.cities, layer, entries);
  for (const [id, entry] of entries) {
    if (!restsOn(entry, layer, entries)) continue;
    rules.ruleSet(id);
    const extended = entry.raw.extends === undefined ? undefined : rules.ruleSet(entry.raw.extends).value;
    // Without what it extends it is no rule set.
    if (extended || entry.raw.extends === undefined) checkRuleSet(entry, id, read.catalogue, extended);
  }
  return { value: { layer, rules }, problems: found() };
}

/** Whether the rule set, or one that it extends, is of the layer: what a folder replaces, others may build upon. */
function restsOn(
  entry: RuleSetEntry | undefined,
  layer: RulesLayer,
  entries: ReadonlyMap<string, RuleSetEntry>,
): boolean {
  const trail = new Set<RuleSetEntry>();
  for (let each = entry; each && !trail.has(each); each = entries.get(each.raw.extends ?? '')) {
    trail.add(each);
  }
  return [...layer.ruleSets.values()].some((own) => trail.has(own));
}

/** The kinds of files in a rules folder. */
const PLACES = {
  cities: /^cities\.yaml$/,
  units: /^catalogue\/units\.yaml$/,
  lists: /^catalogue\/lists\.yaml$/,
  indicators: /^catalogue\/indicators\/[^/]+\.yaml$/,
  cases: /^[^/]+\.cases\.yaml$/,
  ruleSets: /^[^/]+\.yaml$/,
} as const;
const LAYOUT =
  'cities.yaml, catalogue/{units,lists}.yaml, catalogue/indicators/*.yaml, <id>.yaml, <id>.cases.yaml';

/** The schema of a file by its name in the folder; none for what is no file of rules. */
export function schemaOf(name: string): JsonSchema | undefined {
  const kind = Object.entries(PLACES).find(([, pattern]) => pattern.test(name))?.[0];
  return kind === undefined ? undefined : SCHEMAS[kind];
}

const SCHEMAS: Readonly<Record<string, JsonSchema>> = {
  cities: CITIES_SCHEMA,
  units: UNITS_SCHEMA,
  lists: LISTS_SCHEMA,
  indicators: INDICATORS_SCHEMA,
  cases: CASES_SCHEMA,
  ruleSets: RULE_SET_SCHEMA,
};

/** Whether a file of that name may hold rules; all others in a rules folder are passed over. */
export function isDataFile(name: string): boolean {
  return /\.(ya?ml|json)$/i.test(name);
}

/** A rule set as written: one that extends another need not have levels or criteria of its own. */
type RuleSetFile = Omit<RawRuleSet, 'levels' | 'criteria'> & Partial<Pick<RawRuleSet, 'levels' | 'criteria'>>;

function withParts({ levels = {}, criteria = [], ...rest }: RuleSetFile): RawRuleSet {
  return { ...rest, levels, criteria };
}

/** Reads the files and checks their structure. Cases are read by those who run them; what is no data is passed over. */
function readLayer(files: readonly RulesFile[]): { layer: RulesLayer; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const problemLists: ProblemList[] = [];
  const units: Located<RawUnits>[] = [];
  const lists: Located<RawList>[] = [];
  const indicators: Located<RawIndicator>[] = [];
  const cities: Located<RawCity>[] = [];
  const ruleSets = new Map<string, RuleSetEntry>();

  const read = <T>(file: RulesFile, schema: JsonSchema): Located<T>[] => {
    const source = readSource(file.text, file.file);
    const checked = checkSchema<T>(schema, source);
    problems.push(...checked.problems);
    const list = problemsIn(source);
    problemLists.push(list);
    return checked.value === undefined ? [] : [locate(checked.value, list)];
  };
  const readEach = <T>(file: RulesFile, schema: JsonSchema): Located<T>[] =>
    read<readonly T[]>(file, schema).flatMap(locateEach);

  for (const file of files.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const { name, sha256 } = file;
    if (PLACES.cities.test(name)) cities.push(...readEach<RawCity>(file, CITIES_SCHEMA));
    else if (PLACES.units.test(name)) units.push(...read<RawUnits>(file, UNITS_SCHEMA));
    else if (PLACES.lists.test(name)) lists.push(...readEach<RawList>(file, LISTS_SCHEMA));
    else if (PLACES.indicators.test(name))
      indicators.push(...readEach<RawIndicator>(file, INDICATORS_SCHEMA));
    else if (PLACES.cases.test(name)) continue;
    else if (PLACES.ruleSets.test(name)) {
      const [entry] = read<RuleSetFile>(file, RULE_SET_SCHEMA);
      if (!entry) continue;
      const raw = withParts(entry.raw);
      ruleSets.set(name.replace(/\.yaml$/, ''), { ...entry, raw, head: raw, sha256 });
    } else if (isDataFile(name)) {
      problems.push(complain('unknown-rules-file', file.file, { subject: name, expected: LAYOUT }));
    }
  }
  const hashes = new Map(
    files.filter(({ name }) => isDataFile(name)).map(({ name, sha256 }) => [name, sha256]),
  );
  return { layer: { units, lists, indicators, cities, ruleSets, hashes, problemLists }, problems };
}
