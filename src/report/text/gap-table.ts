import type { Text } from '../../model/text.ts';
import { branchLead } from '../branch-lead.ts';
import type { GapRow, OptionRow } from '../gap/rows.ts';
import { MARKS } from '../labels.ts';
import { say } from '../lexicon.ts';
import { COLUMNS } from '../phrases.ts';
import type { Page } from './page.ts';
import { type Cell, type Column, type Piece, renderTable } from './table.ts';
import { OUTCOME_TONES } from './tones.ts';

/** Below this width the clauses have no column of their own. */
const NARROW = 76;

/** Comparisons with three columns of numbers, and below each the same in raw figures. */
export function gapTable(titles: readonly Text[], rows: readonly GapRow[], page: Page): string[] {
  if (rows.length === 0) return [];
  const cells = rows.flatMap((row) => [rowCells(row, page), ...optionCells(row)]);
  return renderTable(columns(titles, page), cells, page.width, page.paint);
}

function columns(titles: readonly Text[], page: Page): Column[] {
  const clause = { title: say(COLUMNS.clause, page), least: Number.POSITIVE_INFINITY };
  const isNarrow = page.width < NARROW;
  // A limit that is another figure is long: it gives way as names do.
  const yields = { least: isNarrow ? 14 : 22, yields: true };
  return [
    { title: '', least: Number.POSITIVE_INFINITY },
    { title: say(COLUMNS.criterion, page), ...yields },
    ...titles.map(
      (title, index): Column => ({
        title: say(title, page),
        align: 'right',
        ...(index === 1 ? yields : { least: 12 }),
      }),
    ),
    ...(isNarrow ? [] : [clause]),
  ];
}

function dim(text: string): Piece {
  return { text, tone: 'dim' };
}

function rowCells(row: GapRow, page: Page): Cell[] {
  const { criterion, name, outcome, now, needed, distance, notes, clauses } = row;
  const tone = OUTCOME_TONES[outcome];
  const cited = page.width < NARROW ? [clauses.join(', ')] : [];
  const under = [
    ...[criterion].filter((text) => text !== '').map(dim),
    ...notes.map((text): Piece => ({ text, tone: outcome === 'pass' ? 'dim' : tone })),
    ...cited.map(dim),
  ];
  return [
    [{ text: MARKS[outcome], tone }],
    [{ text: name, tone: 'strong' }, ...under],
    [{ text: now, tone }],
    [{ text: needed }],
    [{ text: distance, tone }],
    clauses.map((text): Piece => ({ text, tone: 'dim' })),
  ];
}

function optionCells({ options }: GapRow): Cell[][] {
  return options.map((option, index) => oneOption(option, index === options.length - 1));
}

function oneOption({ name, now, needed, change, notes }: OptionRow, isLast: boolean): Cell[] {
  const lead = branchLead('', isLast);
  const below: readonly [string, string] = [lead[1], lead[1]];
  return [
    [],
    [{ text: name, lead }, ...notes.map((text): Piece => ({ text, tone: 'open', lead: below }))],
    [{ text: now }],
    [{ text: needed }],
    [{ text: change }],
    [],
  ];
}
