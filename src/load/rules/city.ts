import type { City, DistrictDocument } from '../../model/rule-set.ts';
import { complain, type Loaded } from '../../problems/index.ts';
import { foldName, namesOf } from '../data/names.ts';
import type { RawCity, RawRuleSetHead } from '../schema/raw.ts';
import { layersById, type Located } from '../source/located.ts';
import { suggest } from '../source/suggest.ts';

/**
 * The cities of the files, in layers: what comes later replaces. Sorted by id. Rule sets of districts name their city
 * themselves; a city need not list them, and nothing takes them for the city's own.
 */
export function readCities(
  layers: readonly (readonly Located<RawCity>[])[],
  ruleSets: readonly RawRuleSetHead[],
): City[] {
  const ofDistricts = ruleSets.flatMap(districtOf);
  return [...layersById(layers).values()]
    .map(({ raw }) => cityOf(raw, ofDistricts))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** A document of a district, and its city. */
type Placed = DistrictDocument & { readonly city: string };

function districtOf({ id, city, district, document }: RawRuleSetHead): readonly Placed[] {
  return district ? [{ ruleSet: id, city, district, number: document.number }] : [];
}

function cityOf(
  { id, name, aliases = [], rulesets, default: standard }: RawCity,
  ofDistricts: readonly Placed[],
): City {
  const districts = ofDistricts
    .filter(({ city }) => city === id)
    .map(({ ruleSet, district, number }): DistrictDocument => ({ ruleSet, district, number }))
    .toSorted((a, b) => (a.ruleSet < b.ruleSet ? -1 : 1));
  const ruleSets = rulesets.filter((each) => !districts.some(({ ruleSet }) => ruleSet === each));
  return { id, name, aliases, ruleSets, ...(districts.length > 0 && { districts }), default: standard };
}

/** Finds a city by id, Chinese or English name, or alias, however it is written. `file` is where the name was asked for. */
export function findCity(cities: readonly City[], text: string, file = '--city'): Loaded<City> {
  const wanted = foldName(text);
  const city = cities.find((each) => namesOf(each).some((name) => foldName(name) === wanted));
  if (city) return { value: city, problems: [] };
  const data = {
    subject: text,
    suggestions: suggest(
      text,
      cities.flatMap(({ id, name, aliases }) => [id, name.zh, ...aliases]),
    ),
    expected: cities.map(({ id, name }) => `${id} (${name.zh})`).join(', '),
  };
  return { problems: [complain('unknown-city', file, data)] };
}
