import type { Wording } from './wording.ts';

/** What may be wrong with a file as such. */
export const FILE_WORDINGS = {
  'not-yaml': {
    message: ({ detail }) => ({ zh: `不是合法的 YAML：${detail}`, en: `not valid YAML: ${detail}` }),
    hint: () => ({
      zh: '检查缩进、引号和冒号后的空格',
      en: 'check indentation, quotes and the space after colons',
    }),
  },
  'duplicate-key': {
    message: ({ subject }) => ({ zh: `键“${subject}”重复出现`, en: `the key "${subject}" stands twice` }),
    hint: () => ({
      zh: '只保留一处，避免前一个值被悄悄覆盖',
      en: 'keep one of them: the earlier value would be lost silently',
    }),
  },
  'too-much-nesting': {
    message: () => ({
      zh: '文件嵌套过深，或锚点展开后过大',
      en: 'nested too deeply, or anchors expand too far',
    }),
    hint: () => ({
      zh: '请直接写出内容，不要用锚点层层引用',
      en: 'write the content out instead of repeating anchors',
    }),
  },
  'file-missing': {
    message: ({ subject }) => ({ zh: `找不到文件 ${subject}`, en: `there is no file ${subject}` }),
    hint: () => ({ zh: '检查路径和文件名', en: 'check the path and the name' }),
  },
  'file-is-directory': {
    message: ({ subject }) => ({
      zh: `${subject} 是文件夹，不是文件`,
      en: `${subject} is a folder, not a file`,
    }),
  },
  'file-unreadable': {
    message: ({ subject, detail }) => ({
      zh: `无法读取 ${subject}：${detail}`,
      en: `cannot read ${subject}: ${detail}`,
    }),
  },
  'file-too-big': {
    message: ({ subject, detail }) => ({
      zh: `${subject} 超过 ${detail}`,
      en: `${subject} is larger than ${detail}`,
    }),
  },
  'file-empty': {
    message: ({ subject }) => ({ zh: `${subject} 没有内容`, en: `${subject} has no content` }),
  },
  'file-binary': {
    message: ({ subject }) => ({ zh: `${subject} 不是文本文件`, en: `${subject} is not a text file` }),
    hint: () => ({ zh: '请另存为 UTF-8 编码的 YAML 或 JSON', en: 'save it as YAML or JSON in UTF-8' }),
  },
  'file-not-utf8': {
    message: ({ subject }) => ({
      zh: `${subject} 不是 UTF-8 编码`,
      en: `${subject} is not encoded in UTF-8`,
    }),
    hint: () => ({
      zh: '可能是 GBK 或 GB18030：请另存为 UTF-8',
      en: 'it may be GBK or GB18030: save it as UTF-8',
    }),
  },
} satisfies Record<string, Wording>;
