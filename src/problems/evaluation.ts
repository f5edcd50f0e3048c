import type { Wording } from './wording.ts';

/** What may be doubtful about figures once they are computed with. */
export const EVALUATION_WORDINGS = {
  'stated-differs-from-derived': {
    message: ({ name, found, expected }) => ({
      zh: `${name?.zh} 填报为 ${found}，由原始数据推算为 ${expected}`,
      en: `${name?.en} is stated as ${found} but derives as ${expected}`,
    }),
    hint: () => ({
      zh: '核对填报值、原始数据及其期间和口径',
      en: 'check the stated figure, the raw figures, their period and caliber',
    }),
  },
  'part-year-ratio': {
    message: ({ found, detail }) => ({
      zh: `${found} 只覆盖${detail ?? '不足一年'}，其比率不一定等于全年比率`,
      en: `${found} covers ${detail ?? 'less than a year'}: a ratio of such figures need not be that of the year`,
    }),
  },
} satisfies Record<string, Wording>;
