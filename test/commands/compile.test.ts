import { describe, expect, it } from 'vitest';
import { REAL_RULES, runCli } from '../helpers/cli.ts';
import { expectGolden } from '../helpers/golden.ts';

const compile = (...args: readonly string[]) => runCli(['compile', ...args], { rules: REAL_RULES });

describe('compile', () => {
  it.each(['duckdb', 'postgres'])('writes a query for %s, and its table', async (dialect) => {
    const level = ['--city', 'qingdao', '--dialect', dialect];
    expectGolden(`compile-${dialect}-en`, await compile(...level, '--lang', 'en'));
    expectGolden(`compile-${dialect}-zh`, await compile(...level, '--lang', 'zh', '--table', 'public.园区'));
    expectGolden(`compile-${dialect}-table`, await compile(...level, '--to', 'table'));
  });

  it('names everything that it cannot carry', async () => {
    const level = ['--ruleset', 'qingdao-2021', '--level', 'targets-2022'];
    expectGolden('compile-refused-en', await compile(...level, '--lang', 'en'));
    expectGolden('compile-refused-zh', await compile(...level, '--lang', 'zh'));
  });

  it('takes it for unknown where that is asked for', async () => {
    const { code, stdout, stderr } = await compile(
      '--ruleset',
      'qingdao-2021',
      '--level',
      'targets-2022',
      '--partial',
    );
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^-- not carried, and unknown: .*cross-border-ecommerce/m);
    expect(stdout).toContain('CAST(NULL AS BOOLEAN) AS ');
  });

  it.each([
    [['--city', 'qingdao', '--level', 'portfolio-2021'], 'adds up all parks'],
    [['--city', 'qingdao', '--reading', 'land-use-yield=per-project'], 'goes through the list'],
    [['--city', 'qingdao', '--dialect', 'duckbd'], 'did you mean "duckdb"'],
    [['--city', 'qingdao', '--to', 'java'], 'it takes sql, table'],
    [['--city', 'qingdao', '--table', 'parks; DROP TABLE parks'], '--table does not take'],
    [['--city', 'qingdao', '--key', 'a.b'], '--key does not take'],
    [[], 'no city is named'],
  ])('ends with 2 for %j', async (args, message) => {
    const { code, stdout, stderr } = await compile(...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });

  it('keeps to the reading that is chosen, and says so', async () => {
    const { stdout } = await compile(
      '--city',
      'qingdao',
      '--reading',
      'land-use-yield=strict',
      '--table',
      '"my parks"',
    );
    expect(stdout).toContain('-- readings: land-use-yield=strict\n');
    expect(stdout).toContain('FROM "my parks"\n');
  });
});
