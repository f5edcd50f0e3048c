import type { TextProof } from '../model/proof.ts';
import type { Problem } from '../problems/index.ts';
import { problemJson } from './problem-json.ts';

/** A rule set that was held against its text. */
export interface Verified {
  readonly proof: TextProof;
  readonly problems: readonly Problem[];
}

const FORMAT = 'park-eval/proof@1';

/** What came of verifying, for programs. */
export function renderProofJson(verified: readonly Verified[]): string {
  const ruleSets = verified.map(({ proof, problems }) => ({
    ...proof,
    problems: problems.map(problemJson),
  }));
  return `${JSON.stringify({ schema: FORMAT, ruleSets }, undefined, 2)}\n`;
}
