import type { Pattern } from './pattern.ts';

/** Records of a layout in which the leaves of a criterion so far came out alike, and how the next one may. */
export interface Branch {
  readonly next: (Branch | undefined)[];
  pattern: Pattern | undefined;
}

/** How many branches there may still be; one ends in a pattern of a few kilobytes. */
export interface Budget {
  branches: number;
}

export function makeBranch(): Branch {
  return { next: [], pattern: undefined };
}

/** Where the outcomes of some leaves lead; undefined where there are too many of them. */
export function follow(
  root: Branch,
  leaves: readonly number[],
  outcomes: readonly number[],
  budget: Budget,
): Branch | undefined {
  let branch = root;
  for (const leaf of leaves) {
    const outcome = outcomes[leaf] ?? 0;
    const next = branch.next[outcome] ?? grow(branch, outcome, budget);
    if (!next) return undefined;
    branch = next;
  }
  return branch;
}

function grow(branch: Branch, outcome: number, budget: Budget): Branch | undefined {
  if (budget.branches === 0) return undefined;
  budget.branches -= 1;
  const next = makeBranch();
  branch.next[outcome] = next;
  return next;
}
