import type { Problem } from '../../../problems/index.ts';
import type { Pointer } from '../../source/source.ts';
import { cellOf, filledIn } from '../cells.ts';
import type { Column } from './layout.ts';
import type { Row } from '../sheet.ts';
import { cellSpan } from '../spot.ts';

/** Why a row is left out. */
type Reason = 'total-rows' | 'rows-left-out';

/** Keeps what is left out of a table, to tell it at the end. */
export interface LeftOut {
  readonly add: (reason: Reason, row: Row) => void;
  /** Looks for cells outside of the columns that have a heading. */
  readonly watch: (row: Row) => void;
  readonly problems: () => readonly Problem[];
}

/** So many rows are named one by one. */
const MOST_NAMED = 20;
const LONGEST_NAME = 16;

/** A keeper for the rows of one table. */
export function leftOut(columns: readonly Column[], pointer: Pointer): LeftOut {
  const headed = new Set(columns.map(({ at }) => at));
  const bare = new Map<number, number>();
  const named: Readonly<Record<Reason, Row[]>> = { 'total-rows': [], 'rows-left-out': [] };
  const more: Record<Reason, number> = { 'total-rows': 0, 'rows-left-out': 0 };
  return {
    add(reason, row) {
      if (named[reason].length < MOST_NAMED) named[reason].push(row);
      else more[reason] += 1;
    },
    watch({ cells, number }) {
      for (let at = 0; at < cells.length; at += 1) {
        if (!headed.has(at) && cells[at]?.trim() && !bare.has(at)) bare.set(at, number);
      }
    },
    problems: () => [
      ...tellRows('total-rows', named, more, pointer),
      ...tellRows('rows-left-out', named, more, pointer),
      ...tellCells(bare, pointer),
    ],
  };
}

function tellRows(
  reason: Reason,
  named: Readonly<Record<Reason, readonly Row[]>>,
  more: Readonly<Record<Reason, number>>,
  pointer: Pointer,
): Problem[] {
  const rows = named[reason];
  const [first] = rows;
  if (!first) return [];
  const rest = more[reason] > 0 ? ` … +${more[reason]}` : '';
  const found = rows.map((row) => `${row.number} ${nameOf(row)}`).join('、') + rest;
  return [pointer.problemAt(cellSpan(first.number, 0), reason, { found }, 'warning')];
}

/** The first text of a row, cut where it is long. */
function nameOf(row: Row): string {
  const [at = 0] = filledIn(row);
  const text = cellOf(row, at).replace(/\s+/g, ' ');
  return text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME)}…` : text;
}

function tellCells(bare: ReadonlyMap<number, number>, pointer: Pointer): Problem[] {
  const [first] = bare;
  if (!first) return [];
  const [at, row] = first;
  const found = [...bare.keys()].map((each) => each + 1).join('、');
  return [pointer.problemAt(cellSpan(row, at + 1), 'cells-without-heading', { found }, 'warning')];
}
