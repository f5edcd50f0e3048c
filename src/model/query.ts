import type { Exact } from '../quantity/exact.ts';
import type { Indicator } from './catalogue.ts';
import type { NumberComparison } from './condition.ts';
import type { Possible } from './outcome.ts';
import type { Criterion, Level, RuleSet } from './rule-set.ts';

/**
 * A level as a question about one table with a row for each record and a column for each figure that a row may state. All numbers are
 * in the units of their indicators.
 */
export interface LevelQuery {
  readonly ruleSet: RuleSet;
  readonly level: Level;
  readonly columns: readonly QueryColumn[];
  /** Numbers that are stated, derived from columns, or both; each after those that it is derived from. */
  readonly terms: readonly Term[];
  readonly criteria: readonly QueryCriterion[];
}

export interface QueryColumn {
  readonly indicator: Indicator;
  /** What a number may be; another one is refused. */
  readonly range: Bounds;
  /** Digits behind the point. */
  readonly decimals: number;
}

export interface Bounds {
  readonly low?: Exact;
  readonly high?: Exact;
  /** Whether the ends themselves are left out. */
  readonly open: boolean;
}

/** A column as a part of a term: so many times the figure is the number in the unit of the term. */
interface TermPart {
  readonly id: string;
  readonly times: Exact;
}

export type Term = {
  readonly id: string;
  /** Of what is stated beside it; absent where a rule computes it in place. */
  readonly indicator?: Indicator;
  readonly range: Bounds;
} & (
  | {
      readonly how: 'sum' | 'difference';
      readonly of: readonly TermPart[];
      /** Nothing is below zero where a part is not known. */
      readonly isNotNegative: boolean;
    }
  | {
      /** `over.times` × over ÷ (`under.times` × under). */
      readonly how: 'ratio';
      readonly over: TermPart;
      readonly under: TermPart;
      /** Whether it is divided by a term, and not by a column. */
      readonly isNested: boolean;
    }
);

export interface QueryCriterion {
  readonly criterion: Criterion;
  readonly reading: string;
  readonly decides: boolean;
  readonly test: QueryTest;
  /** Why it is not carried as a whole. */
  readonly obstacles: readonly Obstacle[];
}

/** A condition over the columns and terms. */
export type QueryTest =
  | { readonly kind: 'all' | 'any'; readonly of: readonly QueryTest[] }
  | { readonly kind: 'not'; readonly of: QueryTest }
  | { readonly kind: 'when' | 'unless'; readonly guard: QueryTest; readonly require: QueryTest }
  /** Passes where another one passes, and fails elsewhere. */
  | { readonly kind: 'passes'; readonly of: QueryTest }
  | { readonly kind: 'fixed'; readonly possible: Possible }
  | NumberTest
  | {
      /** One column against so many times another one. */
      readonly kind: 'figures';
      readonly of: string;
      readonly op: NumberComparison;
      readonly times: Exact;
      readonly other: string;
    }
  | { readonly kind: 'flag'; readonly of: string; readonly value: boolean }
  | { readonly kind: 'date'; readonly of: string; readonly op: NumberComparison; readonly day: string }
  | { readonly kind: 'months'; readonly of: string; readonly months: readonly number[] }
  /** Of a single label, or one of several; another label fails, or is unknown where `fail` names those that do. */
  | {
      readonly kind: 'labels';
      readonly of: string;
      readonly pass: readonly string[];
      readonly fail?: readonly string[];
    };

export interface NumberTest {
  readonly kind: 'number';
  readonly of: string;
  readonly op: NumberComparison;
  readonly limit: Exact;
  /** What holds already because of what the number can be at all, where nothing is known of it. */
  readonly unknown?: boolean;
}

/** What a query over a table of single figures cannot carry. */
export type Obstacle =
  | { readonly kind: 'list'; readonly list: string }
  | { readonly kind: 'years'; readonly indicator: string }
  /** Derived in a way that is not followed. */
  | { readonly kind: 'derivation'; readonly indicator: string }
  /** Held against the end of what it can be at all. */
  | { readonly kind: 'bound'; readonly indicator: string }
  /** More digits than databases have. */
  | { readonly kind: 'digits'; readonly indicator: string };
