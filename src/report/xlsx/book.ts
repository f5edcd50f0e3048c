import type { Verdict } from '../../model/outcome.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import type { Language } from '../../model/text.ts';
import type { BatchEnd, Refused } from '../batch.ts';
import type { Digest } from '../digest/digest.ts';
import { nearestFirst } from '../summary/ranking.ts';

/** A submission that was judged, with its place among those that were judged by the same level. */
export interface Entry {
  readonly digest: Digest;
  /** From 1; equals share it. */
  readonly rank: number;
}

/** All submissions that were judged by one level of one document, the best first. */
export interface Group {
  readonly ruleSet: RuleSet;
  readonly level: Digest['level'];
  readonly entries: readonly Entry[];
}

/** Everything that the workbook is made of. */
export interface Book {
  readonly language: Language;
  readonly version: string;
  readonly groups: readonly Group[];
  readonly refused: readonly Refused[];
  readonly end: BatchEnd;
}

export interface Kept {
  readonly digest: Digest;
  readonly ruleSet: RuleSet;
}

/** Groups in the order of their first submissions. */
export function groupsOf(kept: readonly Kept[]): readonly Group[] {
  const byLevel = new Map<string, { first: Kept; digests: Digest[] }>();
  for (const each of kept) {
    const { digest } = each;
    const key = `${digest.ruleSet.id}/${digest.level.id}`;
    const members = byLevel.get(key);
    if (members) members.digests.push(digest);
    else byLevel.set(key, { first: each, digests: [digest] });
  }
  return [...byLevel.values()].map(({ first, digests }) => ({
    ruleSet: first.ruleSet,
    level: first.digest.level,
    entries: ranked(digests),
  }));
}

function ranked(digests: readonly Digest[]): readonly Entry[] {
  const sorted = digests.toSorted(order);
  let rank = 1;
  return sorted.map((digest, index) => {
    const before = sorted[index - 1];
    if (before && order(before, digest) !== 0) rank = index + 1;
    return { digest, rank };
  });
}

/** Those that qualify, then the open ones, then the others; each by what is certain of the score, then by what is possible. */
function order(a: Digest, b: Digest): number {
  return PLACES.indexOf(a.verdict) - PLACES.indexOf(b.verdict) || nearestFirst(a.score, b.score);
}

const PLACES: readonly Verdict[] = ['qualifies', 'undetermined', 'does-not-qualify'];
