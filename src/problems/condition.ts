import type { Wording } from './wording.ts';

/** What may be wrong with a condition or its limits. */
export const CONDITION_WORDINGS = {
  'indicator-not-held': {
    message: ({ subject, expected, found }) => ({
      zh: `${found} 没有指标“${subject}”（它属于 ${expected}）`,
      en: `a ${found} has no indicator "${subject}" (it is of ${expected})`,
    }),
    hint: () => ({
      zh: '检查 scope、清单或指标的 of',
      en: 'check the scope, the list or the `of` of the indicator',
    }),
  },
  'comparison-missing': {
    message: () => ({ zh: '缺少比较（at_least 等）', en: 'there is no comparison (at_least …)' }),
  },
  'comparison-repeated': {
    message: ({ found }) => ({
      zh: `一个条件只能有一个比较，这里有 ${found}`,
      en: `one comparison is allowed, here are ${found}`,
    }),
    hint: () => ({ zh: '用 all 或 between 分开写', en: 'use `all` or `between`' }),
  },
  'comparison-does-not-fit': {
    message: ({ found, subject, expected }) => ({
      zh: `${subject} 是 ${expected}，不能用 ${found}`,
      en: `${found} does not fit ${subject}, which is ${expected}`,
    }),
  },
  'between-order': {
    message: ({ found }) => ({ zh: `between 上下颠倒：${found}`, en: `between is upside down: ${found}` }),
  },
  'growth-against-decline': {
    message: () => ({ zh: '增长率不能与下降率直接比较', en: 'a growth cannot be held against a decline' }),
  },
  'year-does-not-fit': {
    message: ({ subject, expected }) => ({
      zh: `${subject} 是 ${expected}，没有基年（since）`,
      en: `${subject} is ${expected} and has no base year (since)`,
    }),
  },
  'reference-cycle': {
    message: ({ detail }) => ({
      zh: `条款项互相引用成环：${detail}`,
      en: `criteria refer to one another in a circle: ${detail}`,
    }),
  },
  'limit-unit-missing': {
    message: ({ found }) => ({ zh: `“${found}”没有单位`, en: `"${found}" has no unit` }),
    hint: ({ expected }) => ({
      zh: `写明单位，如 ${expected}`,
      en: `state the unit, for example ${expected}`,
    }),
  },
  'limit-not-exact': {
    message: ({ found }) => ({ zh: `“${found}”不是一个确定的数`, en: `"${found}" is not one exact number` }),
    hint: () => ({
      zh: '界限写数和单位；“左右”用 about: true',
      en: 'write number and unit; 左右 is about: true',
    }),
  },
  'limit-impossible': {
    message: ({ found, subject, expected }) => ({
      zh: `${subject}（${expected}）不可能到“${found}”`,
      en: `${subject} (${expected}) can never be "${found}"`,
    }),
  },
  'limit-does-not-fit': {
    message: ({ found, expected, subject }) => ({
      zh: `“${found}”不能与 ${subject} 比较（${expected}）`,
      en: `"${found}" cannot be held against ${subject} (${expected})`,
    }),
  },
} satisfies Record<string, Wording>;
