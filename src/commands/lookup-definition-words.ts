import type { CommandWords } from './command-words.ts';

/** What is said of the commands that tell what the program knows. */
export const LOOKUP_WORDS = {
  list: {
    summary: {
      zh: '列出城市、规则集、层级、条件、指标或单位',
      en: 'list cities, rule sets, levels, criteria, indicators or units',
    },
    args: {
      '[what]': {
        zh: 'cities、rulesets（默认）、levels、criteria、indicators、units',
        en: 'cities, rulesets (default), levels, criteria, indicators or units',
      },
    },
    formats: ['text', 'json'],
    examples: [
      'park-eval list',
      'park-eval list levels --city CITY',
      'park-eval list indicators --format json',
    ],
  },
  explain: {
    summary: {
      zh: '说明一个条件或指标：条款、公式、读法、所需数据',
      en: 'explain a criterion or an indicator: clause, formula, readings, data needed',
    },
    args: {
      '<topic>': {
        zh: '条件或指标的编号或名称，或条款号',
        en: 'a criterion, an indicator or a clause, by id or name',
      },
    },
    examples: ['park-eval explain management-body --city CITY', 'park-eval explain 主导产业集聚度'],
  },
  schema: {
    summary: {
      zh: '输出 JSON Schema（draft-07），供编辑器使用',
      en: 'print a JSON Schema (draft-07), for editors',
    },
    args: {
      '<name>': {
        zh: 'park、ruleset、cases、catalogue、lists、units、cities、result、batch、line、problems、gap、vary、compare、incentives、rules-diff、rules-test、rules-coverage',
        en: 'park, ruleset, cases, catalogue, lists, units, cities, result, batch, line, problems, gap, vary, compare, incentives, rules-diff, rules-test or rules-coverage',
      },
    },
    examples: ['park-eval schema park > park.schema.json'],
  },
} as const satisfies Readonly<Record<string, CommandWords>>;
