import type { Catalogue, Indicator } from '../model/catalogue.ts';
import { inputsOf } from '../model/reads.ts';
import type { DataRecord } from '../model/record.ts';

/** A set of indicators and lists of a catalogue: a bit for each, in words of 31. */
export type Ids = readonly number[];

/** From what indicators can be derived, and what of it records give. */
export interface Sources {
  /** The indicators and lists from which the indicator can be derived, directly or by way of others. */
  readonly of: (indicator: Indicator) => Ids;
  /** These indicators and lists themselves. */
  readonly named: (ids: readonly string[]) => Ids;
  /** What is given by a record, and by the one of its city: figures of any year, and lists. */
  readonly givenBy: (record: DataRecord, city?: DataRecord) => Ids;
}

const BITS = 31;
const NONE: Ids = [];

/** The sources of the indicators of a catalogue. */
export function sourcesIn({ indicators, lists }: Catalogue): Sources {
  // In the order in which they are met: a run meets few of them.
  const numbers = new Map<string, number>();
  const known = new Map<Indicator, Ids>();

  const add = (id: string, ids: number[]): void => {
    let number = numbers.get(id);
    if (number === undefined) {
      if (!indicators.has(id) && !lists.has(id)) return;
      number = numbers.size;
      numbers.set(id, number);
    }
    const word = Math.floor(number / BITS);
    while (ids.length <= word) ids.push(0);
    ids[word] = (ids[word] ?? 0) | (1 << (number % BITS));
  };
  const addRecord = ({ figures, history, lists: own }: DataRecord, ids: number[]): void => {
    for (const id of figures.keys()) add(id, ids);
    for (const year of history.values()) for (const id of year.keys()) add(id, ids);
    for (const id of own.keys()) add(id, ids);
  };
  const of = (indicator: Indicator): Ids => {
    if (indicator.derive.length === 0) return NONE;
    const before = known.get(indicator);
    if (before) return before;
    const ids: number[] = [];
    for (const derivation of indicator.derive) {
      // Of a list that is not given nothing is read.
      if ('list' in derivation) add(derivation.list, ids);
      for (const id of inputsOf(derivation)) {
        add(id, ids);
        const source = indicators.get(id);
        if (source) of(source).forEach((bits, word) => void (ids[word] = (ids[word] ?? 0) | bits));
      }
    }
    known.set(indicator, ids);
    return ids;
  };
  return {
    of,
    named(names) {
      const ids: number[] = [];
      for (const name of names) add(name, ids);
      return ids;
    },
    givenBy(record, city) {
      const ids: number[] = [];
      addRecord(record, ids);
      if (city) addRecord(city, ids);
      return ids;
    },
  };
}

/** What is in one of the sets. */
export function union(sets: readonly Ids[]): Ids {
  const words = Math.max(0, ...sets.map(({ length }) => length));
  return Array.from({ length: words }, (_, word) => sets.reduce((bits, set) => bits | (set[word] ?? 0), 0));
}

/** Whether two sets have nothing in common. */
export function areApart(a: Ids, b: Ids): boolean {
  for (let word = 0; word < a.length; word += 1) {
    if (((a[word] ?? 0) & (b[word] ?? 0)) !== 0) return false;
  }
  return true;
}
