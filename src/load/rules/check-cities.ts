import type { City } from '../../model/rule-set.ts';
import type { RuleSetEntry, RulesLayer } from './rules.ts';
import { suggest } from '../source/suggest.ts';

/** Cities and rule sets must know one another, and no name may mean two cities. Looks at what the layer brings. */
export function checkCities(
  cities: readonly City[],
  layer: RulesLayer,
  ruleSets: ReadonlyMap<string, RuleSetEntry>,
): void {
  const known = [...ruleSets.keys()];
  for (const { raw, at, problems } of layer.cities) {
    const missing = (id: string) => ({
      subject: id,
      suggestions: suggest(id, known),
      expected: known.join(', '),
    });
    for (const [index, id] of raw.rulesets.entries()) {
      if (!ruleSets.has(id)) problems.add([...at, 'rulesets', index], 'unknown-rule-set', missing(id));
    }
    if (!raw.rulesets.includes(raw.default)) {
      const data = { found: raw.default, expected: raw.rulesets.join(', ') };
      problems.add([...at, 'default'], 'not-one-of', data);
    }
    for (const name of [raw.name.zh, raw.name.en, ...(raw.aliases ?? [])]) {
      const other = cities.find(
        (city) => city.id !== raw.id && [city.name.zh, city.name.en, ...city.aliases].includes(name),
      );
      if (other) problems.add([...at, 'name'], 'duplicate-name', { subject: name, detail: other.id });
    }
  }
  const ids = cities.map(({ id }) => id);
  for (const [id, { raw, problems }] of layer.ruleSets) {
    const city = cities.find((each) => each.id === raw.city);
    const data = { subject: raw.city, suggestions: suggest(raw.city, ids), expected: ids.join(', ') };
    if (!city) problems.add(['city'], 'unknown-city', data);
    else if (!city.ruleSets.includes(id))
      problems.add(['city'], 'rule-set-not-listed', { subject: id, found: city.id });
  }
}
