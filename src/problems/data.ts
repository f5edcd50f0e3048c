import type { Text } from '../model/text.ts';
import { recordsInChinese } from './records.ts';
import { didYouMean, type Wording } from './wording.ts';

/** The shapes of a piece of a file. */
const SHAPES: Readonly<Record<string, Text>> = {
  scalar: { zh: '单个值', en: 'a single value' },
  list: { zh: '列表', en: 'a list' },
  map: { zh: '“键: 值”对照', en: 'a mapping of keys to values' },
};

function shapeOf(kind = ''): Text {
  return SHAPES[kind] ?? { zh: kind, en: kind };
}

/** `#DIV/0!` and the like. */
const NO_RESULT: Text = {
  zh: '公式没有得出结果：在电子表格里改正公式，或留空',
  en: 'a formula came to no result: correct it in the spreadsheet, or leave the cell blank',
};
const BLANK: Text = { zh: '；没有数据就留空', en: '; blank if it is not known' };

/** What may be wrong, or doubtful, with the figures of a data file. */
export const DATA_WORDINGS = {
  'wrong-shape': {
    message: ({ subject, name = { zh: subject ?? '', en: subject ?? '' }, found, expected }) => ({
      zh: `“${name.zh}”应为${shapeOf(expected).zh}，却是${shapeOf(found).zh}`,
      en: `${name.en} must be ${shapeOf(expected).en}, not ${shapeOf(found).en}`,
    }),
  },
  'no-name': {
    message: () => ({ zh: '没有填写名称', en: 'the name is blank' }),
    hint: () => ({
      zh: '写上名称，报告才能指明是哪一个',
      en: 'fill it in, so that the report can say which one is meant',
    }),
  },
  'unknown-figure': {
    message: ({ subject }) => ({
      zh: `没有名为“${subject}”的指标`,
      en: `there is no indicator "${subject}"`,
    }),
    hint: ({ suggestions }) => {
      const { zh, en } = didYouMean(suggestions) ?? { zh: '', en: '' };
      return {
        zh: `${zh}不参与判定的数据请放在文件顶层的 other: 下`,
        en: `${en} what no rule reads belongs under other: at the top of the file`.trim(),
      };
    },
  },
  'ambiguous-name': {
    message: ({ subject }) => ({
      zh: `“${subject}”可指多个指标`,
      en: `"${subject}" fits several indicators`,
    }),
    hint: ({ suggestions }) => ({
      zh: `口径不同，不能互换，请写明：${suggestions?.join('、')}`,
      en: `they differ in what they measure, so name one: ${suggestions?.join(', ')}`,
    }),
  },
  'belongs-elsewhere': {
    message: ({ subject, found, expected }) => ({
      zh: `“${subject}”属于 ${recordsInChinese(expected)}，不属于 ${recordsInChinese(found)}`,
      en: `"${subject}" belongs to ${expected}, not to ${found}`,
    }),
    hint: ({ suggestions }, inTable) =>
      didYouMean(suggestions) ??
      (inTable
        ? { zh: '不参与判定，数据保留在报告中', en: 'it is not judged; the report keeps what stands there' }
        : { zh: '请放入相应的清单，或放在 other: 下', en: 'put it into that list, or under other:' }),
  },
  'list-under-figures': {
    message: ({ subject }) => ({
      zh: `“${subject}”是清单，不是指标`,
      en: `"${subject}" is a list, not an indicator`,
    }),
    hint: () => ({
      zh: '清单与 figures: 并列，写在顶层',
      en: 'lists stand beside figures:, at the top level',
    }),
  },
  'figure-at-top': {
    message: ({ subject }) => ({
      zh: `指标“${subject}”不能写在顶层`,
      en: `the indicator "${subject}" cannot stand at the top level`,
    }),
    hint: () => ({ zh: '请移到 figures: 下', en: 'move it under figures:' }),
  },
  'given-twice': {
    message: ({ subject, found, name }) => ({
      zh: `“${subject}”与“${found}”重复${name ? `，都是${name.zh}` : ''}`,
      en: `"${subject}" repeats "${found}"${name ? `: both are ${name.en}` : ''}`,
    }),
    hint: () => ({ zh: '只保留一处', en: 'keep one of them' }),
  },
  'malformed-number': {
    message: ({ name, found }) => ({
      zh: `“${name?.zh}”：无法读作数字：${found}`,
      en: `${name?.en}: not a number that can be read: ${found}`,
    }),
    hint: ({ expected, found = '' }, inTable) => {
      if (found.startsWith('#')) return NO_RESULT;
      const { zh, en } = inTable ? BLANK : { zh: '', en: '' };
      return {
        zh: `写成例如 ${expected}；不用下划线、科学计数法和小数逗号${zh}`,
        en: `write it like ${expected}; no underscores, exponents or decimal commas${en}`,
      };
    },
  },
  'missing-unit': {
    message: ({ name, found }) => ({
      zh: `“${name?.zh}”的 ${found} 没有单位`,
      en: `${name?.en}: ${found} has no unit`,
    }),
    hint: ({ expected }, inTable) =>
      inTable
        ? {
            zh: `把单位写进表头或单元格（如 ${expected}）；单位从不猜测`,
            en: `write the unit into the heading or the cell (such as ${expected}); a unit is never guessed`,
          }
        : {
            zh: `写明单位（如 ${expected}），或用 units: 声明；单位从不猜测`,
            en: `write its unit, such as ${expected}, or declare one under units:; a unit is never guessed`,
          },
  },
  'bad-unit': {
    message: ({ name, found }) => ({
      zh: `${name ? `“${name.zh}”：` : ''}不认识的单位：${found}`,
      en: `${name ? `${name.en}: ` : ''}unknown unit: ${found}`,
    }),
    hint: ({ expected }) => ({
      zh: `${expected ? `例如 ${expected}；` : ''}全部单位见 park-eval list units`,
      en: `${expected ? `for example ${expected}; ` : ''}park-eval list units shows them all`,
    }),
  },
  'wrong-dimension': {
    message: ({ subject, name, found, expected }) => ({
      zh: `“${name?.zh ?? subject}”应为${expected ? `与 ${expected} 同类的单位` : '无单位的数'}，却是 ${found}`,
      en: `${name?.en ?? subject} needs ${expected ? `a unit of the kind of ${expected}` : 'a number without unit'}, not ${found}`,
    }),
    hint: ({ name }) =>
      name
        ? {
            zh: '单位要写全（“亿”不是单位，“亿元”才是）；单位无误时，核对是不是这一指标',
            en: 'write the whole unit (亿元, not 亿); if it is right, check whether this is the indicator that is meant',
          }
        : { zh: '核对单位', en: 'check the unit' },
  },
  'conflicting-unit': {
    message: ({ name, found, expected }) => ({
      zh: `“${name?.zh}”：${found} 与声明的单位 ${expected} 不一致`,
      en: `${name?.en}: ${found} disagrees with the unit ${expected} that is declared for it`,
    }),
    hint: (_, inTable) =>
      inTable
        ? {
            zh: '单元格里只写数字，或把旁边（表头）的单位改成一致',
            en: 'write the number alone, or change the unit beside it or in the heading',
          }
        : { zh: '单位只写一处', en: 'give the unit in one place' },
  },
  'not-whole': {
    message: ({ name, found }) => ({
      zh: `“${name?.zh}”应为整数，却是 ${found}`,
      en: `${name?.en} must be a whole number, not ${found}`,
    }),
  },
  'impossible-value': {
    message: ({ name, found, expected }) => ({
      zh: `“${name?.zh}”不可能是 ${found}，只能是 ${expected}`,
      en: `${name?.en} cannot be ${found}, only ${expected}`,
    }),
  },
  'implausible-value': {
    message: ({ name, found, expected }) => ({
      zh: `“${name?.zh}”为 ${found}，常见范围是 ${expected}：单位对吗？`,
      en: `${name?.en} is ${found}, while ${expected} is usual: is the unit right?`,
    }),
  },
  'bad-flag': {
    message: ({ name, found }) => ({
      zh: `“${name?.zh}”应为是或否，却是“${found}”`,
      en: `${name?.en} must be yes or no, not "${found}"`,
    }),
    hint: (_, inTable) =>
      inTable
        ? {
            zh: '写是或否（有、无也可）；不清楚就留空',
            en: 'write yes or no (是, 否, 有, 无); blank if it is not known',
          }
        : {
            zh: '写 true/false、是/否、有/无；不清楚写 unknown',
            en: 'write true/false, yes/no, 是/否 or 有/无; unknown if it is not known',
          },
  },
  'bad-date': {
    message: ({ name, found }) => ({
      zh: `“${name?.zh}”：没有这个日期：${found}`,
      en: `${name?.en}: no such date: ${found}`,
    }),
    hint: () => ({
      zh: '写成 2019-12-31、2019年12月31日、2019-12 或 2019',
      en: 'write it like 2019-12-31, 2019-12 or 2019',
    }),
  },
  'bad-label': {
    message: ({ subject, name, found }) => ({
      zh: `“${name?.zh ?? subject}”没有“${found}”这个取值`,
      en: `${name?.en ?? subject} has no value "${found}"`,
    }),
    hint: ({ suggestions, expected }) =>
      didYouMean(suggestions) ?? { zh: `可用：${expected}`, en: `possible: ${expected}` },
  },
  'bad-period': {
    message: ({ found }) => ({ zh: `无法读作时期：${found}`, en: `not a period: ${found}` }),
    hint: () => ({
      zh: '写成 2020、2019-Q1、2019上半年、2013-01..2013-11；最长十二个月',
      en: 'write it like 2020, 2019-Q1, 2019-H1 or 2013-01..2013-11; twelve months at most',
    }),
  },
  'bad-history-year': {
    message: ({ found, expected }) => ({
      zh: `往年数据的年份 ${found} 不早于本期 ${expected}`,
      en: `figures of ${found} are no history: the period is ${expected}`,
    }),
    hint: (_, inTable) =>
      inTable
        ? { zh: '核对年份', en: 'check the years' }
        : { zh: '本期数据写在 figures: 下', en: 'figures of the period belong under figures:' },
  },
  'outside-period': {
    message: ({ name, found, expected }) => ({
      zh: `“${name?.zh}”的日期 ${found} 不在时期 ${expected} 内`,
      en: `${name?.en}: ${found} lies outside the period ${expected}`,
    }),
  },
} satisfies Record<string, Wording>;
