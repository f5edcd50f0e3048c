import { readDataFile } from '../../load/data/data-file.ts';
import { decodeBytes } from '../../load/source/encoding.ts';
import {
  type OpenFile,
  readAllBytes,
  readingFailed,
  STANDARD_INPUT,
  withBytes,
} from '../../load/source/files.ts';
import { readSources, type Source, valueOf } from '../../load/source/source.ts';
import { tablesNamed } from '../../load/data/list-tables.ts';
import type { DataFile } from '../../model/record.ts';
import type { City } from '../../model/rule-set.ts';
import type { Problem } from '../../problems/index.ts';
import { type CityFigures, figuresByCity } from './city-figures.ts';
import type { Input } from './inputs.ts';
import type { ReadingContext } from './reading.ts';

/** What must be known of the inputs before the first submission is judged. */
export interface Survey {
  /** Figures of cities: thresholds may compare with them. */
  readonly cities: CityFigures;
  /** What is doubtful about these, where there is something to compare with them. */
  readonly problems: readonly Problem[];
  /** Tables that data files name for their lists; they hold no submissions of their own. */
  readonly named: ReadonlySet<string>;
  /** Opens an input; a data file that is the only one was read already. */
  readonly openFile: ReadingContext['openFile'];
}

/** Looks through the data files for those of cities and for tables that belong to others. What is wrong is told of later. */
export async function surveyInputs(
  inputs: readonly Input[],
  cities: readonly City[],
  reading: ReadingContext,
): Promise<Survey> {
  const files: { readonly city: string | undefined; readonly data: DataFile }[] = [];
  let hasOthers = !inputs.every(isDocument);
  const named = new Set<string>();
  let { openFile } = reading;
  for (const { path } of inputs.filter(isDocument)) {
    const file = await readWhole(path, reading);
    if (file && inputs.length === 1) openFile = opening(path, withBytes(file.opened, file.bytes), reading);
    const sources = sourcesIn(file, path, reading);
    hasOthers ||= sources.length === 0 || !sources.every(isCity);
    for (const source of sources) {
      const tables = tablesNamed(source, reading.catalogue);
      if (tables.length > 0) {
        const { pathOfTable } = await import('./named-tables.ts');
        for (const table of tables) named.add(pathOfTable(table.path, path));
      }
      const data = isCity(source)
        ? readDataFile(source, reading.catalogue, reading.options).value
        : undefined;
      if (data) files.push({ city: data.city, data });
    }
  }
  // Mostly there are none, and that code is not loaded.
  const found = files.length > 0 ? figuresByCity(files, cities) : { cities: new Map(), problems: [] };
  return { cities: found.cities, problems: hasOthers ? found.problems : [], named, openFile };
}

/** What a data file holds, where it may be one that this is about. */
function sourcesIn(
  file: WholeFile | undefined,
  path: string,
  { encoding }: ReadingContext,
): readonly Source[] {
  const text = (file && decodeBytes(file.bytes, path, encoding).value) ?? '';
  return mayConcernOthers(text) ? readSources(text, path) : [];
}

/** Whether a data file may be one that this is about; the others are not parsed twice. To make a pattern takes longer than to look first. */
function mayConcernOthers(text: string): boolean {
  if (text.includes('kind') && IS_CITY.test(text)) return true;
  const plain = text.toLowerCase();
  return TABLE_ENDINGS.some((each) => plain.includes(each));
}

const IS_CITY = /\bkind\b["']?\s*:\s*["']?city\b/;
const TABLE_ENDINGS = ['.csv', '.tsv', '.tab', '.xls', '.et', '.ods'];

interface WholeFile {
  readonly opened: OpenFile;
  readonly bytes: Uint8Array;
}

/** A data file; nothing where it cannot be read. */
async function readWhole(path: string, { openFile }: ReadingContext): Promise<WholeFile | undefined> {
  const { value: opened } = await openFile(path);
  try {
    const bytes = opened && (await readAllBytes(opened)).value;
    return opened && bytes && { opened, bytes };
  } catch (error) {
    // What fails is told of when the file is read for good.
    readingFailed(path, error);
    return undefined;
  }
}

/** Opens files, one of which is open. */
function opening(path: string, file: OpenFile, { openFile }: ReadingContext): ReadingContext['openFile'] {
  return async (other) => (other === path ? { value: file, problems: [] } : openFile(other));
}

function isDocument({ path, format }: Input): boolean {
  return path !== STANDARD_INPUT && (format === 'yaml' || format === 'json');
}

function isCity({ root }: Source): boolean {
  const kind = root && valueOf(root, 'kind');
  return kind?.kind === 'scalar' && kind.text.trim() === 'city';
}
