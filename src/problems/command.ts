import { recordsInChinese } from './records.ts';
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
  'output-is-input': {
    message: ({ subject }) => ({
      zh: `报告会覆盖输入文件 ${subject}`,
      en: `the report would replace the input ${subject}`,
    }),
    hint: () => ({
      zh: '把报告写到别处，不要放在输入的文件夹里',
      en: 'write it elsewhere, outside of the folders that are read',
    }),
  },
  'no-inputs': {
    message: ({ subject }) =>
      subject
        ? { zh: `${subject} 中没有可读的数据文件`, en: `there is nothing to read in ${subject}` }
        : { zh: '没有给出数据文件', en: 'no data file is named' },
    hint: () => ({
      zh: '还没有数据文件时，用 park-eval init 生成模板；给出文件、文件夹或通配符；支持 YAML、JSON、NDJSON、CSV、TSV、XLSX、XLS、ODS；标准输入用 -',
      en: 'park-eval init writes a template, if there is no data file yet; name files, folders or patterns (YAML, JSON, NDJSON, CSV, TSV, XLSX, XLS, ODS), or - for standard input',
    }),
  },
  'no-rules-named': {
    message: () => ({ zh: '没有说明要排版哪些规则文件', en: 'no rules are named that are to be formatted' }),
    hint: () => ({
      zh: '给出文件或规则文件夹，或 --rules；内置规则只能 --check',
      en: 'name files or folders of rules, or --rules; those of the program can only be checked (--check)',
    }),
  },
  'no-submissions': {
    message: ({ subject }) => ({
      zh: `${subject} 中没有可判定的数据`,
      en: `${subject} holds nothing that can be judged`,
    }),
    hint: () => ({
      zh: '没有数据不等于全部符合；检查文件内容',
      en: 'nothing judged is not success: look into the file',
    }),
  },
  'file-exists': {
    message: ({ subject }) => ({ zh: `${subject} 已经存在`, en: `${subject} is there already` }),
    hint: () => ({
      zh: '换一个文件名；确要覆盖，加 --force',
      en: 'choose another name, or replace it with --force',
    }),
  },
  'not-carried-over': {
    message: ({ subject, found }) => ({
      zh: `模板没有沿用 ${subject} 中的：${found}`,
      en: `the template does not hold all of ${subject}: ${found}`,
    }),
    hint: () => ({
      zh: '请另外保留原文件；分行写的 YAML 文件用 -f yaml 可以原样沿用',
      en: 'keep that file, too; -f yaml carries a YAML file over whole that is written in lines',
    }),
  },
  'not-one-submission': {
    message: ({ found }) => ({
      zh: `文件里有 ${found} 份数据，模板只能沿用一份`,
      en: `the file holds ${found} submissions; a template is made for one`,
    }),
    hint: () => ({
      zh: '先把要用的一份单独存成文件',
      en: 'put the one that is meant into a file of its own',
    }),
  },
  'not-a-table': {
    message: ({ subject }) => ({ zh: `${subject} 不是表格文件`, en: `${subject} is not a table` }),
    hint: () => ({
      zh: '清单可以放在 CSV、TSV、XLSX、XLS 或 ODS 表格中',
      en: 'a list may stand in a CSV, TSV, XLSX, XLS or ODS file',
    }),
  },
  'bytes-on-terminal': {
    message: ({ subject }) => ({
      zh: `${subject} 不是文本，不能输出到终端`,
      en: `${subject} is no text that a terminal could show`,
    }),
    hint: ({ subject }) => ({
      zh: `写到文件：-f ${subject}:报告.${subject}`,
      en: `write it to a file: -f ${subject}:report.${subject}`,
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
  'not-city-data': {
    message: ({ found }) => ({
      zh: `全市数据文件的 kind 是 ${found}，应为 city`,
      en: `the file with the city's figures is of kind ${found}, not city`,
    }),
    hint: () => ({ zh: '在文件中写 kind: city', en: 'write kind: city in the file' }),
  },
  'no-city': {
    message: () => ({ zh: '没有说明城市', en: 'no city is named' }),
    hint: ({ expected }) => ({
      zh: `用 --city 指定，或在数据文件中写 city、在表格中加一栏“城市”；可用的城市：${expected}`,
      en: `give --city, or write city in the data file or a column of the table; the cities are ${expected}`,
    }),
  },
  'no-city-for-template': {
    message: () => ({
      zh: '没有说明为哪个城市生成模板',
      en: 'no city is named for which a template is wanted',
    }),
    hint: ({ expected, subject }) => ({
      zh: `例如 park-eval init --city ${subject} -o park.yaml（-o park.xlsx 为 Excel 表）；可用的城市：${expected}`,
      en: `as in park-eval init --city ${subject} -o park.yaml (park.xlsx for Excel); the cities are ${expected}`,
    }),
  },
  'city-differs': {
    message: ({ found, subject, name }) => ({
      zh: `数据文件写的城市是“${found}”，这里按“${name?.zh} (${subject})”的文件判定`,
      en: `the data file names the city "${found}"; it is judged by the rules of ${name?.en} (${subject})`,
    }),
    hint: () => ({ zh: '核对 --city 和数据文件', en: 'check --city and the data file' }),
  },
  'units-differ': {
    message: ({ found, expected }) => ({
      zh: `数据文件写明单位 ${found}，--units 的 ${expected} 在这里不起作用`,
      en: `the data file declares ${found}, so that ${expected} of --units does not hold here`,
    }),
    hint: () => ({ zh: '核对 --units 和数据文件', en: 'check --units and the data file' }),
  },
  'no-level-fits': {
    message: ({ subject, found }) => ({
      zh: `${subject} 没有针对“${recordsInChinese(found)}”的层级`,
      en: `no level of ${subject} is for a file of kind ${found}`,
    }),
    hint: ({ expected }) => ({
      zh: `核对数据文件中的 kind，或换用 --ruleset；这里的层级针对 ${expected}`,
      en: `check kind in the data file, or try another --ruleset; the levels here are for ${expected}`,
    }),
  },
  'no-shared-level': {
    message: ({ subject }) => ({
      zh: `两版规则（${subject}）没有共同的、适用于这些数据的层级，无法比较结论`,
      en: `${subject}: no level of both editions is for these data, so no verdicts can be compared`,
    }),
    hint: ({ found, expected }) => ({
      zh: `层级按编号配对；前一版：${found}；后一版：${expected}`,
      en: `levels pair by id; the earlier edition has ${found}, the later one ${expected}`,
    }),
  },
  'not-one-park': {
    message: ({ found }) => ({
      zh: `--years 比较一个园区的各年，这里有 ${found} 份数据`,
      en: `--years compares years of one park; here are ${found} submissions`,
    }),
    hint: () => ({
      zh: '每次只给一个园区的一份数据',
      en: 'name the data of just one park',
    }),
  },
  'no-such-year': {
    message: ({ subject, found }) => ({
      zh: `${subject} 没有 ${found} 年的数据`,
      en: `${subject} states nothing for ${found}`,
    }),
    hint: ({ expected }) =>
      expected === ''
        ? {
            zh: '数据文件没有写明任何年份；写 period，往年的数据写在 history 中',
            en: 'the data name no year at all; write period, and figures of earlier years under history',
          }
        : { zh: `有数据的年份：${expected}`, en: `it has figures of ${expected}` },
  },
  'too-few-years': {
    message: ({ subject, found }) =>
      found === ''
        ? { zh: `${subject} 没有写明任何年份`, en: `${subject} names no year at all` }
        : { zh: `${subject} 只有 ${found} 年可比`, en: `there is but ${found} of ${subject} to compare` },
    hint: () => ({
      zh: '至少要两年：本期写 period，往年的数据写在 history 中，如 history: {2019: {…}}',
      en: 'it takes two years: write period for that of the data, and earlier ones under history, as in history: {2019: {…}}',
    }),
  },
  'levels-differ': {
    message: ({ found }) => ({
      zh: `这些数据要按不同的层级判定：${found}`,
      en: `these data would be judged by different levels: ${found}`,
    }),
    hint: () => ({
      zh: '用 --city、--ruleset、--level 选定一个层级；同一园区对照多个层级，每次只给一个园区',
      en: 'choose one level with --city, --ruleset, --level; to hold one park against several levels, name just that park',
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
