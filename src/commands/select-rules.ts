import { findCity } from '../load/rules/city.ts';
import type { Rules } from '../load/rules/rules.ts';
import type { City } from '../model/rule-set.ts';
import { complain, type Loaded, type Problem } from '../problems/index.ts';
import type { CityMention } from './check/data.ts';

/** A city, and the rule sets to look in, in that order. */
export interface Selection {
  readonly city: City;
  readonly ruleSetIds: readonly string[];
}

/** What was asked for, and what the data file says. */
export interface Wanted {
  readonly city?: string | undefined;
  readonly ruleset?: string | undefined;
  /** What the data file names. */
  readonly mention?: CityMention | undefined;
  readonly file: string;
}

/** The rule sets to judge by: --ruleset, else those of --city, else those of the city in the data file. */
export function selectRules(wanted: Wanted, rules: Rules): Loaded<Selection> {
  const { cities } = rules;
  const asked = wanted.city === undefined ? undefined : findCity(cities, wanted.city);
  if (asked && !asked.value) return { problems: asked.problems };
  if (wanted.ruleset !== undefined)
    return withDifference(selectRuleSet(wanted.ruleset, asked?.value, rules), wanted.mention, cities);
  if (asked?.value) return withDifference(selectOfCity(asked.value), wanted.mention, cities);
  if (!wanted.mention) {
    return { problems: [complain('no-city', wanted.file, { expected: cityNames(cities) })] };
  }
  const own = findCity(cities, wanted.mention.text);
  return own.value ? selectOfCity(own.value) : { problems: own.problems.map(wanted.mention.pointTo) };
}

/** The cities by id and name, for a hint. */
export function cityNames(cities: readonly City[]): string {
  return cities.map(({ id, name }) => `${id} (${name.zh})`).join(', ');
}

/** A single rule set; its city is that which was asked for, where one was. */
function selectRuleSet(id: string, asked: City | undefined, rules: Rules): Loaded<Selection> {
  const { value, problems } = rules.ruleSet(id);
  if (!value) return { problems };
  const city = rules.cities.find((each) => each.id === value.city);
  if (!city || (asked && asked.id !== city.id)) {
    const expected = (asked?.ruleSets ?? rules.ruleSetIds).join(', ');
    return { problems: [complain('unknown-rule-set', '--ruleset', { subject: id, expected })] };
  }
  return { value: { city, ruleSetIds: [id] }, problems };
}

function selectOfCity(city: City): Loaded<Selection> {
  return { value: { city, ruleSetIds: ruleSetIdsOf(city) }, problems: [] };
}

/** The rule sets of a city, the default one first. */
export function ruleSetIdsOf({ ruleSets, default: first }: City): readonly string[] {
  return [first, ...ruleSets.filter((id) => id !== first)];
}

/** Those for the whole city, and those of its districts. */
export function allRuleSetIdsOf({ ruleSets, districts = [] }: City): readonly string[] {
  return [...ruleSets, ...districts.map(({ ruleSet }) => ruleSet)];
}

/** A data file that names another city is judged all the same, with a warning. */
function withDifference(
  selected: Loaded<Selection>,
  mention: CityMention | undefined,
  cities: readonly City[],
): Loaded<Selection> {
  const { value, problems } = selected;
  return value ? { value, problems: [...problems, ...otherCity(mention, value.city, cities)] } : selected;
}

/** The warning about data that name another city than that by whose rules they are judged; none where they do not. */
export function otherCity(
  mention: CityMention | undefined,
  city: City,
  cities: readonly City[],
): readonly Problem[] {
  if (!mention || findCity(cities, mention.text).value?.id === city.id) return [];
  const data = { found: mention.text, subject: city.id, name: city.name };
  return [mention.pointTo({ ...complain('city-differs', '--city', data), severity: 'warning' })];
}
