import { type BareUnits, readBareUnits } from '../load/data/bare-units.ts';
import { readDataFile } from '../load/data/data-file.ts';
import { readSource, type Source } from '../load/source/source.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { DataFile } from '../model/record.ts';
import { complain, isError, type Loaded, type Problem } from '../problems/index.ts';
import type { UnitTable } from '../quantity/unit.ts';
import { badOption } from './bad-option.ts';
import type { Context } from './context.ts';

/** A data file, and the city that it names, which is known even where the rest of it cannot be read. */
export interface LoadedData extends Loaded<DataFile> {
  readonly city?: CityMention;
}

export interface CityMention {
  readonly text: string;
  /** The problem at the place where the file names its city. */
  readonly pointTo: (problem: Problem) => Problem;
}

/** Reads a data file; `-` is standard input. `units` holds the units of bare numbers as typed. */
export async function loadData(
  path: string,
  units: string | undefined,
  catalogue: Catalogue,
  { readText }: Context,
): Promise<LoadedData> {
  const problems: Problem[] = [];
  const bare = units === undefined ? undefined : readUnits(units, catalogue.units, problems);
  const text = await readText(path);
  if (!text.value) return { problems: [...problems, ...text.problems] };
  const source = readSource(text.value.text, text.value.file);
  const data = readDataFile(source, catalogue, { hash: text.value.sha256, ...(bare && { bare }) });
  const all = [...problems, ...text.problems, ...data.problems];
  const city = findMention(source);
  return {
    ...(data.value && !all.some(isError) && { value: data.value }),
    ...(city && { city }),
    problems: all,
  };
}

/** Reads the figures of the city that thresholds compare with. */
export async function loadCityData(
  path: string,
  units: string | undefined,
  catalogue: Catalogue,
  context: Context,
): Promise<Loaded<DataFile>> {
  const { value, problems } = await loadData(path, units, catalogue, context);
  if (!value || value.record.kind === 'city') return { ...(value && { value }), problems };
  return { problems: [...problems, complain('not-city-data', path, { found: value.record.kind })] };
}

function findMention(source: Source): CityMention | undefined {
  const entry =
    source.root?.kind === 'map' ? source.root.entries.find(({ key }) => key === 'city') : undefined;
  if (entry?.value.kind !== 'scalar' || entry.value.text.trim() === '') return undefined;
  const { text, span } = entry.value;
  return {
    text: text.trim(),
    pointTo: ({ code, data, severity }) => source.problemAt(span, code, data, severity),
  };
}

/** Reads `money=万元,area=亩`. */
function readUnits(text: string, units: UnitTable, problems: Problem[]): BareUnits | undefined {
  const pairs = text.split(',').map((pair) => pair.split('=').map((part) => part.trim()));
  if (!pairs.every(([dimension, unit, ...rest]) => dimension && unit && rest.length === 0)) {
    problems.push(badOption('--units', text, 'money=万元,area=亩'));
    return undefined;
  }
  const source = readSource(JSON.stringify(Object.fromEntries(pairs)), '--units');
  const found: Problem[] = [];
  const bare = source.root && readBareUnits(source.root, source, units, found);
  // What was typed is no file: a line and a column would point into a text that nobody wrote.
  problems.push(...found.map(({ code, data }) => complain(code, '--units', data)));
  return bare;
}
