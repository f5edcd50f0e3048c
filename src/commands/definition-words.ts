import type { Text } from '../model/text.ts';
import { BENCH_WORDS } from './bench/definition-words.ts';
import type { CommandWords } from './command-words.ts';
import { LOOKUP_WORDS } from './lookup-definition-words.ts';
import { COMPILE_WORDS } from './query/definition-words.ts';

/** What the commands of a group are for. */
export const GROUPS: Readonly<Record<string, Text>> = {
  rules: {
    zh: '编写规则的工具：新建、检查、运行用例、核对原文、比较两版',
    en: 'tools for authors of rules: begin, check, run cases, verify against the text, compare editions',
  },
};

const INPUTS: Text = {
  zh: '数据文件或表格（YAML、JSON、NDJSON、CSV、XLSX …）、文件夹、通配符；- 表示标准输入',
  en: 'data files or tables (YAML, JSON, NDJSON, CSV, XLSX …), folders, patterns, or - for standard input',
};

/** What is said of every command, by name. */
export const COMMAND_WORDS = {
  check: {
    summary: {
      zh: '按城市的政策文件判定一个或多个园区',
      en: 'check parks against the policy document of a city',
    },
    args: { '[inputs...]': INPUTS },
    formats: [
      'text',
      'json',
      'ndjson',
      'csv',
      'xlsx',
      'html',
      'markdown',
      'junit',
      'sarif',
      'github',
      'gitlab',
    ],
    examples: [
      'park-eval check park.yaml',
      'park-eval check park.yaml --city CITY --level LEVEL',
      'park-eval check park.yaml -f text -f json:result.json',
      'park-eval check submissions/ parks.xlsx --city CITY -f text -f junit:report.xml',
      'park-eval check submissions/ --city CITY --portfolio --parks all',
      'park-eval check park.yaml --set new_project_tax=4亿元',
      'park-eval check park.yaml --vary new_project_tax --from 3亿元 --to 5亿元',
      'park-eval check - --fail-on fail < park.yaml',
    ],
  },
  gap: {
    summary: {
      zh: '离“符合”还差多少：每条路径，按政策单位和原始数据；已符合的，还有多少余量',
      en: 'what a park lacks to qualify, by every route, in the policy’s units and in raw figures; or its headroom',
    },
    args: { '[inputs...]': INPUTS },
    formats: ['text', 'json', 'markdown'],
    examples: [
      'park-eval gap park.yaml',
      'park-eval gap park.yaml --city CITY --level LEVEL',
      'park-eval gap park.yaml --set new_project_tax=4亿元',
      'park-eval gap submissions/ --city CITY -o gaps.md',
    ],
  },
  compare: {
    summary: {
      zh: '对照：一个园区对各份文件的各个层级；多个园区对同一层级；一个园区的各年',
      en: 'hold side by side: one park against every document and level, several parks against one level, or years of one park',
    },
    args: { '[inputs...]': INPUTS },
    formats: ['text', 'json', 'csv', 'markdown'],
    examples: [
      'park-eval compare park.yaml',
      'park-eval compare park.yaml --city CITY',
      'park-eval compare a.yaml b.yaml c.yaml --city CITY --level LEVEL',
      'park-eval compare park.yaml --level LEVEL --years all',
      'park-eval compare parks.xlsx --city CITY -f csv:parks.csv',
    ],
  },
  incentives: {
    summary: {
      zh: '列出园区可享受的支持政策：条件是否具备、金额、依据哪一条款、还缺什么数据',
      en: 'which support a park could claim: eligible or not, how much, under which clause, what is missing',
    },
    args: { '[inputs...]': INPUTS },
    formats: ['text', 'json', 'csv', 'markdown'],
    examples: [
      'park-eval incentives park.yaml',
      'park-eval incentives park.yaml --city CITY --all',
      'park-eval incentives parks.xlsx --city CITY -f csv:support.csv',
    ],
  },
  init: {
    summary: {
      zh: '生成数据模板（YAML、CSV、XLSX），只含所选城市和层级用到的数据',
      en: 'write a template for the data (YAML, CSV, XLSX), with just what a city and level read',
    },
    formats: ['yaml', 'csv', 'xlsx'],
    examples: [
      'park-eval init --city CITY -o park.yaml',
      'park-eval init --city CITY --level LEVEL --period 2020 -o park.xlsx',
      'park-eval init --city CITY --rows 40 -o parks.xlsx',
      'park-eval init --from park.yaml -o more.yaml',
    ],
  },
  compile: COMPILE_WORDS,
  ...LOOKUP_WORDS,
  ...BENCH_WORDS,
} as const satisfies Readonly<Record<string, CommandWords>>;
