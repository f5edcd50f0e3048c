import type { IndicatorType } from '../model/catalogue.ts';
import type { Outcome, Verdict } from '../model/outcome.ts';
import type { Doubt } from '../model/result.ts';
import type { Force, Level, Scope } from '../model/rule-set.ts';
import type { Text } from '../model/text.ts';

export { RECORDS } from '../problems/records.ts';

/** Every fixed word of the reports, in both languages; a translation that is missing does not compile. */

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
  'no-evidence': { zh: '没有依据', en: 'declared without evidence' },
  'incomplete-list': { zh: '清单不完整', en: 'the list is not complete' },
  'undefined-ratio': { zh: '分母或基数为零，无法计算', en: 'the divisor or base is zero' },
};

export const REASONS: Named<'scope' | 'guard' | 'exception'> = {
  scope: { zh: '针对其他对象', en: 'concerns another scope' },
  guard: { zh: '前提不成立', en: 'its precondition does not hold' },
  exception: { zh: '属于文件规定的例外', en: 'a stated exception of the document' },
};

export const COLUMNS = {
  outcome: { zh: '结果', en: 'outcome' },
  criterion: { zh: '条件', en: 'criterion' },
  actual: { zh: '实际', en: 'actual' },
  required: { zh: '要求', en: 'required' },
  margin: { zh: '差距', en: 'margin' },
  clause: { zh: '条款', en: 'clause' },
} satisfies Record<string, Text>;

export const SECTIONS = {
  missing: { zh: '仍需补充的数据', en: 'Figures that still matter' },
  reservations: { zh: '保留意见（未通过，但不参与判定）', en: 'Reservations (missed, but not deciding)' },
  readings: { zh: '条款的不同读法', en: 'Readings of unclear clauses' },
  declared: { zh: '自行申报、未附依据', en: 'Declared, no evidence' },
  expected: { zh: '依据预期数据', en: 'Rests on expected figures' },
  warnings: { zh: '提示', en: 'Warnings' },
  bands: { zh: '分类', en: 'Bands' },
  other: { zh: '其他数据（保留，不参与判定）', en: 'Other figures (kept, never read)' },
  document: { zh: '关于文件', en: 'About the document' },
} satisfies Record<string, Text>;

export const BRANCHES = {
  all: { zh: '全部满足', en: 'all of' },
  any: { zh: '任一满足', en: 'any of' },
  not: { zh: '不得出现', en: 'must not hold' },
  when: { zh: '前提：', en: 'if: ' },
  require: { zh: '则：', en: 'then: ' },
  each: { zh: '每个', en: 'each of the ' },
  guarded: { zh: '有前提', en: 'on a condition' },
} satisfies Record<string, Text>;

/** What stands before a list of admitted, or excluded, values. */
export const OPERATORS = {
  oneOf: { zh: '任一：', en: 'one of ' },
  noneOf: { zh: '不含：', en: 'none of ' },
} satisfies Record<string, Text>;

export const TAGS = {
  yardstick: { zh: '全市目标，作标尺', en: 'city-wide target as yardstick' },
  orientation: { zh: '导向，不参与判定', en: 'orientation, never decides' },
  reservation: { zh: '不参与判定', en: 'does not decide' },
} satisfies Record<string, Text>;

export const WORDS = {
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  unknown: { zh: '—', en: '—' },
  declaredNotApplicable: { zh: '填报为不适用', en: 'declared n/a' },
  scoreNote: {
    zh: '得分是本工具自有的衡量，不参与判定',
    en: 'the score is this tool’s own measure; it never decides',
  },
  robust: { zh: '各种读法下结论相同', en: 'the same under every reading' },
  fragile: { zh: '结论取决于读法', en: 'hinges on a reading' },
  draft: { zh: '征求意见稿，非正式文件', en: 'draft for comment, not the issued document' },
  level: { zh: '判定', en: 'level' },
  mind: { zh: '注意：', en: 'note: ' },
  deriveFrom: { zh: '或由以下数据推算：', en: 'or derive from: ' },
  default: { zh: '默认读法', en: 'default reading' },
  reading: { zh: '读法', en: 'reading' },
  points: { zh: '百分点', en: 'pp' },
  about: { zh: ' 左右', en: ' or so' },
  and: { zh: '且', en: ' and ' },
  or: { zh: '或', en: ' or ' },
  comma: { zh: '、', en: ', ' },
  colon: { zh: '：', en: ': ' },
  error: { zh: '错误', en: 'error' },
  warning: { zh: '提示', en: 'warning' },
  hint: { zh: '建议', en: 'hint' },
  expected: { zh: '应为', en: 'expected' },
  didYouMean: { zh: '是否想写', en: 'did you mean' },
  noAdmission: { zh: '本文件没有准入条件', en: 'This document sets no admission conditions' },
  nothingDecides: {
    zh: '没有适用于这份数据的判定条件，因此不下结论',
    en: 'no deciding criterion applies to these data, so there is no verdict',
  },
  clauses: { zh: '条款', en: 'Clauses' },
  requirement: { zh: '要求', en: 'Requirement' },
  readings: { zh: '其他读法', en: 'Other readings' },
  dataNeeded: { zh: '所需数据', en: 'Data needed' },
  note: { zh: '说明', en: 'Note' },
  unless: { zh: '例外：', en: 'unless: ' },
  scope: { zh: '对象：', en: 'scope: ' },
  by: { zh: '期限 ', en: 'by ' },
  year: { zh: '每年', en: 'every year' },
  quarter: { zh: '每季度', en: 'every quarter' },
  perDistrict: { zh: '按区县分别判定', en: 'for each district by itself' },
  values: { zh: '取值：', en: 'one of ' },
  of: { zh: '属于：', en: 'held by: ' },
  flow: { zh: '期间数', en: 'accumulates over a period' },
  stock: { zh: '时点数', en: 'stands at a date' },
  readBy: { zh: '用于', en: 'Read by' },
} satisfies Record<string, Text>;
