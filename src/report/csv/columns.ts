import type { Language, Place, Text } from '../../model/text.ts';
import type { Problem } from '../../problems/index.ts';
import { problemText } from '../findings/words.ts';
import { OUTCOMES } from '../labels.ts';
import { marginNumber } from '../margin.ts';
import { COLUMNS as NAMES, WORDS } from '../phrases.ts';
import { placeText } from '../place.ts';
import { hundredths } from '../score.ts';
import { SUMMARY_WORDS } from '../summary/words.ts';
import type { CsvRow } from './rows.ts';

export interface CsvColumn {
  /** Never changes, nor does the order: new columns come last. */
  readonly id: string;
  readonly heading: Text;
  /** Numbers stay bare, also negative ones; texts are made safe. */
  readonly type: 'number' | 'text';
  readonly value: (row: CsvRow, language: Language) => string | number | undefined;
}

/** The columns of the table, from left to right. */
export const CSV_COLUMNS: readonly CsvColumn[] = [
  // The submission.
  number('no', '序号', 'no.', (row) => row.number),
  text('name', '名称', 'name', ({ digest, refused }) => digest?.name ?? refused?.name),
  text('kind', '对象代码', 'kind', ({ digest }) => digest?.kind),
  text('file', '文件', 'file', (row) => placeOf(row)?.file),
  text('sheet', '工作表', 'sheet', (row) => placeOf(row)?.sheet),
  number('line', '行', 'line', (row) => placeOf(row)?.line),
  text('city', '城市', 'city', ({ digest }) => digest?.city),
  text('district', '区县', 'district', ({ digest }) => digest?.district),
  text('period', '数据期间', 'period', ({ digest }) => digest?.period),
  text('rule_set', '规则集', 'rule set', ({ digest }) => digest?.ruleSet.id),
  text('document', '文号', 'document', ({ digest }) => digest?.ruleSet.number),
  text('level', '判定代码', 'level code', ({ digest }) => digest?.level.id),
  text('level_title', '判定', 'level', ({ digest }) => digest?.level.title),
  text('verdict', '结论代码', 'verdict code', ({ digest }) => digest?.verdict ?? 'refused'),
  text(
    'verdict_text',
    '结论',
    'verdict',
    ({ digest }, language) => digest?.verdictText ?? SUMMARY_WORDS.refused[language],
  ),
  text('robust', '各读法一致', 'same under every reading', ({ digest }, language) =>
    yesNo(digest?.robust, language),
  ),
  number('score_low', '得分下限', 'score low', ({ digest }) => digest && hundredths(digest.score.low, 2)),
  number('score_high', '得分上限', 'score high', ({ digest }) => digest && hundredths(digest.score.high, 2)),
  // The criterion.
  text('criterion', '条件代码', 'criterion code', ({ criterion }) => criterion?.id),
  text('title', '条件', 'criterion', ({ criterion }) => criterion?.title),
  text('section', '文件章节', 'section', ({ criterion }) => criterion?.section),
  text('clauses', NAMES.clause.zh, NAMES.clause.en, ({ criterion }) => criterion?.clauses),
  text('requirement', '条件内容', 'requirement', ({ criterion }) => criterion?.requirement),
  text('outcome', '结果代码', 'outcome code', ({ criterion }) => criterion?.outcome),
  text(
    'outcome_text',
    '结果',
    'outcome',
    ({ criterion }, language) => criterion && OUTCOMES[criterion.outcome][language],
  ),
  text('decides', '参与判定', 'decides', ({ criterion }, language) => yesNo(criterion?.decides, language)),
  text('yardstick', '标尺', 'yardstick', ({ criterion }, language) => yesNo(criterion?.yardstick, language)),
  text('reason', '不适用原因', 'why n/a', ({ criterion }) => criterion?.notApplicable),
  // The comparison.
  number('leaf', '比较序号', 'comparison no.', ({ leafNumber }) => leafNumber),
  text('subject', '比较项', 'compared', ({ leaf }) => leaf?.subject),
  text(
    'leaf_outcome',
    '比较结果',
    'result',
    ({ leaf }, language) => leaf && OUTCOMES[leaf.outcome][language],
  ),
  text('actual', '实际', 'actual', ({ leaf }) => leaf?.actual),
  number('value', '实际值', 'actual value', ({ leaf }) => leaf?.value),
  text('unit', '单位', 'unit', ({ leaf }) => leaf?.unit),
  text('required', '要求', 'required', ({ leaf }) => leaf?.required),
  number('limit', '门槛值', 'limit', ({ leaf }) => leaf?.limit),
  number('margin', '差距', 'margin', ({ leaf }) => leaf && marginNumber(leaf)),
  text('parts', '关键园区', 'parks that made the difference', ({ leaf }) => leaf?.parts),
  text('source', '数据位置', 'place of the figure', ({ leaf }) => leaf?.place && placeText(leaf.place)),
  // What more there is to say.
  text('more', '其余项', 'other items', ({ criterion }) => criterion?.more),
  text('missing', '缺少的数据', 'missing figures', ({ criterion }, language) =>
    criterion?.missing.join(SEMICOLON[language]),
  ),
  number('warnings', '提示数', 'warnings', ({ digest }) => digest?.warnings.length),
  text('problems', '问题', 'problems', ({ refused }, language) => problemsText(refused?.problems, language)),
  text('warning_texts', '提示内容', 'what is warned of', ({ digest }, language) =>
    problemsText(digest?.warnings, language),
  ),
];

const SEMICOLON: Text = { zh: '；', en: '; ' };

function text(id: string, zh: string, en: string, value: CsvColumn['value']): CsvColumn {
  return { id, heading: { zh, en }, type: 'text', value };
}

function number(id: string, zh: string, en: string, value: CsvColumn['value']): CsvColumn {
  return { id, heading: { zh, en }, type: 'number', value };
}

/** Where the submission stands. */
function placeOf({ digest, refused }: CsvRow): Place | undefined {
  return digest?.place ?? refused?.place;
}

/** Each on a line, with its place. */
function problemsText(problems: readonly Problem[] | undefined, language: Language): string | undefined {
  return problems
    ?.map((each) => placeText(each.place) + WORDS.colon[language] + problemText(each, language))
    .join('\n');
}

function yesNo(value: boolean | undefined, language: Language): string | undefined {
  return value === undefined ? undefined : WORDS[value ? 'yes' : 'no'][language];
}
