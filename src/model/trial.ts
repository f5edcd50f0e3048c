import type { Exact } from '../quantity/exact.ts';
import type { Interval } from '../quantity/interval.ts';
import type { Unit } from '../quantity/unit.ts';
import type { DataRecord, Figure } from './record.ts';
import type { MissingFigure } from './result.ts';
import type { Stated } from './rule-set.ts';
import type { Place } from './text.ts';

/** Where a figure stands relative to the limit that is tried. */
export const STEPS = ['below', 'equal', 'above', 'missing'] as const;
export type Step = (typeof STEPS)[number];

/** What is expected of a band beside the labels of its classes. */
export const BAND_ENDS = ['none', 'unknown'] as const;

/** What is tried: a criterion under a reading, the verdict of a level, the class of a band, what an incentive comes to. */
export type TrialOf = 'criterion' | 'level' | 'band' | 'incentive';

/** The difference of a figure and its limit. `of` is the subject of the comparison: an indicator, or a list. */
export interface ExpectedMargin {
  readonly of: string;
  readonly value: Stated;
}

/** What an incentive comes to in all, in base units; no range where no money can be due. */
export interface ExpectedAmount {
  readonly range?: Interval<Exact>;
  readonly unit: Unit;
}

/** What a rule set must say of a record. */
export interface Expectation {
  /** The outcome of a criterion or incentive, the verdict of a level; of a band the Chinese label of its class, `none` or `unknown`. */
  readonly result: string;
  /** The figures and lists that must be asked for; not looked at where absent. */
  readonly missing?: readonly string[];
  readonly margins?: readonly ExpectedMargin[];
  readonly amount?: ExpectedAmount;
}

/** One record, and what a rule set must say of it. */
export interface Trial {
  readonly place: Place;
  readonly of: TrialOf;
  readonly id: string;
  /** `default`, or the id of the reading. */
  readonly reading: string;
  /** Of a threshold: which figure is varied, where it stands, and its text. */
  readonly step?: { readonly figure: string; readonly at: Step; readonly text?: string };
  readonly record: DataRecord;
  readonly expect: Expectation;
}

/** Something that came out otherwise than expected. */
export type Difference =
  | { readonly kind: 'result'; readonly expected: string; readonly found: string }
  | { readonly kind: 'missing'; readonly expected: readonly string[]; readonly found: readonly string[] }
  | { readonly kind: 'margin'; readonly expected: ExpectedMargin; readonly found: readonly Interval[] }
  | { readonly kind: 'amount'; readonly expected: ExpectedAmount; readonly found?: Interval<Exact> };

/** What came out of a trial. */
export interface TrialResult {
  readonly trial: Trial;
  /** In the terms of `Expectation.result`. */
  readonly result: string;
  /** None where everything is as expected. */
  readonly differences: readonly Difference[];
  /** The figures that were used. */
  readonly figures: readonly Figure[];
  /** The figures and lists that still matter. */
  readonly missing: readonly MissingFigure[];
}
