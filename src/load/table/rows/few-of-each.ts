import type { Problem } from '../../../problems/index.ts';

/** A column with the wrong unit is wrong in each of its rows: so many are told one by one. */
const MOST_TOLD = 20;

/** Collects the problems of many rows; of the same kind in the same column a few, and how many more there are. */
export function fewOfEach() {
  const kept: Problem[] = [];
  const counts = new Map<string, { count: number; last: Problem }>();
  return {
    add(problem: Problem): void {
      const { code, place } = problem;
      const key = `${code} ${place.column}`;
      const known = counts.get(key) ?? { count: 0, last: problem };
      counts.set(key, { count: known.count + 1, last: problem });
      if (known.count < MOST_TOLD) kept.push(problem);
    },
    problems(): readonly Problem[] {
      const more = [...counts.values()].filter(({ count }) => count > MOST_TOLD);
      return [...kept, ...more.map(({ count, last }) => tellMore(last, count - MOST_TOLD))];
    },
  };
}

function tellMore({ severity, place }: Problem, count: number): Problem {
  return { code: 'more-of-these', severity, place, data: { found: String(count) } };
}
