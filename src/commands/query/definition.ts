import { type CommandDefinition, COMMON } from '../command-definition.ts';

/** The question of a level as a query. */
export const COMPILE: CommandDefinition = {
  name: 'compile',
  args: [],
  summary: {
    zh: '把一个层级写成一条 SQL 查询，在数据库中判定一张表里的全部园区',
    en: 'write a level as one SQL query that judges every row of a table where the data are',
  },
  options: [
    'city',
    'ruleset',
    'level',
    'reading',
    'about',
    'strict',
    'to',
    'dialect',
    'table',
    'key',
    'partial',
    'output',
    ...COMMON,
  ],
  examples: [
    'park-eval compile --city CITY --to table --dialect postgres',
    'park-eval compile --city CITY --to sql --dialect duckdb -o admission.sql',
    'park-eval compile --city CITY --level LEVEL --dialect postgres --partial',
  ],
  load: async () => (await import('./compile.ts')).compile,
};
