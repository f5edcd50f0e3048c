import type { Wording } from './wording.ts';

const QUOTES = {
  zh: '含有分隔符或引号的文字前后各加一个引号，其中的引号写两次',
  en: 'put a quote before and after a cell that holds the delimiter or quotes, and write quotes inside it twice',
};

/** What may be wrong with a file as such. */
export const FILE_WORDINGS = {
  'not-yaml': {
    message: ({ detail }) => ({ zh: `不是合法的 YAML：${detail}`, en: `not valid YAML: ${detail}` }),
    hint: () => ({
      zh: '检查缩进、引号和冒号后的空格；文字里有“: ”或“ #”时要加引号',
      en: 'check indentation, quotes and the space after colons; a text with ": " or " #" in it needs quotes',
    }),
  },
  'not-json': {
    message: ({ detail }) => ({ zh: `不是合法的 JSON：${detail}`, en: `not valid JSON: ${detail}` }),
    hint: () => ({
      zh: '检查括号、引号和逗号是否成对、齐全',
      en: 'check brackets, quotes and commas',
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
  'rules-exist': {
    message: ({ subject }) => ({
      zh: `${subject} 已经存在，没有改动任何文件`,
      en: `${subject} is there already; nothing was written`,
    }),
    hint: () => ({ zh: '用 -o 指定另一个文件夹', en: 'name another folder with -o' }),
  },
  'file-is-directory': {
    message: ({ subject }) => ({
      zh: `${subject} 是文件夹，不是文件`,
      en: `${subject} is a folder, not a file`,
    }),
  },
  'file-is-no-directory': {
    message: ({ subject }) => ({
      zh: `${subject} 是文件，不是文件夹`,
      en: `${subject} is a file, not a folder`,
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
    hint: () => ({
      zh: '数据写成 YAML、JSON、CSV（文本）或 Excel 工作簿，扩展名要相符',
      en: 'hand in YAML, JSON or CSV, which are texts, or a workbook, each with its own file ending',
    }),
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
  'file-wrong-encoding': {
    message: ({ subject, expected }) => ({
      zh: `从这里起，${subject} 的字节不是 ${expected} 编码的文字`,
      en: `from here on the bytes of ${subject} are no text in ${expected}`,
    }),
    hint: () => ({
      zh: '用 --encoding 指明编码（如 gb18030、big5），或另存为 UTF-8；此行及以后未读取',
      en: 'name the encoding with --encoding (gb18030, big5 …), or save it as UTF-8; nothing was read from this line on',
    }),
  },
  'file-encrypted': {
    message: ({ subject }) => ({
      zh: `${subject} 有密码保护，无法读取`,
      en: `${subject} is protected by a password`,
    }),
    hint: () => ({ zh: '请去掉密码后另存', en: 'save it without a password' }),
  },
  'file-damaged': {
    message: ({ subject, detail }) => ({
      zh: `${subject} 已损坏，无法读取：${detail}`,
      en: `${subject} is damaged: ${detail}`,
    }),
    hint: () => ({
      zh: '用电子表格软件打开并另存为 .xlsx，或重新传送文件',
      en: 'open it in a spreadsheet program and save it as .xlsx, or transfer it again',
    }),
  },
  'file-no-workbook': {
    message: ({ subject, found }) => ({
      zh: `${subject} 不是能读取的工作簿${found ? `，而是 ${found}` : ''}`,
      en: `${subject} is no workbook that can be read${found ? `, but ${found}` : ''}`,
    }),
    hint: () => ({
      zh: '能读取 .xlsx、.xlsm、.xls（97—2003）和 .ods：用电子表格软件打开并另存为 .xlsx',
      en: '.xlsx, .xlsm, .xls (97–2003) and .ods can be read: open it in a spreadsheet program and save it as .xlsx',
    }),
  },
  'formula-without-value': {
    message: ({ found }) => ({
      zh: `此处起有 ${found} 个公式单元格没有保存计算结果`,
      en: `formula cells without a saved value, from here on: ${found}`,
    }),
    hint: () => ({
      zh: '用电子表格软件打开并保存一次，结果就会写入文件',
      en: 'open the file in a spreadsheet program and save it once, so that it holds the results',
    }),
  },
  'broken-quote': {
    message: ({ found }) => ({
      zh: found ? `引号没有正确结束，此行至第 ${found} 行未读取` : '引号没有正确结束，此行未读取',
      en: found
        ? `a quote does not end properly; this line to line ${found} were not read`
        : 'a quote does not end properly; this line was not read',
    }),
    hint: () => QUOTES,
  },
  'quote-not-closed': {
    message: () => ({
      zh: '引号没有正确结束，此行及以后未读取',
      en: 'a quote does not end properly; nothing was read from this line on',
    }),
    hint: () => QUOTES,
  },
  'row-too-long': {
    message: ({ expected }) => ({
      zh: `此行超过 ${expected} 个字符，此行及以后未读取`,
      en: `this line is longer than ${expected} characters; nothing was read from it on`,
    }),
    hint: () => ({
      zh: '检查文件是不是以换行分隔各行的表格',
      en: 'check whether the file is a table with a line for each row',
    }),
  },
} satisfies Record<string, Wording>;
