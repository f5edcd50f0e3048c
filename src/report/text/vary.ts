import { admissionNotes, expiryNotes } from '../document-notes.ts';
import { MARKS, VERDICTS } from '../labels.ts';
import { say } from '../lexicon.ts';
import { COLUMNS, WORDS } from '../phrases.ts';
import type { VaryInput } from '../vary/input.ts';
import { varyView, type VaryRow } from '../vary/view.ts';
import { VARY_WORDS } from '../vary/words.ts';
import { documentHead, recordHead, supposedLines } from './headline.ts';
import { renderWarnings } from './notes.ts';
import { type Page, paragraph, section, type TextStyle } from './page.ts';
import { type Cell, type Column, type Piece, renderTable } from './table.ts';
import { OUTCOME_TONES, VERDICT_MARKS, VERDICT_TONES } from './tones.ts';

/** Below this width the clauses have no column of their own. */
const NARROW = 76;

/** Where a verdict changes along a figure, for people. */
export function renderVary(input: VaryInput, style: TextStyle): string {
  const { data, ruleSet, varied, catalogue, warnings, asOf } = input;
  const page: Page = { ...style, catalogue, ruleSet, brief: true };
  const { level, verdict, nothingDecides } = varied.result;
  const title = `${say(WORDS.level, page)}${say(WORDS.colon, page)}${say(level.title, page)} (${level.id})`;
  const word = `${VERDICT_MARKS[verdict]} ${say(VERDICTS[level.kind][verdict], page)}`;
  const view = varyView(varied, page);
  const lines = [
    ...recordHead(data, page),
    ...supposedLines(warnings, page),
    ...documentHead(ruleSet, page),
    ...paragraph(title, page),
    ...[...admissionNotes(ruleSet, level), ...expiryNotes(ruleSet, asOf)].flatMap((note) =>
      paragraph(say(note, page), page, 'dim'),
    ),
    '',
    page.paint(VERDICT_TONES[verdict], word),
    ...(nothingDecides ? paragraph(say(WORDS.nothingDecides, page), page) : []),
    ...paragraph(view.figure, page),
    '',
    ...paragraph(view.summary, page, 'strong'),
    ...view.turns.flatMap((turn) => paragraph(turn, page, 'plain', '  → ')),
    ...section(say(VARY_WORDS.stretches, page), stretchTable(view.rows, page), page),
    ...renderWarnings(warnings, page),
  ];
  return `${lines.join('\n')}\n`;
}

function stretchTable(rows: readonly VaryRow[], page: Page): string[] {
  const isNarrow = page.width < NARROW;
  const clause: Column = { title: say(COLUMNS.clause, page), least: Number.POSITIVE_INFINITY };
  const columns: readonly Column[] = [
    { title: say(VARY_WORDS.value, page), least: 16, align: 'right' },
    { title: say(VARY_WORDS.verdict, page), least: 12 },
    { title: say(VARY_WORDS.score, page), least: 5, align: 'right' },
    { title: say(VARY_WORDS.changes, page), least: 16, yields: true },
    ...(isNarrow ? [] : [clause]),
  ];
  const cells = rows.map((row) => rowCells(row, isNarrow, page));
  return renderTable(columns, cells, page.width, page.paint);
}

function rowCells(row: VaryRow, isNarrow: boolean, page: Page): Cell[] {
  const { values, isNow, verdict, verdictText, score, changes } = row;
  const now: Piece[] = isNow ? [{ text: `← ${say(VARY_WORDS.now, page)}`, tone: 'strong' }] : [];
  const clauses = changes.flatMap((each) => each.clauses);
  return [
    [{ text: values }],
    [{ text: `${VERDICT_MARKS[verdict]} ${verdictText}`, tone: VERDICT_TONES[verdict] }, ...now],
    [{ text: score }],
    changes.map(({ outcome, text, clauses: own }): Piece => {
      const cited = isNarrow ? ` (${own.join(', ')})` : '';
      return { text: text + cited, tone: OUTCOME_TONES[outcome], lead: [`${MARKS[outcome]} `, '  '] };
    }),
    [...new Set(clauses)].map((text): Piece => ({ text, tone: 'dim' })),
  ];
}
