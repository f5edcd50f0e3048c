import { type Rank, RANKS } from './findings.ts';

/** Texts in the order of how bad they are, and among equals in the order in which they came. */
export interface Pile {
  readonly put: (rank: Rank, text: string) => void;
  /** The worst, and how many there were in all. */
  readonly take: () => { readonly texts: readonly string[]; readonly count: number };
}

/** A pile that gives away at most so many texts. */
export function pileOf(most = Infinity): Pile {
  const texts = new Map<Rank, string[]>(RANKS.map((rank) => [rank, []]));
  let count = 0;
  return {
    put: (rank, text) => {
      count += 1;
      const own = texts.get(rank);
      // Beyond the limit nothing of this rank can come out any more.
      if (own && own.length < most) own.push(text);
    },
    take: () => ({ texts: [...texts.values()].flat().slice(0, most), count }),
  };
}
