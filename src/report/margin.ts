import type { LeafDigest } from './digest/digest.ts';

/** The printed difference as a decimal in the unit of the leaf (`-20`, in per cent: points); undefined where there is none. */
export function marginNumber({ margin }: Pick<LeafDigest, 'margin'>): string | undefined {
  return /^\+?(-?\d+(?:\.\d+)?)/.exec(margin)?.[1];
}
