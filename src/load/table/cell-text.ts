import { decimalText, shiftPoint } from './workbook/decimal-text.ts';
import { formatNumber, withWords } from './workbook/number-format.ts';

/** What a spreadsheet library gives for a cell. */
export type CellValue = string | number | boolean | Date | null | undefined;

/** Stands for a formula whose result was not saved; no figure reads it, so that it is told of. */
export const NO_RESULT = '#CALC!';

/** A cell as a person reads it; see `Row.cells`. `format` is its number format. */
export function cellText(value: CellValue, format?: string): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return ISO_TIME.test(value) ? dayOf(value) : value;
  if (typeof value === 'boolean') return String(value);
  return typeof value === 'number' ? formatNumber(value, format) : dateText(value);
}

/** A date by its day; what is a mere time of day (a date of no day) by the time. */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return NO_DATE;
  const text = date.toISOString();
  return date.getTime() < FIRST_DAY ? text.slice(11, 19) : dayOf(text);
}

const NO_DATE = '#VALUE!';
/** Day 1 of the calendar of spreadsheets. */
const FIRST_DAY = Date.UTC(1900, 0, 1);
const ISO_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d[\d:.]*Z?$/;

/** The day of an ISO date with or without time. */
export function dayOf(iso: string): string {
  const [day = iso] = iso.split('T');
  return day;
}

/** A share of 1 as percent. */
export function percentText(value: number): string {
  return `${shiftPoint(decimalText(value), 2)}%`;
}

/**
 * A number of which it is known how it was shown (`1,234.5万元`): with all its digits, and the words around it. Where it was shown
 * in thousands or millions, so it is here; where what was shown is something else, that is what a person reads.
 */
export function textLikeShown(value: number, shown: string): string {
  const plain = decimalText(value);
  const [, before = '', digits, after = ''] = SHOWN.exec(shown) ?? [];
  if (digits === undefined) return /\p{L}/u.test(shown) ? shown.replace(/^(TRUE|FALSE)$/, lower) : plain;
  if (NO_UNIT.test(after)) return plain;
  const size = Number(digits.replaceAll(/[,，\s]/g, ''));
  const rounding = 0.501 * 10 ** -(digits.split('.')[1]?.length ?? 0);
  const places = SCALES.find((each) => Math.abs(Math.abs(value) / 10 ** each - size) <= rounding);
  return places === undefined ? shown : withWords(before, plain, -places, after);
}

const SHOWN = /^(\D*?)(\d[\d,， ]*(?:\.\d+)?)(\D.*)?$/su;
/** The rest of a fraction (`1 1/2`) or of an exponent. */
const NO_UNIT = /^\s*(\/\s*\d|E[+-]?\d)/i;
const SCALES = [0, 3, 6, 9, 4, 8];

function lower(text: string): string {
  return text.toLowerCase();
}
