import { complain, isError, type Loaded, type Problem } from '../../problems/index.ts';
import { type DataFile, laterFirst } from '../../model/record.ts';
import type { City } from '../../model/rule-set.ts';
import { findCity } from '../../load/rules/city.ts';
import { placeText } from '../../report/place.ts';
import { asCityData } from './data.ts';
import type { ReadingContext } from './reading.ts';
import { readInput } from './submissions.ts';

/** Figures of cities, for thresholds that compare with them, by the city's id. */
export type CityFigures = ReadonlyMap<string, DataFile>;

/** Reads the file of `--city-data`: the only submission in it. */
export async function loadCityFigures(path: string, reading: ReadingContext): Promise<Loaded<DataFile>> {
  const found: Problem[] = [];
  const files: DataFile[] = [];
  for await (const event of readInput({ path, found: false }, reading)) {
    if (event.kind === 'problems') found.push(...event.problems);
    else {
      const { value, problems } = asCityData(event.data, path);
      found.push(...problems);
      if (value) files.push(value);
    }
  }
  const { value, problems } = latestOf(files);
  const all = [...found, ...problems];
  return value && !all.some(isError) ? { value, problems: all } : { problems: all };
}

/**
 * Of several files with figures of one city, the one of the latest period, whatever their order. Problems: two of the same period; a warning
 * that the others are not compared with.
 */
function latestOf(files: readonly DataFile[]): Loaded<DataFile> {
  const [latest, ...others] = files.toSorted((a, b) => laterFirst(a.record, b.record));
  if (!latest) return { problems: [] };
  const problems = others.map(({ record, place }): Problem => {
    // Which of two is later cannot be said where one has no period.
    const isTwin = !record.period || record.period.until === latest.record.period?.until;
    const code = isTwin ? 'city-data-twice' : 'city-data-earlier';
    const data = { subject: record.name, found: placeText(latest.place) };
    return { ...complain(code, place.file, data), place, severity: isTwin ? 'error' : 'warning' };
  });
  return { value: latest, problems };
}

/** The figures of each city among files that name one, and what is doubtful about them. */
export function figuresByCity(
  files: readonly { readonly city: string | undefined; readonly data: DataFile }[],
  cities: readonly City[],
): { readonly cities: CityFigures; readonly problems: readonly Problem[] } {
  const all = new Map<string, DataFile[]>();
  for (const { city, data } of files) {
    const id = city && findCity(cities, city).value?.id;
    if (id) all.set(id, [...(all.get(id) ?? []), data]);
  }
  const chosen = Array.from(all, ([id, ofOne]) => [id, latestOf(ofOne)] as const);
  return {
    cities: new Map(chosen.flatMap(([id, { value }]) => (value ? [[id, value] as const] : []))),
    problems: chosen.flatMap(([, { problems }]) => problems),
  };
}
