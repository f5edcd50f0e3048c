import type { Language } from '../../model/text.ts';
import { hintOf, messageOf, type Problem } from '../../problems/index.ts';
import { WORDS } from '../phrases.ts';
import { placeText } from '../place.ts';
import type { Paint } from './paint.ts';
import { harmless, widthOf } from './wrap.ts';

interface Style {
  readonly language: Language;
  readonly paint: Paint;
}

/** Problems as compilers print them: place, code, message; the line with a caret below; what was expected, and a hint. */
export function renderProblems(problems: readonly Problem[], style: Style): string[] {
  return problems.flatMap((problem) => renderProblem(problem, style));
}

function renderProblem(problem: Problem, style: Style): string[] {
  const { language, paint } = style;
  const { severity, code, place, data } = problem;
  const tone = severity === 'error' ? 'bad-strong' : 'open-strong';
  const message = oneLine(messageOf(problem)[language]);
  const hint = hintOf(problem)?.[language] ?? '';
  const head = [
    paint('strong', oneLine(placeText(place))),
    paint(tone, WORDS[severity][language]),
    paint('dim', code),
    message,
  ].join('  ');
  // Most messages and hints name these themselves.
  const isNew = (text: string) => text !== '' && !message.includes(text) && !hint.includes(text);
  const more = [
    { label: WORDS.expected, text: possibleOf(problem, language) },
    { label: WORDS.didYouMean, text: data.suggestions?.filter(isNew).join(WORDS.comma[language]) ?? '' },
    { label: WORDS.hint, text: hint },
  ].filter(({ label, text }) => text !== '' && (label === WORDS.hint || isNew(text)));
  return [
    head,
    ...caretLines(problem, style),
    ...more.map(
      ({ label, text }) => `    ${paint('dim', label[language] + WORDS.colon[language])}${oneLine(text)}`,
    ),
  ];
}

/** What is possible, where the hint would say so had it no better name to suggest. */
function possibleOf(problem: Problem, language: Language): string {
  const { expected = '', suggestions: _, ...data } = problem.data;
  const hint = hintOf({ ...problem, data: { ...data, expected } })?.[language] ?? '';
  return hint.includes(expected) ? expected : '';
}

function oneLine(text: string): string {
  return harmless(text).replaceAll('\n', ' ');
}

/** The longest piece of a line that is shown; the column that is meant stays in sight. */
const LONGEST = 100;
const BEFORE = 40;

/** The source line, and carets under what is meant, which may stand behind and under wide characters. */
function caretLines({ place, excerpt, severity }: Problem, { paint }: Style): string[] {
  if (!excerpt || place.line === undefined || place.column === undefined) return [];
  const line = harmless(excerpt.line);
  const column = place.column - 1;
  const from = line.length > LONGEST ? Math.max(0, column - BEFORE) : 0;
  const shown = line.slice(from, from + LONGEST);
  const number = String(place.line);
  const blank = ' '.repeat(widthOf(line.slice(from, column)));
  const meant = widthOf(shown.slice(column - from, column - from + excerpt.length));
  const carets = paint(severity === 'error' ? 'bad' : 'open', '^'.repeat(Math.max(1, meant)));
  return [
    `    ${paint('dim', `${number} │`)} ${shown}`,
    `    ${' '.repeat(number.length)} ${paint('dim', '│')} ${blank}${carets}`,
  ];
}
