import { afterAll, beforeAll, expect, it } from 'vitest';
import { queryOf } from '../../../src/engine/index.ts';
import { DIALECTS } from '../../../src/report/sql/dialects/index.ts';
import { renderSql } from '../../../src/report/sql/index.ts';
import { openDuckDb } from '../../helpers/duckdb.ts';
import { askRows, rowsFor } from '../../helpers/query-trial.ts';
import { conditionTrial } from '../../helpers/random-conditions.ts';

/** More of them, for a change of the queries, by SQL_RULE_SETS. */
const RULE_SETS = Number(process.env.SQL_RULE_SETS ?? 6);
const ROWS = 150;

let database: Awaited<ReturnType<typeof openDuckDb>>;
beforeAll(async () => {
  database = await openDuckDb();
});
afterAll(() => database.close());

it.each(Array.from({ length: RULE_SETS }, (_, seed) => seed))(
  'any conditions are judged as the engine does (%i)',
  async (seed) => {
    const { wrong } = await askRows(rowsFor(conditionTrial(seed), ROWS), 'duckdb', database.ask);
    expect(wrong.slice(0, 1)).toEqual([]);
  },
);

it('no text of the rules becomes a part of the query', () => {
  const { compiled, level } = conditionTrial(0);
  const dialect = DIALECTS['duckdb'];
  const query = queryOf(compiled, level);
  const title = { zh: '一\nSELECT 1;', en: 'one\r\nSELECT 1;' };
  const ruleSet = { ...query.ruleSet, title };
  const criteria = query.criteria.map((each) => ({ ...each, criterion: { ...each.criterion, title } }));
  const said = dialect
    ? renderSql({
        query: { ...query, ruleSet, criteria },
        dialect,
        language: 'en',
        table: 'parks',
        key: 'name',
        version: '',
      })
    : '';
  const lines = said.split('\n').filter((line) => line.includes('SELECT 1'));
  expect(lines.length).toBe(1 + criteria.length);
  expect(lines.filter((line) => !line.trim().startsWith('-- '))).toEqual([]);
});
