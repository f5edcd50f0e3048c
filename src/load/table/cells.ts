import { normalise } from '../../quantity/normal-form.ts';
import type { Row } from './sheet.ts';

/** The text of a cell, from 0; blank where the row ends before it. */
export function cellOf(row: Row, at: number): string {
  return row.cells[at]?.trim() ?? '';
}

/** The positions of the cells that hold something. */
export function filledIn({ cells }: Row): number[] {
  const found: number[] = [];
  for (let at = 0; at < cells.length; at += 1) if (cells[at]?.trim()) found.push(at);
  return found;
}

/** A heading on one line, its signs in one form. */
export function flat(text: string): string {
  return normalise(text).replace(/\s+/g, ' ');
}

const NUMBER = /^[+-]?[\d.,]+\s*[%‰]?$/;
const YEAR = /^(?:19|20)\d{2}$/;

/** Whether a cell holds a number, and so is no heading. A year may be one. */
export function isNumber(text: string): boolean {
  const plain = normalise(text);
  return NUMBER.test(plain) && !YEAR.test(plain);
}
