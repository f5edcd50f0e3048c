import { clean } from './findings/clean.ts';

/** Characters (UTF-16 units) that a cell of a spreadsheet holds. */
export const MOST_CHARACTERS = 32_767;

const ELLIPSIS = '…';

/** A text as a cell of a spreadsheet can hold it: no control characters, plain line breaks, not too long. */
export function cellText(text: string): string {
  const fit = clean(text.replace(/\r\n?/g, '\n'));
  return fit.length <= MOST_CHARACTERS ? fit : cut(fit, MOST_CHARACTERS - ELLIPSIS.length) + ELLIPSIS;
}

/** The first so many characters; never half of a pair. */
export function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}
