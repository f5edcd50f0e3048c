import { outcomeOf, type Verdict } from '../../model/outcome.ts';
import type { CriterionResult, LevelResult } from '../../model/result.ts';
import { clauseText } from '../clauses.ts';
import type { ReportInput } from '../input.ts';
import { MARKS, OUTCOMES, SCOPES, VERDICTS } from '../labels.ts';
import { say } from '../lexicon.ts';
import { WORDS } from '../phrases.ts';
import { scoreText } from '../score.ts';
import { treeOf } from '../tree.ts';
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
    ...pivotLines(result, page),
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

function decisiveText({ criterion, node }: CriterionResult, page: Page): string {
  const title = `${clauseText(criterion.cite)} ${say(criterion.title, page)}`;
  const view = node && treeOf(node, page).view;
  if (!view) return title;
  const { actual, required } = view;
  return title + say({ zh: `：${actual}，要求 ${required}`, en: `: ${actual}, required ${required}` }, page);
}

/** The readings that would change the verdict, by criterion. */
function pivotLines(result: LevelResult, page: Page): string[] {
  const { pivots } = result;
  if (pivots.length === 0 && !result.robust)
    return paragraph(jointText(result, page), page, 'plain', pivotMark(page));
  return result.criteria.flatMap((each) =>
    VERDICT_ORDER.flatMap((verdict) => {
      const own = pivots.filter((pivot) => pivot.criterion === each.criterion && pivot.verdict === verdict);
      const text =
        own.length > 0 &&
        pivotText(
          own.map(({ reading }) => reading),
          each,
          result,
          verdict,
          page,
        );
      return text ? paragraph(text, page, 'plain', pivotMark(page)) : [];
    }),
  );
}

function pivotMark({ paint }: Page): string {
  return `  ${paint('open', '↔')} `;
}

/** No reading changes the verdict alone, but those of several criteria do together. */
function jointText({ level, verdict, best, worst }: LevelResult, page: Page): string {
  const others = [...new Set([worst, best])].filter((each) => each !== verdict);
  const words = others.map((each) => say(VERDICTS[level.kind][each], page)).join(say(WORDS.or, page));
  return say(
    {
      zh: `只换一项的读法，结论不变；几项同时换用其他读法：${words}`,
      en: `no other reading changes the verdict by itself; those of several criteria together: ${words}`,
    },
    page,
  );
}

const VERDICT_ORDER: readonly Verdict[] = ['does-not-qualify', 'undetermined', 'qualifies'];

function pivotText(
  readings: readonly string[],
  { criterion }: CriterionResult,
  { level }: LevelResult,
  verdict: Verdict,
  page: Page,
): string {
  const title = say(criterion.title, page);
  const word = say(VERDICTS[level.kind][verdict], page);
  return say(
    {
      zh: `若“${title}”按 ${readings.join(' 或 ')} 读：${word}`,
      en: `with the reading ${readings.join(WORDS.or.en)} of "${title}": ${word}`,
    },
    page,
  );
}

/** What weakens the verdict, in numbers; the parts below name it. */
function caveatLines({ evaluation, warnings }: ReportInput, page: Page): string[] {
  const { expected, declared } = evaluation.result;
  const count = (items: readonly unknown[], zh: string, en: string, ens: string) =>
    items.length === 0
      ? []
      : [say({ zh: `${items.length} ${zh}`, en: `${items.length} ${items.length === 1 ? en : ens}` }, page)];
  const caveats = [
    ...count(expected, '项预期数据', 'expected figure', 'expected figures'),
    ...count(declared, '项自行申报、未附依据', 'declared without evidence', 'declared without evidence'),
    ...count(warnings, '条提示', 'warning', 'warnings'),
  ];
  return caveats.length === 0
    ? []
    : paragraph(say(WORDS.mind, page) + caveats.join(say({ zh: '，', en: ', ' }, page)), page, 'open');
}
