import type { LevelQuery } from '../../model/query.ts';
import type { Language } from '../../model/text.ts';
import type { Dialect } from './dialects/dialect.ts';

/** What a query is written with. */
export interface SqlInput {
  readonly query: LevelQuery;
  readonly dialect: Dialect;
  readonly language: Language;
  /** The table, as it is written in the query. */
  readonly table: string;
  /** The column that says which record a row is. */
  readonly key: string;
  readonly version: string;
}
