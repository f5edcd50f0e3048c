import type { Language } from '../../model/text.ts';
import { clauseText } from '../clauses.ts';
import { comparedDocuments } from '../compare/documents.ts';
import { lackGroups } from '../compare/lacks.ts';
import { listedOf, unlistedIn } from '../compare/listed.ts';
import type { CompareInput } from '../compare/input.ts';
import {
  applyingCriteria,
  cellOf,
  lexiconOf,
  type StandingRow,
  standingRows,
  type WorstView,
} from '../compare/view.ts';
import { COMPARE_WORDS } from '../compare/words.ts';
import { othersFailing, worstNumbers } from '../compare/worst.ts';
import { MARKS } from '../labels.ts';
import { say, type Speaker } from '../lexicon.ts';
import { COLUMNS, WORDS } from '../phrases.ts';
import { END_MARKS, SUMMARY_WORDS } from '../summary/words.ts';
import { yearLines } from './compare-years.ts';
import { type Column, inline, table } from './escape.ts';

/** What is held side by side as GitHub's Markdown. */
export function renderCompareMarkdown(all: CompareInput, language: Language): string {
  const input = listedOf(all);
  const rows = standingRows(input, language);
  const speaker = { language };
  const lines = [
    `## ${inline(titleOf(input, speaker))}`,
    '',
    ...standingTable(rows, input, speaker),
    '',
    ...unlistedIn(all, speaker).flatMap((text) => [text, '']),
    ...(input.compares === 'parks' ? matrix(input, rows, language) : []),
    ...yearLines(input, language),
    ...lackList(rows, speaker),
    ...documentList(input, speaker),
    say(input.compares === 'levels' ? COMPARE_WORDS.scoreOfLevels : WORDS.scoreNote, speaker),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

/** The park, or the level. */
function titleOf({ compared, compares }: CompareInput, speaker: Speaker): string {
  const [first] = compared;
  if (!first) return '';
  const { record, ruleSet, result } = first.standing.evaluation;
  const level = `${say(ruleSet.title, speaker)} · ${say(result.level.title, speaker)}`;
  const titles = {
    levels: [record.name, record.period?.text ?? ''].join(' ').trim(),
    parks: level,
    years: `${record.name} · ${level}`,
  };
  return titles[compares];
}

function standingTable(rows: readonly StandingRow[], { compares }: CompareInput, speaker: Speaker): string[] {
  const columns: Column[] = [
    { title: compares === 'years' ? say(COMPARE_WORDS.year, speaker) : '#', align: 'right' },
    { title: say(COLUMNS.outcome, speaker) },
    { title: say(compares === 'levels' ? COMPARE_WORDS.level : SUMMARY_WORDS.name, speaker) },
    { title: say(SUMMARY_WORDS.score, speaker), align: 'right' },
    { title: [MARKS.pass, MARKS.fail, MARKS.unknown].join(' / ') },
    { title: say(COMPARE_WORDS.worst, speaker) },
  ];
  const cells = rows.map((row) => [
    String(row.number),
    `${END_MARKS[row.verdict]} ${row.verdictText}${row.fragile ? ' ↔' : ''}`,
    [row.title === '' ? '' : `**${inline(row.title)}**`, inline(row.aside)]
      .filter((text) => text !== '')
      .join('<br>'),
    row.score,
    [row.counts.pass, row.counts.fail, row.counts.unknown].join(' / '),
    row.worst ? worstCell(row.worst, speaker) : inline(row.silence),
  ]);
  return table(columns, cells);
}

function worstCell(worst: WorstView, speaker: Speaker): string {
  const lines = [worst.title, worstNumbers(worst, speaker), othersFailing(worst, speaker)];
  return lines
    .filter((text) => text !== '')
    .map(inline)
    .join('<br>');
}

/** The parks in their order, a column for each criterion. */
function matrix(input: CompareInput, rows: readonly StandingRow[], language: Language): string[] {
  const [first] = input.compared;
  if (!first) return [];
  const lexicon = lexiconOf(first, input, language);
  const criteria = applyingCriteria(input);
  const columns = criteria.map((index): Column => {
    const criterion = first.standing.criteria[index]?.result.criterion;
    const title = criterion ? `${clauseText(criterion.cite)} ${say(criterion.title, lexicon)}` : '';
    return { title: inline(title) };
  });
  const cells = input.compared.map(({ standing }, row) => [
    inline(rows[row]?.title ?? ''),
    ...criteria.map((index) => {
      const own = standing.criteria[index];
      if (!own) return '';
      const { outcome, actual, margin } = cellOf(own, lexicon);
      return [`${MARKS[outcome]} ${inline(actual)}`.trim(), ...(margin === '' ? [] : [inline(margin)])].join(
        '<br>',
      );
    }),
  ]);
  const heading = `### ${say(COMPARE_WORDS.matrix, lexicon)}`;
  return [heading, '', ...table([{ title: say(SUMMARY_WORDS.name, lexicon) }, ...columns], cells), ''];
}

function lackList(rows: readonly StandingRow[], speaker: Speaker): string[] {
  const items = lackGroups(rows).map(({ numbers, title, lacks, settled }) => {
    const remark = settled ? ` (${say(COMPARE_WORDS.settled, speaker)})` : '';
    const name = title === '' ? '' : ` **${inline(title)}**`;
    return `- ${numbers}${name}${inline(remark)}: ${inline(lacks.join('; '))}`;
  });
  return items.length === 0 ? [] : [`### ${say(COMPARE_WORDS.lacks, speaker)}`, '', ...items, ''];
}

function documentList(input: CompareInput, speaker: Speaker): string[] {
  const items = comparedDocuments(input, speaker).map(
    ({ ruleSet, title, line, notes }) =>
      `- \`${ruleSet.id}\` ${[title, line, ...notes].map(inline).join('<br>')}`,
  );
  return [`### ${say(COMPARE_WORDS.documents, speaker)}`, '', ...items, ''];
}
