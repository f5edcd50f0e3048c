import { isError, type Loaded, type Problem } from '../../problems/index.ts';
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
  const [first] = files;
  return first && !found.some(isError) ? { value: first, problems: found } : { problems: found };
}
