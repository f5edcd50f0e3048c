import type { Exact } from '../quantity/exact.ts';
import type { End, Interval } from '../quantity/interval.ts';
import type { Outcome, Verdict } from './outcome.ts';
import type { FigurePath } from './record.ts';
import type { LevelResult, Score } from './result.ts';
import type { Criterion } from './rule-set.ts';

export type { ChangedFigure, Changes, DroppedFigure, FigurePath } from './record.ts';

/** A stretch of the values of a figure on which nothing changes. */
export interface Stretch<T> {
  /** Its ends; a stretch may be a single value. Absent ends are those of everything that the figure can be. */
  readonly range: Interval<Exact>;
  /** Ends that are no fractions (a root): the range stops at a fraction right beside them. */
  readonly roots?: { readonly low?: boolean; readonly high?: boolean };
  readonly found: T;
}

/** What a level comes to on a stretch of the values of a figure. */
export interface Along {
  readonly verdict: Verdict;
  /** Of each criterion of the level. */
  readonly outcomes: readonly { readonly criterion: Criterion; readonly outcome: Outcome }[];
  /** The lowest and highest score on the stretch; bounds where it moves with several comparisons. */
  readonly score: Score;
}

/** A criterion that comes out otherwise beyond a place. */
export interface Flip {
  readonly criterion: Criterion;
  readonly before: Outcome;
  readonly after: Outcome;
  /** It takes part in the verdict. */
  readonly decides: boolean;
}

/** Where two stretches meet. */
export interface Breakpoint {
  /** The last of the values before it; open where the place itself belongs to what follows. */
  readonly until: End<Exact>;
  /** The first of the values that follow; the same number as `until`, or the next whole one, or a fraction on the other side of a root. */
  readonly from: End<Exact>;
  /** The place is no fraction: it lies between `until` and `from`. */
  readonly isRoot: boolean;
  readonly before: Verdict;
  readonly after: Verdict;
  readonly flips: readonly Flip[];
}

/** What a level comes to along a figure of a record, all others staying as they are. */
export interface Varied {
  readonly path: FigurePath;
  /** The values that were looked at. */
  readonly range: Interval<Exact>;
  /** What the figure is now, as stated or computed; absent where nothing is known of it. */
  readonly now?: Interval<Exact>;
  /** From the smallest value to the greatest; `isNow`: what the figure is may lie there. */
  readonly stretches: readonly (Stretch<Along> & { readonly isNow: boolean })[];
  /** Between each stretch and the next. */
  readonly breakpoints: readonly Breakpoint[];
  /** Of the record as it is. */
  readonly result: LevelResult;
}
