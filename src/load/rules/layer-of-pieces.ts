import type { Indicator } from '../../model/catalogue.ts';
import { remember } from '../../model/remember.ts';
import type { Criterion } from '../../model/rule-set.ts';
import { unitTable } from '../../quantity/unit.ts';
import type { RawIndicator, RawRuleSet, RawRuleSetHead } from '../schema/raw.ts';
import { locate, type Located } from '../source/located.ts';
import { problemsOf } from '../source/problem-list.ts';
import { layerOfBundle, type RulesBundle } from './bundle.ts';
import { columnAt, idsWithPlaces } from './indicator-places.ts';
import { findKeyed } from './keyed-lines.ts';
import { lazyMap } from './lazy-map.ts';
import { makeLevelsRead } from './level-piece.ts';
import type { RulesIndex } from './pieces.ts';
import { ruleSetOfPieces } from './rule-set-pieces.ts';
import type { RuleSetEntry, RulesLayer } from './rules.ts';

/** How pieces are read. */
export interface ReadPieces {
  /** The head of a rule set, the rest of it, and what judging by one of its levels reads. */
  readonly ruleSetHead: (id: string) => string;
  readonly ruleSetRest: (id: string) => string;
  readonly level: (ruleSet: string, level: string) => string;
  readonly rawRuleSet: (id: string) => RawRuleSet;
  readonly rawUnits: () => RulesBundle['units'];
  /** The indicator that takes these bytes of the piece `indicators.txt`. */
  readonly indicator: (from: number, until: number) => Indicator;
  /** The same of the piece `raw-indicators.txt`. */
  readonly rawIndicator: (from: number, until: number) => RawIndicator;
  /** The places of all indicators by their ids, in their order. */
  readonly allPlaces: () => readonly (readonly [id: string, place: string])[];
  /** What takes these bytes of the pieces `places.txt` and `names.txt`; with each name stand the places of its indicators. */
  readonly places: (from: number, until: number) => string;
  readonly names: (from: number, until: number) => string;
}

/** The layer of pieces: as `layerOfBundle`, but each rule set and each indicator is read when it is first needed. */
export function layerOfPieces(index: RulesIndex, read: ReadPieces): RulesLayer {
  const rest = layerOfBundle({ ...index, hashes: {}, units: [], indicators: [], ruleSets: [] });
  const ruleSets = index.ruleSets.map(({ file, sha256, ...head }) => entryOf(file, sha256, head, read));
  const places = readPlaces(read);
  const { entries, problemLists } = indicatorEntries(index, places, read);
  const levels = makeLevelsRead(read.level);
  const find = findKeyed(read.names);
  const idsOf = (name: string) => {
    const found = find(name);
    return found === undefined ? undefined : idsWithPlaces(found, places.know);
  };
  return {
    ...rest,
    hashes: new Map(index.hashes),
    ruleSets: new Map(ruleSets.map((entry) => [entry.head.id, entry])),
    get units() {
      return read.rawUnits().map(({ file, raw }) => locate(raw, problemsOf(file)));
    },
    get indicators() {
      return [...entries.values()];
    },
    compiled: {
      units: unitTable(index.units),
      entries,
      indicators: lazyMap(
        places,
        (place) => read.indicator(columnAt(place, 'from'), columnAt(place, 'until')),
        levels.indicators,
      ),
      idsByName: { get: remember(idsOf) },
      ruleSet: (id) => {
        const keep = (criterion: Criterion) => levels.keep(id, criterion);
        return ruleSetOfPieces(read.ruleSetHead(id), () => read.ruleSetRest(id), keep);
      },
      readLevel: levels.read,
    },
    problemLists: [...rest.problemLists, ...problemLists, ...ruleSets.map(({ problems }) => problems)],
  };
}

function entryOf(file: string, sha256: string, head: RawRuleSetHead, read: ReadPieces): RuleSetEntry {
  let raw: RawRuleSet | undefined;
  return {
    head,
    get raw() {
      raw ??= read.rawRuleSet(head.id);
      return raw;
    },
    at: [],
    problems: problemsOf(file),
    sha256,
  };
}

/** The place of each indicator, by its id. */
interface Places extends Pick<ReadonlyMap<string, string>, 'get' | 'has' | 'keys' | 'size'> {
  /** Tells a place that was read elsewhere. */
  readonly know: (id: string, place: string) => void;
}

function readPlaces({ allPlaces, places }: ReadPieces): Places {
  const find = findKeyed(places);
  const known = new Map<string, string>();
  let all: ReadonlyMap<string, string> | undefined;
  const readAll = () => (all ??= new Map(allPlaces()));
  const get = (id: string) => (all ? all.get(id) : (known.get(id) ?? find(id)));
  return {
    get,
    know: (id, place) => void known.set(id, place),
    has: (id) => get(id) !== undefined,
    keys: () => readAll().keys(),
    get size() {
      return readAll().size;
    },
  };
}

/** The indicators as they were written, by id; each has its place in the file, as in the layer of the whole bundle. */
function indicatorEntries({ indicatorFiles: files }: RulesIndex, places: Places, read: ReadPieces) {
  const lists = files.map(([file]) => problemsOf(file));
  const entries: ReadonlyMap<string, Located<RawIndicator>> = lazyMap(places, (place, id) => {
    let [file, index] = [0, columnAt(place, 'number')];
    for (; index >= (files[file]?.[1] ?? Infinity); file += 1) index -= files[file]?.[1] ?? 0;
    const problems = lists[file];
    if (!problems) throw new Error(`${id} stands in no file`);
    return {
      raw: read.rawIndicator(columnAt(place, 'rawFrom'), columnAt(place, 'rawUntil')),
      at: [index],
      problems,
    };
  });
  return { entries, problemLists: lists };
}
