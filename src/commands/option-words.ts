import type { Text } from '../model/text.ts';
import type { OptionName } from './options.ts';
import { QUERY_WORDS } from './query/option-words.ts';

/** What the help says of every option. */
export const OPTION_WORDS: Readonly<Record<OptionName, Text>> = {
  city: {
    zh: '城市（编号或名称）；check 默认取数据文件中的 city',
    en: 'city, by id or name (check: by default the one in the data file)',
  },
  ruleset: { zh: '规则集；默认取该城市的默认规则集', en: 'rule set (default: that of the city)' },
  all: { zh: '该城市的全部规则集', en: 'all rule sets of the city' },
  level: {
    zh: '判定的层级，见 park-eval list levels',
    en: 'the question to answer, see park-eval list levels',
  },
  reading: { zh: '为一个条件选用某种读法（可重复）', en: 'choose a reading of a clause (repeatable)' },
  years: {
    zh: '比较同一园区的各年，如 2019,2020；all：数据文件写明的各年',
    en: 'compare years of one park, such as 2019,2020; all: every year that the file states',
  },
  asOf: {
    zh: '注明到这一天哪些已到期；不影响选用哪份文件',
    en: 'note what has expired by that day; it never selects a rule set',
  },
  rules: {
    zh: '补充或替换内置规则的文件夹',
    en: 'a folder whose rules add to the built-in ones or replace them',
  },
  units: {
    zh: '无单位数字的单位，如 money=万元,area=亩',
    en: 'units of bare numbers, such as money=万元,area=亩',
  },
  cityData: {
    zh: '全市数据文件（kind: city），用于与全市水平比较的条件',
    en: 'figures of the city (kind: city), for thresholds that compare with it',
  },
  format: {
    zh: '报告格式，可写到文件（可重复）',
    en: 'format of the report, optionally into a file (repeatable)',
  },
  output: {
    zh: '把报告写到文件，而不是标准输出',
    en: 'write the report to a file instead of standard output',
  },
  about: {
    zh: '“左右”的宽度，如 5%；默认严格比较',
    en: 'the width of 左右 (or so), such as 5% (default: strict)',
  },
  strict: { zh: '除导向性条款外，全部参与判定', en: 'let everything but orientation decide' },
  requireEvidence: { zh: '没有依据的自行申报视为未知', en: 'take declarations without evidence for unknown' },
  failOn: {
    zh: '哪些结论以非零退出码结束：fail、undetermined、none（默认 fail,undetermined）',
    en: 'verdicts that end in a non-zero exit code: fail, undetermined, none (default: fail,undetermined)',
  },
  set: { zh: '假设某项数据为另一值（可重复）', en: 'judge as if a figure were another (repeatable)' },
  vary: {
    zh: '这项数据变动时，结论在哪里变化：精确的临界值；可用 --from、--to 限定范围；报告格式只有 text、json、markdown',
    en: 'where the verdict changes along this figure, solved exactly; --from and --to limit the values; as text, json or markdown only',
  },
  varyFrom: { zh: '与 --vary 一起用：从这个值看起', en: 'with --vary: the smallest value to look at' },
  varyTo: { zh: '与 --vary 一起用：看到这个值为止', en: 'with --vary: the greatest value to look at' },
  portfolio: {
    zh: '并按全市园区合计判定（各园区合在一起）',
    en: 'judge all parks of the city together, too',
  },
  parks: {
    zh: '全市共有多少个园区，或 all：这里就是全部；默认视为可能还有别的',
    en: 'how many parks the city has, or all: these are all of them (default: there may be more)',
  },
  parkInputs: {
    zh: '另用这些园区的数据比较两版结论：文件、文件夹、通配符、表格、-；一直到下一个选项为止',
    en: 'also hold these parks against both editions: files, folders, patterns, tables, -; up to the next option',
  },
  inputFormat: {
    zh: '输入格式 yaml、json、ndjson、csv、tsv、xlsx、xls、ods；默认看文件名，标准输入看内容',
    en: 'yaml, json, ndjson, csv, tsv, xlsx, xls or ods (default: by the file name; standard input by its content)',
  },
  encoding: {
    zh: '文本编码；默认 UTF-8，不是则按 GB18030 严格识别',
    en: 'encoding of texts (default: UTF-8, else GB18030 where it is that strictly)',
  },
  detail: {
    zh: 'ndjson 每行写多少：只写结论、各条件（默认）或完整结果',
    en: 'how much each line of ndjson holds: the verdict, the criteria (default) or everything',
  },
  maxProblems: {
    zh: '最多打印多少个问题（默认 100）；退出码不受影响',
    en: 'how many problems are printed at most (default: 100); the exit code is not affected',
  },
  jobs: {
    zh: '使用多少个线程；默认视工作量而定',
    en: 'how many threads to use (default: as the amount of work asks for)',
  },
  printConfig: {
    zh: '只打印各选项的值及其来源（命令行、环境变量、.park-eval.yaml）',
    en: 'only print the options with where each comes from (typed, environment, .park-eval.yaml)',
  },
  kind: {
    zh: '填报对象：park（默认）、project、district、city、portfolio',
    en: 'whose figures: park (default), project, district, city or portfolio',
  },
  period: { zh: '数据所属年份，如 2020', en: 'the year of the figures, such as 2020' },
  rows: {
    zh: '表格中每个园区一行，共多少行（csv、xlsx）；默认为一个园区的表单',
    en: 'a table with a row for each of so many parks, instead of a form for one (csv, xlsx)',
  },
  from: {
    zh: '沿用已有数据文件中的内容，补上缺少的项',
    en: 'keep what this data file holds, and add what is missing',
  },
  force: { zh: '覆盖已有的文件', en: 'replace a file that is there' },
  text: {
    zh: '文件原文（.txt），或放有 <规则集>.txt 的文件夹',
    en: 'the text of the document, or a folder with <rule set>.txt',
  },
  quiet: {
    zh: '只打印错误，不打印提示；报告要用 -f 或 -o 指明才有',
    en: 'print errors only, no warnings, and no report but those that -f or -o asks for',
  },
  filter: {
    zh: '只看编号、标题、读法、条款、指标或“文件:行”含有此文字的用例（可重复）',
    en: 'only cases whose id, title, reading, clause, figure or file:line holds this text (repeatable)',
  },
  check: {
    zh: '只检查，不改写；有需要排版的文件时以 1 结束',
    en: 'write nothing; end with 1 where a file is not formatted',
  },
  min: { zh: '覆盖率低于此值时以 1 结束', en: 'end with 1 where less than this is covered' },
  ...QUERY_WORDS,
  lang: { zh: '语言', en: 'language' },
  noColor: { zh: '不用颜色', en: 'no colour' },
};
