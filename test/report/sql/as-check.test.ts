import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDuckDb } from '../../helpers/duckdb.ts';
import { REAL_RULES, runCli } from '../../helpers/cli.ts';
import { rowsFor } from '../../helpers/query-trial.ts';
import { compiledRuleSet } from '../../helpers/rules.ts';

const ROWS = 300;
const LEVELS = [
  ['qingdao-2019', 'creation'],
  ['xuchang-2019', 'targets'],
  ['chongqing-2021', 'targets-2025'],
] as const;

let database: Awaited<ReturnType<typeof openDuckDb>>;
beforeAll(async () => {
  database = await openDuckDb();
});
afterAll(() => database.close());

it.each(LEVELS)(
  'the query that is written says what check says of the same table: %s %s',
  async (id, name) => {
    const compiled = compiledRuleSet(id);
    const level = compiled.ruleSet.levels.find((each) => each.id === name);
    if (!level) throw new Error(name);
    const { query, rows } = rowsFor({ name, compiled, level, options: {} }, ROWS);
    const columns = query.columns.map(({ indicator }) => indicator);
    const lines = rows.map((row, at) =>
      [`row ${at}`, ...columns.map((each) => row.get(each.id) ?? '')].join(','),
    );
    const heading = [
      'name',
      'period',
      ...columns.map(({ id: of, unit }) => (unit.text === '' ? of : `${of}（${unit.text}）`)),
    ];
    const table = [heading.join(','), ...lines.map((line) => line.replace(',', ',2020,'))].join('\n');

    const question = ['--ruleset', id, '--level', name];
    const run = (...args: readonly string[]) => runCli(args, { rules: REAL_RULES, stdin: table });
    const checked = await run('check', '-', ...question, '-f', 'ndjson', '--input-format', 'csv', '--quiet');
    const wanted = checked.stdout
      .trim()
      .split('\n')
      .map(
        (line) =>
          JSON.parse(line) as { name: string; verdict: string; criteria: { id: string; outcome: string }[] },
      )
      .map((each) => [each.name, each.verdict, ...each.criteria.map(({ outcome }) => outcome)]);

    const [made, asked] = [
      await run('compile', ...question, '--to', 'table'),
      await run('compile', ...question),
    ];
    const answers = await database.ask(made.stdout, `${lines.join('\n')}\n`, asked.stdout);
    const byName = new Map(answers.map((answer) => [answer[0], answer.slice(0, -1)]));
    expect(wanted.length).toBe(ROWS);
    expect(wanted.map(([of = '']) => byName.get(of))).toEqual(wanted);
  },
);
