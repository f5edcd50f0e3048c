import type { Catalogue, ListDefinition, RecordKind } from '../../model/catalogue.ts';
import type { NeededFigure, NeededList } from '../../model/needs.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { PARKS } from '../lists.ts';

/** A record in which figures are looked up, and what was found to be read of it so far. */
export interface Place {
  readonly kind: RecordKind;
  readonly catalogue: Catalogue;
  readonly ruleSet: RuleSet;
  readonly figures: Map<string, NeededFigure>;
  readonly lists: Map<string, ListPlace>;
  /** The lists that were looked through, not only offered for a derivation. */
  readonly named: Set<string>;
  /** The record around it, where it is an item of a list. */
  readonly around?: Place;
}

interface ListPlace {
  readonly list: ListDefinition;
  readonly items: Place;
}

/** A record of which nothing has been asked yet. */
export function placeFor(kind: RecordKind, catalogue: Catalogue, ruleSet: RuleSet, around?: Place): Place {
  return {
    kind,
    catalogue,
    ruleSet,
    figures: new Map(),
    lists: new Map(),
    named: new Set(),
    ...(around && { around }),
  };
}

/** The items of a list of the record. A park by itself is a list of parks of one. */
export function itemsOf(id: string, place: Place): Place {
  const list = place.catalogue.lists.get(id);
  if (!list || (id === PARKS && place.kind === list.record)) return place;
  const known = place.lists.get(id);
  if (known) return known.items;
  const items = placeFor(list.record, place.catalogue, place.ruleSet, place);
  place.lists.set(id, { list, items });
  return items;
}

/** The lists of a record that are read, with what is read of their items. */
export function listsIn({ lists }: Place): readonly NeededList[] {
  return [...lists.values()].map(({ list, items }) => ({
    list,
    figures: [...items.figures.values()],
    lists: listsIn(items),
  }));
}
