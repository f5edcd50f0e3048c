import type { Exact } from '../quantity/exact.ts';
import type { Interval } from '../quantity/interval.ts';
import type { Real } from '../quantity/real.ts';
import type { Root } from '../quantity/root.ts';
import type { Condition, Of } from './condition.ts';
import type { Possible } from './outcome.ts';
import type { Criterion } from './rule-set.ts';

/** What a value would have to be in a year to be on its way, in the base unit. */
export interface Requirement<Value> {
  readonly at: Value;
  /** Whether the value of the year keeps up with it; absent where none is known, and where the year is to come. */
  readonly possible?: Possible;
}

/** A year on the way. */
export interface Milestone {
  readonly year: number;
  /** In the base unit; absent where nothing is known, and where the year is to come. */
  readonly actual?: Interval<Exact>;
  /** The same amount each year; absent in the year from which it is reckoned, and before. */
  readonly linear?: Requirement<Exact>;
  /** The same rate each year; absent also where a value is zero or less, from which nothing grows. */
  readonly compound?: Requirement<Root>;
}

/** How fast a value moved each year, and how fast it would have to move from now on. */
export interface Pace<Value> {
  /** Absent where but one value is known. */
  readonly made?: Value;
  readonly needed: Value;
}

export const PATH_STATES = ['met', 'missed', 'open', 'ahead', 'unstated'] as const;

/**
 * The way of a compared figure to its target. `met`: the target holds in the last year; `missed` and `open`: its year is not later than
 * the last one, and it fails or is not settled; `ahead`: there are years left; `unstated`: no year states a value to begin from.
 */
export interface Path {
  readonly criterion: Criterion;
  readonly leaf: Of<Condition, 'leaf'>;
  readonly target: {
    readonly year: number;
    /** The text does not write it: the year in which the document ends. */
    readonly inferred: boolean;
    readonly at: Exact;
  };
  readonly state: (typeof PATH_STATES)[number];
  /** The compared years, and where there are years left those up to the target. */
  readonly milestones: readonly Milestone[];
  /** Where there are years left: the first and the last year of which a single value is known, between which the pace is taken. */
  readonly span?: readonly [from: number, to: number];
  readonly linear?: Pace<Exact>;
  /** As rates of growth. */
  readonly compound?: Pace<Real>;
}
