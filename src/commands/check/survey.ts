import { readDataFile } from '../../load/data/data-file.ts';
import { decodeBytes } from '../../load/source/encoding.ts';
import { readAllBytes, readingFailed, STANDARD_INPUT } from '../../load/source/files.ts';
import { findCity } from '../../load/rules/city.ts';
import { readSources, type Source, valueOf } from '../../load/source/source.ts';
import { tablesNamed } from '../../load/data/list-tables.ts';
import type { DataFile } from '../../model/record.ts';
import type { City } from '../../model/rule-set.ts';
import type { Input } from './inputs.ts';
import type { ReadingContext } from './reading.ts';

/** What must be known of the inputs before the first submission is judged. */
export interface Survey {
  /** Figures of cities, by the city's id: thresholds may compare with them. */
  readonly cities: ReadonlyMap<string, DataFile>;
  /** Tables that data files name for their lists; they hold no submissions of their own. */
  readonly named: ReadonlySet<string>;
}

/** What a data file looks like that this is about; the others are not parsed twice. */
const IS_CITY = /\bkind\b["']?\s*:\s*["']?city\b/;
const NAMES_TABLE = /\.(?:csv|tsv|tab|xlsx|xlsm|xls|et|ods)\b/i;

/** Looks through the data files for those of cities and for tables that belong to others. What is wrong is told of later. */
export async function surveyInputs(
  inputs: readonly Input[],
  cities: readonly City[],
  reading: ReadingContext,
): Promise<Survey> {
  const found = new Map<string, DataFile>();
  const named = new Set<string>();
  for (const { path } of inputs.filter(isDocument)) {
    const text = await textOf(path, reading);
    if (!IS_CITY.test(text) && !NAMES_TABLE.test(text)) continue;
    for (const source of readSources(text, path)) {
      const tables = tablesNamed(source, reading.catalogue);
      if (tables.length > 0) {
        const { pathOfTable } = await import('./named-tables.ts');
        for (const table of tables) named.add(pathOfTable(table.path, path));
      }
      const city = isCity(source)
        ? readDataFile(source, reading.catalogue, reading.options).value
        : undefined;
      const id = city?.city && findCity(cities, city.city).value?.id;
      if (city && id) found.set(id, city);
    }
  }
  return { cities: found, named };
}

/** The text of a data file; nothing where it cannot be read. */
async function textOf(path: string, { openFile, encoding }: ReadingContext): Promise<string> {
  const { value: file } = await openFile(path);
  try {
    const bytes = file && (await readAllBytes(file)).value;
    return (bytes && decodeBytes(bytes, path, encoding).value) ?? '';
  } catch (error) {
    // What fails is told of when the file is read for good.
    readingFailed(path, error);
    return '';
  }
}

function isDocument({ path, format }: Input): boolean {
  return path !== STANDARD_INPUT && (format === 'yaml' || format === 'json');
}

function isCity({ root }: Source): boolean {
  const kind = root && valueOf(root, 'kind');
  return kind?.kind === 'scalar' && kind.text.trim() === 'city';
}
