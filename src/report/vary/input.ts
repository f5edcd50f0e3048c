import type { Catalogue } from '../../model/catalogue.ts';
import type { DataFile } from '../../model/record.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import type { Varied } from '../../model/what-if.ts';
import type { Problem } from '../../problems/index.ts';

/** Everything that a report on where a verdict changes along a figure is made of. */
export interface VaryInput {
  readonly data: DataFile;
  readonly ruleSet: RuleSet;
  readonly varied: Varied;
  readonly catalogue: Catalogue;
  /** What was found while reading and evaluating. */
  readonly warnings: readonly Problem[];
  /** The day by which the document may have expired. */
  readonly asOf?: string;
}
