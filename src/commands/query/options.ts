import type { OptionDefinition } from '../option-definition.ts';

/** The options that only queries take. */
export const QUERY_OPTIONS = {
  to: {
    flags: '--to <what>',
    describe: {
      zh: '生成什么：sql（默认）、table（建表语句）',
      en: 'what to write: sql (default), or table, the statement that makes the table',
    },
  },
  dialect: {
    flags: '--dialect <name>',
    describe: { zh: '数据库：duckdb（默认）、postgres', en: 'the database: duckdb (default) or postgres' },
  },
  table: {
    flags: '--table <name>',
    describe: { zh: '数据表的名称，默认 parks', en: 'the name of the table (default: parks)' },
  },
  key: {
    flags: '--key <column>',
    describe: {
      zh: '标明每行是谁的栏目，默认 name',
      en: 'the column that says whose figures a row holds (default: name)',
    },
  },
  partial: {
    flags: '--partial',
    describe: {
      zh: '无法用 SQL 判定的部分视为未知，而不拒绝',
      en: 'take for unknown what SQL cannot carry, instead of refusing it',
    },
  },
} as const satisfies Record<string, OptionDefinition>;
