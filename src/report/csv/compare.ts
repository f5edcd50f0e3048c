import type { CriterionStanding } from '../../model/standing.ts';
import type { Language, Text } from '../../model/text.ts';
import { clauseText } from '../clauses.ts';
import type { Compared, CompareInput } from '../compare/input.ts';
import { cellOf, lexiconOf } from '../compare/view.ts';
import { missingNames } from '../digest/missing.ts';
import { districtOf } from '../district.ts';
import { OUTCOMES, VERDICTS } from '../labels.ts';
import { type Lexicon, say } from '../lexicon.ts';
import { marginNumber } from '../margin.ts';
import { COLUMNS as NAMES } from '../phrases.ts';
import { hundredths } from '../score.ts';
import { SUMMARY_WORDS } from '../summary/words.ts';
import { csvTable } from './table.ts';

/** A criterion of one of the standings. */
interface Row {
  readonly rank: number;
  readonly compared: Compared;
  readonly criterion: CriterionStanding;
  readonly lexicon: Lexicon;
}

type Value = (row: Row) => string;

const result = ({ compared }: Row) => compared.standing.evaluation.result;
const cell = ({ criterion, lexicon }: Row) => cellOf(criterion, lexicon);

/** The columns, from left to right: new ones come last. */
const COLUMNS: readonly (readonly [heading: Text, value: Value])[] = [
  [{ zh: '名次', en: 'rank' }, ({ rank }) => String(rank)],
  [SUMMARY_WORDS.name, ({ compared }) => compared.data.record.name],
  [SUMMARY_WORDS.district, ({ compared }) => districtOf(compared.data.record) ?? ''],
  [{ zh: '时期', en: 'period' }, ({ compared }) => compared.standing.evaluation.record.period?.text ?? ''],
  [{ zh: '规则集', en: 'rule set' }, ({ compared }) => compared.standing.evaluation.ruleSet.id],
  [{ zh: '层级', en: 'level' }, (row) => result(row).level.id],
  [
    { zh: '结论', en: 'verdict' },
    (row) => say(VERDICTS[result(row).level.kind][result(row).verdict], row.lexicon),
  ],
  [{ zh: '最低得分', en: 'least score' }, (row) => hundredths(result(row).score.low)],
  [{ zh: '最高得分', en: 'greatest score' }, (row) => hundredths(result(row).score.high)],
  [{ zh: '条件代码', en: 'code' }, ({ criterion }) => criterion.result.criterion.id],
  [NAMES.criterion, ({ criterion, lexicon }) => say(criterion.result.criterion.title, lexicon)],
  [NAMES.clause, ({ criterion }) => clauseText(criterion.result.criterion.cite)],
  [{ zh: '参与判定', en: 'decides' }, ({ criterion, lexicon }) => decidesText(criterion, lexicon)],
  [NAMES.outcome, (row) => say(OUTCOMES[cell(row).outcome], row.lexicon)],
  [NAMES.actual, (row) => cell(row).actual],
  [NAMES.required, (row) => cell(row).required],
  [NAMES.margin, (row) => marginNumber(cell(row)) ?? ''],
  [{ zh: '单位', en: 'unit' }, (row) => cell(row).unit],
  [
    { zh: '缺少的数据', en: 'missing' },
    ({ criterion, lexicon }) => missingNames(criterion.lacks, lexicon).join('; '),
  ],
];

function decidesText({ result: { decides } }: CriterionStanding, lexicon: Lexicon): string {
  return say(decides ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' }, lexicon);
}

/** A row for each criterion of each standing. */
export function renderCompareCsv(input: CompareInput, language: Language): string {
  const rows = input.compared.flatMap((compared, index) =>
    compared.standing.criteria.map((criterion): Row => {
      return { rank: index + 1, compared, criterion, lexicon: lexiconOf(compared, input, language) };
    }),
  );
  return csvTable(
    COLUMNS.map(([heading]) => heading[language]),
    rows.map((row) => COLUMNS.map(([, value]) => value(row))),
  );
}
