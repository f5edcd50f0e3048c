import type { RecordKind } from '../../model/catalogue.ts';
import type { Verdict } from '../../model/outcome.ts';
import type { Language } from '../../model/text.ts';
import type { BatchItem, Judged, Refused } from '../batch.ts';
import { MOST_ROWS, type OpenSection, openSection, type Section } from './section.ts';

/** What a summary knows of a batch; its size does not grow with the number of items. */
export interface Collected<Row> {
  /** Parks first, then what holds parks. */
  readonly sections: readonly Section<Row>[];
  /** The first of those that could not be judged. */
  readonly refused: readonly Refused[];
  readonly refusedCount: number;
  /** Warnings of all submissions, and how many submissions have any. */
  readonly warnings: number;
  readonly warned: number;
}

export interface Collector<Row> {
  readonly add: (item: BatchItem) => void;
  readonly collected: () => Collected<Row>;
}

/** Collects items by what they were judged by; rows are made only for those that may be listed. */
export function collect<Row>(language: Language, rowOf: (item: Judged) => Row): Collector<Row> {
  const sections = new Map<string, OpenSection<Row>>();
  const refused: Refused[] = [];
  const counts = { refusedCount: 0, warnings: 0, warned: 0 };
  const addRefused = (item: Refused) => {
    counts.refusedCount += 1;
    if (refused.length < MOST_ROWS) refused.push(item);
  };
  const addJudged = (item: Judged) => {
    counts.warnings += item.warnings.length;
    counts.warned += item.warnings.length > 0 ? 1 : 0;
    const key = `${item.data.record.kind}/${item.ruleSet.id}/${item.outline.level.id}`;
    const section = sections.get(key) ?? openSection(item, language, rowOf);
    sections.set(key, section);
    section.add(item);
  };
  return {
    add: (item) => (item.kind === 'refused' ? addRefused(item) : addJudged(item)),
    collected: () => ({
      sections: [...sections.values()].toSorted((a, b) => placeOf(a.kind) - placeOf(b.kind)),
      refused,
      ...counts,
    }),
  };
}

/** Kinds that come behind the parks. */
const LATER: readonly RecordKind[] = ['district', 'portfolio', 'city'];

function placeOf(kind: RecordKind): number {
  return LATER.indexOf(kind);
}

/** What ails comes first; refused submissions stand between the open ones and those that qualify. */
const BEFORE_REFUSED: readonly Verdict[] = ['does-not-qualify', 'undetermined'];

/** The rows of a section, worst verdicts first, nearest first within; refused ones between them. */
export function listed<Row>({ rows }: Section<Row>, refused: readonly Row[] = []): readonly Row[] {
  const first = BEFORE_REFUSED.flatMap((verdict) => rows[verdict].kept());
  return [...first, ...refused, ...rows.qualifies.kept()].slice(0, MOST_ROWS);
}
