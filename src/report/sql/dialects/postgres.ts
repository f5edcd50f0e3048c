import type { Dialect } from './dialect.ts';

/**
 * NUMERIC has all the digits that it needs. What is read in one place is otherwise put in its place there, expression by expression,
 * and these grow from step to step; an OFFSET keeps them apart without a copy of the rows.
 */
export const postgres: Dialect = {
  id: 'postgres',
  number: (column) => `CAST(${column} AS NUMERIC)`,
  isExact: (column, decimals) =>
    `CAST(${column} AS NUMERIC) = ROUND(CAST(${column} AS NUMERIC), ${decimals})`,
  numberType: (decimals) => `NUMERIC(${10 + decimals}, ${decimals})`,
  textType: 'TEXT',
  fence: 'OFFSET 0',
};
