import type { Exact } from '../quantity/exact.ts';
import type { Unit } from '../quantity/unit.ts';

/** Whether a rate is a growth or a decline, which are never compared with one another. */
export type Sense = 'growth' | 'decline';

/** A value that is computed from figures: the subject of a leaf, or a derivation of an indicator. */
export type Expression =
  | {
      readonly kind: 'indicator';
      readonly indicator: string;
      readonly year?: number;
      readonly since?: number;
    }
  | {
      readonly kind: 'arithmetic';
      readonly how: 'ratio' | 'difference' | 'sum';
      readonly of: readonly string[];
    }
  | { readonly kind: 'rate'; readonly sense: Sense; readonly of: string }
  | { readonly kind: 'count'; readonly list: string; readonly where?: Condition; readonly during?: string }
  | { readonly kind: 'share'; readonly list: string; readonly among?: Condition; readonly where: Condition }
  | {
      readonly kind: 'aggregate';
      readonly how: 'sum' | 'mean' | 'min' | 'max';
      readonly of: string;
      readonly list: string;
      readonly where?: Condition;
    };

export const NUMBER_COMPARISONS = ['at_least', 'more_than', 'at_most', 'less_than'] as const;
export type NumberComparison = (typeof NUMBER_COMPARISONS)[number];

/** Every way to compare; a leaf has one. */
export const COMPARISONS = [
  ...NUMBER_COMPARISONS,
  'equals',
  'between',
  'one_of',
  'none_of',
  'in_months',
] as const satisfies readonly Comparison['op'][];

/** The right side of a comparison. */
export type Limit =
  | { readonly kind: 'number'; readonly value: Exact; readonly unit: Unit; readonly text: string }
  /** A day, or the first and last day of the month or year that was written. */
  | { readonly kind: 'date'; readonly from: string; readonly until: string }
  | { readonly kind: 'flag'; readonly value: boolean }
  | { readonly kind: 'label'; readonly label: string }
  | { readonly kind: 'figure'; readonly indicator: string; readonly year?: number; readonly times?: Exact };

/** The number that a limit is by itself; undefined of other limits, and of figures, which differ from record to record. */
export function numberOf(limit: Limit): Exact | undefined {
  return limit.kind === 'number' ? limit.value : undefined;
}

export type Comparison =
  | { readonly op: NumberComparison | 'equals'; readonly limit: Limit }
  | { readonly op: 'between'; readonly low: Limit; readonly high: Limit }
  | { readonly op: 'one_of' | 'none_of'; readonly limits: readonly Limit[] }
  | { readonly op: 'in_months'; readonly months: readonly number[] };

/** A requirement as a tree. */
export type Condition =
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'when'; readonly when: Condition; readonly require: Condition }
  | { readonly kind: 'each'; readonly list: string; readonly where?: Condition; readonly require: Condition }
  | { readonly kind: 'criterion' | 'level'; readonly id: string }
  | {
      readonly kind: 'leaf';
      readonly subject: Expression;
      readonly comparison: Comparison;
      readonly about: boolean;
    };

/** A condition, an expression or a result, of one kind. */
export type Of<T extends { readonly kind: string }, K extends T['kind']> = Extract<T, { readonly kind: K }>;
