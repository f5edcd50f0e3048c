import type { Text } from '../model/text.ts';
import { didYouMean, type Wording } from './wording.ts';

const KINDS: Readonly<Record<string, Text>> = {
  object: { zh: '键值表', en: 'a map' },
  array: { zh: '列表', en: 'a list' },
  string: { zh: '文本', en: 'a text' },
  number: { zh: '数', en: 'a number' },
  integer: { zh: '整数', en: 'a whole number' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
};

function kindsOf(types = ''): Text {
  const kinds = types.split('|').map((type) => KINDS[type] ?? { zh: type, en: type });
  return { zh: kinds.map(({ zh }) => zh).join('或'), en: kinds.map(({ en }) => en).join(' or ') };
}

/** The keys of a text in both languages. */
const TEXTS = 'zh, en';

function lengthOf(text = ''): number {
  return Array.from(text).length;
}

/** What a file's structure may lack: the keywords of its schema. */
export const STRUCTURE_WORDINGS = {
  'missing-key': {
    message: ({ subject }) => ({ zh: `缺少“${subject}”`, en: `"${subject}" is missing` }),
  },
  'unknown-key': {
    message: ({ subject }) => ({ zh: `这里没有“${subject}”这个键`, en: `there is no key "${subject}" here` }),
    hint: ({ suggestions, expected }) =>
      didYouMean(suggestions) ?? {
        zh: `可用的键：${expected}${expected === TEXTS ? '；{…} 中的文字带逗号时要加引号' : ''}`,
        en: `the keys are ${expected}${expected === TEXTS ? '; in {…} a text with a comma needs quotes' : ''}`,
      },
  },
  'no-known-key': {
    message: () => ({ zh: '看不出是哪一种写法', en: 'it has none of the keys that tell what it is' }),
    hint: ({ expected }) => ({
      zh: `须有其中一个键：${expected}`,
      en: `one of these keys is needed: ${expected}`,
    }),
  },
  'wrong-type': {
    message: ({ found, expected }) => {
      const { zh, en } = kindsOf(expected);
      return found === undefined
        ? { zh: `应为${zh}`, en: `should be ${en}` }
        : { zh: `应为${zh}，写的是“${found}”`, en: `should be ${en}, not "${found}"` };
    },
  },
  'wrong-form': {
    message: ({ found, expected }) => ({
      zh: `“${found}”的写法不对`,
      en: `"${found}" is not written as it should be: ${expected}`,
    }),
    hint: ({ expected }) => ({ zh: `应为：${expected}`, en: `expected: ${expected}` }),
  },
  'not-one-of': {
    message: ({ found }) => ({ zh: `不能是“${found ?? ''}”`, en: `"${found ?? ''}" is not possible here` }),
    hint: ({ suggestions, expected }) =>
      didYouMean(suggestions) ?? { zh: `可选：${expected}`, en: `possible: ${expected}` },
  },
  'out-of-range': {
    message: ({ found, expected }) => ({
      zh: `${found} 超出范围，应 ${expected}`,
      en: `${found} is out of range: ${expected}`,
    }),
  },
  'too-long': {
    message: ({ found, expected }) => ({
      zh: `“${found}”有 ${lengthOf(found)} 个字符，最多 ${expected} 个`,
      en: `"${found}" has ${lengthOf(found)} characters; ${expected} is the most`,
    }),
    hint: () => ({ zh: '只摘录含数字的关键短语', en: 'quote only the key phrase with its number' }),
  },
  'too-few-entries': {
    message: ({ expected }) => ({ zh: `至少要有 ${expected} 项`, en: `needs at least ${expected}` }),
  },
  'too-many-entries': {
    message: ({ expected }) => ({ zh: `最多 ${expected} 项`, en: `${expected} is the most` }),
  },
  'duplicate-entry': {
    message: () => ({ zh: '列表中有重复的项', en: 'an entry stands twice in the list' }),
  },
} satisfies Record<string, Wording>;
