import type { DataRecord, Period } from '../model/record.ts';
import type { Place } from '../model/text.ts';
import type { Problem, ProblemCode, ProblemData } from '../problems/index.ts';
import { DISTRICT } from './per-district.ts';

/** How many parks, or periods, a warning names. */
const MOST_NAMED = 5;

/** What makes the sum over parks doubtful: periods that differ or are partial, districts written in two ways. */
export function doubtsAbout(parks: readonly DataRecord[], place: Place | undefined): Problem[] {
  const warn = (code: ProblemCode, at: DataRecord | undefined, data: ProblemData): Problem => ({
    code,
    severity: 'warning',
    place: place ?? placeOf(at) ?? { file: '' },
    data,
  });
  return [...periodDoubts(parks, warn), ...similarDistricts(parks)];
}

type Warn = (code: ProblemCode, at: DataRecord | undefined, data: ProblemData) => Problem;

/** Where a park stands in the data, as far as its figures tell. */
export function placeOf(park: DataRecord | undefined): Place | undefined {
  return park?.figures.get('name')?.place ?? park?.figures.values().next().value?.place;
}

/** The period of the parks where all of them have the same one. */
export function commonPeriod([first, ...others]: readonly DataRecord[]): Period | undefined {
  const period = first?.period;
  return period && others.every((park) => spanOf(park) === spanOf(first)) ? period : undefined;
}

export function spanOf({ period }: DataRecord): string {
  return period ? `${period.from}..${period.until}` : '';
}

function periodDoubts(parks: readonly DataRecord[], warn: Warn): Problem[] {
  const spans = tally(parks, (park) => park.period?.text ?? '—', spanOf);
  const odd = parks.find((park) => parks[0] && spanOf(park) !== spanOf(parks[0]));
  const found = [...spans.values()].map(({ text, count }) => `${text} ×${count}`);
  const partial = parks.filter(({ period }) => period?.partial);
  const names = partial.map(({ name, period }) => `${name} (${period?.text})`);
  return [
    ...(spans.size > 1 ? [warn('periods-differ', odd, { found: listed(found) })] : []),
    ...(partial.length > 0
      ? [warn('park-part-year', partial[0], { found: String(partial.length), detail: listed(names) })]
      : []),
  ];
}

/** Names that are the same but for the province and city before them and the word for a district at their end. */
function similarDistricts(parks: readonly DataRecord[]): Problem[] {
  const names = tally(parks, districtOf, districtOf);
  const bare = new Map<string, string>();
  return [...names.entries()].flatMap(([name, { first }]): Problem[] => {
    const key = plain(name).replace(/^(?:.+省)?.+?市(?=..)|(?<=..)[区县市]$/gu, '');
    const other = bare.get(key);
    if (name === '' || other === undefined) {
      bare.set(key, name);
      return [];
    }
    const place = first.figures.get(DISTRICT)?.place ?? { file: '' };
    return [{ code: 'similar-districts', severity: 'warning', place, data: { subject: other, found: name } }];
  });
}

export function districtOf({ figures }: DataRecord): string {
  const value = figures.get(DISTRICT)?.value;
  return value?.type === 'labels' ? (value.labels[0] ?? '') : '';
}

interface Group {
  readonly text: string;
  readonly first: DataRecord;
  count: number;
}

function tally(
  parks: readonly DataRecord[],
  text: (park: DataRecord) => string,
  key: (park: DataRecord) => string,
): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  for (const park of parks) {
    const group = groups.get(key(park));
    if (group) group.count += 1;
    else groups.set(key(park), { text: text(park), first: park, count: 1 });
  }
  return groups;
}

/** A name without spaces, and in one width. */
export function plain(name: string): string {
  return name.normalize('NFKC').replaceAll(/\s/gu, '');
}

function listed(texts: readonly string[]): string {
  const rest = texts.length - MOST_NAMED;
  return texts.slice(0, MOST_NAMED).join(', ') + (rest > 0 ? `, … +${rest}` : '');
}
