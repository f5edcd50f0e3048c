import type { Catalogue } from '../../model/catalogue.ts';
import type { City, Criterion, RuleSet } from '../../model/rule-set.ts';
import { complain, type Loaded, loadedOf } from '../../problems/index.ts';
import type { RawCity, RawRuleSet, RawRuleSetHead } from '../schema/raw.ts';
import type { Located } from '../source/located.ts';
import type { ProblemList } from '../source/problem-list.ts';
import { notAmong } from '../source/suggest.ts';
import { type CatalogueLayer, type ReadCatalogue, readCatalogue } from './catalogue.ts';
import { readCities } from './city.ts';
import { readRuleSet } from './rule-set.ts';

/** The rule set of one file. */
export interface RuleSetEntry extends Located<RawRuleSet> {
  readonly head: RawRuleSetHead;
  /** SHA-256 of the file. */
  readonly sha256: string;
}

/** What one rules folder holds, its structure checked. A later layer adds to an earlier one or replaces in it. */
export interface RulesLayer extends CatalogueLayer {
  readonly cities: readonly Located<RawCity>[];
  /** By file name, without ending. */
  readonly ruleSets: ReadonlyMap<string, RuleSetEntry>;
  /** SHA-256 of every file, by name. */
  readonly hashes: ReadonlyMap<string, string>;
  /** Where the problems of its files go. */
  readonly problemLists: readonly ProblemList[];
}

/** Everything under `rules/`, ready for use. */
export interface Rules {
  readonly catalogue: Catalogue;
  readonly cities: readonly City[];
  /** Sorted. */
  readonly ruleSetIds: readonly string[];
  /** The rule set, read when it is first asked for. Problems: unknown id; indicators or units that no longer fit. */
  ruleSet(id: string): Loaded<RuleSet>;
  /**
   * Reads all at once what judging by a level needs, and gives its criteria; without it, each part is read when it is asked for. Absent where
   * that saves nothing.
   */
  readonly readLevel?: (ruleSet: string, level: string) => readonly Criterion[];
  /** SHA-256 of the files that were read, by name. */
  readonly hashes: ReadonlyMap<string, string>;
}

/** The rules that layers make together, and the entries they were read from. */
export interface JoinedRules {
  readonly rules: Rules;
  readonly read: ReadCatalogue;
  readonly entries: ReadonlyMap<string, RuleSetEntry>;
}

/** Joins layers. Problems of catalogue and cities go to the lists of their files. */
export function joinLayers(layers: readonly RulesLayer[]): JoinedRules {
  const read = readCatalogue(layers);
  const entries = new Map(layers.flatMap((layer) => [...layer.ruleSets]));
  const ids = [...entries.keys()].toSorted();
  const compiled = layers.length === 1 ? layers[0]?.compiled : undefined;
  const done = new Map<string, Loaded<RuleSet>>();
  const readOnce = (id: string, trail: readonly string[]): Loaded<RuleSet> | undefined => {
    const known = done.get(id) ?? load(id, trail);
    if (known) done.set(id, known);
    return known;
  };
  /** `trail`: the rule sets that rest on it, and are being read. */
  const load = (id: string, trail: readonly string[]): Loaded<RuleSet> | undefined => {
    const entry = entries.get(id);
    if (!entry) return undefined;
    if (compiled) return { value: compiled.ruleSet(id), problems: [] };
    const path = [...trail, id];
    const base = loadBase(entry, path, ids, (below) => readOnce(below, path));
    if (base && !base.value) return { problems: [...entry.problems.problems, ...base.problems] };
    const value = readRuleSet(entry, read.catalogue, entry.sha256, base?.value);
    lookAtAll(value);
    return loadedOf(value, [...entry.problems.problems, ...(base?.problems ?? [])]);
  };
  const ruleSet = (id: string) => readOnce(id, []) ?? unknownRuleSet(id, ids);
  const cities = readCities(
    layers.map((layer) => layer.cities),
    [...entries.values()].map(({ head }) => head),
  );
  const hashes = new Map(layers.flatMap((layer) => [...layer.hashes]));
  const rules: Rules = {
    catalogue: read.catalogue,
    cities,
    ruleSetIds: ids,
    ruleSet,
    ...(compiled && { readLevel: compiled.readLevel }),
    hashes,
  };
  return { rules, read, entries };
}

/** Has everything read that is read when it is first looked at. */
function lookAtAll({ criteria, incentives }: RuleSet): void {
  for (const { require, readings } of criteria) void [require, readings];
  void incentives;
}

/** The rule set that another one extends; undefined where it extends none. */
function loadBase(
  { raw, problems }: RuleSetEntry,
  trail: readonly string[],
  ids: readonly string[],
  load: (id: string) => Loaded<RuleSet> | undefined,
): Loaded<RuleSet> | undefined {
  const id = raw.extends;
  if (id === undefined) return undefined;
  const isCircle = trail.includes(id);
  if (isCircle) problems.add(['extends'], 'extends-cycle', { detail: [...trail, id].join(' → ') });
  const base = isCircle ? undefined : load(id);
  if (!base && !isCircle) problems.add(['extends'], 'unknown-rule-set', notAmong(id, ids));
  return base ?? { problems: [] };
}

function unknownRuleSet(id: string, ids: readonly string[]): Loaded<RuleSet> {
  return { problems: [complain('unknown-rule-set', '--ruleset', notAmong(id, ids))] };
}
