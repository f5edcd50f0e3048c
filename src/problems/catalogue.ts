import type { Wording } from './wording.ts';

/** What may be wrong with the entries of the catalogue. */
export const CATALOGUE_WORDINGS = {
  'duplicate-id': {
    message: ({ subject, detail }) => ({
      zh: `编号“${subject}”已在 ${detail} 使用`,
      en: `the id "${subject}" is already used in ${detail}`,
    }),
  },
  'duplicate-name': {
    message: ({ subject, detail }) => ({
      zh: `名称“${subject}”已属于“${detail}”`,
      en: `the name "${subject}" already belongs to "${detail}"`,
    }),
    hint: () => ({
      zh: '同一类记录中，一个名称只能指一个指标',
      en: 'within one kind of record a name must mean one indicator',
    }),
  },
  'unit-needed': {
    message: ({ expected }) => ({
      zh: `${expected} 类指标须写单位`,
      en: `an indicator of type ${expected} needs a unit`,
    }),
  },
  'unit-not-allowed': {
    message: ({ found, expected }) => ({
      zh: `${expected} 类指标没有单位，这里写了“${found}”`,
      en: `an indicator of type ${expected} has no unit, here is "${found}"`,
    }),
  },
  'time-needed': {
    message: ({ expected }) => ({
      zh: `${expected} 类指标须写 time: flow 或 stock`,
      en: `an indicator of type ${expected} needs time: flow or stock`,
    }),
    hint: () => ({
      zh: '年内累计为 flow，时点值为 stock',
      en: 'flow is accumulated over a period, stock is a state at a date',
    }),
  },
  'unknown-unit': {
    message: ({ found }) => ({ zh: `不认识单位“${found}”`, en: `"${found}" is no unit` }),
    hint: () => ({ zh: '单位见 catalogue/units.yaml', en: 'the units are in catalogue/units.yaml' }),
  },
  'unit-does-not-fit': {
    message: ({ found, expected, subject }) => ({
      zh: `“${found}”不能换算成 ${subject ?? '这里'} 的单位（${expected}）`,
      en: `"${found}" does not convert to the unit of ${subject ?? 'this'} (${expected})`,
    }),
  },
  'plausible-order': {
    message: ({ found }) => ({
      zh: `合理范围 ${found} 上下颠倒`,
      en: `the plausible range ${found} is upside down`,
    }),
  },
  'values-needed': {
    message: ({ expected }) => ({
      zh: `${expected} 类指标须列出 values`,
      en: `an indicator of type ${expected} needs its values`,
    }),
  },
  'key-does-not-fit': {
    message: ({ subject, expected }) => ({
      zh: `${expected} 类指标不能有“${subject}”`,
      en: `an indicator of type ${expected} has no "${subject}"`,
    }),
  },
  'derivation-does-not-fit': {
    message: ({ subject, found, expected }) => ({
      zh: `${subject} 是 ${expected}，算出来的是 ${found}`,
      en: `${subject} is ${expected}, but this gives ${found}`,
    }),
    hint: () => ({ zh: '检查量纲和分子分母', en: 'check the dimensions, numerator and denominator' }),
  },
  'derivation-of-no-number': {
    message: ({ subject, expected }) => ({
      zh: `${subject} 不是数（${expected}），不能推算`,
      en: `${subject} is no number (${expected}) and cannot be computed with`,
    }),
  },
  'derivation-without-record': {
    message: ({ subject, found, expected }) => ({
      zh: `${expected} 都没有推算 ${subject} 所需的 ${found}`,
      en: `none of ${expected} holds what ${subject} is derived from: ${found}`,
    }),
    hint: () => ({ zh: '检查各指标的 of', en: 'check the `of` of these indicators' }),
  },
  'derivation-cycle': {
    message: ({ subject, detail }) => ({
      zh: `${subject} 由自身推算：${detail}`,
      en: `${subject} derives from itself: ${detail}`,
    }),
  },
} satisfies Record<string, Wording>;
