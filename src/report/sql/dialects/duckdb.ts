import type { Dialect } from './dialect.ts';

/**
 * Decimals have 38 digits at most. Products of narrow ones overflow, and where a CASE gives numbers of several scales, some of them are
 * rounded: so all columns are of one wide type, and products stand in comparisons only, which are exact or fail.
 */
export const duckdb: Dialect = {
  id: 'duckdb',
  number: (column) => `CAST(${column} AS DECIMAL(38, 8))`,
  isExact: (column, decimals) => `${column} = TRY_CAST(${column} AS DECIMAL(38, ${decimals}))`,
  numberType: (decimals) => `DECIMAL(${10 + decimals}, ${decimals})`,
  textType: 'VARCHAR',
};
