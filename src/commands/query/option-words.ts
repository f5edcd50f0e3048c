import type { Text } from '../../model/text.ts';
import type { QUERY_OPTIONS } from './options.ts';

/** What is said of the options that only queries take. */
export const QUERY_WORDS: Readonly<Record<keyof typeof QUERY_OPTIONS, Text>> = {
  to: {
    zh: '生成什么：sql（默认）、table（建表语句）',
    en: 'what to write: sql (default), or table, the statement that makes the table',
  },
  dialect: { zh: '数据库：duckdb（默认）、postgres', en: 'the database: duckdb (default) or postgres' },
  table: { zh: '数据表的名称，默认 parks', en: 'the name of the table (default: parks)' },
  key: {
    zh: '标明每行是谁的栏目，默认 name',
    en: 'the column that says whose figures a row holds (default: name)',
  },
  partial: {
    zh: '无法用 SQL 判定的部分视为未知，而不拒绝',
    en: 'take for unknown what SQL cannot carry, instead of refusing it',
  },
};
