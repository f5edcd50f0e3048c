import type { Condition } from './condition.ts';

/** What of a rule set differs between two editions; `whole`: the thing itself came, went, or says something else. */
export type DifferencePart =
  | 'whole'
  | 'id'
  | 'kind'
  | 'decided-by'
  | 'level'
  | 'yardstick'
  | 'scope'
  | 'force'
  | 'role'
  | 'deadline'
  | 'every'
  | 'per'
  | 'population'
  | 'guard'
  | 'exception'
  | 'require'
  | 'reading';

/** A condition, or the value of a field as the rule set writes it. */
export type Said = Condition | string;

/** One thing that two editions say differently; a side is absent where its edition says nothing. */
export interface Difference {
  readonly of: 'level' | 'criterion' | 'band' | 'incentive';
  /** The id in the later edition, or in the earlier one where it went. */
  readonly id: string;
  readonly part: DifferencePart;
  /** The reading that it is about. */
  readonly reading?: string;
  readonly before?: Said;
  readonly after?: Said;
}
