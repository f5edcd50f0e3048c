import type { Condition } from './condition.ts';

/**
 * What a case can show of a point. `below`, `at` and `above` are the value one step under a limit, on it and one step over it; of two
 * limits `low` and `high` stand on them. `differs` is a reading that comes out otherwise than the default one.
 */
export const ASPECTS = ['pass', 'fail', 'unknown', 'below', 'at', 'low', 'high', 'above', 'differs'] as const;
export type Aspect = (typeof ASPECTS)[number];

/** Why an aspect cannot be shown by any case. */
export const IMPOSSIBLE = ['no-value-below', 'no-value-above', 'cannot-fail', 'cannot-pass'] as const;
export type Impossible = (typeof IMPOSSIBLE)[number];

/** A criterion under one of its readings, or a piece of a condition, that cases must show in every way in which it can come out. */
export interface CoveragePoint {
  readonly kind: 'reading' | 'leaf' | 'branch' | 'guard';
  /** Keys and indexes that lead to it from the root of the rule set. */
  readonly path: readonly (string | number)[];
  readonly of: 'criterion' | 'band';
  readonly id: string;
  /** Of a rival reading. */
  readonly reading?: string;
  /** The piece of a condition. */
  readonly condition?: Condition;
  readonly aspects: readonly Aspect[];
  readonly impossible: ReadonlyMap<Aspect, Impossible>;
}

/** A point, and what no case shows of it. */
export interface CoveredPoint {
  readonly point: CoveragePoint;
  readonly shown: readonly Aspect[];
  readonly lacking: readonly Aspect[];
}
