import type { Exact } from '../quantity/exact.ts';
import type { Interval } from '../quantity/interval.ts';
import type { Possible } from './outcome.ts';
import type { DataRecord, Figure } from './record.ts';
import type { MissingFigure, ResultNode } from './result.ts';
import type { Amount, Incentive, MoneyKind, RuleSet } from './rule-set.ts';
import type { Problem } from '../problems/index.ts';

/** One amount that a claim may come to. All numbers are in base units (元 for money). */
export interface Payout {
  readonly amount: Amount;
  /** The figure that the rate applies to; absent where the amount rests on none. */
  readonly base?: Interval<Exact>;
  /** Rate × figure, before floor and cap. */
  readonly reckoned?: Interval<Exact>;
  /** What it comes to. Without a figure, everything up to the cap: whoever grants it decides. */
  readonly range: Interval<Exact>;
}

/** An incentive held against one record: the one that is judged, or an item of one of its lists. */
export interface Claim {
  /** Name and place (`plants/1`) of the item; absent for the record itself. */
  readonly name?: string;
  readonly item?: string;
  /** Whether its conditions hold. */
  readonly possible: Possible;
  /** Absent where there is no condition. */
  readonly node?: ResultNode;
  /** One for each case that may hold; none where no money is promised, or it is not due for certain. */
  readonly payouts: readonly Payout[];
  /** What it comes to if its conditions hold; absent where there is no payout. */
  readonly ifDue?: Interval<Exact>;
  /** The same, from nothing where they may not hold. */
  readonly range?: Interval<Exact>;
  readonly figures: readonly Figure[];
  readonly missing: readonly MissingFigure[];
}

export interface IncentiveResult {
  readonly incentive: Incentive;
  /** Passes where at least one claim does. */
  readonly possible: Possible;
  /** `scope`: it is for other records, of which the data hold none; `none`: the list it is for is empty. */
  readonly notApplicable?: 'scope' | 'none';
  readonly claims: readonly Claim[];
  /** All claims together; a price is never added up. Absent where no money can be due. */
  readonly range?: Interval<Exact>;
  /** The figures that would still change whether it is due, or how much. */
  readonly missing: readonly MissingFigure[];
}

/** Amounts of one kind, for the same stretch of time, added up. */
export interface SupportTotal {
  readonly money: Exclude<MoneyKind, 'price'>;
  readonly every?: 'year';
  readonly range: Interval<Exact>;
  /** Those that may add to it. */
  readonly incentives: readonly Incentive[];
}

/** The support that one document promises, held against one record. */
export interface Support {
  readonly ruleSet: RuleSet;
  readonly record: DataRecord;
  /** In the order of the document. */
  readonly incentives: readonly IncentiveResult[];
  readonly totals: readonly SupportTotal[];
  readonly missing: readonly MissingFigure[];
  /** Figures that are only expected and on which something here rests. */
  readonly expected: readonly Figure[];
  readonly warnings: readonly Problem[];
}
