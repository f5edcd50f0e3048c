import type { Exact } from '../quantity/exact.ts';
import type { CriterionResult, Evaluation, LeafNode, MissingFigure } from './result.ts';
import type { Outcome } from './outcome.ts';

/** How far a comparison of numbers is from its limit. */
export interface Margin {
  readonly leaf: LeafNode;
  /** As a share of the limit: below 0 what is lacking, above 0 what is to spare. Of a compound rate to twelve decimals. */
  readonly share: Exact;
}

/** A criterion of a standing. */
export interface CriterionStanding {
  readonly result: CriterionResult;
  /** Of the comparison on which its outcome hangs; absent where it is open, or no numbers are compared. */
  readonly margin?: Margin;
  /** The figures that keep it open. */
  readonly lacks: readonly MissingFigure[];
}

/** How one record stands under one level. */
export interface Standing {
  readonly evaluation: Evaluation;
  readonly criteria: readonly CriterionStanding[];
  /** The criteria that decide and apply, by outcome. */
  readonly counts: Readonly<Record<Exclude<Outcome, 'not-applicable'>, number>>;
  /** The criterion that decides and has the smallest margin. */
  readonly worst?: CriterionStanding;
  /** The figures that keep deciding criteria open, whether or not the verdict still hangs on them. */
  readonly lacks: readonly MissingFigure[];
}
