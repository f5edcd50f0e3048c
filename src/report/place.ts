import type { Place } from '../model/text.ts';

/**
 * `park.yaml:12:5`, as editors and terminals understand it; in a table with the heading behind it, and in a workbook
 * with the cell in its own notation: `parks.xlsx!汇总!C12 [工业用地面积（亩）]`.
 */
export function placeText(place: Place): string {
  const { heading } = place;
  return cellText(place) + (heading === undefined ? '' : ` [${heading}]`);
}

function cellText({ file, sheet, line, column }: Place): string {
  if (sheet === undefined) return [file, line, column].filter((part) => part !== undefined).join(':');
  const cell = column === undefined ? (line ?? '') : `${lettersOf(column)}${line ?? ''}`;
  return [file, sheet, cell].filter((part) => part !== '').join('!');
}

/** The letters by which a workbook names a column: 1 is A, 27 is AA. */
export function lettersOf(column: number): string {
  const rest = Math.floor((column - 1) / LETTERS.length);
  return (rest > 0 ? lettersOf(rest) : '') + (LETTERS[(column - 1) % LETTERS.length] ?? '');
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Whether it was typed, as a figure of `--set`. */
export function isTyped({ file }: Place): boolean {
  return file.startsWith('--');
}
