import { outcomeOf } from '../../model/outcome.ts';
import type { LevelResult } from '../../model/result.ts';
import { caveatsOf, decisiveText, pivotTexts } from '../verdict-words.ts';
import type { ReportInput } from '../input.ts';
import { MARKS, OUTCOMES, SCOPES, VERDICTS } from '../labels.ts';
import { say } from '../lexicon.ts';
import { WORDS } from '../phrases.ts';
import { scoreText } from '../score.ts';
import { type Page, paragraph } from './page.ts';
import { OUTCOME_TONES, VERDICT_MARKS, VERDICT_TONES } from './tones.ts';
import { widthOf } from './wrap.ts';

/** The verdict, how sure it is, what decided, and what would change it. */
export function renderVerdict(input: ReportInput, page: Page): string[] {
  const { result } = input.evaluation;
  if (result.nothingDecides) {
    const [word] = verdictPieces(result, page);
    return [word, ...paragraph(say(WORDS.nothingDecides, page), page), ...scopeLines(input, page)];
  }
  return [
    ...verdictLines(result, page),
    ...countLines(result, page),
    ...decisiveLines(result, page),
    ...pivotTexts(result, page).flatMap((text) => paragraph(text, page, 'plain', pivotMark(page))),
    ...caveatLines(input, page),
    ...paragraph(say(WORDS.scoreNote, page), page, 'dim'),
  ];
}

/** That the level is not for what the data file describes. */
function scopeLines({ evaluation: { record, result } }: ReportInput, page: Page): string[] {
  const { title, scope } = result.level;
  if (scope === record.kind) return [];
  const text = {
    zh: `“${title.zh}”针对${SCOPES[scope].zh}，而数据文件的 kind 是 ${record.kind}`,
    en: `"${title.en}" is for ${SCOPES[scope].en}, while the data file is of kind ${record.kind}`,
  };
  return paragraph(say(text, page), page);
}

/** Verdict, score and sureness on one line, or on two where the page is narrow. */
function verdictLines(result: LevelResult, page: Page): string[] {
  const [word, points, sure] = verdictPieces(result, page);
  const [plainWord, plainPoints, plainSure] = verdictPieces(result, {
    ...page,
    paint: (_tone, text) => text,
  });
  const width = widthOf([plainWord, plainPoints, plainSure].join(GAP));
  const first = [word, points].join(GAP);
  return width <= page.width ? [first + GAP + sure] : [first, sure];
}

const GAP = '   ';

function verdictPieces(
  { verdict, level, score, robust }: LevelResult,
  page: Page,
): [word: string, points: string, sure: string] {
  const word = `${VERDICT_MARKS[verdict]} ${say(VERDICTS[level.kind][verdict], page)}`;
  const points = { zh: `得分 ${scoreText(score)}（满分 100）`, en: `score ${scoreText(score)} of 100` };
  return [
    page.paint(VERDICT_TONES[verdict], word),
    say(points, page),
    robust ? page.paint('dim', say(WORDS.robust, page)) : page.paint('open', say(WORDS.fragile, page)),
  ];
}

function countLines({ criteria }: LevelResult, page: Page): string[] {
  const deciding = criteria.filter((each) => each.decides && each.notApplicable === undefined);
  const counts = (['pass', 'fail', 'unknown'] as const).flatMap((outcome) => {
    const count = deciding.filter(({ possible }) => outcomeOf(possible) === outcome).length;
    return count === 0
      ? []
      : [page.paint(OUTCOME_TONES[outcome], `${count} ${say(OUTCOMES[outcome], page)}`)];
  });
  const total = say(
    {
      zh: `参与判定的条件 ${deciding.length} 项：`,
      en: `${deciding.length} deciding ${deciding.length === 1 ? 'criterion' : 'criteria'}: `,
    },
    page,
  );
  return [total + counts.join(say({ zh: '，', en: ', ' }, page))];
}

/** What decided: the criteria that fail; there are none where all pass or figures are missing. */
function decisiveLines({ criteria }: LevelResult, page: Page): string[] {
  const failing = criteria.filter((each) => each.decides && outcomeOf(each.possible) === 'fail');
  if (failing.length === 0) return [];
  const heading = say({ zh: '决定结论的条款：', en: 'Decided by:' }, page);
  return [
    heading,
    ...failing.flatMap((each) =>
      paragraph(decisiveText(each, page), page, 'plain', `  ${page.paint('bad', MARKS.fail)} `),
    ),
  ];
}

function pivotMark({ paint }: Page): string {
  return `  ${paint('open', '↔')} `;
}

/** What weakens the verdict, in numbers; the parts below name it. */
function caveatLines(input: ReportInput, page: Page): string[] {
  const caveats = caveatsOf(input, page);
  return caveats.length === 0
    ? []
    : paragraph(say(WORDS.mind, page) + caveats.join(say({ zh: '，', en: ', ' }, page)), page, 'open');
}
