import type { UnitDefinitions } from '../../quantity/unit.ts';
import { idsByName } from '../data/names.ts';
import type { RawRuleSet, RawRuleSetHead } from '../schema/raw.ts';
import { type RulesBundle, rulesFromBundle } from './bundle.ts';
import { placesOf, withPlaces } from './indicator-places.ts';
import { keyedLines } from './keyed-lines.ts';
import { levelPieceOf } from './level-piece.ts';
import { toJson } from './model-json.ts';
import { headOfRuleSet, restOfRuleSet } from './rule-set-pieces.ts';

// A bundle in pieces, of which a run reads those that it needs: to parse all of it takes longer than to judge a park. Rule sets and
// indicators are there twice: as they were written, for rules that are put over them, and as they were read, for use as they are. What
// judging by a level reads of them stands together besides.

/** What is always read: units, ready for use, and everything but rule sets and indicators. */
export interface RulesIndex extends Omit<RulesBundle, 'hashes' | 'units' | 'indicators' | 'ruleSets'> {
  /** As pairs: each name of a property takes time of its own to read. */
  readonly hashes: readonly (readonly [file: string, sha256: string])[];
  readonly units: UnitDefinitions;
  readonly ruleSets: readonly (RawRuleSetHead & { readonly file: string; readonly sha256: string })[];
  /** How many indicators each file holds. */
  readonly indicatorFiles: readonly (readonly [file: string, count: number])[];
}

/** Every piece by the name of its file. */
export function piecesOf(bundle: RulesBundle): ReadonlyMap<string, string> {
  const rules = rulesFromBundle(bundle);
  const { indicators } = rules.catalogue;
  const { hashes, units, indicators: sheets, ...rest } = bundle;
  const raw = sheets.flatMap((sheet) => sheet.raw);
  const rawTexts = raw.map((each) => JSON.stringify(each));
  const texts = raw.map(({ id }) => toJson(indicators.get(id)));
  const index: RulesIndex = {
    ...rest,
    hashes: Object.entries(hashes),
    units: rules.catalogue.units.definitions,
    ruleSets: bundle.ruleSets.map(({ file, sha256, raw: each }) => ({ file, sha256, ...headOf(each) })),
    indicatorFiles: sheets.map((sheet) => [sheet.file, sheet.raw.length]),
  };
  const places = new Map(placesOf(texts, rawTexts).map((place, at) => [raw[at]?.id ?? '', place]));
  const names = idsByName(indicators.values());
  return new Map([
    ['index.json', toJson(index)],
    ['raw-units.json', JSON.stringify(units)],
    ['indicators.txt', texts.join('')],
    ['raw-indicators.txt', rawTexts.join('')],
    ['places.txt', keyedLines(places)],
    ['all-places.json', JSON.stringify([...places])],
    ['names.txt', keyedLines([...names].map(([name, ids]) => [name, withPlaces(ids, places)]))],
    ...bundle.ruleSets.flatMap(({ id, raw: each }) => {
      const { value } = rules.ruleSet(id);
      if (!value) throw new Error(`${id} cannot be read`);
      return [
        [`${id}.json`, headOfRuleSet(value)] as const,
        [`rest-${id}.json`, restOfRuleSet(value)] as const,
        [`raw-${id}.json`, JSON.stringify(each)] as const,
        ...value.levels.map(
          (level) => [`${id}.${level.id}.json`, levelPieceOf(value, level, rules.catalogue)] as const,
        ),
      ];
    }),
  ]);
}

function headOf({ id, city, district, extends: base, document: { number } }: RawRuleSet): RawRuleSetHead {
  return { id, city, ...(district && { district }), ...(base && { extends: base }), document: { number } };
}
