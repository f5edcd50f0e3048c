import type { Text } from '../model/text.ts';

/** Every fixed phrase of the reports, in both languages. */

export const COLUMNS = {
  outcome: { zh: '结果', en: 'outcome' },
  criterion: { zh: '条件', en: 'criterion' },
  actual: { zh: '实际', en: 'actual' },
  required: { zh: '要求', en: 'required' },
  bar: { zh: '0–2倍要求', en: '0 to 2 × limit' },
  margin: { zh: '差距', en: 'margin' },
  clause: { zh: '条款', en: 'clause' },
} satisfies Record<string, Text>;

export const SECTIONS = {
  missing: { zh: '仍需补充的数据', en: 'Figures that still matter' },
  parts: { zh: '起决定作用的园区', en: 'Parks that made the difference' },
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
  unnamed: { zh: '其他区县（未填报）', en: 'another district (not given)' },
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
