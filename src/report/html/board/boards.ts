import type { RecordKind } from '../../../model/catalogue.ts';
import { outcomeOf } from '../../../model/outcome.ts';
import type { CriterionOutline, Outline } from '../../../model/result.ts';
import { type Criterion, type Level, belongsTo, type RuleSet } from '../../../model/rule-set.ts';
import { districtOf } from '../../district.ts';
import type { Setting } from '../../input.ts';
import type { DataFile } from '../../../model/record.ts';
import { nearestFirst } from '../../summary/ranking.ts';
import { ENDS } from '../../summary/words.ts';

/** A submission as a row of a ranking. */
export interface Entry {
  /** Its number in the batch. */
  readonly index: number;
  readonly setting: Setting;
  readonly ruleSet: RuleSet;
  readonly data: DataFile;
  readonly outline: Outline;
  /** Figures of it were changed in the page. */
  readonly isChanged: boolean;
}

/** All submissions of one kind that were judged by one level. */
export interface Board {
  readonly key: string;
  readonly ruleSet: RuleSet;
  readonly level: Level;
  readonly kind: RecordKind;
  readonly setting: Setting;
  /** The criteria that apply to any of them, in the order of the document. */
  readonly criteria: readonly Criterion[];
  readonly rows: readonly Row[];
}

export interface Row {
  readonly entry: Entry;
  readonly name: string;
  readonly district: string;
  /** The criteria of the board as they came out. */
  readonly cells: readonly CriterionOutline[];
}

/** Kinds that come behind the parks. */
const LATER: readonly RecordKind[] = ['district', 'portfolio', 'city'];

/** The submissions by what they were judged by; parks first, then what holds parks. */
export function boardsOf(entries: readonly Entry[]): readonly Board[] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = [entry.data.record.kind, entry.ruleSet.id, entry.outline.level.id].join('/');
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  const boards = [...groups].flatMap(([key, group]) => boardOf(key, group) ?? []);
  return boards.toSorted((a, b) => LATER.indexOf(a.kind) - LATER.indexOf(b.kind));
}

function boardOf(key: string, group: readonly Entry[]): Board | undefined {
  const [first] = group;
  if (!first) return undefined;
  const { setting, ruleSet, data, outline } = first;
  const applying = new Set(
    group.flatMap((entry) =>
      entry.outline.criteria
        .filter(({ notApplicable }) => notApplicable !== 'scope')
        .map(({ criterion }) => criterion.id),
    ),
  );
  const criteria = ruleSet.criteria.filter(
    (each) => belongsTo(each, outline.level.id) && applying.has(each.id),
  );
  const positions = new Map(outline.criteria.map(({ criterion }, index) => [criterion.id, index]));
  const order = criteria.map(({ id }) => positions.get(id) ?? -1);
  const rows = group.map((entry) => ({
    entry,
    name: entry.data.record.name || entry.data.place.file,
    district: districtOf(entry.data.record) ?? '',
    cells: order.flatMap((index) => entry.outline.criteria[index] ?? []),
  }));
  return {
    key,
    ruleSet,
    level: outline.level,
    kind: data.record.kind,
    setting,
    criteria,
    rows: rows.toSorted(usual),
  };
}

/** What a ranking is sorted by: a column, or a criterion by its number. */
export type SortKey = 'rank' | 'name' | 'district' | 'verdict' | 'score' | 'missing' | number;

export interface Sort {
  readonly key: SortKey;
  readonly descends: boolean;
}

type Order = (a: Row, b: Row) => number;

/** What ails first, and of those what is nearest to its aim. */
function usual(a: Row, b: Row): number {
  return byVerdict(a, b) || byScore(b, a);
}

function byVerdict(a: Row, b: Row): number {
  return ENDS.indexOf(a.entry.outline.verdict) - ENDS.indexOf(b.entry.outline.verdict);
}

/** The lowest first. */
function byScore(a: Row, b: Row): number {
  return nearestFirst(b.entry.outline.score, a.entry.outline.score);
}

const OUTCOME_ORDER = ['fail', 'unknown', 'pass', 'not-applicable'];

function severity({ possible }: CriterionOutline): number {
  return OUTCOME_ORDER.indexOf(outcomeOf(possible));
}

function byCell(index: number): Order {
  return (a, b) => {
    const [one, other] = [a.cells[index], b.cells[index]];
    return one && other ? severity(one) - severity(other) || byScore(b, a) : 0;
  };
}

const COLLATOR = new Intl.Collator('zh');

const ORDERS: Readonly<Record<Exclude<SortKey, number>, Order>> = {
  rank: usual,
  name: (a, b) => COLLATOR.compare(a.name, b.name),
  district: (a, b) => COLLATOR.compare(a.district, b.district),
  verdict: byVerdict,
  score: byScore,
  missing: (a, b) => a.entry.outline.missing.length - b.entry.outline.missing.length,
};

/** The rows in that order; those that are level stay in the usual one. */
export function sorted(rows: readonly Row[], { key, descends }: Sort): readonly Row[] {
  const order = typeof key === 'number' ? byCell(key) : ORDERS[key];
  return rows.toSorted(descends ? (a, b) => order(b, a) : order);
}
