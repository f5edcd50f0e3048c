import type { RawCity, RawIndicator, RawList, RawRuleSet, RawUnits } from '../schema/raw.ts';
import { locate, type Located, locateEach } from '../source/located.ts';
import { problemsOf } from '../source/problem-list.ts';
import { joinLayers, type Rules, type RulesLayer } from './rules.ts';

/** A checked rules folder as one JSON value, from which it is read without checking its structure again. */
export interface RulesBundle {
  readonly format: typeof BUNDLE_FORMAT;
  /** SHA-256 of every file, by name. */
  readonly hashes: Readonly<Record<string, string>>;
  readonly units: readonly Sheet<RawUnits>[];
  readonly lists: readonly Sheet<readonly RawList[]>[];
  readonly indicators: readonly Sheet<readonly RawIndicator[]>[];
  readonly cities: readonly Sheet<readonly RawCity[]>[];
  readonly ruleSets: readonly (Sheet<RawRuleSet> & { readonly id: string; readonly sha256: string })[];
}

/** The plain content of one file. */
interface Sheet<T> {
  readonly file: string;
  readonly raw: T;
}

export const BUNDLE_FORMAT = 'park-eval/rules@1';

/** The bundle of a layer that was read and checked. */
export function bundleOf({ units, lists, indicators, cities, ruleSets, hashes }: RulesLayer): RulesBundle {
  return {
    format: BUNDLE_FORMAT,
    hashes: Object.fromEntries(hashes),
    units: units.map(sheetOf),
    lists: sheetsOf(lists),
    indicators: sheetsOf(indicators),
    cities: sheetsOf(cities),
    ruleSets: [...ruleSets].map(([id, entry]) => ({ id, sha256: entry.sha256, ...sheetOf(entry) })),
  };
}

/** The layer of a bundle. Its problems, which only a later layer can cause, name the file alone. */
export function layerOfBundle(bundle: RulesBundle): RulesLayer {
  const sheets = [bundle.units, bundle.lists, bundle.indicators, bundle.cities, bundle.ruleSets].flat();
  const lists = new Map(sheets.map(({ file }) => [file, problemsOf(file)]));
  const place = <T>({ file, raw }: Sheet<T>): Located<T> => locate(raw, lists.get(file) ?? problemsOf(file));
  return {
    units: bundle.units.map(place),
    lists: bundle.lists.map(place).flatMap(locateEach),
    indicators: bundle.indicators.map(place).flatMap(locateEach),
    cities: bundle.cities.map(place).flatMap(locateEach),
    ruleSets: new Map(
      bundle.ruleSets.map((each) => [each.id, { ...place(each), head: each.raw, sha256: each.sha256 }]),
    ),
    hashes: new Map(Object.entries(bundle.hashes)),
    problemLists: [...lists.values()],
  };
}

/** The rules of a bundle alone. To put a folder over it, read the folder with `layerOfBundle(bundle)` as its base. */
export function rulesFromBundle(bundle: RulesBundle): Rules {
  return joinLayers([layerOfBundle(bundle)]).rules;
}

function sheetOf<T>({ raw, problems }: Located<T>): Sheet<T> {
  return { file: problems.file, raw };
}

/** The entries of lists, file by file. */
function sheetsOf<T>(entries: readonly Located<T>[]): Sheet<readonly T[]>[] {
  const sheets = new Map<string, T[]>();
  for (const { file, raw } of entries.map(sheetOf)) sheets.set(file, [...(sheets.get(file) ?? []), raw]);
  return [...sheets].map(([file, raw]) => ({ file, raw }));
}
