import type { Dialect } from './dialect.ts';
import { duckdb } from './duckdb.ts';
import { postgres } from './postgres.ts';

/** The databases for which queries are written, by name. */
export const DIALECTS: Readonly<Record<string, Dialect>> = { duckdb, postgres };
