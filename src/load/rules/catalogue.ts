import type { Catalogue, Indicator, IndicatorType, ListDefinition } from '../../model/catalogue.ts';
import type { Expression, Sense } from '../../model/condition.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { type Exact, ONE } from '../../quantity/exact.ts';
import { type Interval, interval, NOT_NEGATIVE } from '../../quantity/interval.ts';
import {
  COUNT,
  PLAIN,
  type Unit,
  type UnitDefinitions,
  type UnitTable,
  unitTable,
} from '../../quantity/unit.ts';
import { readDerivations } from '../conditions/derivation.ts';
import type { IndicatorHead } from '../conditions/dimension.ts';
import { readQuantity } from '../conditions/quantity.ts';
import type { Vocabulary } from '../conditions/reading-context.ts';
import type { RawIndicator, RawList, RawUnits } from '../schema/raw.ts';
import { layersById, type Located } from '../source/located.ts';
import { lazyMap } from './lazy-map.ts';

/** The entries of the files that make up a catalogue, in layers: what comes later replaces. */
export interface CatalogueLayer {
  readonly units: readonly Located<RawUnits>[];
  readonly lists: readonly Located<RawList>[];
  readonly indicators: readonly Located<RawIndicator>[];
  /** Of a layer that was checked and compiled by itself; used where no other one brings anything. */
  readonly compiled?: CompiledLayer;
}

/** What need not be found out again: everything as it was read before. */
interface CompiledLayer extends Required<Pick<Catalogue, 'indicators' | 'idsByName'>> {
  readonly entries: ReadonlyMap<string, Located<RawIndicator>>;
  readonly ruleSet: (id: string) => RuleSet;
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
  const units = unitTable(joinUnits(layers.flatMap((layer) => layer.units.map(({ raw }) => raw))));
  const lists = mapValues(layersById(layers.map((layer) => layer.lists)), ({ raw }) => listOf(raw));
  const bringing = layers.filter(bringsCatalogue);
  const compiled = bringing.length === 1 ? bringing[0]?.compiled : undefined;
  if (compiled) {
    const { indicators, idsByName, entries } = compiled;
    return { catalogue: { units, lists, indicators, idsByName }, entries };
  }
  const entries = layersById(layers.map((layer) => layer.indicators));
  const heads = lazyMap(entries, (entry) => readHead(entry, units));
  const vocabulary: Vocabulary = {
    units,
    lists,
    indicators: heads,
    senseOf: (id) => senseOf(entries.get(id)?.raw),
  };
  const indicators = lazyMap(entries, (entry, id): Indicator => {
    const head = heads.get(id) ?? readHead(entry, units);
    return withDerivations(head, () => readDerivations(entry, head, vocabulary));
  });
  return { catalogue: { units, lists, indicators }, entries };
}

/** Derivations are read when they are first asked for: a run needs those of a few indicators only. */
function withDerivations(head: IndicatorHead, read: () => readonly Expression[]): Indicator {
  let known: readonly Expression[] | undefined;
  return {
    ...head,
    get derive() {
      known ??= read();
      return known;
    },
  };
}

/** Units by name: a later file adds units or replaces those of the same name. */
function joinUnits(files: readonly RawUnits[]): UnitDefinitions {
  const units = new Map(files.flatMap((file) => file.units ?? []).map((unit) => [unit.name, unit]));
  return {
    multiples: Object.assign({}, ...files.map((file) => file.multiples)),
    per_year: [...new Set(files.flatMap((file) => file.per_year ?? []))],
    units: [...units.values()],
  };
}

function listOf({ id, record, name, aliases = [] }: RawList): ListDefinition {
  return { id, record, name, aliases };
}

/** An indicator without its derivations, which may name any other indicator. */
function readHead(entry: Located<RawIndicator>, units: UnitTable): IndicatorHead {
  const { id, name, aliases = [], of = ['park'], type, time, caliber, values, ordered = false } = entry.raw;
  const unit = readUnit(entry, units);
  const plausible = readPlausible(entry, unit, units);
  return {
    id,
    name,
    aliases,
    of,
    type,
    unit,
    ...(time && { time }),
    ...(caliber && { caliber }),
    ...(plausible && { plausible }),
    ...(values && { values }),
    ordered,
    possible: POSSIBLE[type] ?? {},
  };
}

const POSSIBLE: Partial<Record<IndicatorType, Interval<Exact>>> = {
  amount: NOT_NEGATIVE,
  count: NOT_NEGATIVE,
  number: NOT_NEGATIVE,
  share: interval(NOT_NEGATIVE.low, { at: ONE, open: false }),
};

/** The dimensions that the unit of a type may have; none where it has no unit at all. */
const UNITS_OF: Partial<Record<IndicatorType, (dimension: string) => boolean>> = {
  amount: () => true,
  change: () => true,
  count: (dimension) => dimension === COUNT,
  share: (dimension) => dimension === 'ratio',
  rate: (dimension) => dimension === 'ratio',
};
const PERCENT = '%';

function readUnit(
  { raw: { type, unit: text }, at, problems }: Located<RawIndicator>,
  units: UnitTable,
): Unit {
  const allowed = UNITS_OF[type];
  if (text === undefined) {
    if (type === 'amount' || type === 'change')
      problems.add([...at, 'type'], 'unit-needed', { expected: type });
    return (type === 'share' || type === 'rate' ? units.find(PERCENT) : undefined) ?? PLAIN;
  }
  const path = [...at, 'unit'];
  const unit = units.find(text);
  if (!unit) problems.add(path, 'unknown-unit', { found: text });
  else if (!allowed) problems.add(path, 'unit-not-allowed', { found: text, expected: type });
  else if (!allowed(unit.dimension)) problems.add(path, 'unit-does-not-fit', { found: text, expected: type });
  return unit ?? PLAIN;
}

function readPlausible(
  { raw: { plausible }, at, problems }: Located<RawIndicator>,
  unit: Unit,
  units: UnitTable,
): [Exact, Exact] | undefined {
  const bare = unit.dimension === COUNT || unit === PLAIN ? PLAIN : undefined;
  const ends = (plausible ?? []).map((text, index) => {
    const path = [...at, 'plausible', index];
    const end = readQuantity(text, bare, path, { vocabulary: { units }, problems });
    if (!end || end.unit.dimension === unit.dimension || end.unit === PLAIN) return end?.value;
    problems.add(path, 'unit-does-not-fit', { found: end.text, expected: unit.text });
    return undefined;
  });
  const [low, high] = ends;
  return low && high && [low, high];
}

function senseOf(raw: RawIndicator | undefined): Sense | undefined {
  for (const way of raw?.derive ?? []) {
    if ('growth' in way) return 'growth';
    if ('decline' in way) return 'decline';
  }
  return undefined;
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
