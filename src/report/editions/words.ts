import type { Condition, Of } from '../../model/condition.ts';
import type { Difference, DifferencePart, Said } from '../../model/difference.ts';
import type { Text } from '../../model/text.ts';
import { toText } from '../../quantity/decimal.ts';
import { divide, sign, subtract } from '../../quantity/exact.ts';
import { comparisonWords } from '../comparison-words.ts';
import { FORCES, LEVEL_KINDS, SCOPES } from '../labels.ts';
import { type Lexicon, referenceName, say } from '../lexicon.ts';
import { WORDS } from '../phrases.ts';
import { conditionWords, expressionWords } from '../words.ts';

export const OF: Readonly<Record<Difference['of'], Text>> = {
  level: { zh: '层级', en: 'level' },
  criterion: { zh: '条件', en: 'criterion' },
  band: { zh: '分类', en: 'band' },
  incentive: { zh: '支持政策', en: 'incentive' },
};

export const PARTS: Readonly<Record<DifferencePart, Text>> = {
  whole: { zh: '内容', en: 'content' },
  id: { zh: '编号', en: 'id' },
  kind: { zh: '性质', en: 'kind' },
  'decided-by': { zh: '判定依据', en: 'decided by' },
  level: { zh: '层级', en: 'level' },
  yardstick: { zh: '作标尺的层级', en: 'yardstick in' },
  scope: { zh: '对象', en: 'scope' },
  force: { zh: '约束力', en: 'force' },
  role: { zh: '作用', en: 'role' },
  deadline: { zh: '期限', en: 'deadline' },
  every: { zh: '周期', en: 'repeated' },
  per: { zh: '分别判定', en: 'judged by' },
  population: { zh: '总数', en: 'population' },
  guard: { zh: '前提', en: 'precondition' },
  exception: { zh: '例外', en: 'exception' },
  require: { zh: '要求', en: 'requirement' },
  reading: { zh: '读法', en: 'reading' },
};

const NOTHING: Text = { zh: '无', en: 'none' };

const TERMS: Partial<Record<DifferencePart, Readonly<Record<string, Text>>>> = {
  scope: SCOPES,
  force: FORCES,
  kind: LEVEL_KINDS,
  'decided-by': {
    must: { zh: '必须满足的条件', en: 'what must be met' },
    all: { zh: '全部条件', en: 'all criteria' },
  },
  role: { orientation: { zh: '导向', en: 'orientation' } },
  every: { year: WORDS.year, quarter: WORDS.quarter },
  per: { district: WORDS.perDistrict },
};

/** One side of a difference in words. */
export function saidWords(said: Said | undefined, part: DifferencePart, lexicon: Lexicon): string {
  if (said === undefined) return say(NOTHING, lexicon);
  if (typeof said !== 'string') return conditionWords(said, lexicon);
  if (part === 'level' || part === 'yardstick')
    return said
      .split(', ')
      .map((id) => referenceName({ kind: 'level', id }, lexicon))
      .join(say(WORDS.comma, lexicon));
  const text = TERMS[part === 'reading' ? 'scope' : part]?.[said];
  return text ? say(text, lexicon) : said;
}

/** Both sides: `投资强度 ≥ 280万元/亩 → ≥ 300万元/亩 (+20万元/亩)`. */
export function changeWords({ part, before, after }: Difference, was: Lexicon, is: Lexicon): string {
  const [old, now] = [leafOf(before), leafOf(after)];
  const [subject, same] = [old && expressionWords(old.subject, was), now && expressionWords(now.subject, is)];
  if (!old || !now || subject !== same)
    return `${saidWords(before, part, was)} → ${saidWords(after, part, is)}`;
  const [from, to] = [comparisonWords(old, was), comparisonWords(now, is)];
  return `${subject} ${from} → ${to}${stepWords(old, now, is)}`;
}

function leafOf(said: Said | undefined): Of<Condition, 'leaf'> | undefined {
  return typeof said === 'object' && said.kind === 'leaf' ? said : undefined;
}

const SAME_AMOUNT: Text = { zh: '数值相同', en: 'the same amount' };

/** By how much the limit moved, exactly, in the unit that the later edition writes. */
function stepWords(before: Of<Condition, 'leaf'>, after: Of<Condition, 'leaf'>, lexicon: Lexicon): string {
  const [from, to] = [limitOf(before), limitOf(after)];
  if (!from || !to || from.unit.dimension !== to.unit.dimension) return '';
  const step = subtract(to.value, from.value);
  if (sign(step) === 0) return from.unit.text === to.unit.text ? '' : ` (${say(SAME_AMOUNT, lexicon)})`;
  const isPoints = to.unit.text === '%';
  const unit = isPoints ? say({ zh: '个百分点', en: ' pp' }, lexicon) : to.unit.text;
  return ` (${sign(step) > 0 ? '+' : ''}${toText(divide(step, to.unit.factor))}${unit})`;
}

function limitOf({ comparison }: Of<Condition, 'leaf'>) {
  return 'limit' in comparison && comparison.limit.kind === 'number' ? comparison.limit : undefined;
}
