import type { BatchItem, Judged, Refused } from '../../src/report/batch.ts';
import type { CriterionDigest, Digest } from '../../src/report/digest/digest.ts';
import type { Problem } from '../../src/problems/index.ts';
import { itemFrom } from './digests.ts';

/** An item that was judged; one that was refused ends the test. */
export function judgedFrom(...args: Parameters<typeof itemFrom>): Judged {
  const item: BatchItem = itemFrom(...args);
  if (item.kind === 'refused') throw new Error(JSON.stringify(item.problems));
  return item;
}

/** The item with another digest. */
export function withDigest(item: Judged, change: Partial<Digest>): Judged {
  return { ...item, digest: () => ({ ...item.digest(), ...change }) };
}

/** The item as if one of its criteria had come out in another way. */
export function withCriterion(item: Judged, id: string, change: Partial<CriterionDigest>): Judged {
  const { criteria } = item.digest();
  return withDigest(item, {
    criteria: criteria.map((each) => (each.id === id ? { ...each, ...change } : each)),
  });
}

/** A submission that was refused for these problems. */
export function refusedFor(problems: readonly Problem[], name?: string): Refused {
  const place = problems[0]?.place ?? { file: 'parks.yaml' };
  return { kind: 'refused', ...(name !== undefined && { name }), place, problems };
}
