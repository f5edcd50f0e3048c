import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDuckDb } from '../../helpers/duckdb.ts';
import { askRows, QUERY_TRIALS, rowsFor } from '../../helpers/query-trial.ts';

/** Rows for each level, as it is read by default and otherwise; all readings, very many rows and PostgreSQL are for the system tests. */
const ROWS = 100;
const TRIALS = QUERY_TRIALS.filter(({ name }) => /readings [01]$/.test(name));

let database: Awaited<ReturnType<typeof openDuckDb>>;
const said = new Set<string | null>();
beforeAll(async () => {
  database = await openDuckDb();
});
afterAll(() => database.close());

it.each(TRIALS.map((trial) => [trial.name, trial] as const))(
  'DuckDB judges as the engine does: %s',
  async (_, trial) => {
    const { wrong, words, rows } = await askRows(rowsFor(trial, ROWS), 'duckdb', database.ask);
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
