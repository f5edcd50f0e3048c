import type { Language } from '../../model/text.ts';
import { lineOver, type Table } from './table.ts';
import { NOTICES } from './words.ts';

/** Rows that Excel allows on a sheet. */
const MOST_ROWS = 1_048_576;
/** Cells of a sheet whose XML still fits into one string. */
const MOST_CELLS = 4_000_000;

/** A table that is too long for a sheet as several, which say so. */
export function partsOf(
  table: Table,
  language: Language,
  mostRows = MOST_ROWS,
  mostCells = MOST_CELLS,
): readonly Table[] {
  const { top, rows, columns, names } = table;
  const above = top.length + 2;
  const room = Math.max(1, Math.min(mostRows - above, Math.floor(mostCells / columns.length)));
  if (rows.length <= room) return [table];
  const count = Math.ceil(rows.length / room);
  return Array.from({ length: count }, (_, index) => ({
    ...table,
    names: names.map((name) => `${name} (${index + 1})`),
    top: [lineOver(notice(index + 1, count, language), 'alert', columns.length), ...top],
    rows: rows.slice(index * room, (index + 1) * room),
  }));
}

function notice(number: number, count: number, language: Language): string {
  return NOTICES.part[language].replace('#', String(number)).replace('#', String(count));
}
