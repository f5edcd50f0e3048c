import type { StandingRow } from './view.ts';

/** Those of the rows that lack the same figures. */
export interface LackGroup {
  /** Their numbers: `1–3, 5`. */
  readonly numbers: string;
  /** The title of a row that stands alone; empty for several. */
  readonly title: string;
  readonly lacks: readonly string[];
  readonly settled: boolean;
}

/** What is lacking, in the order of the rows; those that lack the same stand together. */
export function lackGroups(rows: readonly StandingRow[]): readonly LackGroup[] {
  const groups = new Map<string, { readonly row: StandingRow; readonly numbers: number[] }>();
  for (const row of rows) {
    if (row.lacks.length === 0) continue;
    const key = [row.settled, ...row.lacks].join('\n');
    const group = groups.get(key) ?? { row, numbers: [] };
    group.numbers.push(row.number);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ row, numbers }) => ({
    numbers: runsOf(numbers).join(', '),
    title: numbers.length === 1 ? row.title : '',
    lacks: row.lacks,
    settled: row.settled,
  }));
}

/** `1–3`, `5`: numbers that follow one another together. */
function runsOf(numbers: readonly number[]): readonly string[] {
  const runs: [from: number, until: number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, until]) => (from === until ? String(from) : `${from}–${until}`));
}
