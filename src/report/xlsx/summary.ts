import type { Outcome } from '../../model/outcome.ts';
import type { Language } from '../../model/text.ts';
import { problemText } from '../findings/words.ts';
import type { CriterionDigest, Digest } from '../digest/digest.ts';
import type { Refused } from '../batch.ts';
import { OUTCOMES } from '../labels.ts';
import { WORDS } from '../phrases.ts';
import { placeText } from '../place.ts';
import { hundredths } from '../score.ts';
import { END_MARKS, endWord } from '../summary/words.ts';
import type { Book, Entry, Group } from './book.ts';
import { numberCell } from './numbers.ts';
import { summaryTop } from './summary-top.ts';
import {
  type Cell,
  type Column,
  countColumn,
  markColumn,
  type Over,
  overRows,
  type Table,
  textColumn,
} from './table.ts';
import { HEADINGS, NOTICES, SHEETS } from './words.ts';

/** Criteria and figures that a cell names at most. */
const MOST_NAMES = 6;

/** A row for each submission: those of one level by rank, those that could not be judged at the end. */
export function summaryTable(book: Book): Table {
  const { language, groups, refused } = book;
  const parts = summaryParts(book);
  const columns = parts.map(({ column }) => column);
  return {
    names: [SHEETS.summary[language]],
    top: [...summaryTop(book, columns.length), ...overRows(columns)],
    columns,
    rows: [
      ...groups.flatMap((group) =>
        group.entries.map((entry) => parts.map(({ judged }) => judged(entry, group))),
      ),
      ...refused.map((each) => parts.map((part) => part.refused?.(each))),
    ],
    fixed: 2,
  };
}

/** A column with what stands in it. */
interface Part {
  readonly column: Column;
  readonly judged: (entry: Entry, group: Group) => Cell;
  readonly refused?: (refused: Refused) => Cell;
}

function summaryParts(book: Book): readonly Part[] {
  const { language, groups } = book;
  const word = (name: keyof typeof HEADINGS) => HEADINGS[name][language];
  const score: Omit<Column, 'heading'> = { ...SCORE, over: [{ text: word('score') }] };
  const counts = { text: word('counts') };
  const levels: Part = {
    column: textColumn(word('level'), 12, 32),
    judged: (_, { ruleSet, level }) => `${ruleSet.document.number} ${level.title}`,
  };
  return [
    { column: countColumn(word('rank')), judged: ({ rank }) => rank },
    { column: textColumn(word('name'), 16, 32), judged: ({ digest }) => digest.name, refused: nameOf },
    { column: textColumn(word('district'), 9, 14), judged: ({ digest }) => digest.district },
    { column: textColumn(word('period'), 9, 14), judged: ({ digest }) => digest.period },
    ...(groups.length > 1 ? [levels] : []),
    {
      column: markColumn(word('verdict')),
      judged: ({ digest }) => verdictCell(digest),
      refused: () => `${END_MARKS.refused} ${endWord('refused', undefined, language)}`,
    },
    { column: { heading: word('low'), ...score }, judged: ({ digest }) => scoreCell(digest, 'low') },
    { column: { heading: word('high'), ...score }, judged: ({ digest }) => scoreCell(digest, 'high') },
    ...COUNTED.map((outcome) => countPart(outcome, counts, language)),
    {
      column: textColumn(word('decisive'), 24, 38),
      judged: ({ digest }) => decisiveText(digest, language),
      refused: (each) => refusedText(each, language),
    },
    {
      column: textColumn(word('missing'), 14, 32),
      judged: ({ digest }) => someOf(digest.missing, language),
    },
    { column: countColumn(word('warnings')), judged: ({ digest }) => digest.warnings.length },
    {
      column: textColumn(word('file'), 14, 26),
      judged: ({ digest }) => placeText(digest.place),
      refused: ({ place }) => placeText(place),
    },
  ];
}

const SCORE = { width: [8, 9], align: 'right', format: '0.00' } satisfies Omit<Column, 'heading'>;

/** Outcomes of which the criteria are counted, in the order of their columns. */
const COUNTED: readonly Outcome[] = ['pass', 'fail', 'unknown', 'not-applicable'];

function countPart(outcome: Outcome, over: Over, language: Language): Part {
  return {
    column: { ...countColumn(OUTCOMES[outcome][language]), over: [over] },
    judged: ({ digest }) => digest.criteria.filter((each) => each.outcome === outcome).length,
  };
}

function nameOf({ name }: Refused): Cell {
  return name;
}

/** `✓ 符合`. */
export function verdictCell({ verdict, verdictText }: Digest): string {
  return `${END_MARKS[verdict]} ${verdictText}`;
}

function scoreCell({ score }: Digest, end: 'low' | 'high'): Cell {
  return numberCell(hundredths(score[end], 2));
}

/** The criteria that make the verdict what it is: those that fail, or else those that are open. */
function decisiveText({ verdict, nothingDecides, criteria }: Digest, language: Language): string {
  if (nothingDecides) return WORDS.nothingDecides[language];
  const wanted = verdict === 'does-not-qualify' ? 'fail' : 'unknown';
  const decisive = criteria.filter(({ decides, outcome }) => decides && outcome === wanted);
  return someOf(
    decisive.map((each) => criterionName(each, language)),
    language,
  );
}

/** `主导产业集聚度（Q-23）`. */
function criterionName({ title, clauses }: CriterionDigest, language: Language): string {
  return language === 'zh' ? `${title}（${clauses}）` : `${title} (${clauses})`;
}

function refusedText({ problems }: Refused, language: Language): string {
  const [first] = problems;
  const more = problems.length > 1 ? ` … (${problems.length})` : '';
  const text = first ? problemText(first, language) + more : '';
  return language === 'zh' ? `${text}（${NOTICES.seeProblems.zh}）` : `${text} (${NOTICES.seeProblems.en})`;
}

/** One below the other; of many the first few. */
function someOf(texts: readonly string[], language: Language): string {
  if (texts.length <= MOST_NAMES) return texts.join('\n');
  const more = texts.length - MOST_NAMES + 1;
  const rest = language === 'zh' ? `…… 另有 ${more} 项` : `… ${more} more`;
  return [...texts.slice(0, MOST_NAMES - 1), rest].join('\n');
}
