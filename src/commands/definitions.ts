import type { Text } from '../model/text.ts';
import { BENCH_COMMANDS } from './bench/definitions.ts';
import { type CommandDefinition, COMMON } from './command-definition.ts';
import { COMPILE } from './query/definition.ts';

/** What the commands of a group are for. */
export const GROUPS: Readonly<Record<string, Text>> = {
  rules: {
    zh: '编写规则的工具：检查、核对原文、比较、运行用例',
    en: 'tools for authors of rules: lint, verify against the text, compare editions, run cases',
  },
};

const INPUTS: Text = {
  zh: '数据文件或表格（YAML、JSON、NDJSON、CSV、XLSX …）、文件夹、通配符；- 表示标准输入',
  en: 'data files or tables (YAML, JSON, NDJSON, CSV, XLSX …), folders, patterns, or - for standard input',
};

/** Every command. */
export const COMMANDS: readonly CommandDefinition[] = [
  {
    name: 'check',
    args: [{ name: '[inputs...]', describe: INPUTS }],
    summary: {
      zh: '按城市的政策文件判定一个或多个园区',
      en: 'check parks against the policy document of a city',
    },
    options: [
      'city',
      'ruleset',
      'level',
      'reading',
      'asOf',
      'units',
      'cityData',
      'about',
      'strict',
      'requireEvidence',
      'set',
      'portfolio',
      'parks',
      'inputFormat',
      'encoding',
      'format',
      'output',
      'detail',
      'failOn',
      'maxProblems',
      'jobs',
      'quiet',
      'printConfig',
      ...COMMON,
    ],
    examples: [
      'park-eval check park.yaml',
      'park-eval check park.yaml --city CITY --level LEVEL',
      'park-eval check park.yaml -f text -f json:result.json',
      'park-eval check submissions/ parks.xlsx --city CITY -f text -f junit:report.xml',
      'park-eval check submissions/ --city CITY --portfolio --parks all',
      'park-eval check park.yaml --set new_project_tax=4亿元',
      'park-eval check - --fail-on fail < park.yaml',
    ],
    load: async () => (await import('./check/index.ts')).check,
  },
  {
    name: 'gap',
    args: [{ name: '[inputs...]', describe: INPUTS }],
    summary: {
      zh: '离“符合”还差多少：每条路径，按政策单位和原始数据；已符合的，还有多少余量',
      en: 'what a park lacks to qualify, by every route, in the policy’s units and in raw figures; or its headroom',
    },
    options: [
      'city',
      'ruleset',
      'level',
      'reading',
      'units',
      'cityData',
      'about',
      'strict',
      'requireEvidence',
      'set',
      'inputFormat',
      'encoding',
      'format',
      'output',
      'quiet',
      'printConfig',
      ...COMMON,
    ],
    examples: [
      'park-eval gap park.yaml',
      'park-eval gap park.yaml --city CITY --level LEVEL',
      'park-eval gap park.yaml --set new_project_tax=4亿元',
      'park-eval gap submissions/ --city CITY -o gaps.md',
    ],
    load: async () => (await import('./gap.ts')).gap,
  },
  {
    name: 'compare',
    args: [{ name: '[inputs...]', describe: INPUTS }],
    summary: {
      zh: '对照：一个园区对各份文件的各个层级；多个园区对同一层级；一个园区的各年',
      en: 'hold side by side: one park against every document and level, several parks against one level, or years of one park',
    },
    options: [
      'city',
      'ruleset',
      'level',
      'reading',
      'years',
      'asOf',
      'units',
      'cityData',
      'about',
      'strict',
      'requireEvidence',
      'inputFormat',
      'encoding',
      'format',
      'output',
      'quiet',
      'printConfig',
      ...COMMON,
    ],
    examples: [
      'park-eval compare park.yaml',
      'park-eval compare park.yaml --city CITY',
      'park-eval compare a.yaml b.yaml c.yaml --city CITY --level LEVEL',
      'park-eval compare park.yaml --level LEVEL --years all',
      'park-eval compare parks.xlsx --city CITY -f csv:parks.csv',
    ],
    load: async () => (await import('./compare/index.ts')).compare,
  },
  {
    name: 'incentives',
    args: [{ name: '[inputs...]', describe: INPUTS }],
    summary: {
      zh: '列出园区可享受的支持政策：条件是否具备、金额、依据哪一条款、还缺什么数据',
      en: 'which support a park could claim: eligible or not, how much, under which clause, what is missing',
    },
    options: [
      'city',
      'ruleset',
      'all',
      'asOf',
      'units',
      'cityData',
      'about',
      'requireEvidence',
      'inputFormat',
      'encoding',
      'format',
      'output',
      'quiet',
      'printConfig',
      ...COMMON,
    ],
    examples: [
      'park-eval incentives park.yaml',
      'park-eval incentives park.yaml --city CITY --all',
      'park-eval incentives parks.xlsx --city CITY -f csv:support.csv',
    ],
    load: async () => (await import('./incentives.ts')).incentives,
  },
  {
    name: 'init',
    args: [],
    summary: {
      zh: '生成数据模板（YAML、CSV、XLSX），只含所选城市和层级用到的数据',
      en: 'write a template for the data (YAML, CSV, XLSX), with just what a city and level read',
    },
    options: [
      'city',
      'ruleset',
      'level',
      'kind',
      'period',
      'rows',
      'from',
      'format',
      'output',
      'force',
      ...COMMON,
    ],
    examples: [
      'park-eval init --city CITY -o park.yaml',
      'park-eval init --city CITY --level LEVEL --period 2020 -o park.xlsx',
      'park-eval init --city CITY --rows 40 -o parks.xlsx',
      'park-eval init --from park.yaml -o more.yaml',
    ],
    load: async () => (await import('./init/index.ts')).init,
  },
  {
    name: 'list',
    args: [
      {
        name: '[what]',
        describe: {
          zh: 'cities、rulesets（默认）、levels、criteria、indicators、units',
          en: 'cities, rulesets (default), levels, criteria, indicators or units',
        },
      },
    ],
    summary: {
      zh: '列出城市、规则集、层级、条件、指标或单位',
      en: 'list cities, rule sets, levels, criteria, indicators or units',
    },
    options: ['city', 'ruleset', 'level', 'format', 'output', ...COMMON],
    examples: [
      'park-eval list',
      'park-eval list levels --city CITY',
      'park-eval list indicators --format json',
    ],
    load: async () => (await import('./list.ts')).list,
  },
  {
    name: 'explain',
    args: [
      {
        name: '<topic>',
        describe: {
          zh: '条件或指标的编号或名称，或条款号',
          en: 'a criterion, an indicator or a clause, by id or name',
        },
      },
    ],
    summary: {
      zh: '说明一个条件或指标：条款、公式、读法、所需数据',
      en: 'explain a criterion or an indicator: clause, formula, readings, data needed',
    },
    options: ['city', 'ruleset', 'output', ...COMMON],
    examples: ['park-eval explain management-body --city CITY', 'park-eval explain 主导产业集聚度'],
    load: async () => (await import('./explain.ts')).explain,
  },
  COMPILE,
  {
    name: 'schema',
    args: [
      {
        name: '<name>',
        describe: {
          zh: 'park、ruleset、cases、catalogue、lists、units、cities、result、batch、line、problems、gap、compare、incentives、rules-diff、rules-test、rules-coverage',
          en: 'park, ruleset, cases, catalogue, lists, units, cities, result, batch, line, problems, gap, compare, incentives, rules-diff, rules-test or rules-coverage',
        },
      },
    ],
    summary: {
      zh: '输出 JSON Schema（draft-07），供编辑器使用',
      en: 'print a JSON Schema (draft-07), for editors',
    },
    options: ['output', ...COMMON],
    examples: ['park-eval schema park > park.schema.json'],
    load: async () => (await import('./schema.ts')).schema,
  },
  ...BENCH_COMMANDS,
];
