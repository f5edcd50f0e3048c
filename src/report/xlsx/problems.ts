import type { Language } from '../../model/text.ts';
import { hintOf, isError, messageOf, type Problem } from '../../problems/index.ts';
import { MARKS } from '../labels.ts';
import { WORDS } from '../phrases.ts';
import { lettersOf } from '../place.ts';
import type { Book } from './book.ts';
import { type Cell, lineOver, markColumn, type Table, textColumn } from './table.ts';
import { HEADINGS, NOTICES, SHEETS } from './words.ts';

interface Stated {
  readonly name?: string | undefined;
  readonly problem: Problem;
}

/** A row for each error and warning, the errors first. */
export function problemsTable(book: Book): Table {
  const { language } = book;
  const stated = statedIn(book);
  const sorted = [
    ...stated.filter(({ problem }) => isError(problem)),
    ...stated.filter(({ problem }) => !isError(problem)),
  ];
  const columns = problemColumns(language);
  const title = lineOver(SHEETS.problems[language], 'title', columns.length);
  const notice = lineOver(NOTICES.noProblems[language], 'note', columns.length);
  return {
    names: [SHEETS.problems[language]],
    top: sorted.length > 0 ? [title] : [title, notice],
    columns,
    rows: sorted.map((each) => problemRow(each, language)),
    fixed: 2,
  };
}

function statedIn({ refused, groups, end }: Book): readonly Stated[] {
  return [
    ...refused.flatMap(({ name, problems }) => problems.map((problem) => ({ name, problem }))),
    ...groups.flatMap(({ entries }) =>
      entries.flatMap(({ digest }) => digest.warnings.map((problem) => ({ name: digest.name, problem }))),
    ),
    ...end.problems.map((problem) => ({ problem })),
  ];
}

function problemColumns(language: Language) {
  const word = (name: keyof typeof HEADINGS) => HEADINGS[name][language];
  const center = { align: 'center' } as const;
  return [
    markColumn(word('severity')),
    textColumn(word('name'), 14, 36),
    textColumn(word('message'), 30, 60),
    textColumn(WORDS.hint[language], 20, 60),
    textColumn(word('file'), 14, 36),
    textColumn(word('sheet'), 8, 24),
    { ...textColumn(word('row'), 6, 10), ...center, format: '0' },
    { ...textColumn(word('column'), 6, 8), ...center, format: '0' },
    textColumn(word('heading'), 8, 30),
    textColumn(word('code'), 12, 28),
  ];
}

function problemRow({ name, problem }: Stated, language: Language): readonly Cell[] {
  const { file, sheet, line, column, heading } = problem.place;
  const severity = isError(problem)
    ? `${MARKS.fail} ${WORDS.error[language]}`
    : `${MARKS.unknown} ${WORDS.warning[language]}`;
  // In a workbook columns have letters; elsewhere they are counted.
  const at = sheet === undefined || column === undefined ? column : lettersOf(column);
  return [
    severity,
    name,
    messageOf(problem)[language],
    hintOf(problem)?.[language],
    file,
    sheet,
    line,
    at,
    heading,
    problem.code,
  ];
}
