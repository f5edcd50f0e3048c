import type { CriterionStanding, Standing } from './standing.ts';

/** A standing, and the year that it is of. */
export interface YearStanding {
  readonly year: number;
  readonly standing: Standing;
}

/**
 * What came of a criterion from one year to another. `gained` and `lost`: it flipped to a pass, to a fail; `improved` and `worsened`: the
 * outcome is the same, the numbers moved towards the better or the worse side; `unclear`: they are not known well enough to tell; `settled` and `unsettled`: it was open, or is now;
 * `applies` and `lapses`: it did not apply, or does not any more.
 */
export const TURNS = [
  'gained',
  'lost',
  'improved',
  'worsened',
  'same',
  'unclear',
  'settled',
  'unsettled',
  'open',
  'applies',
  'lapses',
] as const;
export type TurnKind = (typeof TURNS)[number];

export interface Turn {
  readonly kind: TurnKind;
  readonly from: CriterionStanding;
  readonly to: CriterionStanding;
}

/** What came of every criterion between two years. */
export interface Turns {
  readonly from: number;
  readonly to: number;
  /** In the order of the document. */
  readonly criteria: readonly Turn[];
}
