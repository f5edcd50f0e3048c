import type { Catalogue } from '../../model/catalogue.ts';
import type { Gap } from '../../model/gap.ts';
import type { DataFile } from '../../model/record.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import type { Problem } from '../../problems/index.ts';

/** Everything that a report on what lies between one record and a verdict is made of. */
export interface GapInput {
  readonly data: DataFile;
  readonly ruleSet: RuleSet;
  readonly gap: Gap;
  readonly catalogue: Catalogue;
  /** What was found while reading and evaluating. */
  readonly warnings: readonly Problem[];
}
