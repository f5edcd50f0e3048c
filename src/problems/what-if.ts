import type { ProblemData, Wording } from './wording.ts';

/** What is to be said where figures were changed for one call. */
export const WHAT_IF_WORDINGS = {
  'figure-set': {
    message: ({ found, expected, ...data }) => {
      const { zh, en } = whose(data);
      return found === undefined
        ? {
            zh: `假设：${zh} 为 ${expected}（文件未填）`,
            en: `what if: ${en} is ${expected} (the file states none)`,
          }
        : {
            zh: `假设：${zh} 由 ${found} 改为 ${expected}`,
            en: `what if: ${en} is changed from ${found} to ${expected}`,
          };
    },
    hint: () => ({
      zh: '结论按假设的数据得出，不是文件本身的结论',
      en: 'the verdict is that of the changed figures, not of the file',
    }),
  },
  'figure-left-out': {
    message: ({ found, ...data }) => {
      const { zh, en } = whose(data);
      return {
        zh: `假设：${zh} 填报的 ${found} 由被改的数据算出，不再采用`,
        en: `what if: ${en}, stated as ${found}, is computed from a changed figure and is left out`,
      };
    },
  },
  'no-such-item': {
    message: ({ subject, found }) => ({
      zh: `“${subject}”没有 ${found}`,
      en: `"${subject}" has no ${found}`,
    }),
    hint: () => ({ zh: '清单中的项从 1 数起', en: 'the items of a list are counted from 1' }),
  },
  'set-twice': {
    message: ({ subject }) => ({ zh: `${subject} 给出了两次`, en: `${subject} is set twice` }),
  },
} satisfies Record<string, Wording>;

function whose({ subject, name, detail }: ProblemData) {
  const of = detail === undefined ? '' : ` ${detail}`;
  return { zh: `“${subject}”${of} 的${name?.zh}`, en: `${name?.en} of "${subject}"${of}` };
}
