import type { Outcome } from '../../model/outcome.ts';
import type { Support } from '../../model/support.ts';
import { branchLead } from '../branch-lead.ts';
import { MARKS } from '../labels.ts';
import { say } from '../lexicon.ts';
import { COLUMNS, SECTIONS, WORDS } from '../phrases.ts';
import { clauseRemarks, supportNotes } from '../support/remarks.ts';
import type { SupportInput } from '../support/input.ts';
import { type ClaimRow, type SupportRow, supportRows, totalRows } from '../support/view.ts';
import { DUE, SUPPORT_WORDS } from '../support/words.ts';
import { documentHead, recordHead } from './headline.ts';
import { readerFor } from '../asked-figures.ts';
import { missingSection } from './missing.ts';
import { renderExpected, renderWarnings } from './notes.ts';
import { type Page, paragraph, section, type TextStyle } from './page.ts';
import { type Cell, type Column, type Piece, renderTable } from './table.ts';
import { OUTCOME_TONES } from './tones.ts';

/** The support that documents promise each record, for people. */
export function renderIncentives(inputs: readonly SupportInput[], style: TextStyle): string {
  const rule = style.paint('dim', '═'.repeat(style.width));
  return inputs.map((input) => `${recordLines(input, style).join('\n')}\n`).join(`\n${rule}\n\n`);
}

function recordLines(
  { data, supports, catalogue, warnings, asOf }: SupportInput,
  style: TextStyle,
): string[] {
  const rule = ['', style.paint('dim', '─'.repeat(style.width)), ''];
  return [
    ...recordHead(data, style),
    ...supports.flatMap((support, index) => {
      const page: Page = { ...style, catalogue, ruleSet: support.ruleSet, brief: true };
      return [...(index > 0 ? rule : []), ...documentLines(support, asOf, page)];
    }),
    ...renderWarnings(warnings, style),
  ];
}

function documentLines(support: Support, asOf: string | undefined, page: Page): string[] {
  const notes = supportNotes(support, asOf).flatMap((note) => listed(say(note, page), page));
  return [
    ...documentHead(support.ruleSet, page),
    '',
    ...supportLines(support, page),
    ...section(say(SECTIONS.document, page), notes, page),
  ];
}

function supportLines(support: Support, page: Page): string[] {
  const rows = supportRows(support, page);
  if (rows.length === 0) return paragraph(say(SUPPORT_WORDS.none, page), page);
  const applying = rows.filter(({ outcome }) => outcome !== 'not-applicable');
  const table = applying.flatMap((row) => rowCells(row, page));
  return [
    countLine(rows, page),
    ...(table.length > 0 ? ['', ...renderTable(columns(page), table, page.width, page.paint)] : []),
    ...otherLines(rows, page),
    ...totalLines(support, page),
    ...missingSection(
      support.missing,
      support.incentives.map(({ incentive, missing }) => readerFor(incentive.cite, missing)),
      page,
    ),
    ...renderExpected(support, page),
    ...section(
      say(SUPPORT_WORDS.clauses, page),
      clauseRemarks(support).flatMap(({ clause, text }) => listed(`${clause}  ${say(text, page)}`, page)),
      page,
    ),
  ];
}

function listed(text: string, page: Page): string[] {
  return paragraph(text, page, 'plain', `  ${page.paint('dim', '·')} `);
}

const OUTCOMES: readonly Outcome[] = ['pass', 'unknown', 'fail', 'not-applicable'];

function countLine(rows: readonly SupportRow[], page: Page): string {
  const counts = OUTCOMES.flatMap((outcome) => {
    const count = rows.filter((row) => row.outcome === outcome).length;
    return count === 0 ? [] : [page.paint(OUTCOME_TONES[outcome], `${count} ${say(DUE[outcome], page)}`)];
  });
  const total = say(
    {
      zh: `支持政策 ${rows.length} 项：`,
      en: `${rows.length} ${rows.length === 1 ? 'promise' : 'promises'} of support: `,
    },
    page,
  );
  return total + counts.join(say({ zh: '，', en: ', ' }, page));
}

/** Below this width the clauses have no column of their own. */
const NARROW = 76;

function columns(page: Page): Column[] {
  const all: Column[] = [
    { title: say(COLUMNS.outcome, page), least: Number.POSITIVE_INFINITY },
    { title: say(SUPPORT_WORDS.support, page), least: 24, yields: true },
    { title: say(SUPPORT_WORDS.amount, page), least: 12, align: 'right' },
    { title: say(COLUMNS.clause, page), least: Number.POSITIVE_INFINITY },
  ];
  return page.width < NARROW ? all.slice(0, 3) : all;
}

function rowCells(row: SupportRow, page: Page): Cell[][] {
  const { outcome, title, clauses, amount, promise, tags, reasons, reckoning, claims } = row;
  const isNarrow = page.width < NARROW;
  const cited = clauses.map((text): Piece => ({ text, tone: 'dim' }));
  const about = [...promise, reckoning, tags.join(' · '), ...(isNarrow ? [clauses.join(', ')] : [])];
  const name: Piece[] = [
    { text: title, tone: 'strong' },
    ...reasons.map((text): Piece => ({ text, tone: outcome === 'fail' ? 'bad' : 'plain' })),
    ...about.filter((text) => text !== '').map((text): Piece => ({ text, tone: 'dim' })),
  ];
  const word: Piece = { text: `${MARKS[outcome]} ${say(DUE[outcome], page)}`, tone: OUTCOME_TONES[outcome] };
  const main = [[word], name, [{ text: amount }], ...(isNarrow ? [] : [cited])];
  return [main, ...claims.map((claim, index) => claimCells(claim, index === claims.length - 1))];
}

function claimCells({ name, outcome, amount, reckoning, reasons }: ClaimRow, isLast: boolean): Cell[] {
  const lead = branchLead('', isLast);
  const below: readonly [string, string] = [lead[1], lead[1]];
  const under = [reckoning, ...reasons].filter((text) => text !== '');
  return [
    [{ text: MARKS[outcome], tone: OUTCOME_TONES[outcome] }],
    [{ text: name, lead }, ...under.map((text): Piece => ({ text, tone: 'dim', lead: below }))],
    [{ text: amount }],
    [],
  ];
}

/** What does not apply, and why, in a line for each reason. */
function otherLines(rows: readonly SupportRow[], page: Page): string[] {
  const others = rows.filter(({ outcome }) => outcome === 'not-applicable');
  const reasons = [...new Set(others.flatMap((row) => row.reasons))];
  const lines = reasons.flatMap((reason) => {
    const named = others
      .filter((row) => row.reasons.includes(reason))
      .map(({ clauses, title }) => `${clauses.join(', ')} ${title}`);
    const head = say({ zh: `不适用（${reason}）：`, en: `not applicable (${reason}): ` }, page);
    const text = head + named.join(say({ zh: '；', en: '; ' }, page));
    return paragraph(text, page, 'dim', `${MARKS['not-applicable']} `);
  });
  return lines.length > 0 ? ['', ...lines] : [];
}

function totalLines(support: Support, page: Page): string[] {
  const lines = totalRows(support, page).flatMap(({ title, amount, of }) => {
    const names = of.join(say(WORDS.comma, page));
    const text = say({ zh: `${title}：${amount}（${names}）`, en: `${title}: ${amount} (${names})` }, page);
    return paragraph(text, page, 'plain', '  ');
  });
  return section(say(SUPPORT_WORDS.totals, page), lines, page);
}
