import type { Catalogue } from '../../model/catalogue.ts';
import type { Path } from '../../model/path.ts';
import type { DataFile } from '../../model/record.ts';
import type { Level } from '../../model/rule-set.ts';
import type { Standing } from '../../model/standing.ts';
import type { Text } from '../../model/text.ts';
import type { Turns } from '../../model/turn.ts';
import type { Problem } from '../../problems/index.ts';

/** One of the things that are held side by side. */
export interface Compared {
  readonly data: DataFile;
  /** The name of the city whose document it is. */
  readonly city: Text;
  readonly standing: Standing;
}

/** What became of one park in the course of years. */
export interface ComparedYears {
  /** From each year to the next one. */
  readonly steps: readonly Turns[];
  /** From the first year to the last. */
  readonly whole: Turns;
  readonly paths: readonly Path[];
  /** Other levels of the document in which targets stand. */
  readonly targets: readonly Level[];
}

/** Everything that a report of `compare` is made of. */
export interface CompareInput {
  /** `levels`: one park, many levels; `parks`: many parks, one level, both the nearest first; `years`: the earliest first. */
  readonly compares: 'levels' | 'parks' | 'years';
  readonly compared: readonly Compared[];
  /** Of years only. */
  readonly years?: ComparedYears;
  readonly catalogue: Catalogue;
  /** What was found while reading and evaluating, each once. */
  readonly warnings: readonly Problem[];
  /** A day (ISO) for which expiries are noted. */
  readonly asOf?: string;
}
