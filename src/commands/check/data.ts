import { type BareUnits, readBareUnits } from '../../load/data/bare-units.ts';
import { type DataFileOptions, FILE_KINDS, readDataFile } from '../../load/data/data-file.ts';
import { readSource, type Source, type SourceNode, valueOf } from '../../load/source/source.ts';
import type { Catalogue, RecordKind } from '../../model/catalogue.ts';
import type { DataFile } from '../../model/record.ts';
import { complain, isError, type Loaded, type Problem } from '../../problems/index.ts';
import type { UnitTable } from '../../quantity/unit.ts';
import { badOption } from '../bad-option.ts';

/** A data file, and the name and city that it states, which are known even where the rest of it cannot be read. */
export interface LoadedData extends Loaded<DataFile> {
  readonly name?: string;
  readonly city?: CityMention;
}

export interface CityMention {
  readonly text: string;
  /** The problem at the place where the file names its city. */
  readonly pointTo: (problem: Problem) => Problem;
}

/** Reads what a submission holds. */
export function loadData(source: Source, catalogue: Catalogue, options: DataFileOptions): LoadedData {
  const { value, problems } = readDataFile(source, catalogue, options);
  const city = findMention(source);
  const name = textOf(source.root && valueOf(source.root, 'name'));
  return {
    ...(value && { value }),
    ...(name !== undefined && { name }),
    ...(city && { city }),
    problems,
  };
}

/** The same where the file was read already; its city is looked up only if it is asked for. */
export function mentionOf({ city, place }: DataFile): CityMention | undefined {
  if (city === undefined) return undefined;
  return { text: city, pointTo: (problem) => ({ ...problem, place }) };
}

/** The kind of record that a data file states or has by default; undefined for words that are none. */
export function kindStated({ root }: Source): RecordKind | undefined {
  const text = textOf(root && valueOf(root, 'kind'));
  return text === undefined ? 'park' : FILE_KINDS.find((each) => each === text);
}

/** The city that a data file names. */
export function findMention(source: Source): CityMention | undefined {
  const node = source.root && valueOf(source.root, 'city');
  const text = textOf(node);
  if (!node || text === undefined) return undefined;
  return {
    text,
    pointTo: ({ code, data, severity }) => source.problemAt(node.span, code, data, severity),
  };
}

function textOf(node: SourceNode | undefined): string | undefined {
  const text = node?.kind === 'scalar' ? node.text.trim() : '';
  return text === '' ? undefined : text;
}

/** Holds the file with the figures of the city against what it is for. */
export function asCityData({ value, problems }: LoadedData, path: string): Loaded<DataFile> {
  if (!value || value.record.kind === 'city' || problems.some(isError))
    return { ...(value && { value }), problems };
  return { problems: [...problems, complain('not-city-data', path, { found: value.record.kind })] };
}

/** Reads `money=万元,area=亩`. */
export function readUnits(
  text: string | undefined,
  units: UnitTable,
  problems: Problem[],
): BareUnits | undefined {
  if (text === undefined) return undefined;
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
