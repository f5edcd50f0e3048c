import type { Catalogue, RecordKind } from '../../model/catalogue.ts';
import type { DataRecord } from '../../model/record.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import type { ProblemList } from '../source/problem-list.ts';
import type { Source, SourceNode } from '../source/source.ts';

/** What is at hand while the cases of a rule set are read. */
export interface CaseContext {
  readonly source: Source;
  readonly root: SourceNode;
  readonly problems: ProblemList;
  readonly ruleSet: RuleSet;
  readonly catalogue: Catalogue;
  readonly read: (node: SourceNode, name: string, kind: RecordKind) => DataRecord;
}
