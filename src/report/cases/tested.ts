import type { Catalogue } from '../../model/catalogue.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import type { TrialResult } from '../../model/trial.ts';

/** What the cases of one rule set gave. */
export interface TestedSet {
  readonly ruleSet: RuleSet;
  readonly catalogue: Catalogue;
  /** The cases file. */
  readonly file: string;
  readonly results: readonly TrialResult[];
}

/** Whether everything came out as expected. */
export function holds({ differences }: TrialResult): boolean {
  return differences.length === 0;
}
