import { didYouMean, type Wording } from './wording.ts';

/** What may be wrong with how a command was called. */
export const COMMAND_WORDINGS = {
  'bad-option': {
    message: ({ subject, found }) => ({
      zh: `选项 ${subject} 的值“${found}”无效`,
      en: `${subject} does not take the value "${found}"`,
    }),
    hint: ({ suggestions, expected }) =>
      didYouMean(suggestions) ?? { zh: `可用的值：${expected}`, en: `it takes ${expected}` },
  },
  'unknown-setting': {
    message: ({ subject }) => ({ zh: `没有名为“${subject}”的设置`, en: `there is no setting "${subject}"` }),
    hint: ({ suggestions, expected }) =>
      didYouMean(suggestions) ?? { zh: `可用的设置：${expected}`, en: `the settings are ${expected}` },
  },
  'outputs-collide': {
    message: ({ subject }) => ({
      zh: `两份报告都要写到 ${subject}`,
      en: `two reports would go to ${subject}`,
    }),
    hint: () => ({
      zh: '用“格式:路径”分别写到文件，例如 -f text -f json:result.json',
      en: 'give them files of their own, as in -f text -f json:result.json',
    }),
  },
  'cannot-write': {
    message: ({ subject, detail }) => ({
      zh: `无法写入 ${subject}：${detail}`,
      en: `cannot write ${subject}: ${detail}`,
    }),
    hint: () => ({
      zh: '检查文件夹是否存在、是否可写',
      en: 'check that the folder exists and may be written to',
    }),
  },
  'no-city': {
    message: () => ({ zh: '没有说明城市', en: 'no city is named' }),
    hint: ({ expected }) => ({
      zh: `在数据文件中写 city，或用 --city；可用的城市：${expected}`,
      en: `write city in the data file, or give --city; the cities are ${expected}`,
    }),
  },
  'city-differs': {
    message: ({ found, expected }) => ({
      zh: `数据文件写的城市是“${found}”，这里按“${expected}”的文件判定`,
      en: `the data file names the city "${found}"; it is judged by the rules of ${expected}`,
    }),
    hint: () => ({ zh: '核对 --city 和数据文件', en: 'check --city and the data file' }),
  },
  'no-level-fits': {
    message: ({ subject, found }) => ({
      zh: `${subject} 没有针对这类数据（${found}）的判定`,
      en: `no level of ${subject} concerns this kind of data (${found})`,
    }),
    hint: ({ expected }) => ({
      zh: `用 --level 指定其中一个：${expected}`,
      en: `choose one with --level: ${expected}`,
    }),
  },
  'unknown-reading': {
    message: ({ subject, found }) => ({
      zh: `${subject} 没有名为“${found}”的读法`,
      en: `${subject} has no reading "${found}"`,
    }),
    hint: ({ suggestions, expected }) =>
      didYouMean(suggestions) ?? { zh: `可用的读法：${expected}`, en: `its readings are ${expected}` },
  },
  'unknown-topic': {
    message: ({ subject }) => ({
      zh: `没有名为“${subject}”的条件或指标`,
      en: `there is no criterion or indicator "${subject}"`,
    }),
    hint: ({ suggestions }) =>
      didYouMean(suggestions) ?? {
        zh: '用 park-eval list criteria 或 park-eval list indicators 查看全部',
        en: 'see park-eval list criteria and park-eval list indicators',
      },
  },
} satisfies Record<string, Wording>;
