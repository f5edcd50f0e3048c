import type { Text } from '../../model/text.ts';

/** What templates say to those who fill them in. */
export const PHRASES = {
  above: { zh: '所用数据见上文：', en: 'it reads figures that stand above: ' },
  otherReading: {
    zh: '以下只在该条款的其他读法下用到，要填时删去行首的 #：',
    en: 'only other readings of the clause read these; take the # away to state them:',
  },
  seeList: { zh: '另需：', en: 'it also needs: ' },
  or: { zh: '或由下列数据计算：', en: 'or have it computed: ' },
  orSum: { zh: '或由工具汇总各', en: 'or have it added up over every ' },
  inList: { zh: '，见', en: ', see ' },
  inHistory: { zh: '，往年数据见 history', en: '; other years stand under history' },
  cityFigures: { zh: '全市数据', en: 'figures of the city' },
  cityData: {
    zh: '用于与全市水平比较；也可另放一个 kind: city 的文件，用 --city-data 给出',
    en: 'for thresholds that compare with the city; they may also stand in a file of kind: city, given by --city-data',
  },
  further: {
    zh: '已填、本层级不用的数据',
    en: 'figures that are given, though this level does not read them',
  },
  example: { zh: '如 ', en: 'such as ' },
  check: { zh: '填好后判定：', en: 'Fill it in, then: ' },
  values: {
    zh: '冒号后写数值和单位，如 52.4亿元、1860亩、62%；判断题写 是 或 否；不知道的留空。# 之后都是说明。',
    en: 'Write each value with its unit behind the colon, such as 52.4亿元, 1860亩, 62%; yes or no; leave blank what is not known. What follows a # is explanation.',
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
