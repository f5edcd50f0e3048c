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
  const joined = listOf(PARKS, subject);
  const parts = joined.items.map((park) => listOf(list, park));
  return {
    items: parts.flatMap((part) => part.items),
    unlisted: joined.unlisted > 0 ? Infinity : parts.reduce((sum, part) => sum + part.unlisted, 0),
    missing: [...joined.missing, ...parts.flatMap((part) => part.missing)],
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
