import type { Language } from '../../model/text.ts';
import { clauseText } from '../clauses.ts';
import type { CompareInput } from '../compare/input.ts';
import { type PathView, type StepView, viewPaths } from '../compare/paths.ts';
import { PATH_WORDS } from '../compare/path-words.ts';
import { TURN_WORDS, turnCounts } from '../compare/turn-words.ts';
import { applyingCriteria, cellOf, lexiconOf, yearText } from '../compare/view.ts';
import { COMPARE_WORDS } from '../compare/words.ts';
import { MARKS } from '../labels.ts';
import { type Lexicon, say } from '../lexicon.ts';
import { COLUMNS } from '../phrases.ts';
import { inline, table } from './escape.ts';

/** What came of a park in the course of years; nothing where no years are compared. */
export function yearLines(input: CompareInput, language: Language): string[] {
  const { compared, years } = input;
  const last = compared.at(-1);
  if (!years || !last) return [];
  const lexicon = lexiconOf(last, input, language);
  const steps = years.steps.length > 1 ? [...years.steps, years.whole] : years.steps;
  const { views, unstated } = viewPaths(years.paths, lexicon);
  return [
    `### ${say(COMPARE_WORDS.turns, lexicon)}`,
    '',
    ...steps.map((each) => `- ${inline(turnCounts(each, lexicon))}`),
    '',
    ...turnTable(input, lexicon),
    '',
    ...(years.paths.length > 0 ? [`### ${say(COMPARE_WORDS.paths, lexicon)}`, ''] : []),
    ...views.flatMap((view) => pathLines(view, lexicon)),
    ...(unstated.length > 0
      ? [inline(say(PATH_WORDS.unstated, lexicon)), '', ...unstated.map((name) => `- ${inline(name)}`), '']
      : []),
  ];
}

/** A row for each criterion, a column for each year. */
function turnTable(input: CompareInput, lexicon: Lexicon): string[] {
  const { compared, years } = input;
  const titles = [
    say(COLUMNS.criterion, lexicon),
    ...compared.map(yearText),
    say(COMPARE_WORDS.turn, lexicon),
  ];
  const rows = applyingCriteria(input).map((index) => {
    const standings = compared.flatMap(({ standing }) => standing.criteria[index] ?? []);
    const criterion = standings[0]?.result.criterion;
    const kind = years?.whole.criteria[index]?.kind;
    return [
      criterion ? inline(`${clauseText(criterion.cite)} ${say(criterion.title, lexicon)}`) : '',
      ...standings.map((each) => {
        const { outcome, actual, margin } = cellOf(each, lexicon);
        return inline(`${MARKS[outcome]} ${actual} ${margin === '' ? '' : `(${margin})`}`.trim());
      }),
      kind ? say(TURN_WORDS[kind], lexicon) : '',
    ];
  });
  return table(
    titles.map((title) => ({ title: inline(title) })),
    rows,
  );
}

function pathLines({ title, subject, target, stateText, rows, paces }: PathView, lexicon: Lexicon): string[] {
  const isAsking = rows.some(({ linear }) => linear.text !== '');
  const columns = [COMPARE_WORDS.year, COLUMNS.actual, COMPARE_WORDS.linear, COMPARE_WORDS.compound].map(
    (column) => ({ title: say(column, lexicon) }),
  );
  const cells = rows.map(({ year, actual, linear, compound }) => [
    String(year),
    inline(actual),
    stepCell(linear),
    stepCell(compound),
  ]);
  const name = subject === '' ? title : `${title} (${subject})`;
  return [
    `#### ${inline(name)}`,
    '',
    inline(`${target} · ${stateText}`),
    '',
    ...(isAsking ? [...table(columns, cells), ''] : []),
    ...paces.map(({ outcome, text }) => `- ${outcome ? MARKS[outcome] : '→'} ${inline(text)}`),
    ...(paces.length > 0 ? [''] : []),
  ];
}

function stepCell({ text, outcome }: StepView): string {
  return inline(outcome ? `${MARKS[outcome]} ${text}` : text);
}
