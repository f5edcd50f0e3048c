import type { City } from '../../model/rule-set.ts';
import type { Loaded } from '../../problems/index.ts';
import { normalise } from '../../quantity/unit.ts';
import { layersById, type Located } from '../source/located.ts';
import type { RawCity } from './raw.ts';
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

/** Finds a city by id, Chinese or English name, or alias; width and case do not matter. `file` is where the name was asked for. */
export function findCity(cities: readonly City[], text: string, file = '--city'): Loaded<City> {
  const wanted = fold(text);
  const city = cities.find((each) => namesOf(each).some((name) => fold(name) === wanted));
  if (city) return { value: city, problems: [] };
  const data = {
    subject: text,
    suggestions: suggest(text, cities.flatMap(namesOf)),
    expected: cities.map(({ id, name }) => `${id} (${name.zh})`).join(', '),
  };
  return { problems: [{ code: 'unknown-city', severity: 'error', place: { file }, data }] };
}

function namesOf({ id, name, aliases }: City): string[] {
  return [id, name.zh, name.en, ...aliases];
}

function fold(text: string): string {
  return normalise(text).toLowerCase();
}
