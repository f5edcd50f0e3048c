import type { Condition } from './condition.ts';
import type { Amount } from './rule-set.ts';
import type { Place, Text } from './text.ts';

/**
 * What a case can show of a point. `below`, `at` and `above` are the value one step under a limit, on it and one step over it; of two
 * limits `low` and `high` stand on them. `differs` is a reading that comes out otherwise than the default one. Of an amount: `paid` between
 * floor and cap, `low` and `high` just on them, `floored` and `capped` beyond them, `unknown` where its figure is.
 */
export const ASPECTS = [
  'pass',
  'fail',
  'unknown',
  'below',
  'at',
  'low',
  'high',
  'above',
  'differs',
  'paid',
  'floored',
  'capped',
] as const;
export type Aspect = (typeof ASPECTS)[number];

export const IMPOSSIBLE = ['no-value-below', 'no-value-above', 'cannot-fail', 'cannot-pass'] as const;
/** Why an aspect cannot be shown by any case. */
export type Impossible = (typeof IMPOSSIBLE)[number];

export const POINT_KINDS = ['reading', 'leaf', 'branch', 'guard', 'incentive', 'amount'] as const;

/** A criterion under one of its readings, an incentive, an amount, or a piece of a condition, that cases must show in every way in which it can come out. */
export interface CoveragePoint {
  readonly kind: (typeof POINT_KINDS)[number];
  /** Keys and indexes that lead to it from the root of the rule set. */
  readonly path: readonly (string | number)[];
  readonly of: 'criterion' | 'band' | 'incentive';
  readonly id: string;
  /** Of a rival reading. */
  readonly reading?: string;
  /** The piece of a condition. */
  readonly condition?: Condition;
  /** What is promised. */
  readonly amount?: Amount;
  readonly aspects: readonly Aspect[];
  readonly impossible: ReadonlyMap<Aspect, Impossible>;
}

/** What an author says that no case can show, and why: another part of the condition decides first. */
export interface Unshown {
  readonly place: Place;
  readonly of: CoveragePoint['of'];
  readonly id: string;
  readonly reading?: string;
  /** Keys and positions that lead to it within its criterion, reading, band or incentive: `require/any/1`. */
  readonly at: string;
  readonly aspects: readonly Aspect[];
  readonly why: Text;
}

/** A point, what cases show of it, what they do not, and what an author says that they cannot. */
export interface CoveredPoint {
  readonly point: CoveragePoint;
  readonly shown: readonly Aspect[];
  readonly lacking: readonly Aspect[];
  readonly excused: readonly { readonly aspect: Aspect; readonly why: Text }[];
}

/** What the cases of a rule set show. */
export interface Coverage {
  readonly points: readonly CoveredPoint[];
  /** What was said to be impossible, but is shown by a case, or is no piece of the rule set. */
  readonly needless: readonly Unshown[];
}
