import type { CommandWords } from '../command-words.ts';

/** What is said of the question of a level as a query. */
export const COMPILE_WORDS = {
  summary: {
    zh: '把一个层级写成一条 SQL 查询，在数据库中判定一张表里的全部园区',
    en: 'write a level as one SQL query that judges every row of a table where the data are',
  },
  examples: [
    'park-eval compile --city CITY --to table --dialect postgres',
    'park-eval compile --city CITY --to sql --dialect duckdb -o admission.sql',
    'park-eval compile --city CITY --level LEVEL --dialect postgres --partial',
  ],
} as const satisfies CommandWords;
