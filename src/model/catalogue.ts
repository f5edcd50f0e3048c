import type { Interval } from '../quantity/interval.ts';
import type { Exact } from '../quantity/exact.ts';
import type { Unit, UnitTable } from '../quantity/unit.ts';
import type { Expression } from './condition.ts';
import type { Text } from './text.ts';

/** Whose figures a record holds. List items are records too. */
export const RECORD_KINDS = [
  'park',
  'project',
  'enterprise',
  'industry',
  'platform',
  'plant',
  'facility',
  'cluster',
  'district',
  'city',
  'portfolio',
] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

export const NUMBER_TYPES = ['amount', 'change', 'count', 'share', 'rate', 'number'] as const;
export const INDICATOR_TYPES = [...NUMBER_TYPES, 'flag', 'date', 'label', 'labels', 'text'] as const;
export type IndicatorType = (typeof INDICATOR_TYPES)[number];

/** A named quantity or state, as the catalogue defines it. */
export interface Indicator {
  readonly id: string;
  readonly name: Text;
  readonly aliases: readonly string[];
  readonly of: readonly RecordKind[];
  readonly type: IndicatorType;
  /** The unit in which it is shown; plain for counts, numbers and everything that is no number. */
  readonly unit: Unit;
  /** Accumulated over a period, or a state at a date. */
  readonly time?: 'flow' | 'stock';
  /** Base-unit limits outside of which a wrong unit is likely. */
  readonly plausible?: readonly [Exact, Exact];
  readonly values?: readonly Text[];
  readonly ordered: boolean;
  readonly derive: readonly Expression[];
  /** The values that the type allows at all: from 0 for amounts, 0 to 100 % for shares. */
  readonly possible: Interval<Exact>;
}

/** The records beside which figures of the city may stand, for thresholds that compare with it. */
const SEES_CITY: ReadonlySet<RecordKind> = new Set(['park', 'project', 'district', 'portfolio']);

/** Whether the record may hold the indicator: its own, and figures of the city beside them. */
export function mayHold(record: RecordKind, indicator: Pick<Indicator, 'of'>): boolean {
  return isOwn(record, indicator) || (indicator.of.includes('city') && SEES_CITY.has(record));
}

/** Whether it is one of the record itself; a portfolio has those of its parks, since raw figures are summed and lists joined. */
export function isOwn(record: RecordKind, { of }: Pick<Indicator, 'of'>): boolean {
  return of.includes(record) || (record === 'portfolio' && of.includes('park'));
}

/** A list that a record may hold, and the record that each item is. */
export interface ListDefinition {
  readonly id: string;
  readonly record: RecordKind;
  readonly name: Text;
  readonly aliases: readonly string[];
}

export interface Catalogue {
  readonly units: UnitTable;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly lists: ReadonlyMap<string, ListDefinition>;
  /** What indicators measure exactly, by their ids; for explanations alone, and absent where there are none. */
  readonly calibers?: Pick<ReadonlyMap<string, Text>, 'get'>;
  /** The ids of indicators by each of their names, folded; absent where nobody has put them together yet. */
  readonly idsByName?: Pick<ReadonlyMap<string, readonly string[]>, 'get'>;
}
