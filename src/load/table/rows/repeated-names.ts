import type { Problem } from '../../../problems/index.ts';
import type { Pointer } from '../../source/source.ts';
import { cellOf } from '../cells.ts';
import type { Column } from './layout.ts';
import type { Row } from '../sheet.ts';
import { cellSpan } from '../spot.ts';

/** Looks for records that a table states twice. */
export interface RepeatedNames {
  readonly watch: (row: Row) => void;
  readonly problems: (pointer: Pointer) => readonly Problem[];
}

/** What tells records of one name apart: one park has a row for each year, and two cities a park of the same name. */
const APART: ReadonlySet<Column['use']['as']> = new Set(['name', 'city', 'district', 'kind', 'period']);
/** So many rows are remembered, lest memory grow with a table without end. */
const MOST_REMEMBERED = 100_000;
/** So many names are told. */
const MOST_NAMED = 20;

export function repeatedNames(columns: readonly Column[]): RepeatedNames {
  const apart = columns.filter(({ use }) => APART.has(use.as)).map(({ at }) => at);
  const name = columns.find(({ use }) => use.as === 'name')?.at;
  const first = new Map<string, number>();
  const repeated = new Map<string, { readonly name: string; readonly rows: number[] }>();
  return {
    watch(row) {
      const own = name === undefined ? '' : cellOf(row, name);
      if (own === '') return;
      const key = JSON.stringify(apart.map((at) => cellOf(row, at)));
      const before = first.get(key);
      if (before === undefined) {
        if (first.size < MOST_REMEMBERED) first.set(key, row.number);
        return;
      }
      const known = repeated.get(key) ?? { name: own, rows: [before] };
      known.rows.push(row.number);
      repeated.set(key, known);
    },
    problems(pointer) {
      const [again] = [...repeated.values()].flatMap(({ rows }) => rows[1] ?? []);
      if (again === undefined || name === undefined) return [];
      const all = [...repeated.values()].map((each) => `${each.name} (${each.rows.join('、')})`);
      const rest = all.length > MOST_NAMED ? ` … +${all.length - MOST_NAMED}` : '';
      const found = all.slice(0, MOST_NAMED).join('、') + rest;
      return [pointer.problemAt(cellSpan(again, name + 1), 'names-repeated', { found }, 'warning')];
    },
  };
}
