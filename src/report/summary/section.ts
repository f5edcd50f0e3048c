import type { RecordKind } from '../../model/catalogue.ts';
import { outcomeOf, type Verdict } from '../../model/outcome.ts';
import type { MissingFigure, Outline } from '../../model/result.ts';
import type { Criterion, Level, RuleSet } from '../../model/rule-set.ts';
import type { Language } from '../../model/text.ts';
import type { Judged } from '../batch.ts';
import type { Lexicon } from '../lexicon.ts';
import { missingName } from '../missing.ts';
import { nearestFirst, rank, type Ranking } from './ranking.ts';

/** Rows that are listed at most. */
export const MOST_ROWS = 200;

export interface CriterionCount {
  readonly criterion: Criterion;
  readonly fail: number;
  readonly unknown: number;
}

export interface MissingCount {
  readonly name: string;
  readonly count: number;
}

/** What is counted over the submissions of a section. */
export interface Counts {
  /** How often each criterion that decides fails or stays open. */
  readonly criteria: ReadonlyMap<string, CriterionCount>;
  /** How many submissions lack each figure that still matters. */
  readonly missing: ReadonlyMap<string, MissingCount>;
}

/** All records of one kind that were judged by one level; of each only what a row holds is kept. */
export interface Section<Row> extends Counts {
  readonly ruleSet: RuleSet;
  readonly level: Level;
  readonly kind: RecordKind;
  readonly tally: Readonly<Record<Verdict, number>>;
  readonly rows: Readonly<Record<Verdict, Ranking<Row>>>;
}

export interface OpenSection<Row> extends Section<Row> {
  readonly add: (item: Judged) => void;
}

/** Begins a section with its first item, which is not yet added. */
export function openSection<Row>(
  first: Judged,
  language: Language,
  rowOf: (item: Judged) => Row,
): OpenSection<Row> {
  const tally = { qualifies: 0, 'does-not-qualify': 0, undetermined: 0 };
  const rows = {
    qualifies: rank<Row>(MOST_ROWS, nearestFirst),
    'does-not-qualify': rank<Row>(MOST_ROWS, nearestFirst),
    undetermined: rank<Row>(MOST_ROWS, nearestFirst),
  };
  const criteria = new Map<string, CriterionCount>();
  const missing = new Map<string, MissingCount>();
  const lexicon = { language, ruleSet: first.ruleSet, catalogue: first.full().catalogue };
  return {
    ruleSet: first.ruleSet,
    level: first.outline.level,
    kind: first.data.record.kind,
    tally,
    rows,
    criteria,
    missing,
    add: (item) => {
      const { verdict, score } = item.outline;
      tally[verdict] += 1;
      rows[verdict].add(score, () => rowOf(item));
      countCriteria(item.outline, criteria);
      countMissing(item.outline, missing, lexicon);
    },
  };
}

function countCriteria(outline: Outline, counts: Map<string, CriterionCount>): void {
  for (const { criterion, possible, decides, notApplicable } of outline.criteria) {
    const outcome = outcomeOf(possible);
    if (!decides || notApplicable !== undefined || (outcome !== 'fail' && outcome !== 'unknown')) continue;
    const count = counts.get(criterion.id) ?? { criterion, fail: 0, unknown: 0 };
    counts.set(criterion.id, { ...count, [outcome]: count[outcome] + 1 });
  }
}

/** A figure that many items of one submission lack counts once. */
function countMissing({ missing }: Outline, counts: Map<string, MissingCount>, lexicon: Lexicon): void {
  const own = new Map(missing.map((figure) => [keyOf(figure), figure]));
  for (const [key, figure] of own) {
    const known = counts.get(key);
    const name = known?.name ?? missingName(ofRecord(figure), lexicon);
    counts.set(key, { name, count: (known?.count ?? 0) + 1 });
  }
}

/** The figure as such, without the item that lacks it. */
function ofRecord({ id, kind, year, why }: MissingFigure): MissingFigure {
  return { id, kind, ...(year !== undefined && { year }), why, from: [] };
}

function keyOf({ kind, id, year }: MissingFigure): string {
  return `${kind}/${id}/${year ?? ''}`;
}

const MOST_COUNTS = 10;

/** How many submissions a section has. */
export function sizeOf({ tally }: Pick<Section<unknown>, 'tally'>): number {
  return Object.values(tally).reduce((sum, each) => sum + each, 0);
}

/** The criteria that fail most often, then those that are open most often. */
export function hardestCriteria({ criteria }: Counts): readonly CriterionCount[] {
  return [...criteria.values()]
    .toSorted((a, b) => b.fail - a.fail || b.unknown - a.unknown)
    .slice(0, MOST_COUNTS);
}

/** The figures that most submissions lack. */
export function scarcestFigures({ missing }: Counts): readonly MissingCount[] {
  return [...missing.values()].toSorted((a, b) => b.count - a.count).slice(0, MOST_COUNTS);
}
