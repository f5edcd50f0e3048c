import type { Indicator, ListDefinition, RecordKind } from './catalogue.ts';
import type { Expression } from './condition.ts';
import type { Criterion, Level } from './rule-set.ts';

/** Another year than that of the data: the one that a rule names, or the year before. */
export type NeededYear = number | 'before';

/** A figure that is read, and how it can be computed where it is not stated. */
export interface NeededFigure {
  readonly indicator: Indicator;
  /** Absent for the year of the data. */
  readonly year?: NeededYear;
  readonly ways: readonly Way[];
}

/** A derivation, and what it is computed from: figures of the same record, or the items of a list. */
export interface Way {
  readonly expression: Expression;
  readonly figures: readonly NeededFigure[];
  readonly list?: string;
}

/** A list that is read, and what is read of its items. */
export interface NeededList {
  readonly list: ListDefinition;
  readonly figures: readonly NeededFigure[];
  readonly lists: readonly NeededList[];
}

/** What one criterion reads of the record itself, and the lists that it looks through. */
export interface CriterionNeeds {
  readonly criterion: Criterion;
  readonly figures: readonly NeededFigure[];
  /** Those that only a rival reading reads. */
  readonly others: readonly NeededFigure[];
  readonly lists: readonly string[];
}

/** Everything that a level reads of a record of its scope, under every reading. */
export interface LevelNeeds {
  readonly level: Level;
  readonly record: RecordKind;
  readonly criteria: readonly CriterionNeeds[];
  /** Each list once, with everything that any criterion or derivation reads of its items. */
  readonly lists: readonly NeededList[];
}
