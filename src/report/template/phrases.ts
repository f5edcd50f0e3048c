import type { Text } from '../../model/text.ts';

/** What templates say to those who fill them in. */
export const PHRASES = {
  above: { zh: '所用数据见上文：', en: 'it reads figures that stand above: ' },
  otherReading: {
    zh: '以下只在该条款的其他读法下用到：',
    en: 'only other readings of the clause read these:',
  },
  seeList: { zh: '另需：', en: 'it also needs: ' },
  or: { zh: '或由下列数据计算：', en: 'or have it computed: ' },
  orSum: { zh: '或由工具汇总各', en: 'or have it added up over every ' },
  inList: { zh: '，见', en: ', see ' },
  inHistory: { zh: '，往年数据填在“其他年份”', en: '; see other years' },
  cityFigures: { zh: '全市数据', en: 'figures of the city' },
  cityData: {
    zh: '用于与全市水平比较；也可另放一个 kind: city 的文件，用 --city-data 给出',
    en: 'for thresholds that compare with the city; they may also stand in a file of kind: city, given by --city-data',
  },
  further: {
    zh: '已填、本层级不用的数据',
    en: 'figures that are given, though this level does not read them',
  },
  added: { zh: '以下为补充，用于：', en: 'added, since it is read for ' },
  example: { zh: '如 ', en: 'such as ' },
  check: { zh: '填好后判定：', en: 'Fill it in, then: ' },
  values: {
    zh: '冒号后写数值和单位，如 52.4亿元、1860亩、62%；判断题写 是 或 否；不知道的留空。# 之后是说明；行首带 # 的项要填时先删去 #。',
    en: 'Write each value with its unit behind the colon, such as 52.4亿元, 1860亩, 62%; yes or no; leave blank what is not known. What follows a # is explanation; take it away from a key at the beginning of a line to state that figure.',
  },
  circumstances: {
    zh: '可注明出处：{value: 52.4亿元, source: 统计年报, as_of: 2020-12-31, evidence: 文号}',
    en: 'Where it comes from may stand beside it: {value: 52.4亿元, source: yearbook, as_of: 2020-12-31, evidence: file no.}',
  },
  alternatives: {
    zh: '“↳ 或”之下缩进的原始数据与其上面的一项任填一种；都填则互相核对。',
    en: 'Below "↳ or" stand raw figures: state these or the figure above them; if both are stated they are held against each other.',
  },
  placeholder: { zh: '未命名', en: 'unnamed' },
  name: { zh: '正式名称', en: 'the official name' },
  district: { zh: '所在区县', en: 'the district in which it lies' },
  period: { zh: '数据所属年份，如 2020', en: 'the year of the figures, such as 2020' },
  history: { zh: '其他年份（计算增长用）', en: 'Other years, for growth' },
  yearBefore: (example: string): Text => ({
    zh: `上一年：把 ${example} 改为数据年份的前一年，并删去行首的 #`,
    en: `the year before: put it in place of ${example}, and take the # away at the beginning of these lines`,
  }),
  listForms: (key: string, items: string): Text => ({
    zh: `删去行首的 # 后每个${items}写一项；一个也没有写 ${key}: []；没有列全写 {complete: false, items: […]}；也可写表格文件名，如 ${key}: 表格.csv`,
    en: `take the # away and write one item for each ${items}; if there is none, write ${key}: []; if it is not complete, {complete: false, items: […]}; or name a table beside this file, as in ${key}: table.csv`,
  }),
} satisfies Record<string, Text | ((...words: string[]) => Text)>;

/** What forms and tables say; the reader of tables knows the headings and the labels of what is no figure. */
export const FORM_WORDS = {
  item: { zh: '指标', en: 'indicator' },
  value: { zh: '数值', en: 'value' },
  unit: { zh: '单位', en: 'unit' },
  meaning: { zh: '口径', en: 'meaning' },
  source: { zh: '来源', en: 'source' },
  evidence: { zh: '依据', en: 'evidence' },
  asOf: { zh: '截至日期', en: 'as of' },
  note: { zh: '备注', en: 'note' },
  name: { zh: '名称', en: 'name' },
  city: { zh: '城市', en: 'city' },
  district: { zh: '区县', en: 'district' },
  kind: { zh: '类型', en: 'kind' },
  period: { zh: '年度', en: 'period' },
  lists: { zh: '清单', en: 'Lists' },
  none: { zh: '无', en: 'none' },
  incomplete: { zh: '不完整', en: 'incomplete' },
  unknown: { zh: '未知', en: 'unknown' },
  sheet: { zh: '填报表', en: 'Form' },
  yearBefore: (example: string): Text => ({
    zh: `上一年：把 ${example} 改为数据年份的前一年`,
    en: `the year before that of the figures: put it in place of ${example}`,
  }),
  listForms: (items: string): Text => ({
    zh: `各${items}列在同名的工作表里，或写旁边表格的文件名（如 表格.csv）；没有写 无；没有列全写 不完整`,
    en: `every ${items} stands in the sheet of that name, or name a table beside this file (table.csv); write none, or incomplete where some are not listed`,
  }),
  fill: {
    zh: '填写白色单元格；数值只写数字（单位在旁边一栏，可以改），约数、未知照写；不知道的留空。',
    en: 'Fill in the white cells; a value is a number (its unit stands beside it and may be changed); leave blank what is not known.',
  },
} satisfies Record<string, Text | ((...words: string[]) => Text)>;
