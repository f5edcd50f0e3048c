import type { Catalogue } from '../../model/catalogue.ts';
import { indicatorsNeededBy } from '../../model/reads.ts';
import type { DataRecord } from '../../model/record.ts';
import type { RuleSet } from '../../model/rule-set.ts';

/** The catalogue without the indicators that neither the rules read nor the data state. */
export function cutCatalogue(
  catalogue: Catalogue,
  ruleSets: Iterable<RuleSet>,
  records: Iterable<DataRecord>,
): Catalogue {
  const kept = new Set<string>();
  const keep = (ids: Iterable<string>) => {
    for (const id of ids) kept.add(id);
  };
  const keepStated = ({ figures, history, lists }: DataRecord): void => {
    keep(figures.keys());
    for (const year of history.values()) keep(year.keys());
    for (const { items } of lists.values()) for (const item of items) keepStated(item);
  };
  for (const ruleSet of ruleSets) keep(indicatorsNeededBy(ruleSet, catalogue));
  for (const record of records) keepStated(record);
  const indicators = new Map([...catalogue.indicators].filter(([id]) => kept.has(id)));
  // Names are looked up by a function, which cannot stand in a page; there, figures go by their ids. Calibers are explained elsewhere.
  const { idsByName: _names, calibers: _calibers, ...rest } = catalogue;
  return { ...rest, indicators };
}
