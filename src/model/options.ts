import type { Exact } from '../quantity/exact.ts';
import type { DataRecord } from './record.ts';

/** What the caller may choose for one evaluation. */
export interface Options {
  /** How far below its limit a 左右 leaf may stay, as a share (5 % = 1/20). */
  readonly about?: Exact;
  /** Judgements declared without evidence count as unknown. */
  readonly requireEvidence?: boolean;
  /** Everything but orientation decides. */
  readonly strict?: boolean;
  /** Figures of the city, for thresholds that compare with it. */
  readonly city?: DataRecord;
  /** Readings chosen, by criterion id. */
  readonly readings?: Readonly<Record<string, string>>;
}
