import { type DataRecord, laterFirst } from '../model/record.ts';
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
  for (const group of groupsOf(all)) {
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

/** Parks that may be the same: of one name, and not in two districts. Nobody knows which of several districts is meant by none. */
function groupsOf(all: readonly DataRecord[]): readonly (readonly DataRecord[])[] {
  const groups: DataRecord[][] = [];
  const byName = new Map<string, DataRecord[][]>();
  for (const park of all) {
    const name = plain(park.name);
    const known = byName.get(name) ?? [];
    const group =
      name === '' ? undefined : known.find((each) => each.every((other) => mayAgree(park, other)));
    if (group) group.push(park);
    else {
      groups.push([park]);
      byName.set(name, [...known, groups.at(-1) ?? []]);
    }
  }
  return groups;
}

function mayAgree(a: DataRecord, b: DataRecord): boolean {
  const [one, other] = [plain(districtOf(a)), plain(districtOf(b))];
  return one === '' || other === '' || one === other;
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
