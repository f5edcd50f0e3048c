import type { Problem } from '../../problems/index.ts';

/** Passes the first problems of each kind on, and counts the others. */
export interface FewAlike {
  /** Whether the problem is to be told. */
  readonly take: (problem: Problem) => boolean;
  /** For each kind of which there were more, how many, at the place of the last. */
  readonly more: () => readonly Problem[];
}

/** In a column, and in forms that are filled in alike, a mistake comes again and again: so many are told one by one. */
export const MOST_ALIKE = 3;

/** Tells few problems of each kind; those outside of tables are told all. */
export function fewAlike(): FewAlike {
  const kinds = new Map<string, { count: number; last: Problem }>();
  return {
    take(problem) {
      const kind = kindOf(problem);
      if (kind === undefined) return true;
      const known = kinds.get(kind) ?? { count: 0, last: problem };
      kinds.set(kind, { count: known.count + 1, last: problem });
      return known.count < MOST_ALIKE;
    },
    more: () => [...kinds.values()].filter(({ count }) => count > MOST_ALIKE).map(tellMore),
  };
}

/** Of a figure it does not matter what was found; what else is wrong under a heading is alike only where all is the same. */
function kindOf({ code, severity, place: { heading }, data }: Problem): string | undefined {
  if (heading === undefined) return undefined;
  return JSON.stringify([code, severity, heading, data.name ? data.name.zh : data]);
}

function tellMore({ count, last }: { readonly count: number; readonly last: Problem }): Problem {
  const { code, severity, place } = last;
  return {
    code: 'more-of-these',
    severity,
    place,
    data: { found: String(count - MOST_ALIKE), subject: code },
  };
}
