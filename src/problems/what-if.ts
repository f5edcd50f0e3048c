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
  'figure-not-held': {
    message: ({ subject, found }) => ({
      zh: `“${subject}”没有 --set ${found} 这项数据，按原样判定`,
      en: `"${subject}" cannot hold --set ${found} and is judged as it is`,
    }),
  },
  'set-nowhere': {
    message: ({ found }) => ({
      zh: `--set ${found}：这里没有哪份数据可以有这项`,
      en: `--set ${found}: no record here can hold it`,
    }),
    hint: () => ({
      zh: '清单中的项用“清单/序号/数据=值”，如 projects/2/fixed_asset_investment=3亿元',
      en: 'a figure of an item stands behind its list and number, as in projects/2/fixed_asset_investment=3亿元',
    }),
  },
  'no-such-item': {
    message: ({ subject, found }) => ({
      zh: `“${subject}”没有 ${found}`,
      en: `"${subject}" has no ${found}`,
    }),
    hint: () => ({ zh: '清单中的项从 1 数起', en: 'the items of a list are counted from 1' }),
  },
  'varies-no-number': {
    message: ({ subject }) => ({
      zh: `“${subject}”不是数值，没有可以变动的范围`,
      en: `"${subject}" is no number that could vary`,
    }),
    hint: ({ subject }) => ({
      zh: `看另一个值时的结论，用 --set "${subject}=…"`,
      en: `to judge by another value of it: --set "${subject}=…"`,
    }),
  },
  'one-end-alone': {
    message: ({ subject, expected }) => ({
      zh: `给了 ${subject}，没有给 ${expected}`,
      en: `${subject} is given, but not ${expected}`,
    }),
    hint: () => ({
      zh: '--from 和 --to 要一起给出；都不给，就看这项数据可取的所有值',
      en: 'give both, or neither of them to look at every value that the figure can have',
    }),
  },
  'nothing-varies': {
    message: ({ subject }) => ({
      zh: `给了 ${subject}，没有说变动哪项数据`,
      en: `${subject} is given, but no figure that varies`,
    }),
    hint: () => ({ zh: '用 --vary 指明，如 --vary 主营业务收入', en: 'name it with --vary' }),
  },
  'ends-reversed': {
    message: ({ found, expected }) => ({
      zh: `--from ${found} 大于 --to ${expected}`,
      en: `--from ${found} is more than --to ${expected}`,
    }),
    hint: () => ({ zh: '把两个值对调', en: 'put the smaller value first' }),
  },
  'varies-one-record': {
    message: ({ found }) => ({
      zh: `--vary 一次看一份数据，这里有 ${found} 份`,
      en: `--vary looks at one record at a time; here are ${found}`,
    }),
    hint: () => ({ zh: '只给出一个园区的文件', en: 'name the file of a single park' }),
  },
  'not-with-vary': {
    message: ({ subject }) => ({
      zh: `${subject} 不能与 --vary 一起用`,
      en: `${subject} does not go together with --vary`,
    }),
  },
  'set-twice': {
    message: ({ subject }) => ({ zh: `${subject} 给出了两次`, en: `${subject} is set twice` }),
  },
} satisfies Record<string, Wording>;

function whose({ subject, name, detail }: ProblemData) {
  const of = detail === undefined ? '' : ` ${detail}`;
  return { zh: `“${subject}”${of} 的${name?.zh}`, en: `${name?.en} of "${subject}"${of}` };
}
