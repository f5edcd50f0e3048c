import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { queryOf } from '../../../src/engine/index.ts';
import { DIALECTS } from '../../../src/report/sql/dialects/index.ts';
import { renderSql } from '../../../src/report/sql/index.ts';
import { renderTable } from '../../../src/report/sql/table.ts';
import { openDuckDb } from '../../helpers/duckdb.ts';
import { csvOf } from '../../helpers/query-answers.ts';
import { compiledRuleSet } from '../../helpers/rules.ts';

const compiled = compiledRuleSet('qingdao-2019');

/** The question of a level, and what is said of rows whose columns are of that type. */
function questionOf(id: string, type?: string) {
  const level = compiled.ruleSet.levels.find((each) => each.id === id);
  const dialect = DIALECTS['duckdb'];
  if (!level || !dialect) throw new Error(id);
  const query = queryOf(compiled, level);
  const input = { query, dialect, language: 'en', table: 'parks', key: '"the park"', version: '' } as const;
  const table = renderTable(input);
  const made = type === undefined ? table : table.replaceAll(/DECIMAL\(\d+, \d+\)/g, type);
  return async (row: Readonly<Record<string, string>>) => {
    const [answer = []] = await database.ask(
      made,
      csvOf([new Map(Object.entries(row))], query),
      renderSql(input),
    );
    return { verdict: answer[1], outcomes: answer.slice(2, -1), refused: answer.at(-1) };
  };
}

let database: Awaited<ReturnType<typeof openDuckDb>>;
beforeAll(async () => {
  database = await openDuckDb();
});
afterAll(() => database.close());

const SHARE = 'leading_industry_concentration';

describe.each(['DECIMAL(38, 12)', 'DOUBLE'])('a row with figures of type %s', (type) => {
  it.each([
    ['a share of all', SHARE, '100', null],
    ['a share of more', SHARE, '100.00000001', SHARE],
    ['nothing', 'new_project_tax', '0', null],
    ['less than nothing', 'new_project_tax', '-0.01', 'new_project_tax'],
    ['ten digits', 'new_project_tax', '9999999999', null],
    ['eleven digits', 'new_project_tax', '10000000000', 'new_project_tax'],
    ['eight decimals', 'new_project_tax', '0.00000001', null],
    ['nine decimals', 'new_project_tax', '0.000000001', 'new_project_tax'],
    ['a label', 'park_status', '现有', null],
    ['another label', 'park_status', '不知道', 'park_status'],
    ['a label of blanks', 'park_status', '  ', null],
  ])('is judged or refused: %s', async (_, column, value, refused) => {
    const ask = questionOf('creation', type);
    const answer = await ask({ [column]: value, has_management_body: 'true' });
    expect(answer.refused).toBe(refused);
    expect(answer.verdict).toBe(refused === null ? 'undetermined' : null);
    expect(answer.outcomes.includes(refused === null ? 'pass' : null)).toBe(true);
  });
});

it('a row is refused with all the columns that are wrong, and parts of things among them', async () => {
  const ask = questionOf('target-2021', 'DOUBLE');
  const answer = await ask({
    provincial_innovation_platforms: '2.5',
    sewage_discharged: '-1',
    sewage_centrally_treated: '1',
  });
  expect(answer.refused).toBe('provincial_innovation_platforms, sewage_discharged');
});

it('no row is too large or too small for the arithmetic', async () => {
  const level = compiled.ruleSet.levels.find(({ id }) => id === 'creation');
  const { columns } = level ? queryOf(compiled, level) : { columns: [] };
  const all = (text: (most: string) => string) =>
    Object.fromEntries(
      columns.flatMap(({ indicator, range }) =>
        indicator.type === 'amount' || indicator.type === 'share'
          ? [[indicator.id, text(range.high ? '100' : '9999999999.99999999')]]
          : [],
      ),
    );
  const ask = questionOf('creation');
  const mixed = {
    ...all(() => '9999999999.99999999'),
    new_project_land_area: '0.00000001',
    [SHARE]: '0.00000001',
  };
  const rows = [all((most) => most), all(() => '0.00000001'), all(() => '0'), mixed];
  const answers = await rows.reduce<Promise<readonly unknown[]>>(
    async (before, row) => [...(await before), (await ask(row)).refused],
    Promise.resolve([]),
  );
  expect(answers).toEqual([null, null, null, null]);
});
