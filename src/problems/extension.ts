import { didYouMean, type Wording } from './wording.ts';

/** What may be wrong between a rule set and the one that it extends. */
export const EXTENSION_WORDINGS = {
  'extends-cycle': {
    message: ({ detail }) => ({
      zh: `extends 首尾相接：${detail}`,
      en: `a rule set extends itself: ${detail}`,
    }),
    hint: () => ({ zh: '给自己的规则集另起编号', en: 'give your rule set an id of its own' }),
  },
  'unknown-base-criterion': {
    message: ({ subject, detail }) => ({
      zh: `${detail} 中没有条款项“${subject}”`,
      en: `${detail} has no criterion "${subject}"`,
    }),
    hint: ({ suggestions, detail }) =>
      didYouMean(suggestions) ?? {
        zh: `park-eval list criteria --ruleset ${detail} 列出全部；新增的写在 criteria 下`,
        en: `park-eval list criteria --ruleset ${detail} names them; what is new stands under criteria`,
      },
  },
  'changed-twice': {
    message: ({ subject }) => ({
      zh: `条款项“${subject}”被改动两次`,
      en: `the criterion "${subject}" is changed twice`,
    }),
    hint: () => ({
      zh: '在 overrides 或 drops 中只写一次',
      en: 'name it once, under overrides or under drops',
    }),
  },
  'id-of-base': {
    message: ({ subject, detail }) => ({
      zh: `${detail} 已有“${subject}”`,
      en: `${detail} has "${subject}" already`,
    }),
    hint: () => ({
      zh: '要改动条款项，写在 overrides 下；新增的另起编号',
      en: 'to change a criterion write it under overrides; what is added needs an id of its own',
    }),
  },
  'dropped-is-needed': {
    message: ({ subject, detail }) => ({
      zh: `“${detail}”要用到“${subject}”，不能去掉`,
      en: `"${subject}" is needed by "${detail}" and cannot be dropped`,
    }),
    hint: ({ detail }) => ({ zh: `把“${detail}”也改写或去掉`, en: `override or drop "${detail}" as well` }),
  },
  'override-changes-nothing': {
    message: ({ subject }) => ({
      zh: `对“${subject}”的改动没有改变要求`,
      en: `the override of "${subject}" changes nothing that is asked`,
    }),
    hint: () => ({
      zh: '写明 require、when、unless、force、by 或 readings 之一',
      en: 'state one of require, when, unless, force, by or readings',
    }),
  },
} satisfies Record<string, Wording>;
