import { complain, isError, type Loaded, type Problem } from '../../problems/index.ts';
import { checkSchema } from '../schema/check-schema.ts';
import type { FileKind } from '../schema/file-schemas.ts';
import type { RawCity, RawIndicator, RawList, RawRuleSet, RawUnits } from '../schema/raw.ts';
import { locate, type Located, locateEach } from '../source/located.ts';
import { type ProblemList, problemsIn } from '../source/problem-list.ts';
import { readSource } from '../source/source.ts';
import { bringsCatalogue } from './catalogue.ts';
import { checkCatalogue } from './check-catalogue.ts';
import { checkCities } from './check-cities.ts';
import { checkRuleSet } from './check-rule-set.ts';
import { isDataFile, kindOf, LAYOUT } from './file-kind.ts';
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
  // Those below were checked by themselves.
  if (bringsCatalogue(layer)) checkCatalogue(read);
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
  for (let each = entry; each && !trail.has(each); each = entries.get(each.head.extends ?? '')) {
    trail.add(each);
  }
  return [...layer.ruleSets.values()].some((own) => trail.has(own));
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

  const read = <T>(file: RulesFile, kind: FileKind): Located<T>[] => {
    const source = readSource(file.text, file.file);
    const checked = checkSchema<T>(kind, source);
    problems.push(...checked.problems);
    const list = problemsIn(source);
    problemLists.push(list);
    return checked.value === undefined ? [] : [locate(checked.value, list)];
  };
  const readEach = <T>(file: RulesFile, kind: FileKind): Located<T>[] =>
    read<readonly T[]>(file, kind).flatMap(locateEach);

  for (const file of files.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const { name, sha256 } = file;
    const kind = kindOf(name);
    if (kind === 'cities') cities.push(...readEach<RawCity>(file, kind));
    else if (kind === 'units') units.push(...read<RawUnits>(file, kind));
    else if (kind === 'lists') lists.push(...readEach<RawList>(file, kind));
    else if (kind === 'indicators') indicators.push(...readEach<RawIndicator>(file, kind));
    else if (kind === 'ruleSets') {
      const [entry] = read<RuleSetFile>(file, kind);
      if (!entry) continue;
      const raw = withParts(entry.raw);
      ruleSets.set(name.replace(/\.yaml$/, ''), { ...entry, raw, head: raw, sha256 });
    } else if (kind === undefined && isDataFile(name)) {
      problems.push(complain('unknown-rules-file', file.file, { subject: name, expected: LAYOUT }));
    }
  }
  const hashes = new Map(
    files.filter(({ name }) => isDataFile(name)).map(({ name, sha256 }) => [name, sha256]),
  );
  return { layer: { units, lists, indicators, cities, ruleSets, hashes, problemLists }, problems };
}
