import type { LeastSets } from '../../model/gap.ts';
import type { MissingFigure } from '../../model/result.ts';

type Set_ = ReadonlyMap<string, MissingFigure>;

/** So many combinations are looked at; beyond, the number that is told is an upper bound. */
const MOST_COMBINATIONS = 20_000;
/** So many sets of the smallest size are told. */
const MOST_SETS = 48;

/** Sets of figures of which each is enough for one thing that is wanted. */
export interface Demand {
  readonly sets: readonly (readonly MissingFigure[])[];
}

/**
 * The smallest sets that hold an answer to each demand, over all lists of demands: a figure that answers several counts once. Exact
 * unless there are too many combinations.
 */
export function leastSets(wishes: readonly (readonly Demand[])[]): LeastSets | undefined {
  const search: Search = {
    best: [],
    size: Number.POSITIVE_INFINITY,
    seen: new Set(),
    left: MOST_COMBINATIONS,
  };
  for (const demands of wishes) {
    // The demand with the fewest answers first: then little is left to choose.
    const inOrder = demands.toSorted((a, b) => a.sets.length - b.sets.length);
    extend(new Map(), inOrder, search);
  }
  const { best, size, left } = search;
  if (best.length === 0) return undefined;
  return { size, sets: best.slice(0, MOST_SETS).map((set) => [...set.values()]), isCut: left <= 0 };
}

interface Search {
  best: Set_[];
  size: number;
  readonly seen: Set<string>;
  left: number;
}

function extend(chosen: Set_, [demand, ...rest]: readonly Demand[], search: Search): void {
  if (chosen.size > search.size || search.left <= 0) return;
  if (!demand) return keep(chosen, search);
  const answers = demand.sets.map((set) => set.map((figure) => [keyOf(figure), figure] as const));
  for (const answer of answers.toSorted((a, b) => newIn(a, chosen) - newIn(b, chosen))) {
    search.left -= 1;
    extend(new Map([...chosen, ...answer]), rest, search);
  }
}

function newIn(answer: readonly (readonly [string, MissingFigure])[], chosen: Set_): number {
  return answer.filter(([key]) => !chosen.has(key)).length;
}

function keep(chosen: Set_, search: Search): void {
  const key = [...chosen.keys()].toSorted().join('|');
  if (search.seen.has(key)) return;
  if (chosen.size < search.size) {
    search.best = [];
    search.size = chosen.size;
  }
  search.seen.add(key);
  search.best.push(chosen);
}

function keyOf({ id, item, year, kind }: MissingFigure): string {
  return [kind, id, item, year].join(' ');
}

/** The sets with which a missing figure is known: itself, or everything that it could be derived from instead. */
export function waysToKnow(missing: MissingFigure): readonly (readonly MissingFigure[])[] {
  const { from } = missing;
  if (from.length === 0) return [[missing]];
  return [[missing], ...combined(from.map(waysToKnow))];
}

/** One set of each, joined. */
function combined(
  parts: readonly (readonly (readonly MissingFigure[])[])[],
): readonly (readonly MissingFigure[])[] {
  let joined: readonly (readonly MissingFigure[])[] = [[]];
  for (const part of parts) joined = joined.flatMap((a) => part.map((b) => [...a, ...b])).slice(0, MOST_WAYS);
  return joined;
}

const MOST_WAYS = 50;
