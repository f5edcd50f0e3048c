import { idsByName } from '../data/names.ts';
import type { RawIndicator, RawRuleSet, RawRuleSetHead } from '../schema/raw.ts';
import type { Located } from '../source/located.ts';
import { type Path, type ProblemList, problemsOf } from '../source/problem-list.ts';
import { layerOfBundle, type RulesBundle, type Sheet } from './bundle.ts';
import { lazyMap } from './lazy-map.ts';
import type { RuleSetEntry, RulesLayer } from './rules.ts';

// A bundle in pieces, of which a run reads those that it needs: to parse all of it takes longer than to judge a park.

/** What is always read: everything but rule sets and indicators, and where these stand. */
export interface RulesIndex extends Omit<RulesBundle, 'indicators' | 'ruleSets'> {
  readonly ruleSets: readonly (RawRuleSetHead & { readonly file: string; readonly sha256: string })[];
  readonly indicators: {
    /** In the order of the piece `indicators.txt`, and with which byte of it each ends. */
    readonly ids: readonly string[];
    readonly ends: readonly number[];
    /** How many of them each file holds. */
    readonly files: readonly (readonly [file: string, count: number])[];
  };
}

/** How the other pieces are read. */
export interface ReadPieces {
  readonly ruleSet: (id: string) => RawRuleSet;
  /** The indicator that takes these bytes of the piece `indicators.txt`. */
  readonly indicator: (from: number, until: number) => RawIndicator;
  /** The line that begins so in the piece `names.txt`, without its beginning; undefined where there is none. */
  readonly nameLine: (beginning: string) => string | undefined;
}

/** Every piece by the name of its file. */
export function piecesOf(bundle: RulesBundle): ReadonlyMap<string, string> {
  const indicators = bundle.indicators.flatMap(({ raw }) => raw);
  const texts = indicators.map((each) => JSON.stringify(each));
  let end = 0;
  const index: RulesIndex = {
    ...bundle,
    ruleSets: bundle.ruleSets.map(({ file, sha256, raw }) => ({ file, sha256, ...headOf(raw) })),
    indicators: {
      ids: indicators.map(({ id }) => id),
      ends: texts.map((text) => (end += new TextEncoder().encode(text).length)),
      files: bundle.indicators.map(({ file, raw }) => [file, raw.length]),
    },
  };
  const names = idsByName(indicators.map(({ aliases = [], ...each }) => ({ ...each, aliases })));
  return new Map([
    ['index.json', JSON.stringify(index)],
    ['indicators.txt', texts.join('')],
    // Folded names hold no blanks, so that these tell one from the next.
    ['names.txt', [...names].map(([name, ids]) => `\n${name}\t${ids.join('\t')}`).join('')],
    ...bundle.ruleSets.map(({ id, raw }) => [`${id}.json`, JSON.stringify(raw)] as const),
  ]);
}

function headOf({ id, city, district, extends: base, document: { number } }: RawRuleSet): RawRuleSetHead {
  return { id, city, ...(district && { district }), ...(base && { extends: base }), document: { number } };
}

/** The layer of pieces: as `layerOfBundle`, but each rule set and each indicator is read when it is first needed. */
export function layerOfPieces(index: RulesIndex, read: ReadPieces): RulesLayer {
  const rest = layerOfBundle({ ...index, indicators: [], ruleSets: [] });
  const ruleSets = index.ruleSets.map(({ file, sha256, ...head }) => entryOf(file, sha256, head, read));
  const { entries, problemLists } = indicatorEntries(index, read);
  return {
    ...rest,
    ruleSets: new Map(ruleSets.map((entry) => [entry.head.id, entry])),
    get indicators() {
      return [...entries.values()];
    },
    compiled: {
      indicators: entries,
      idsByName: { get: remember((name) => read.nameLine(`${name}\t`)?.split('\t')) },
    },
    problemLists: [...rest.problemLists, ...problemLists, ...ruleSets.map(({ problems }) => problems)],
  };
}

function entryOf(file: string, sha256: string, head: RawRuleSetHead, read: ReadPieces): RuleSetEntry {
  let raw: RawRuleSet | undefined;
  return {
    head,
    get raw() {
      raw ??= read.ruleSet(head.id);
      return raw;
    },
    at: [],
    problems: problemsOf(file),
    sha256,
  };
}

/** The indicators by id; each has its place in the file, as in the layer of the whole bundle. */
function indicatorEntries({ indicators: { ids, ends, files } }: RulesIndex, read: ReadPieces) {
  const numbers = new Map<string, number>();
  for (let number = 0; number < ids.length; number += 1) numbers.set(ids[number] ?? '', number);
  const lists = files.map(([file]) => problemsOf(file));
  // Few are read: to say of each where it stands would take longer than to judge a park.
  const entries: ReadonlyMap<string, Located<RawIndicator>> = lazyMap(numbers, (number, id) => {
    let [file, index] = [0, number];
    for (; index >= (files[file]?.[1] ?? ids.length); file += 1) index -= files[file]?.[1] ?? 0;
    const problems = lists[file];
    if (!problems) throw new Error(`${id} stands in no file`);
    return { raw: read.indicator(ends[number - 1] ?? 0, ends[number] ?? 0), at: [index], problems };
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
