import type { Text } from '../../model/text.ts';
import type { TrialResult } from '../../model/trial.ts';
import { MARKS } from '../labels.ts';
import { say } from '../lexicon.ts';
import { placeText } from '../place.ts';
import { type Page, paragraph, type TextStyle } from '../text/page.ts';
import { pad, widthOf } from '../text/wrap.ts';
import { holds, type TestedSet } from './tested.ts';
import { differenceWords, figureWords, stepWords, trialTitle } from './words.ts';

const EXPECTED: Text = { zh: '应为', en: 'expected' };
const FOUND: Text = { zh: '实为', en: 'found' };
const FIGURES: Text = { zh: '用到的数据：', en: 'figures used: ' };
const NO_FIGURES: Text = { zh: '没有用到任何数据', en: 'no figure was used' };
/** Figures of one case; a portfolio may hold hundreds. */
const MOST_FIGURES = 12;

/** The cases that do not hold, one by one, and the numbers of each rule set. */
export function renderCases(tested: readonly TestedSet[], style: TextStyle): string[] {
  const failing = tested.flatMap((set) => {
    const page: Page = { ...style, catalogue: set.catalogue, ruleSet: set.ruleSet };
    return set.results.flatMap((result) => (holds(result) ? [] : [...caseLines(result, page), '']));
  });
  return [
    ...failing,
    ...tested.map((set) => setLine(set, widest(tested), style)),
    ...totalLines(tested, style),
  ];
}

function caseLines(result: TrialResult, page: Page): string[] {
  const { trial, differences } = result;
  const step = stepWords(trial, page);
  return [
    ...paragraph(trialTitle(trial, page), page, 'strong', `${page.paint('bad', MARKS.fail)} `),
    ...(step === '' ? [] : paragraph(step, page, 'plain', '  ')),
    ...paragraph(placeText(trial.place), page, 'dim', '  '),
    ...differences.flatMap((difference) => {
      const { what: name, expected, found } = differenceWords(difference, trial, page);
      const what = name === '' ? [] : [name];
      return [
        ...paragraph([say(EXPECTED, page), ...what, expected].join('  '), page, 'good', '  - '),
        ...paragraph([labelOf(FOUND, page), ...what, found].join('  '), page, 'bad', '  + '),
      ];
    }),
    ...figureLines(result, page),
  ];
}

/** As wide as the label of what was expected, so that both stand under one another. */
function labelOf(text: Text, page: Page): string {
  return pad(say(text, page), widthOf(say(EXPECTED, page)));
}

function figureLines(result: TrialResult, page: Page): string[] {
  const words = figureWords(result, page);
  if (words.length === 0) return paragraph(say(NO_FIGURES, page), page, 'dim', '  ');
  const shown = words.slice(0, MOST_FIGURES);
  const rest = words.length - shown.length;
  const more = say({ zh: `另有 ${rest} 项`, en: `${rest} more` }, page);
  return [
    ...paragraph(say(FIGURES, page).trimEnd(), page, 'dim', '  '),
    ...[...shown, ...(rest > 0 ? [more] : [])].flatMap((each) => paragraph(each, page, 'dim', '    ')),
  ];
}

function widest(tested: readonly TestedSet[]): number {
  return Math.max(...tested.map(({ ruleSet }) => widthOf(ruleSet.id)));
}

function setLine({ ruleSet, results, file }: TestedSet, width: number, style: TextStyle): string {
  const failing = results.filter((result) => !holds(result)).length;
  const mark = failing > 0 ? style.paint('bad', MARKS.fail) : style.paint('good', MARKS.pass);
  const words = say(tallyOf(results.length, failing), style);
  return `${mark} ${pad(ruleSet.id, width)}  ${words}  ${style.paint('dim', file)}`;
}

function totalLines(tested: readonly TestedSet[], style: TextStyle): string[] {
  if (tested.length < 2) return [];
  const results = tested.flatMap((set) => set.results);
  const failing = results.filter((result) => !holds(result)).length;
  return [
    '',
    style.paint(failing > 0 ? 'bad-strong' : 'good-strong', say(tallyOf(results.length, failing), style)),
  ];
}

function tallyOf(count: number, failing: number): Text {
  const cases = `${count} case${count === 1 ? '' : 's'}`;
  return failing === 0
    ? { zh: `${count} 个用例全部通过`, en: `${cases}, all hold` }
    : {
        zh: `${count} 个用例，${failing} 个不通过`,
        en: `${cases}, ${failing} ${failing === 1 ? 'does' : 'do'} not hold`,
      };
}
