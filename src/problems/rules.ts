import { didYouMean, type Wording } from './wording.ts';

/** What may be wrong with a rule set, its cases or the list of cities. */
export const RULE_WORDINGS = {
  'unknown-indicator': {
    message: ({ subject }) => ({
      zh: `指标库里没有“${subject}”`,
      en: `the catalogue has no indicator "${subject}"`,
    }),
    hint: ({ suggestions }) =>
      didYouMean(suggestions) ?? {
        zh: '先在 catalogue/indicators 中定义',
        en: 'define it in catalogue/indicators first',
      },
  },
  'unknown-list': {
    message: ({ subject }) => ({ zh: `没有名为“${subject}”的清单`, en: `there is no list "${subject}"` }),
    hint: ({ suggestions, expected }) =>
      didYouMean(suggestions) ?? { zh: `可用的清单：${expected}`, en: `the lists are ${expected}` },
  },
  'unknown-criterion': {
    message: ({ subject }) => ({
      zh: `没有名为“${subject}”的条件`,
      en: `there is no criterion "${subject}"`,
    }),
    hint: ({ suggestions, expected, detail }) =>
      didYouMean(suggestions) ??
      (expected
        ? { zh: `有不同读法的条件：${expected}`, en: `the criteria with rival readings are ${expected}` }
        : detail
          ? { zh: `可用的条件：${detail}`, en: `the criteria are ${detail}` }
          : { zh: '检查编号', en: 'check the id' }),
  },
  'unknown-level': {
    message: ({ subject }) => ({ zh: `没有名为“${subject}”的层级`, en: `there is no level "${subject}"` }),
    hint: ({ suggestions, expected }) =>
      didYouMean(suggestions) ?? { zh: `可用的层级：${expected}`, en: `the levels are ${expected}` },
  },
  'unknown-band': {
    message: ({ subject }) => ({ zh: `没有名为“${subject}”的分类`, en: `there is no band "${subject}"` }),
    hint: ({ suggestions, expected }) =>
      didYouMean(suggestions) ?? {
        zh: `可用的分类：${expected || '无'}`,
        en: `the bands are ${expected || 'none'}`,
      },
  },
  'unknown-incentive': {
    message: ({ subject }) => ({
      zh: `没有名为“${subject}”的支持政策`,
      en: `there is no incentive "${subject}"`,
    }),
    hint: ({ suggestions, expected }) =>
      didYouMean(suggestions) ?? {
        zh: `可用的支持政策：${expected || '无'}`,
        en: `the incentives are ${expected || 'none'}`,
      },
  },
  'unknown-city': {
    message: ({ subject }) => ({ zh: `没有城市“${subject}”`, en: `there is no city "${subject}"` }),
    hint: ({ suggestions, expected }) =>
      didYouMean(suggestions) ?? { zh: `可用的城市：${expected}`, en: `the cities are ${expected}` },
  },
  'unknown-rule-set': {
    message: ({ subject }) => ({ zh: `没有规则集“${subject}”`, en: `there is no rule set "${subject}"` }),
    hint: ({ suggestions, expected }) =>
      didYouMean(suggestions) ?? { zh: `可用的规则集：${expected}`, en: `the rule sets are ${expected}` },
  },
  'rule-set-not-listed': {
    message: ({ subject, found }) => ({
      zh: `城市 ${found} 的 rulesets 中没有 ${subject}`,
      en: `the city ${found} does not list the rule set ${subject}`,
    }),
    hint: () => ({ zh: '在 cities.yaml 中加上', en: 'add it in cities.yaml' }),
  },
  'unknown-rules-file': {
    message: ({ subject }) => ({
      zh: `不认识规则文件 ${subject}`,
      en: `${subject} is no file of a rules folder`,
    }),
    hint: ({ expected }) => ({ zh: `可用的文件：${expected}`, en: `the files are ${expected}` }),
  },
  'id-not-file-name': {
    message: ({ found, expected }) => ({
      zh: `编号“${found}”应与文件名“${expected}”相同`,
      en: `the id "${found}" should be the file name "${expected}"`,
    }),
  },
  'date-does-not-exist': {
    message: ({ found }) => ({ zh: `没有“${found}”这一天`, en: `"${found}" is no date` }),
  },
  'dates-out-of-order': {
    message: ({ found, expected }) => ({
      zh: `日期先后不对：${found} 应不早于 ${expected}`,
      en: `dates out of order: ${found} should not be before ${expected}`,
    }),
  },
  'yardstick-scope': {
    message: ({ found }) => ({
      zh: `只有 portfolio 的条款项能作标尺，这里是 ${found}`,
      en: `only criteria of scope portfolio serve as yardsticks, this one is ${found}`,
    }),
  },
  'yardstick-level': {
    message: ({ subject, found }) => ({
      zh: `标尺层级“${subject}”须是 park 的，实为 ${found}`,
      en: `the yardstick level "${subject}" should be of scope park, it is ${found}`,
    }),
  },
  'level-without-criteria': {
    message: ({ subject }) => ({
      zh: `层级“${subject}”没有条款项`,
      en: `the level "${subject}" has no criterion`,
    }),
  },
  'reading-id-taken': {
    message: ({ subject }) => ({
      zh: `“${subject}”指准则本身的读法，不能再用作编号`,
      en: `"${subject}" is the criterion's own reading; no other one can be called so`,
    }),
  },
  'reading-changes-nothing': {
    message: ({ subject }) => ({
      zh: `读法“${subject}”既没有 require 也没有 scope`,
      en: `the reading "${subject}" has neither require nor scope`,
    }),
  },
  'incentive-promises-nothing': {
    message: ({ subject }) => ({
      zh: `“${subject}”须有 amount 或 cases（二者不并存），或 grants`,
      en: `"${subject}" needs either amount or cases, or grants`,
    }),
  },
  'clause-in-two-places': {
    message: ({ subject }) => ({
      zh: `条款 ${subject} 既被引用，又列在 not_encoded`,
      en: `clause ${subject} is both cited and listed under not_encoded`,
    }),
  },
  'clause-repeated': {
    message: ({ subject }) => ({
      zh: `条款 ${subject} 在 not_encoded 中重复`,
      en: `clause ${subject} stands twice under not_encoded`,
    }),
  },
  'boundary-word': {
    message: ({ found, expected, detail }) => ({
      zh: `原文“${detail}”应为 ${expected}，规则写的是 ${found}`,
      en: `the text says "${detail}", which is ${expected}; the rule says ${found}`,
    }),
    hint: () => ({
      zh: '不低于、以上、达到、至少为 at_least；超过、过、高于为 more_than；不超过、以下为 at_most',
      en: '不低于, 以上, 达到, 至少 are at_least; 超过, 过, 高于 more_than; 不超过, 以下 at_most',
    }),
  },
  'number-not-in-clause': {
    message: ({ found, subject, expected }) => ({
      zh: `所引原文（${subject}）写的是 ${expected}，没有 ${found}`,
      en: `the phrases that are cited (${subject}) hold ${expected}, not ${found}`,
    }),
    hint: () => ({
      zh: '核对数字和单位；原文残缺处写 reads',
      en: 'check number and unit; where the text is damaged write `reads`',
    }),
  },
  'number-not-in-rule': {
    message: ({ found, subject }) => ({
      zh: `所引原文（${subject}）中的 ${found} 在规则里没有对应`,
      en: `${found} of the phrase that is cited (${subject}) has no counterpart in the rule`,
    }),
    hint: () => ({ zh: '核对数字和单位', en: 'check number and unit' }),
  },
  'cases-missing': {
    message: ({ subject }) => ({
      zh: `规则集 ${subject} 没有用例文件`,
      en: `the rule set ${subject} has no cases`,
    }),
    hint: ({ expected }) => ({
      zh: `在旁边写 ${expected}：每个界限的低一步、恰在、高一步和缺失`,
      en: `write ${expected} beside it: every limit a step below, at it, a step above, and missing`,
    }),
  },
  'no-rules-found': {
    message: ({ subject }) => ({ zh: `${subject} 中没有规则文件`, en: `there are no rules in ${subject}` }),
    hint: ({ expected }) => ({
      zh: `规则文件夹的布局：${expected}`,
      en: `a folder of rules holds ${expected}`,
    }),
  },
  'no-cases-fit': {
    message: ({ found }) => ({
      zh: found ? `没有用例含有“${found}”` : '没有用例',
      en: found ? `no case holds "${found}"` : 'there are no cases',
    }),
    hint: () => ({
      zh: '没有运行用例不等于通过',
      en: 'nothing was tried, and that is no success',
    }),
  },
  'cannot-format': {
    message: ({ subject }) => ({
      zh: `${subject} 无法在不改变含义的情况下排版，保持原样`,
      en: `${subject} cannot be laid out without changing what it says; it stays as it is`,
    }),
    hint: () => ({
      zh: '可能用了标签（!!）或复杂的键；请改用普通写法',
      en: 'it may use tags (!!) or keys that are no plain words: write it more plainly',
    }),
  },
  'unshown-needless': {
    message: ({ subject, found }) => ({
      zh: `${subject}（${found}）列在 unshown，但有用例显示了它，或没有这一处`,
      en: `${subject} (${found}) is listed under unshown, but a case shows it, or there is no such piece`,
    }),
    hint: () => ({ zh: '从 unshown 中删去，或核对 at', en: 'take it off unshown, or check `at`' }),
  },
  'case-item-missing': {
    message: ({ subject }) => ({
      zh: `with 中没有 ${subject} 所在的那一项`,
      en: `\`with\` has no item for ${subject}`,
    }),
  },
  'case-step-not-exact': {
    message: ({ found, subject }) => ({
      zh: `从 ${subject} 加减“${found}”写不成有限小数`,
      en: `${subject} plus or minus "${found}" is no finite decimal`,
    }),
    hint: () => ({ zh: '步长用与界限相同的单位', en: 'state the step in the unit of the limit' }),
  },
} satisfies Record<string, Wording>;
