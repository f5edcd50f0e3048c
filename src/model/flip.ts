import type { Difference } from './difference.ts';
import type { Verdict } from './outcome.ts';
import type { CriterionResult, LeafNode } from './result.ts';
import type { Level } from './rule-set.ts';

/** A criterion as one edition judges a record by it. */
export type JudgedSide = Pick<CriterionResult, 'criterion' | 'possible' | 'decides' | 'node'>;

/** One thing that two editions say differently, with the comparisons of the record that stand in it. */
export interface TellingDifference {
  readonly difference: Difference;
  readonly before: readonly LeafNode[];
  readonly after: readonly LeafNode[];
}

/** A criterion that comes out otherwise for a record, or that takes part in the verdict in one edition alone. */
export interface ChangedCriterion {
  /** The id in the later edition, or in the earlier one where it went. */
  readonly id: string;
  /** Absent where the edition has no such criterion in the level. */
  readonly before?: JudgedSide;
  readonly after?: JudgedSide;
  /** Of its differences those that made it; none where it changed by what it refers to. */
  readonly differences: readonly TellingDifference[];
}

/** A criterion, or the level with its way to decide. */
export interface Restorable {
  readonly of: 'criterion' | 'level';
  /** The id in the later edition, or in the earlier one where it went. */
  readonly id: string;
}

/**
 * What made a verdict flip. `each`: the later edition with the earlier form of any one of these gives the earlier verdict; `together`:
 * with that of all of them it does, and with that of all but one it does not; `catalogue`: not even with all that changed, since figures are
 * defined otherwise.
 */
export interface FlipCause {
  readonly kind: 'each' | 'together' | 'catalogue';
  readonly of: readonly Restorable[];
}

/** A record held against a level that two editions have. */
export interface ComparedVerdicts {
  readonly level: { readonly before: Level; readonly after: Level };
  readonly before: Verdict;
  readonly after: Verdict;
  readonly criteria: readonly ChangedCriterion[];
  /** Present just where the verdict is another one. */
  readonly cause?: FlipCause;
}
