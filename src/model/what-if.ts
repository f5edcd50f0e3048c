import type { Interval } from '../quantity/interval.ts';
import type { Exact } from '../quantity/exact.ts';
import type { Figure } from './record.ts';

/** Which figure: of the record itself, or of an item of its lists; of the year of the data, or another one. */
export interface FigurePath {
  readonly indicator: string;
  readonly year?: number;
  /** `list/number`, counted from 1, as in `projects/2`; nested lists follow, as in `parks/3/enterprises/1`. */
  readonly item?: string;
}

/** A figure that is supposed to be another one. */
export interface ChangedFigure {
  readonly path: FigurePath;
  /** What the file states; absent where it states nothing. */
  readonly from?: Figure;
  readonly to: Figure;
}

/** A stated figure that is left out, since it is computed from one that was changed. */
export interface DroppedFigure {
  readonly path: FigurePath;
  readonly figure: Figure;
}

/** What was changed in a record. */
export interface Changes {
  readonly changed: readonly ChangedFigure[];
  readonly dropped: readonly DroppedFigure[];
}

/** A stretch of the values of a figure on which nothing changes. */
export interface Stretch<T> {
  /** Its ends; a stretch may be a single value. Absent ends are those of everything that the figure can be. */
  readonly range: Interval<Exact>;
  /** Ends that are no fractions (a root): the range stops at a fraction right beside them. */
  readonly roots?: { readonly low?: boolean; readonly high?: boolean };
  readonly found: T;
}
