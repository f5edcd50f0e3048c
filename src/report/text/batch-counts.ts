import { clauseText } from '../clauses.ts';
import { MARKS, OUTCOMES } from '../labels.ts';
import { say } from '../lexicon.ts';
import { COLUMNS } from '../phrases.ts';
import { type Counts, hardestCriteria, scarcestFigures } from '../summary/section.ts';
import { grouped, SUMMARY_WORDS } from '../summary/words.ts';
import { section, type TextStyle } from './page.ts';
import { type Cell, renderTable } from './table.ts';
import { OUTCOME_TONES } from './tones.ts';

/** The criteria that are missed most often. */
export function renderHardest(own: Counts, style: TextStyle): string[] {
  const rigid = Number.POSITIVE_INFINITY;
  const columns = [
    { title: `${MARKS.fail} ${say(OUTCOMES.fail, style)}`, least: rigid, align: 'right' as const },
    { title: `${MARKS.unknown} ${say(OUTCOMES.unknown, style)}`, least: rigid, align: 'right' as const },
    { title: say(COLUMNS.criterion, style), least: 16, yields: true },
    { title: say(COLUMNS.clause, style), least: 10 },
  ];
  const rows = hardestCriteria(own).map(({ criterion, fail, unknown }): Cell[] => [
    [{ text: fail > 0 ? grouped(fail) : '', tone: OUTCOME_TONES.fail }],
    [{ text: unknown > 0 ? grouped(unknown) : '', tone: OUTCOME_TONES.unknown }],
    [{ text: say(criterion.title, style) }],
    [{ text: clauseText(criterion.cite), tone: 'dim' }],
  ]);
  const table = rows.length === 0 ? [] : renderTable(columns, rows, style.width, style.paint);
  return section(say(SUMMARY_WORDS.hardest, style), table, style);
}

/** The figures that most submissions lack. */
export function renderScarcest(own: Counts, style: TextStyle): string[] {
  const columns = [
    {
      title: say(SUMMARY_WORDS.submissions, style),
      least: Number.POSITIVE_INFINITY,
      align: 'right' as const,
    },
    { title: say(SUMMARY_WORDS.figure, style), least: 16, yields: true },
  ];
  const rows = scarcestFigures(own).map(({ name, count }): Cell[] => [
    [{ text: grouped(count) }],
    [{ text: name }],
  ]);
  const table = rows.length === 0 ? [] : renderTable(columns, rows, style.width, style.paint);
  return section(say(SUMMARY_WORDS.scarcest, style), table, style);
}
