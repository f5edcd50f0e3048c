import type { Catalogue } from '../../model/catalogue.ts';
import type { DataFile } from '../../model/record.ts';
import type { Standing } from '../../model/standing.ts';
import type { Text } from '../../model/text.ts';
import type { Problem } from '../../problems/index.ts';

/** One of the things that are held side by side. */
export interface Compared {
  readonly data: DataFile;
  /** The name of the city whose document it is. */
  readonly city: Text;
  readonly standing: Standing;
}

/** Everything that a report of `compare` is made of. */
export interface CompareInput {
  /** `levels`: one park, many levels; `parks`: many parks, one level. Both the nearest first. */
  readonly compares: 'levels' | 'parks';
  readonly compared: readonly Compared[];
  readonly catalogue: Catalogue;
  /** What was found while reading and evaluating, each once. */
  readonly warnings: readonly Problem[];
  /** A day (ISO) for which expiries are noted. */
  readonly asOf?: string;
}
