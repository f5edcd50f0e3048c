import type { City } from '../../model/rule-set.ts';
import { complain, type Loaded } from '../../problems/index.ts';
import { foldName, namesOf } from '../data/names.ts';
import type { RawCity } from '../schema/raw.ts';
import { layersById, type Located } from '../source/located.ts';
import { suggest } from '../source/suggest.ts';

/** The cities of the files, in layers: what comes later replaces. Sorted by id. */
export function readCities(layers: readonly (readonly Located<RawCity>[])[]): City[] {
  return [...layersById(layers).values()]
    .map(({ raw }) => cityOf(raw))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function cityOf({ id, name, aliases = [], rulesets, default: standard }: RawCity): City {
  return { id, name, aliases, ruleSets: rulesets, default: standard };
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
