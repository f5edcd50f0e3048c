import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDuckDb } from '../helpers/duckdb.ts';
import { openPostgres } from '../helpers/postgres.ts';
import { askRows, QUERY_TRIALS, rowsFor } from '../helpers/query-trial.ts';
import { conditionTrial } from '../helpers/random-conditions.ts';

/** Parks, over all levels and readings. */
const PARKS = 100_000;
const ROWS = Math.ceil(PARKS / QUERY_TRIALS.length);

let duckdb: Awaited<ReturnType<typeof openDuckDb>>;
let postgres: ReturnType<typeof openPostgres>;
beforeAll(async () => {
  duckdb = await openDuckDb();
  postgres = openPostgres();
});
afterAll(() => {
  duckdb.close();
  postgres.close();
});

const OTHERS = Array.from({ length: 10 }, (_, seed) => conditionTrial(seed));

it.each([...QUERY_TRIALS, ...OTHERS].map((trial) => [trial.name, trial] as const))(
  'databases judge as the engine does: %s',
  async (_, trial) => {
    const made = rowsFor(trial, ROWS);
    const inDuckDb = await askRows(made, 'duckdb', duckdb.ask);
    const inPostgres = await askRows(made, 'postgres', postgres.ask);
    expect(inDuckDb).toMatchObject({ wrong: [], rows: ROWS });
    expect(inPostgres).toMatchObject({ wrong: [], rows: ROWS });
  },
);

it('and there were enough of them', () => {
  expect(QUERY_TRIALS.length * ROWS).toBeGreaterThanOrEqual(100_000);
});
