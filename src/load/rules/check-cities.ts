import type { City } from '../../model/rule-set.ts';
import { foldName, namesOf } from '../data/names.ts';
import type { RawCity } from '../schema/raw.ts';
import type { Located } from '../source/located.ts';
import { notAmong } from '../source/suggest.ts';
import type { RuleSetEntry, RulesLayer } from './rules.ts';

/** Cities and rule sets must know one another, and no name may mean two cities. Looks at what the layer brings. */
export function checkCities(
  cities: readonly City[],
  layer: RulesLayer,
  ruleSets: ReadonlyMap<string, RuleSetEntry>,
): void {
  for (const entry of layer.cities) {
    checkRuleSetsOf(entry, ruleSets);
    checkNamesOf(entry, cities);
  }
  for (const [id, entry] of layer.ruleSets) checkCityOf(id, entry, cities);
}

function checkRuleSetsOf(
  { raw, at, problems }: Located<RawCity>,
  ruleSets: ReadonlyMap<string, RuleSetEntry>,
): void {
  const known = [...ruleSets.keys()];
  for (const [index, id] of raw.rulesets.entries()) {
    if (!known.includes(id))
      problems.add([...at, 'rulesets', index], 'unknown-rule-set', notAmong(id, known));
  }
  const whole = raw.rulesets.filter((id) => !ruleSets.get(id)?.raw.district);
  if (!whole.includes(raw.default)) {
    const data = { found: raw.default, expected: whole.join(', ') };
    problems.add([...at, 'default'], 'not-one-of', data);
  }
}

function checkNamesOf({ raw, at, problems }: Located<RawCity>, cities: readonly City[]): void {
  for (const name of [raw.name.zh, raw.name.en, ...(raw.aliases ?? [])]) {
    const other = cities.find(
      (city) => city.id !== raw.id && namesOf(city).some((each) => foldName(each) === foldName(name)),
    );
    if (other) problems.add([...at, 'name'], 'duplicate-name', { subject: name, detail: other.id });
  }
}

function checkCityOf(id: string, { raw, problems }: RuleSetEntry, cities: readonly City[]): void {
  const city = cities.find((each) => each.id === raw.city);
  const ids = cities.map((each) => each.id);
  if (!city) problems.add(['city'], 'unknown-city', notAmong(raw.city, ids));
  else if (!raw.district && !city.ruleSets.includes(id))
    problems.add(['city'], 'rule-set-not-listed', { subject: id, found: city.id });
}
