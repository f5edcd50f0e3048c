import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDuckDb } from '../helpers/duckdb.ts';
import { openPostgres } from '../helpers/postgres.ts';
import { type AskDatabase, QUERY_TRIALS, tryQuery } from '../helpers/query-trial.ts';

/** Parks, over all levels and readings. */
const PARKS = Number(process.env.SQL_PARKS ?? 100_000);
const ROWS = Math.ceil(PARKS / QUERY_TRIALS.length);

interface Database {
  readonly ask: AskDatabase;
  readonly close: () => void;
}

describe.each<[string, () => Database | Promise<Database>]>([
  ['duckdb', openDuckDb],
  ['postgres', openPostgres],
])('%s', (dialect, open) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  it.each(QUERY_TRIALS.map((trial) => [trial.name, trial] as const))(
    'judges as the engine does: %s',
    async (_, trial) => {
      const { wrong, rows } = await tryQuery(trial, dialect, ROWS, database.ask);
      expect({ wrong, rows }).toEqual({ wrong: [], rows: ROWS });
    },
  );
});
