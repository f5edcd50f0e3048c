import type { Indicator } from '../../model/catalogue.ts';
import type { RawIndicator, RawRuleSet, RawRuleSetHead } from '../schema/raw.ts';
import type { Located } from '../source/located.ts';
import { problemsOf } from '../source/problem-list.ts';
import { layerOfBundle } from './bundle.ts';
import { columnAt, type Places, readPlaces } from './indicator-places.ts';
import { lazyMap } from './lazy-map.ts';
import type { RulesIndex } from './pieces.ts';
import { ruleSetOfLines } from './rule-set-lines.ts';
import type { RuleSetEntry, RulesLayer } from './rules.ts';

/** How pieces are read. */
export interface ReadPieces {
  readonly ruleSet: (id: string) => (line: number) => string;
  readonly rawRuleSet: (id: string) => RawRuleSet;
  /** The indicator that takes these bytes of the piece `indicators.txt`. */
  readonly indicator: (from: number, until: number) => Indicator;
  /** The same of the piece `raw-indicators.txt`. */
  readonly rawIndicator: (from: number, until: number) => RawIndicator;
  /** The piece `places.txt`. */
  readonly places: () => string;
  /** The line that begins so in the piece `names.txt`, without its beginning; undefined where there is none. */
  readonly nameLine: (beginning: string) => string | undefined;
}

/** The layer of pieces: as `layerOfBundle`, but each rule set and each indicator is read when it is first needed. */
export function layerOfPieces(index: RulesIndex, read: ReadPieces): RulesLayer {
  const rest = layerOfBundle({ ...index, indicators: [], ruleSets: [] });
  const ruleSets = index.ruleSets.map(({ file, sha256, ...head }) => entryOf(file, sha256, head, read));
  const places = readPlaces(read.places);
  const { entries, problemLists } = indicatorEntries(index, places, read);
  return {
    ...rest,
    ruleSets: new Map(ruleSets.map((entry) => [entry.head.id, entry])),
    get indicators() {
      return [...entries.values()];
    },
    compiled: {
      entries,
      indicators: lazyMap(places, (place) => {
        const column = columnsOf(read, place);
        return read.indicator(column('from'), column('until'));
      }),
      idsByName: { get: remember((name) => read.nameLine(`${name}\t`)?.split('\t')) },
      ruleSet: (id) => ruleSetOfLines(read.ruleSet(id)),
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

function columnsOf({ places }: ReadPieces, place: number) {
  return (column: Parameters<typeof columnAt>[2]) => columnAt(places(), place, column);
}

/** The indicators as they were written, by id; each has its place in the file, as in the layer of the whole bundle. */
function indicatorEntries({ indicatorFiles: files }: RulesIndex, places: Places, read: ReadPieces) {
  const lists = files.map(([file]) => problemsOf(file));
  const entries: ReadonlyMap<string, Located<RawIndicator>> = lazyMap(places, (place, id) => {
    const column = columnsOf(read, place);
    let [file, index] = [0, column('number')];
    for (; index >= (files[file]?.[1] ?? Infinity); file += 1) index -= files[file]?.[1] ?? 0;
    const problems = lists[file];
    if (!problems) throw new Error(`${id} stands in no file`);
    return { raw: read.rawIndicator(column('rawFrom'), column('rawUntil')), at: [index], problems };
  });
  return { entries, problemLists: lists };
}

/** What was found once; a file may ask for any number of names that are none. */
function remember<T>(find: (name: string) => T | undefined): (name: string) => T | undefined {
  const found = new Map<string, T>();
  return (name) => {
    const value = found.get(name) ?? find(name);
    if (value !== undefined) found.set(name, value);
    return value;
  };
}
