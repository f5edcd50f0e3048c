import type { DataRecord } from '../model/record.ts';
import type { Place } from '../model/text.ts';
import type { Problem, ProblemCode, ProblemData } from '../problems/index.ts';
import { districtOf, placeOf, plain, spanOf } from './portfolio-doubts.ts';

/** Parks, none of them twice. */
export interface EachOnce {
  readonly parks: readonly DataRecord[];
  /** How many more there may be: whether a name that comes again is the same park, nobody knows. */
  readonly perhaps: number;
  readonly problems: readonly Problem[];
}

/**
 * Of parks with one name in one district those of the latest period. Another one of the same period, or where one of the two has none,
 * may be another park.
 */
export function eachOnce(all: readonly DataRecord[]): EachOnce {
  const parks: DataRecord[] = [];
  const problems: Problem[] = [];
  let perhaps = 0;
  const groups = new Map<string, DataRecord[]>();
  for (const [index, park] of all.entries()) {
    const key = keyOf(park, index);
    const group = groups.get(key);
    if (group) group.push(park);
    else groups.set(key, [park]);
  }
  for (const group of groups.values()) {
    const [latest, ...others] = group.toSorted(laterFirst);
    if (latest) parks.push(latest);
    for (const other of others) {
      const isEarlier = other.period && latest?.period && spanOf(other) !== spanOf(latest);
      if (!isEarlier) perhaps += 1;
      problems.push(isEarlier ? earlier(other, latest) : repeated(other, latest));
    }
  }
  return { parks, perhaps, problems };
}

/** Nobody knows whether parks without a name are the same. */
function keyOf(park: DataRecord, index: number): string {
  const name = plain(park.name);
  return name === '' ? String(index) : [name, plain(districtOf(park))].join('\n');
}

function laterFirst(a: DataRecord, b: DataRecord): number {
  const [first, second] = [a.period?.until ?? '', b.period?.until ?? ''];
  return Number(first < second) - Number(first > second);
}

function earlier(park: DataRecord, latest: DataRecord): Problem {
  const [found, expected] = [park.period?.text ?? '', latest.period?.text ?? ''];
  return warn('park-earlier', park, { subject: park.name, found, expected });
}

function repeated(park: DataRecord, latest: DataRecord | undefined): Problem {
  return warn('park-repeated', park, { subject: park.name, found: written(placeOf(latest)) });
}

function written(place: Place | undefined): string {
  if (!place) return '?';
  const parts = [place.file, place.sheet, place.line].filter((part) => part !== undefined);
  return parts.join(place.sheet === undefined ? ':' : '!');
}

function warn(code: ProblemCode, park: DataRecord, data: ProblemData): Problem {
  return { code, severity: 'warning', place: placeOf(park) ?? { file: '' }, data };
}
