import { ANYTHING, FAIL, NOT_APPLICABLE, PASS, type Possible } from '../model/outcome.ts';

/** The single results, as bits, in the order in which tables list them. */
export const RESULTS: readonly Possible[] = [PASS, FAIL, NOT_APPLICABLE];

/** How two single results combine: one dominates, then the other; not applicable counts for nothing. */
export type Join = 'all' | 'any';

/** The result of a join of two single results. */
export function joinResults(join: Join, a: Possible, b: Possible): Possible {
  const both = a | b;
  const [dominant, other] = join === 'all' ? [FAIL, PASS] : [PASS, FAIL];
  if (both & dominant) return dominant;
  return both & other ? other : NOT_APPLICABLE;
}

/** Every result that a join of two sets can have. */
export function joinSets(join: Join, a: Possible, b: Possible): Possible {
  const joined = JOINED[join];
  const pair = a * SETS + b;
  return joined[pair] || (joined[pair] = joinPair(join, a, b));
}

/** How many sets of results there are. */
const SETS = ANYTHING + 1;
/** Pairs of sets, joined, each when it is first asked for; 0 stands for what is not known yet. */
const JOINED: Readonly<Record<Join, Uint8Array>> = {
  all: new Uint8Array(SETS * SETS),
  any: new Uint8Array(SETS * SETS),
};

function joinPair(join: Join, a: Possible, b: Possible): Possible {
  const dominant = join === 'all' ? FAIL : PASS;
  const other = join === 'all' ? PASS : FAIL;
  let set: Possible = (a | b) & dominant;
  const rest = ~dominant;
  if (a & rest && b & rest) set |= ((a | b) & other) | (a & b & NOT_APPLICABLE);
  return set;
}

/** `all`: fails if a child fails, else passes if one passes, else is not applicable. `any` is the dual. */
export function joinAll(join: Join, sets: readonly Possible[]): Possible {
  return sets.reduce((joined, set) => joinSets(join, joined, set), NOT_APPLICABLE);
}

/** The same for whatever has possible results. */
export function joinPossible(join: Join, parts: readonly { readonly possible: Possible }[]): Possible {
  return parts.reduce((joined, { possible }) => joinSets(join, joined, possible), NOT_APPLICABLE);
}

/** Whether there is a single result left. */
export function isDecided(set: Possible): boolean {
  return set === PASS || set === FAIL || set === NOT_APPLICABLE;
}

/** `not` swaps pass and fail. */
export function invert(set: Possible): Possible {
  return (set & NOT_APPLICABLE) | (set & PASS ? FAIL : 0) | (set & FAIL ? PASS : 0);
}

/** `when`: where the guard may pass, the results of the requirement; where it may not, not applicable. */
export function guard(when: Possible, require: Possible): Possible {
  return (when & PASS ? require : 0) | (when & (FAIL | NOT_APPLICABLE) ? NOT_APPLICABLE : 0);
}
