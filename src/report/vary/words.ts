import type { Text } from '../../model/text.ts';

export const VARY_WORDS = {
  figure: { zh: '变动的数据', en: 'Figure that varies' },
  value: { zh: '取值', en: 'value' },
  verdict: { zh: '结论', en: 'verdict' },
  score: { zh: '得分', en: 'score' },
  changes: { zh: '在此变化的条件', en: 'criteria that change there' },
  now: { zh: '现状', en: 'now' },
  nowUnknown: { zh: '现状未知', en: 'not known now' },
  stretches: { zh: '各段取值', en: 'Stretches of values' },
  others: { zh: '其余数据不变', en: 'all other figures staying as they are' },
  notDeciding: { zh: '不参与判定', en: 'does not decide' },
} satisfies Record<string, Text>;
