import type { Text } from '../../model/text.ts';

export const COMPARE_WORDS = {
  level: { zh: '文件与层级', en: 'document and level' },
  worst: { zh: '最差一项', en: 'worst margin' },
  counts: { zh: '通过、不通过、待定的条件数', en: 'criteria that pass, fail, are unknown' },
  lacks: { zh: '缺少的数据', en: 'Figures that are missing' },
  settled: { zh: '不影响结论', en: 'the verdict stands without them' },
  nothingKnown: { zh: '没有可据以判定的数据', en: 'no figures to judge by' },
  nothingDecides: { zh: '没有适用的判定条件', en: 'no deciding criterion applies' },
  matrix: { zh: '逐项对照', en: 'Criterion by criterion' },
  documents: { zh: '关于文件', en: 'About the documents' },
  noAdmission: { zh: '没有准入条件', en: 'sets no admission conditions' },
  noPeriod: {
    zh: '数据没有写明期间，没有与文件的期间核对。',
    en: 'The data name no period, which was not held against those of the documents.',
  },
  year: { zh: '年份', en: 'year' },
  turns: { zh: '变化', en: 'What changed' },
  turn: { zh: '变化', en: 'change' },
  paths: { zh: '通向目标的路径', en: 'Paths to the targets' },
  linear: { zh: '线性路径', en: 'linear' },
  compound: { zh: '复合路径', en: 'compound' },
  base: { zh: '起点', en: 'start' },
  lists: {
    zh: '清单属于数据所在的年份，在其他年份视为缺少。',
    en: 'lists belong to the year of the data, and are missing in the others.',
  },
  roundedUp: {
    zh: '路径上的要求只向从严的方向取整；比较用的是未取整的数。',
    en: 'what a path asks for is rounded to the strict side; compared is the exact number.',
  },
  scoreOfLevels: {
    zh: '得分是本工具自有的衡量，按各层级自己的条件计算，不参与判定；不同文件之间只能粗略比较。',
    en: 'the score is this tool’s own measure, by the criteria of each level, and never decides; across documents it compares only roughly.',
  },
} satisfies Record<string, Text>;
