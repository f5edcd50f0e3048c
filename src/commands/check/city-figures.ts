import { complain, isError, type Loaded, type Problem } from '../../problems/index.ts';
import type { DataFile } from '../../model/record.ts';
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
export function latestOf(files: readonly DataFile[]): Loaded<DataFile> {
  const [latest, ...others] = files.toSorted(laterFirst);
  if (!latest) return { problems: [] };
  const problems = others.map(({ record, place }): Problem => {
    const isTwin = record.period?.until === latest.record.period?.until;
    const code = isTwin ? 'city-data-twice' : 'city-data-earlier';
    const { file, line } = latest.place;
    const data = { subject: record.name, found: line === undefined ? file : `${file}:${line}` };
    return { ...complain(code, place.file, data), place, severity: isTwin ? 'error' : 'warning' };
  });
  return { value: latest, problems };
}

function laterFirst(a: DataFile, b: DataFile): number {
  return Number(untilOf(a) < untilOf(b)) - Number(untilOf(a) > untilOf(b));
}

function untilOf({ record: { period } }: DataFile): string {
  return period?.until ?? '';
}
