import type { Place } from '../../model/text.ts';
import type { Pointer, Span } from '../source/source.ts';

/** A sheet as its problems name it. */
export interface SheetName {
  readonly file: string;
  readonly sheet?: string;
}

/** More columns than a sheet of any program has. */
const MOST_COLUMNS = 2 ** 15;

/**
 * The span of a cell; rows and columns count from 1. Row 0 is the row for which a pointer was made, so that the spans of a table's columns
 * serve all its rows; column 0 is the row as a whole.
 */
export function cellSpan(row: number, column: number): Span {
  const from = row * MOST_COLUMNS + column;
  return { from, until: from + 1 };
}

/** Points at cells of a sheet; `headingAt` tells what a problem there calls the cell. */
export function pointAt(
  { file, sheet }: SheetName,
  ownRow: number,
  headingAt: (column: number, row: number) => string | undefined,
): Pointer {
  const placeOf = ({ from }: Span): Place => {
    const column = from % MOST_COLUMNS;
    const line = (from - column) / MOST_COLUMNS || ownRow;
    if (column === 0) return sheet === undefined ? { file, line } : { file, sheet, line };
    const heading = headingAt(column, line);
    if (heading === undefined)
      return sheet === undefined ? { file, line, column } : { file, sheet, line, column };
    return sheet === undefined ? { file, line, column, heading } : { file, sheet, line, column, heading };
  };
  return {
    file,
    placeOf,
    problemAt: (span, code, data = {}, severity = 'error') => ({
      code,
      severity,
      place: placeOf(span),
      data,
    }),
  };
}
