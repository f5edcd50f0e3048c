import type { Figure } from '../../model/record.ts';
import type { Verdict } from '../../model/outcome.ts';
import type { DroppedFigure, Stretch } from '../../model/what-if.ts';
import type { Problem } from '../../problems/index.ts';
import type { Lexicon } from '../lexicon.ts';

/** What a part of the page needs to speak, and to act where the page is alive. */
export interface Stage extends Lexicon {
  /** Absent in the report as it is written, which acts only once its script runs. */
  readonly live?: Live;
}

/** What the reader may do with the park that is shown. */
export interface Live {
  /** By indicator. */
  readonly changes: ReadonlyMap<string, Change>;
  /** What the data file states of figures that are computed from a changed one; it is left out. */
  readonly dropped: readonly DroppedFigure[];
  /** Puts another value in the place of a figure; undefined puts back what the data file states. */
  readonly change: (indicator: string, text: string | undefined) => void;
  readonly resetAll: () => void;
  /** Which verdict each value of a figure would lead to, all others staying as they are, from the smallest value to the greatest. */
  readonly along: (indicator: string) => readonly Stretch<Verdict>[];
}

/** A figure that was changed in the page. */
export interface Change {
  /** As typed. */
  readonly text: string;
  /** What the data file states, where it does. */
  readonly before?: Figure;
  /** Absent where the text cannot be read: then the figure of the file still holds. */
  readonly figure?: Figure;
  readonly problems: readonly Problem[];
}
