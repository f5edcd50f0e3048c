import type { Catalogue, ListDefinition } from '../../model/catalogue.ts';
import type { Criterion, RuleSet } from '../../model/rule-set.ts';
import { type UnitDefinitions, unitTable } from '../../quantity/unit.ts';
import type { RawIndicator, RawList, RawUnits } from '../schema/raw.ts';
import { layersById, type Located } from '../source/located.ts';
import { readIndicators } from './indicators.ts';

/** The entries of the files that make up a catalogue, in layers: what comes later replaces. */
export interface CatalogueLayer {
  readonly units: readonly Located<RawUnits>[];
  readonly lists: readonly Located<RawList>[];
  readonly indicators: readonly Located<RawIndicator>[];
  /** Of a layer that was checked and compiled by itself; used where no other one brings anything. */
  readonly compiled?: CompiledLayer;
}

/** What need not be found out again: everything as it was read before. */
interface CompiledLayer extends Required<Pick<Catalogue, 'units' | 'indicators' | 'idsByName'>> {
  readonly entries: ReadonlyMap<string, Located<RawIndicator>>;
  readonly ruleSet: (id: string) => RuleSet;
  readonly readLevel: (ruleSet: string, level: string) => readonly Criterion[];
}

/** A catalogue, and the entries it was read from. */
export interface ReadCatalogue {
  readonly catalogue: Catalogue;
  readonly entries: ReadonlyMap<string, Located<RawIndicator>>;
}

/** Whether the catalogue is another one for this layer. */
export function bringsCatalogue(layer: CatalogueLayer): boolean {
  if (layer.compiled) return true;
  return [layer.units, layer.lists, layer.indicators].some(({ length }) => length > 0);
}

/** Reads a catalogue whose structure is checked. Problems go to the lists of the files. */
export function readCatalogue(layers: readonly CatalogueLayer[]): ReadCatalogue {
  const lists = mapValues(layersById(layers.map((layer) => layer.lists)), ({ raw }) => listOf(raw));
  const bringing = layers.filter(bringsCatalogue);
  const compiled = bringing.length === 1 ? bringing[0]?.compiled : undefined;
  if (compiled) {
    const { units, indicators, idsByName, entries } = compiled;
    const calibers = calibersOf(entries);
    return { catalogue: { units, lists, indicators, calibers, idsByName }, entries };
  }
  const units = unitTable(joinUnits(layers.flatMap((layer) => layer.units.map(({ raw }) => raw))));
  const entries = layersById(layers.map((layer) => layer.indicators));
  const indicators = readIndicators(entries, { units, lists });
  return { catalogue: { units, lists, indicators, calibers: calibersOf(entries) }, entries };
}

function calibersOf(entries: ReadCatalogue['entries']): NonNullable<Catalogue['calibers']> {
  return { get: (id) => entries.get(id)?.raw.caliber };
}

/** Units by name: a later file adds units or replaces those of the same name. */
export function joinUnits(files: readonly RawUnits[]): UnitDefinitions {
  const units = new Map(files.flatMap((file) => file.units ?? []).map((unit) => [unit.name, unit]));
  return {
    multiples: [...new Map(files.flatMap((file) => Object.entries(file.multiples ?? {})))],
    per_year: [...new Set(files.flatMap((file) => file.per_year ?? []))],
    units: [...units.values()],
  };
}

function listOf({ id, record, name, aliases = [] }: RawList): ListDefinition {
  return { id, record, name, aliases };
}

function mapValues<A, B>(
  map: ReadonlyMap<string, A>,
  change: (value: A, key: string) => B | undefined,
): ReadonlyMap<string, B> {
  const changed = new Map<string, B>();
  for (const [key, value] of map) {
    const next = change(value, key);
    if (next !== undefined) changed.set(key, next);
  }
  return changed;
}
