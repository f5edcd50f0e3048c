import type { ProblemData, Wording } from './wording.ts';

/** Why a criterion cannot be judged by a query over single figures. */
export const QUERY_WORDINGS = {
  'query-needs-list': {
    message: ({ detail, found = detail, ...data }) => ({
      zh: `SQL 无法判定“${criterion(data).zh}”：要逐项查看清单“${found}”`,
      en: `SQL cannot carry "${criterion(data).en}": it goes through the list ${detail}`,
    }),
    hint: () => PARTIAL,
  },
  'query-needs-years': {
    message: ({ detail, found = detail, ...data }) => ({
      zh: `SQL 无法判定“${criterion(data).zh}”：要用“${found}”其他年份的数值`,
      en: `SQL cannot carry "${criterion(data).en}": it reads ${detail} of other years`,
    }),
    hint: () => PARTIAL,
  },
  'query-derivation': {
    message: ({ detail, found = detail, ...data }) => ({
      zh: `SQL 无法判定“${criterion(data).zh}”：“${found}”的算法过于曲折`,
      en: `SQL cannot carry "${criterion(data).en}": ${detail} is derived in more steps than are followed`,
    }),
    hint: () => PARTIAL,
  },
  'query-bound': {
    message: ({ detail, found = detail, ...data }) => ({
      zh: `SQL 无法判定“${criterion(data).zh}”：“${found}”与其取值范围的端点相比`,
      en: `SQL cannot carry "${criterion(data).en}": ${detail} is held against the end of what it can be`,
    }),
    hint: () => PARTIAL,
  },
  'query-digits': {
    message: ({ detail, found = detail, ...data }) => ({
      zh: `SQL 无法判定“${criterion(data).zh}”：“${found}”所需的位数超过 38 位`,
      en: `SQL cannot carry "${criterion(data).en}": exact arithmetic with ${detail} takes more than 38 digits`,
    }),
    hint: () => PARTIAL,
  },
  'query-of-portfolio': {
    message: ({ subject }) => ({
      zh: `SQL 无法判定“${subject}”：它要合计全市各园区`,
      en: `SQL cannot carry ${subject}: it adds up all parks of the city`,
    }),
    hint: () => ({
      zh: '改用 park-eval check --portfolio',
      en: 'park-eval check --portfolio answers it',
    }),
  },
} satisfies Record<string, Wording>;

const PARTIAL = {
  zh: '加 --partial 可把它视为未知，其余照常判定；完整判定用 park-eval check',
  en: 'with --partial it is unknown and the rest is judged; park-eval check judges it in full',
};

function criterion({ subject = '', name }: ProblemData): { readonly zh: string; readonly en: string } {
  return { zh: `${name?.zh}（${subject}）`, en: `${name?.en} (${subject})` };
}
