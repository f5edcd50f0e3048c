import {
  type MilestoneView,
  type PaceView,
  type PathView,
  type StepView,
  viewPaths,
} from '../../compare/paths.ts';
import { PATH_WORDS } from '../../compare/path-words.ts';
import { COMPARE_WORDS } from '../../compare/words.ts';
import type { ComparedYears } from '../../compare/input.ts';
import { MARKS } from '../../labels.ts';
import { say } from '../../lexicon.ts';
import { COLUMNS, WORDS } from '../../phrases.ts';
import { type Page, paragraph, section } from '../page.ts';
import type { Tone } from '../paint.ts';
import { type Cell, type Column, renderTable } from '../table.ts';
import { OUTCOME_TONES } from '../tones.ts';

/** The way of each figure to its target, or where targets stand if there are none here. */
export function renderPaths({ paths, targets }: ComparedYears, page: Page): string[] {
  const { views, unstated } = viewPaths(paths, page);
  const lines = views.flatMap((view, index) => [...(index > 0 ? [''] : []), ...pathLines(view, page)]);
  const isRounded = views.some(({ rows }) => rows.some(({ linear }) => linear.text !== ''));
  const note = isRounded ? ['', ...paragraph(say(COMPARE_WORDS.roundedUp, page), page, 'dim', '  ')] : [];
  const unknown = unstated.length === 0 ? [] : unstatedLines(unstated, views.length > 0, page);
  const others = targets.map(({ id }) => `--level ${id}`).join(say(WORDS.or, page));
  const none = {
    zh: `本层级没有定了年份、可以推算路径的数量目标${others === '' ? '' : `；可试 ${others}`}`,
    en: `no number of this level is due in a year, so that there are no paths${others === '' ? '' : `; try ${others}`}`,
  };
  return section(
    say(COMPARE_WORDS.paths, page),
    paths.length > 0 ? [...lines, ...unknown, ...note] : paragraph(say(none, page), page, 'dim', '  '),
    page,
  );
}

function unstatedLines(names: readonly string[], isBelow: boolean, page: Page): string[] {
  const text = [say(PATH_WORDS.unstated, page), names.join(say({ zh: '；', en: '; ' }, page))];
  const mark = `  ${page.paint('open', MARKS.unknown)} `;
  return [...(isBelow ? [''] : []), ...paragraph(text.join(say(WORDS.colon, page)), page, 'dim', mark)];
}

const STATE_TONES: Readonly<Record<PathView['state'], Tone>> = {
  met: 'good',
  missed: 'bad',
  open: 'open',
  ahead: 'plain',
  unstated: 'dim',
};

const STATE_MARKS: Readonly<Record<PathView['state'], string>> = {
  met: MARKS.pass,
  missed: MARKS.fail,
  open: MARKS.unknown,
  ahead: '→',
  unstated: MARKS.unknown,
};

function pathLines(view: PathView, page: Page): string[] {
  const { title, subject, target, state, stateText, rows, paces } = view;
  const mark = `  ${page.paint(STATE_TONES[state], STATE_MARKS[state])} `;
  const isAsking = rows.some(({ linear }) => linear.text !== '');
  const columns: Column[] = [
    { title: say(COMPARE_WORDS.year, page), least: 4 },
    { title: say(COLUMNS.actual, page), least: 8, align: 'right' },
    { title: say(COMPARE_WORDS.linear, page), least: 12 },
    { title: say(COMPARE_WORDS.compound, page), least: 12 },
  ];
  const table = renderTable(
    columns,
    rows.map((row) => rowCells(row, page)),
    page.width - 4,
    page.paint,
  );
  return [
    ...paragraph(title, page, 'strong', mark),
    ...(subject === '' ? [] : paragraph(subject, page, 'dim', '    ')),
    ...paragraph(`${target} · ${stateText}`, page, STATE_TONES[state], '    '),
    ...(isAsking ? table.map((line) => `    ${line}`) : []),
    ...paces.flatMap(({ outcome, text }) =>
      paragraph(text, page, 'plain', `    ${paceMark(outcome, page)} `),
    ),
  ];
}

function paceMark(outcome: PaceView['outcome'], { paint }: Page): string {
  return outcome ? paint(OUTCOME_TONES[outcome], MARKS[outcome]) : STATE_MARKS.ahead;
}

function rowCells({ year, actual, linear, compound }: MilestoneView, page: Page): Cell[] {
  const isBase = actual !== '' && linear.text === '';
  return [
    [{ text: String(year) }],
    [{ text: actual }],
    isBase ? [{ text: say(COMPARE_WORDS.base, page), tone: 'dim' }] : stepCell(linear),
    stepCell(compound),
  ];
}

function stepCell({ text, outcome }: StepView): Cell {
  if (text === '') return [];
  return outcome
    ? [{ text: `${MARKS[outcome]} ${text}`, tone: OUTCOME_TONES[outcome] }]
    : [{ text: `  ${text}`, tone: 'dim' }];
}
