import { type Verdict, VERDICTS } from '../../model/outcome.ts';
import type { Level } from '../../model/rule-set.ts';
import type { Language } from '../../model/text.ts';
import { WORDS } from '../phrases.ts';
import { END_MARKS, endWord } from '../summary/words.ts';
import type { Book, Group } from './book.ts';
import { type Cell, lineOver, type TopCell, type TopRow } from './table.ts';
import { HEADINGS, NOTICES } from './words.ts';

/** Columns that the first cell of the counts covers: rank, name, district. */
const LEAD = 3;

/** What stands above the table of the summary: the title, and how many submissions ended in which way. */
export function summaryTop(book: Book, width: number): readonly TopRow[] {
  return [lineOver(NOTICES.title[book.language], 'title', width), ...countRows(book)];
}

function countRows({ groups, refused, language }: Book): readonly TopRow[] {
  const kinds = [...new Set(groups.map(({ level }) => level.kind))];
  const headings = [HEADINGS.total[language], ...VERDICTS.map((end) => endHeading(end, kinds, language))];
  const judged = groups.map((group) =>
    countRow(groupText(group, language), [
      group.entries.length,
      ...VERDICTS.map((end) => countOf(end, group)),
    ]),
  );
  const lost = `${END_MARKS.refused} ${endWord('refused', undefined, language)}`;
  return [
    topRow(HEADINGS.level[language], headings, 'group', 'group'),
    ...judged,
    ...(refused.length > 0 ? [countRow(lost, [refused.length, ...VERDICTS.map(() => undefined)])] : []),
    { cells: [] },
  ];
}

function countRow(lead: string, counts: readonly Cell[]): TopRow {
  return topRow(lead, counts, 'label', 'count');
}

function topRow(
  lead: string,
  values: readonly Cell[],
  first: TopCell['look'],
  look: TopCell['look'],
): TopRow {
  // The last one covers the two columns of the score: one of them alone would be too narrow for the longest word.
  const spanAt = (index: number) => (index === values.length - 1 ? 2 : 1);
  const cells = values.map(
    (value, index): TopCell => ({ value, look, at: LEAD + index, span: spanAt(index) }),
  );
  return { cells: [{ value: lead, look: first, at: 0, span: LEAD }, ...cells] };
}

/** `✓ 符合`, or `✓ 符合／达标` where levels of both kinds stand in the table. */
function endHeading(end: Verdict, kinds: readonly Level['kind'][], language: Language): string {
  const words =
    kinds.length === 0
      ? [endWord(end, undefined, language)]
      : kinds.map((kind) => endWord(end, kind, language));
  return `${END_MARKS[end]} ${[...new Set(words)].join(language === 'zh' ? '／' : ' / ')}`;
}

function countOf(verdict: Verdict, { entries }: Group): number {
  return entries.filter(({ digest }) => digest.verdict === verdict).length;
}

/** `…行动计划（某政字〔2019〕9号）：创建条件`, with a word on drafts. */
export function groupText({ ruleSet, level }: Group, language: Language): string {
  const { title, document } = ruleSet;
  const number = language === 'zh' ? `（${document.number}）` : ` (${document.number})`;
  const draft = document.status === 'draft' ? `\n${WORDS.draft[language]}` : '';
  return title[language] + number + WORDS.colon[language] + level.title + draft;
}
