import type { Language } from '../../model/text.ts';
import type { Support } from '../../model/support.ts';
import { MARKS } from '../labels.ts';
import { type Lexicon, say } from '../lexicon.ts';
import { COLUMNS, SECTIONS, WORDS } from '../phrases.ts';
import { missingName } from '../missing.ts';
import type { SupportInput } from '../support/input.ts';
import { clauseRemarks, supportNotes } from '../support/remarks.ts';
import { type ClaimRow, type SupportRow, supportRows, totalRows } from '../support/view.ts';
import { DUE, SUPPORT_WORDS } from '../support/words.ts';
import { inline, table } from './escape.ts';

/** The support for every record as GitHub's Markdown. */
export function renderIncentivesMarkdown(inputs: readonly SupportInput[], language: Language): string {
  const lines = inputs.flatMap(({ data: { record }, supports, catalogue, asOf }) => [
    `## ${inline([record.name, record.period?.text ?? ''].join(' ').trim())}`,
    '',
    ...supports.flatMap((support) =>
      documentLines(support, asOf, { language, catalogue, ruleSet: support.ruleSet }),
    ),
  ]);
  return `${lines.join('\n').trimEnd()}\n`;
}

function documentLines(support: Support, asOf: string | undefined, lexicon: Lexicon): string[] {
  const { title, document } = support.ruleSet;
  const draft = document.status === 'draft' ? [`**${inline(say(WORDS.draft, lexicon))}**`, ''] : [];
  const rows = supportRows(support, lexicon);
  return [
    `### ${inline(say(title, lexicon))} · ${inline(document.number)}`,
    '',
    ...draft,
    ...(rows.length === 0 ? [say(SUPPORT_WORDS.none, lexicon)] : supportTable(rows, lexicon)),
    '',
    ...list(
      SUPPORT_WORDS.totals[lexicon.language],
      totalRows(support, lexicon).map((each) => `${each.title}: ${each.amount} (${each.of.join(', ')})`),
    ),
    ...list(
      SECTIONS.missing[lexicon.language],
      support.missing.map((each) => missingName(each, lexicon)),
    ),
    ...list(
      SUPPORT_WORDS.clauses[lexicon.language],
      clauseRemarks(support).map(({ clause, text }) => `${clause} ${say(text, lexicon)}`),
    ),
    ...list(
      SECTIONS.document[lexicon.language],
      supportNotes(support, asOf).map((note) => say(note, lexicon)),
    ),
  ];
}

function list(title: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`#### ${title}`, '', ...items.map((item) => `- ${inline(item)}`), ''];
}

function supportTable(rows: readonly SupportRow[], lexicon: Lexicon): string[] {
  const titles = [COLUMNS.outcome, SUPPORT_WORDS.support, SUPPORT_WORDS.amount, COLUMNS.clause];
  const columns = titles.map((title) => ({ title: say(title, lexicon) }));
  const mark = (row: SupportRow | ClaimRow) => `${MARKS[row.outcome]} ${say(DUE[row.outcome], lexicon)}`;
  const cells = rows.flatMap((row) => [
    [
      mark(row),
      [
        `**${inline(row.title)}**`,
        ...[...row.reasons, ...row.promise, row.reckoning, row.tags.join(' · ')]
          .filter((text) => text !== '')
          .map(inline),
      ].join('<br>'),
      inline(row.amount),
      inline(row.clauses.join(', ')),
    ],
    ...row.claims.map((claim) => [
      mark(claim),
      [
        `└ ${inline(claim.name)}`,
        ...[claim.reckoning, ...claim.reasons].filter((text) => text !== '').map(inline),
      ].join('<br>'),
      inline(claim.amount),
      '',
    ]),
  ]);
  return table(columns, cells);
}
