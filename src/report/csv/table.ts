import { textField } from './field.ts';

/** Without it Excel takes UTF-8 for the code page of the machine. */
export const BOM = '\ufeff';

/** A line of fields that are quoted already (RFC 4180). */
export function lineOf(fields: readonly string[]): string {
  return `${fields.join(',')}\r\n`;
}

/** A whole table of texts, safe to open in a spreadsheet. */
export function csvTable(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  return BOM + [headings, ...rows].map((row) => lineOf(row.map(textField))).join('');
}
