import type { Wording } from './wording.ts';

/** What is allowed in rules and yet surely a slip. */
export const LINT_WORDINGS = {
  'condition-never-holds': {
    message: () => ({ zh: '没有任何可能的值能满足这一条件', en: 'no possible value meets this condition' }),
    hint: () => ({ zh: '核对比较方式和界限', en: 'check comparison and limit' }),
  },
  'condition-never-fails': {
    message: () => ({ zh: '任何可能的值都满足这一条件', en: 'every possible value meets this condition' }),
    hint: () => ({ zh: '核对比较方式和界限', en: 'check comparison and limit' }),
  },
  'condition-contradicts-itself': {
    message: () => ({
      zh: '同一对象的几个界限互相排斥，all 不可能成立',
      en: 'limits on one subject exclude each other: this `all` can never hold',
    }),
  },
  'branch-redundant': {
    message: () => ({
      zh: 'any 中另有一支更宽，这一支不起作用',
      en: 'another branch of the `any` is wider: this one changes nothing',
    }),
  },
  'class-never-reached': {
    message: ({ subject, detail }) => ({
      zh: `“${subject}”永远轮不到：在前的“${detail}”已包括它`,
      en: `"${subject}" is never reached: "${detail}" before it takes everything`,
    }),
    hint: () => ({ zh: '把要求更高的一类写在前面', en: 'put the class that asks more first' }),
  },
  'clause-without-account': {
    message: ({ subject }) => ({
      zh: `条款 ${subject} 既没有被引用，也没有列在 not_encoded`,
      en: `clause ${subject} is neither cited nor listed under not_encoded`,
    }),
  },
  'deadline-outside-document': {
    message: ({ found, expected }) => ({
      zh: `期限 ${found} 不在文件有效期内（${expected}）`,
      en: `the deadline ${found} lies outside of the document's span (${expected})`,
    }),
  },
  'force-against-wording': {
    message: ({ found, expected, detail }) => ({
      zh: `原文有“${detail}”，应为 ${expected}，规则写的是 ${found}`,
      en: `the text says "${detail}", which is ${expected}; the rule says ${found}`,
    }),
  },
  'translation-empty': {
    message: () => ({ zh: '中文或英文是空的', en: 'the text is empty in one of its languages' }),
  },
  'translation-missing': {
    message: ({ found }) => ({ zh: `“${found}”没有译成英文`, en: `"${found}" is not translated` }),
  },
} satisfies Record<string, Wording>;
