import type { Wording } from './wording.ts';

/** What may be wrong between a rule set and the text of its document. */
export const DOCUMENT_WORDINGS = {
  'text-differs': {
    message: ({ subject, found, expected }) => ({
      zh: `${subject} 不是编码时所据的文本：SHA-256 为 ${short(found)}，应为 ${short(expected)}`,
      en: `${subject} is not the text that was encoded: its SHA-256 is ${short(found)}, not ${short(expected)}`,
    }),
    hint: ({ found }) => ({
      zh: `同一文件的另一份文本可逐条核对；若改用它，sha256 写 ${found}`,
      en: `another copy can be verified all the same; to encode this one write sha256: ${found}`,
    }),
  },
  'phrase-not-in-text': {
    message: ({ subject, found }) => ({
      zh: `原文中没有“${found}”${subject ? `（${subject}）` : ''}`,
      en: `the text has no "${found}"${subject ? ` (${subject})` : ''}`,
    }),
    hint: ({ detail }) =>
      detail
        ? { zh: `原文中最接近的是“${detail}”`, en: `the nearest in the text is "${detail}"` }
        : { zh: '核对关键语；须与原文一字不差', en: 'check the phrase; it must be verbatim' },
  },
  'place-not-in-text': {
    message: ({ found }) => ({ zh: `原文中没有“${found}”这一处`, en: `the text has no place "${found}"` }),
    hint: ({ detail }) => ({
      zh: `关键语在原文第 ${detail} 行；位置写作 二(一)3 标题 ¶2、04 第18条 或 标题`,
      en: `the phrase stands in line ${detail} of the text; places are written 二(一)3 words of the heading ¶2, 04 第18条, or 标题`,
    }),
  },
  'phrase-elsewhere': {
    message: ({ found, expected }) => ({
      zh: `“${found}”不在 ${expected}`,
      en: `"${found}" does not stand in ${expected}`,
    }),
    hint: ({ detail }) => ({
      zh: `它在原文第 ${detail} 行`,
      en: `it stands in line ${detail} of the text`,
    }),
  },
  'number-unaccounted': {
    message: ({ found, subject }) => ({
      zh: `原文中的 ${found} 在 ${subject} 中没有交代`,
      en: `${subject} does not account for ${found} of the text`,
    }),
    hint: () => ({
      zh: '由条款的关键语涵盖，或列入 not_encoded、other_numbers 并写明理由',
      en: 'cover it by the key phrase of a clause, or list it under not_encoded or other_numbers with the reason',
    }),
  },
  'no-text': {
    message: ({ subject, found }) => ({
      zh: `${found} 中没有 ${subject} 的原文`,
      en: `${found} holds no text of ${subject}`,
    }),
    hint: ({ subject }) => ({
      zh: `放入 ${subject}.txt，或 SHA-256 与 document.sha256 相同的 .txt 文件`,
      en: `put ${subject}.txt there, or a .txt file with the SHA-256 in document.sha256`,
    }),
  },
} satisfies Record<string, Wording>;

/** As much of a hash as tells it from others. */
function short(hash = ''): string {
  return `${hash.slice(0, 12)}…`;
}
