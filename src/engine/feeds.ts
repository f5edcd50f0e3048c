import type { Catalogue, Indicator } from '../model/catalogue.ts';
import { fieldsReadBy, inputsOf } from '../model/reads.ts';

/** What an indicator is derived from, directly or by way of others: ids, and `list/id` for fields of list items. */
interface Feeds {
  readonly ids: ReadonlySet<string>;
  /** A growth compares years: a figure of an earlier year feeds it, too. */
  readonly ofEarlierYears: boolean;
}

const KNOWN = new WeakMap<Catalogue, Map<string, Feeds>>();

/** What feeds an indicator of the catalogue. Answers are remembered as long as the catalogue. */
export function feedsOf(id: string, catalogue: Catalogue): Feeds {
  const known = KNOWN.get(catalogue) ?? new Map<string, Feeds>();
  KNOWN.set(catalogue, known);
  const before = known.get(id);
  if (before) return before;
  // A park's total may be the sum of the same indicator over its enterprises: what is looked up meanwhile finds nothing more.
  known.set(id, { ids: new Set(), ofEarlierYears: false });
  const feeds = collect(catalogue.indicators.get(id), catalogue);
  known.set(id, feeds);
  return feeds;
}

function collect(indicator: Indicator | undefined, catalogue: Catalogue): Feeds {
  const ids = new Set<string>();
  let ofEarlierYears = false;
  for (const way of indicator?.derive ?? []) {
    if (way.kind === 'rate') ofEarlierYears = true;
    const list = 'list' in way ? `${way.list}/` : '';
    for (const input of list === '' ? inputsOf(way) : fieldsReadBy(way)) {
      const feeds = feedsOf(input, catalogue);
      ids.add(list + input);
      for (const each of feeds.ids) ids.add(list + each);
      if (list === '' && feeds.ofEarlierYears) ofEarlierYears = true;
    }
  }
  return { ids, ofEarlierYears };
}
