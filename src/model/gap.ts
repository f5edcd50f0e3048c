import type { Exact } from '../quantity/exact.ts';
import type { End, Interval } from '../quantity/interval.ts';
import type { Verdict } from './outcome.ts';
import type { StatedValue } from './record.ts';
import type { LeafNode, LevelResult, MissingFigure } from './result.ts';
import type { Criterion } from './rule-set.ts';
import type { FigurePath } from './what-if.ts';

/** A value that a figure would have to take, all others being as they are. */
export interface Move {
  readonly path: FigurePath;
  /** What is known of it now; absent where nothing is. */
  readonly from?: Interval<Exact>;
  /** The nearest end of the values that do; an open end is to be passed, not only reached. */
  readonly to: End<Exact>;
  /** `up`: this much or more; `down`: this much or less; `only`: this value and no other. */
  readonly direction: 'up' | 'down' | 'only';
  /** All values that do, around the nearest. */
  readonly range: Interval<Exact>;
  /** The end is no fraction: it lies right beside the one that is given. */
  readonly isRoot: boolean;
  /** Deciding criteria that hold now and would not any more. */
  readonly breaks: readonly Criterion[];
  /** Further deciding criteria that do not hold now and would. */
  readonly mends: readonly Criterion[];
  /** The verdict if nothing else changes. */
  readonly verdict: Verdict;
}

/** How many items of a list must come to meet a condition, or cease to. */
export interface ItemsNeed {
  readonly list: string;
  /** Items that certainly meet it, and all that count. */
  readonly met: number;
  readonly total: number;
  /** How many would have to meet it, of those that are there. */
  readonly needed: number;
  /** Of a share: how many new items that meet it would do instead. */
  readonly added?: number;
}

/** The value that a comparison asks for, and how much is lacking: both in the base unit. */
export interface Shortfall {
  readonly to: End;
  readonly side: 'up' | 'down' | 'only';
  /** The size of the difference, where both are fractions and the value is known. */
  readonly by?: Exact;
}

/** Something that must come out otherwise than it does now, or that is not known. */
export interface Step {
  readonly criterion: Criterion;
  /** A city-wide target held against a single park, whose only park is this one, is shown as what it asks of the park. */
  readonly leaf: LeafNode;
  /** Whether the comparison is to hold, or not to. */
  readonly want: 'pass' | 'fail';
  readonly isOpen: boolean;
  /** The item of a list that it concerns. */
  readonly item?: { readonly list: string; readonly name: string };
  /** `figure`: a number; `items`: items of a list; `state`: nothing that a number could change. */
  readonly kind: 'figure' | 'items' | 'state';
  readonly shortfall?: Shortfall;
  readonly items?: ItemsNeed;
  readonly moves: readonly Move[];
  /** Why no figure leads there, where none does. */
  readonly obstacle?: Obstacle;
}

export const OBSTACLES = ['state', 'date', 'items', 'limit', 'period', 'figures'] as const;
/**
 * `state`: something has to be there, or to be otherwise; `date`: a day has passed, or has yet to come; `items`: items of a list have to
 * change; `limit`: what it is held against is not known; `period`: the figures
 * cover only a part of a year, and the rest may add to them; `figures`: no figure of the record and its year moves it that far.
 */
export type Obstacle = (typeof OBSTACLES)[number];

/** Figures that together do, the smallest change of each that does with the others. Those above a bar rather than those below it. */
export interface Plan {
  readonly figures: readonly PlannedFigure[];
  /** Flags, labels and dates that have to come about besides. */
  readonly states: readonly PlannedState[];
  /** What the engine says with all of them. */
  readonly verdict: Verdict;
  /** The comparisons that still do not come out as wanted. */
  readonly unmet: readonly LeafNode[];
}

interface PlannedState {
  readonly path: FigurePath;
  readonly to: StatedValue;
}

export interface PlannedFigure {
  readonly path: FigurePath;
  readonly from?: Interval<Exact>;
  readonly to: End<Exact>;
  /** The value with which the others were found: the end as it is printed, or one right beyond it where it has to be passed. */
  readonly at: Exact;
  readonly direction: Move['direction'];
}

/** One way to qualify: everything on it must come about. */
export interface Route {
  readonly steps: readonly Step[];
  /** Lists that would have to be complete. */
  readonly lists: readonly MissingFigure[];
  readonly plan: Plan;
}

/** Missing figures of which no smaller number does. */
export interface LeastSets {
  /** How many figures. */
  readonly size: number;
  readonly sets: readonly (readonly MissingFigure[])[];
  /** There were too many combinations to look at all: the number is an upper bound, and further sets may exist. */
  readonly isCut: boolean;
}

/** How far a comparison is from failing. */
export interface Headroom {
  readonly criterion: Criterion;
  readonly leaf: LeafNode;
  readonly item?: { readonly list: string; readonly name: string };
  /** Whether the criterion fails as soon as this one does; otherwise another branch holds it up as well. */
  readonly alone: boolean;
  /** Between the value and its limit; absent for states. */
  readonly by?: Exact;
  /** The same as a share of the limit. */
  readonly share?: Exact;
  /** How far each figure may go, all others being as they are. */
  readonly moves: readonly Room[];
}

/** How far a figure may go without the comparison failing. */
export interface Room {
  readonly path: FigurePath;
  readonly from: Interval<Exact>;
  /** An end is absent where the comparison does not fail on that side. */
  readonly range: Interval<Exact>;
}

/** What lies between a park and a verdict. */
export interface Gap {
  readonly result: LevelResult;
  /** Every way to qualify, nearest first; none where it qualifies, or where nothing leads there. */
  readonly routes: readonly Route[];
  /** There are more ways than are listed. */
  readonly isCut: boolean;
  /** Of an undetermined park: the fewest figures with which it may turn out to qualify, not to qualify, and to be settled in any case. */
  readonly least?: { readonly qualify?: LeastSets; readonly fail?: LeastSets; readonly settle?: LeastSets };
  /** Of a park that qualifies, criterion by criterion. */
  readonly headroom: readonly Headroom[];
  /** The criteria that would break first: those with the smallest share of headroom. */
  readonly tightest: readonly Criterion[];
}
