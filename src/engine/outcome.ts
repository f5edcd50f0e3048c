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
  return JOINED[join][a * SETS + b] ?? NOT_APPLICABLE;
}

/** How many sets of results there are. */
const SETS = ANYTHING + 1;
/** Every pair of sets, joined: looked up far more often than there are pairs. */
const JOINED: Readonly<Record<Join, Uint8Array>> = {
  all: joinedPairs('all'),
  any: joinedPairs('any'),
};

function joinedPairs(join: Join): Uint8Array {
  const pairs = new Uint8Array(SETS * SETS);
  for (let a = 0; a < SETS; a += 1)
    for (let b = 0; b < SETS; b += 1) pairs[a * SETS + b] = joinPair(join, a, b);
  return pairs;
}

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
  let joined = NOT_APPLICABLE;
  for (const set of sets) joined = joinSets(join, joined, set);
  return joined;
}

/** The same for whatever has possible results. */
export function joinPossible(join: Join, parts: readonly { readonly possible: Possible }[]): Possible {
  let joined = NOT_APPLICABLE;
  for (const { possible } of parts) joined = joinSets(join, joined, possible);
  return joined;
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
