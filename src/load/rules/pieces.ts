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
  /** By file, in the order of the piece `indicators.txt`; `length` in bytes. */
  readonly indicators: readonly Sheet<readonly (readonly [id: string, length: number])[]>[];
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
  const sheets = bundle.indicators.map(({ file, raw }) => ({
    file,
    raw: raw.map((each) => ({ id: each.id, text: JSON.stringify(each) })),
  }));
  const index: RulesIndex = {
    ...bundle,
    ruleSets: bundle.ruleSets.map(({ file, sha256, raw }) => ({ file, sha256, ...headOf(raw) })),
    indicators: sheets.map(({ file, raw }) => ({
      file,
      raw: raw.map(({ id, text }) => [id, new TextEncoder().encode(text).length]),
    })),
  };
  const indicators = bundle.indicators.flatMap(({ raw }) => raw);
  const names = idsByName(indicators.map(({ aliases = [], ...each }) => ({ ...each, aliases })));
  return new Map([
    ['index.json', JSON.stringify(index)],
    ['indicators.txt', sheets.flatMap(({ raw }) => raw.map(({ text }) => text)).join('')],
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
function indicatorEntries({ indicators }: RulesIndex, read: ReadPieces) {
  const places = new Map<string, { at: Path; from: number; length: number; problems: ProblemList }>();
  const problemLists: ProblemList[] = [];
  let from = 0;
  for (const { file, raw } of indicators) {
    const problems = problemsOf(file);
    problemLists.push(problems);
    for (const [index, [id, length]] of raw.entries()) {
      places.set(id, { at: [index], from, length, problems });
      from += length;
    }
  }
  const entries: ReadonlyMap<string, Located<RawIndicator>> = lazyMap(places, (place) => ({
    raw: read.indicator(place.from, place.from + place.length),
    at: place.at,
    problems: place.problems,
  }));
  return { entries, problemLists };
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
