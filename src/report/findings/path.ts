import type { Place } from '../../model/text.ts';
import { placeText } from '../place.ts';
import { clean, cleanLine } from './clean.ts';

/** A path as repositories write it: forward slashes, and no `./` before it. */
export function repositoryPath(file: string): string {
  return clean(file)
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/+)+/, '');
}

/** A path as a URI reference: relative to the root of the repository, unless it is absolute. */
export function uriOf(file: string): { readonly uri: string; readonly isRelative: boolean } {
  const path = repositoryPath(file);
  const drive = /^[A-Za-z]:\//.exec(path)?.[0];
  if (drive !== undefined)
    return { uri: `file:///${drive}${encode(path.slice(drive.length))}`, isRelative: false };
  if (path.startsWith('/')) return { uri: `file://${encode(path)}`, isRelative: false };
  return { uri: encode(path), isRelative: true };
}

function encode(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** The line of a text file. A workbook has rows, but no lines to which a program could jump. */
export function lineOf({ line, sheet }: Place): number | undefined {
  return sheet === undefined ? line : undefined;
}

/** The cell of a workbook without its file: `汇总!C12 [工业用地面积（亩）]`. */
export function cellOf(place: Place): string | undefined {
  return place.sheet === undefined ? undefined : cleanLine(placeText({ ...place, file: '' }));
}
