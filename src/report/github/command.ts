import type { Place } from '../../model/text.ts';
import { isTyped } from '../place.ts';
import { harmless } from '../text/wrap.ts';

/** How GitHub shows an annotation. */
export type Level = 'error' | 'warning' | 'notice';

export interface Annotation {
  readonly level: Level;
  readonly place: Place;
  readonly title: string;
  readonly message: string;
}

/** A workflow command: `::error file=parks.yaml,line=12,col=3,title=…::…`. */
export function commandLine({ level, place, title, message }: Annotation): string {
  const properties = [...placeProperties(place), ['title', title.replaceAll(/\s*[\r\n]+\s*/g, ' ')] as const]
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${escapeProperty(value)}`);
  return `::${level} ${properties.join(',')}::${escapeData(message)}`;
}

/** What stands in no file of the repository. */
const NO_FILE = /^<.*>$/;

/**
 * File, line and column. In a table the column is that of a cell, not of a character; a workbook has no lines that GitHub could show.
 */
function placeProperties(place: Place): (readonly [string, string])[] {
  const { file, line, column, sheet, heading } = place;
  if (NO_FILE.test(file) || isTyped(place)) return [];
  const isCell = heading !== undefined || sheet !== undefined;
  return [
    ['file', file.replaceAll('\\', '/').replace(/^\.\//, '')] as const,
    ...(sheet === undefined ? [...numbered('line', line), ...numbered('endLine', line)] : []),
    ...(isCell ? [] : numbered('col', column)),
  ];
}

function numbered(name: string, value: number | undefined): (readonly [string, string])[] {
  return value === undefined ? [] : [[name, String(value)]];
}

/** As the runner reads a message. */
function escapeData(text: string): string {
  return plain(text).replaceAll('%', '%25').replaceAll('\n', '%0A');
}

/** As the runner reads a property: besides, it must not end there. */
function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** Nothing that would command the terminal on which a log is read; line breaks stay. */
function plain(text: string): string {
  return harmless(text.replaceAll(/\r\n?/g, '\n'));
}
