import type { DataRecord, RecordList } from '../model/record.ts';
import type { Items, Subject } from './compiler.ts';
import { missingList } from './finding.ts';

/**
 * The list of a record. A single park is a portfolio of one, so that city-wide means can be held against it; a
 * portfolio's own lists are those of its parks, joined.
 */
export function listOf(list: string, subject: Subject): Items {
  const { record } = subject;
  if (list === PARKS && subject.parks) return subject.parks;
  const own = record.lists.get(list);
  if (own) return itemsOf(list, own, subject);
  if (list === PARKS && record.kind === 'park') return { items: [subject], unlisted: 0, missing: [] };
  const hasParks =
    record.kind === 'portfolio' && list !== PARKS && (subject.parks ?? record.lists.get(PARKS));
  if (!hasParks) return { items: [], unlisted: Infinity, missing: [missingList(list, subject, 'missing')] };
  return joinedLists(list, listOf(PARKS, subject));
}

/** The lists of the parks as one; what a park holds that may belong to it or not, may belong or not. */
function joinedLists(list: string, { items, perhaps = [], unlisted, missing }: Items): Items {
  const parts = items.map((park) => listOf(list, park));
  const doubtful = perhaps.map((each) => ({ part: listOf(list, each.item), missing: each.missing }));
  const all = [...parts, ...doubtful.map(({ part }) => part)];
  return {
    items: parts.flatMap((part) => part.items),
    perhaps: doubtful.flatMap(({ part, missing: wanting }) =>
      part.items.map((item) => ({ item, missing: wanting })),
    ),
    unlisted: unlisted > 0 ? Infinity : all.reduce((sum, part) => sum + part.unlisted, 0),
    missing: [...missing, ...all.flatMap((part) => part.missing)],
  };
}

/** The list of all parks of a city. */
export const PARKS = 'parks';

function itemsOf(list: string, { items, unlisted }: RecordList, subject: Subject): Items {
  return {
    items: items.map((record, index) => itemSubject(record, `${list}/${index + 1}`, subject)),
    unlisted,
    missing: unlisted > 0 ? [missingList(list, subject, 'incomplete-list')] : [],
  };
}

function itemSubject(record: DataRecord, item: string, around: Subject): Subject {
  const place = around.item === undefined ? item : `${around.item}/${item}`;
  return { record, period: record.period ?? around.period, item: place, around };
}
