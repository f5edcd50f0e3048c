import type { Catalogue, Indicator } from '../../model/catalogue.ts';
import { foldName, namesOf } from './names.ts';

/**
 * A catalogue with the indicators and lists that only another one defines, so that data stated for either can be read. Its own
 * definitions stay; what comes in gives up the names that it has already.
 */
export function jointCatalogue(own: Catalogue, other: Catalogue): Catalogue {
  if (own === other) return own;
  const taken = new Set([...own.indicators.values(), ...own.lists.values()].flatMap(namesOf).map(foldName));
  const free = (name: string) => !taken.has(foldName(name));
  const added = [...other.indicators.values()]
    .filter(({ id }) => !own.indicators.has(id))
    .map((each): readonly [string, Indicator] => {
      const { id, name, aliases } = each;
      const { zh, en } = name;
      const names = { zh: free(zh) ? zh : id, en: free(en) ? en : id };
      return [id, { ...each, name: names, aliases: aliases.filter(free) }];
    });
  const lists = [...other.lists].filter(([id, { name }]) => !own.lists.has(id) && free(name.zh));
  const { units, indicators } = own;
  return {
    units,
    indicators: new Map([...indicators, ...added]),
    lists: new Map([...own.lists, ...lists]),
    calibers: { get: (id) => (indicators.has(id) ? own : other).calibers?.get(id) },
  };
}
