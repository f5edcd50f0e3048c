import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDuckDb } from '../../helpers/duckdb.ts';
import { QUERY_TRIALS, tryQuery } from '../../helpers/query-trial.ts';

/** Rows for each level and choice of readings; very many of them, and PostgreSQL, are tried by the system tests. */
const ROWS = 60;

let database: Awaited<ReturnType<typeof openDuckDb>>;
const said = new Set<string | null>();
beforeAll(async () => {
  database = await openDuckDb();
});
afterAll(() => database.close());

it.each(QUERY_TRIALS.map((trial) => [trial.name, trial] as const))(
  'DuckDB judges as the engine does: %s',
  async (_, trial) => {
    const { wrong, words, rows } = await tryQuery(trial, 'duckdb', ROWS, database.ask);
    for (const word of words) said.add(word);
    expect({ wrong, rows }).toEqual({ wrong: [], rows: ROWS });
  },
);

it('and says everything that there is to say', () => {
  const words = [
    'qualifies',
    'does-not-qualify',
    'undetermined',
    'pass',
    'fail',
    'not-applicable',
    'unknown',
    null,
  ];
  expect(said).toEqual(new Set(words));
});
