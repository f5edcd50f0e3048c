import type { IndicatorType } from '../model/catalogue.ts';
import type { Outcome, Verdict } from '../model/outcome.ts';
import type { Doubt } from '../model/result.ts';
import type { Force, Level, Scope } from '../model/rule-set.ts';
import type { Text } from '../model/text.ts';

export { RECORDS } from '../problems/records.ts';

/** The names of everything that has a fixed set of values, in both languages; a name that is missing does not compile. */
type Named<K extends string> = Readonly<Record<K, Text>>;

export const VERDICTS: Readonly<Record<Level['kind'], Named<Verdict>>> = {
  admission: {
    qualifies: { zh: '符合', en: 'qualifies' },
    'does-not-qualify': { zh: '不符合', en: 'does not qualify' },
    undetermined: { zh: '无法判定', en: 'undetermined' },
  },
  target: {
    qualifies: { zh: '达标', en: 'targets met' },
    'does-not-qualify': { zh: '未达标', en: 'targets not met' },
    undetermined: { zh: '无法判定', en: 'undetermined' },
  },
};

export const OUTCOMES: Named<Outcome> = {
  pass: { zh: '通过', en: 'pass' },
  fail: { zh: '不通过', en: 'fail' },
  unknown: { zh: '待定', en: 'unknown' },
  'not-applicable': { zh: '不适用', en: 'n/a' },
};

/** Told apart without colour, too. */
export const MARKS: Readonly<Record<Outcome, string>> = {
  pass: '✓',
  fail: '✗',
  unknown: '?',
  'not-applicable': '–',
};

export const FORCES: Named<Force> = {
  must: { zh: '必须', en: 'must' },
  'in-principle': { zh: '原则上', en: 'in principle' },
  strive: { zh: '力争', en: 'strive' },
};

export const SCOPES: Named<Scope> = {
  park: { zh: '园区', en: 'a park' },
  project: { zh: '项目', en: 'a project' },
  district: { zh: '区县', en: 'a district' },
  portfolio: { zh: '全市园区合计', en: 'all parks of the city together' },
  city: { zh: '全市', en: 'the city' },
};

export const LEVEL_KINDS: Named<Level['kind']> = {
  admission: { zh: '准入条件', en: 'admission' },
  target: { zh: '目标', en: 'target' },
};

/** What an indicator without unit is. */
export const TYPES: Named<IndicatorType> = {
  amount: { zh: '数量', en: 'amount' },
  change: { zh: '变化量', en: 'change' },
  count: { zh: '个数', en: 'count' },
  share: { zh: '占比', en: 'share' },
  rate: { zh: '比率', en: 'rate' },
  number: { zh: '数', en: 'number' },
  flag: { zh: '是/否', en: 'yes or no' },
  date: { zh: '日期', en: 'date' },
  label: { zh: '标签', en: 'label' },
  labels: { zh: '标签（可多个）', en: 'labels' },
  text: { zh: '文本', en: 'text' },
};

export const DOUBTS: Named<Doubt> = {
  missing: { zh: '没有填报', en: 'not given' },
  'stated-unknown': { zh: '填报为未知', en: 'stated as unknown' },
  'declared-not-applicable': {
    zh: '填报为不适用，但文件没有这一例外',
    en: 'declared not applicable, but the document makes no such exception',
  },
  approximate: {
    zh: '只是约数，精确值可能落在门槛两侧',
    en: 'only approximate: the limit lies within its range',
  },
  'part-year': { zh: '只覆盖不足一年', en: 'covers only a part of the year' },
  conflict: { zh: '填报值与推算值不一致', en: 'the stated and the derived figure differ' },
  impossible: { zh: '推算值不可能成立', en: 'the value derived from the other figures cannot be' },
  'no-evidence': { zh: '没有依据', en: 'declared without evidence' },
  'incomplete-list': { zh: '清单不完整', en: 'the list is not complete' },
  'undefined-ratio': { zh: '分母或基数为零，无法计算', en: 'the divisor or base is zero' },
};

export const REASONS: Named<'scope' | 'guard' | 'exception'> = {
  scope: { zh: '针对其他对象', en: 'concerns another scope' },
  guard: { zh: '前提不成立', en: 'its precondition does not hold' },
  exception: { zh: '属于文件规定的例外', en: 'a stated exception of the document' },
};
