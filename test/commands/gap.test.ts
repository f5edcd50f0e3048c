import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { REAL_RULES, runCli } from '../helpers/cli.ts';
import { expectGolden } from '../helpers/golden.ts';

const SHORT = 'fixtures/gap/short.yaml';
const GOOD = 'fixtures/ok/creation.yaml';
const TONGLIANG = ['fixtures/real/chongqing-tongliang.yaml', '--city', 'qingdao'];
const XUCHANG = ['fixtures/portfolio/xuchang/03-bing.yaml', '--city-data', 'fixtures/ok/xuchang-city.yaml'];
const HASH = '0'.repeat(64);
const REAL = { rules: REAL_RULES, folder: '/' };

describe('a gap', () => {
  it.each([
    ['zh', 60],
    ['zh', 80],
    ['en', 80],
    ['en', 120],
  ])('looks like its golden file: %s, %i columns', async (language, columns) => {
    const ran = await runCli(['gap', SHORT, '--lang', language, '--no-color'], { ...REAL, columns });
    expectGolden(`gap-${language}-${columns}`, ran);
  });

  it.each([
    ['headroom', [GOOD]],
    ['open', TONGLIANG],
    ['targets', [GOOD, '--level', 'target-2021']],
    ['city-figures', XUCHANG],
    ['no-city-figures', XUCHANG.slice(0, 1)],
    ['yardsticks', ['fixtures/real/chongqing-rongchang-2018.yaml']],
    ['portfolio', ['fixtures/ok/portfolio.yaml']],
  ])('of a park looks like its golden file: %s', async (name, args) => {
    expectGolden(`gap-${name}-zh`, await runCli(['gap', ...args, '--lang', 'zh'], REAL));
    expectGolden(`gap-${name}-en`, await runCli(['gap', ...args, '--lang', 'en'], REAL));
  });

  it.each(['markdown', 'json'])('as %s looks like its golden file', async (format) => {
    const ran = await runCli(['gap', SHORT, GOOD, '-f', format], REAL);
    // The hash of the rule set changes with every change of it, which is nothing that was printed wrongly.
    expectGolden(`gap-${format}`, { ...ran, stdout: ran.stdout.replaceAll(/\b[0-9a-f]{64}\b/g, HASH) });
  });

  it('as JSON fits its schema', async () => {
    const schema = JSON.parse((await runCli(['schema', 'gap'])).stdout) as object;
    const validate = new Ajv({ allErrors: true }).compile(schema);
    for (const args of [
      [SHORT, GOOD],
      [GOOD, '--level', 'target-2021', '--strict'],
      TONGLIANG,
      XUCHANG,
      ['fixtures/real', '--city', 'xian'],
      ['fixtures/ok/portfolio.yaml'],
    ]) {
      // oxlint-disable-next-line no-await-in-loop
      const { stdout } = await runCli(['gap', ...args, '-f', 'json'], REAL);
      validate(JSON.parse(stdout));
      expect(validate.errors).toBeNull();
    }
  });

  it('is found with figures that are supposed, under a chosen reading', async () => {
    const set = ['--set', 'has_management_body=是', '--set', 'new_project_tax=3.9亿元'];
    const { code, stdout } = await runCli(['gap', SHORT, '--lang', 'en', ...set], REAL);
    expect(code).toBe(0);
    expect(stdout).not.toContain('figures alone do not close it');
    expect(stdout).not.toContain('✗ tax per mu');
    const strict = ['--reading', 'land-use-yield=strict'];
    const read = await runCli(['gap', SHORT, '--lang', 'en', ...strict], REAL);
    expect(read.stdout).toContain('Needed on every route (4)');
  });

  it('of several files stands one after the other, and one that cannot be read hides no other', async () => {
    const args = ['gap', SHORT, 'fixtures/err/bare-number.yaml', GOOD, '--lang', 'en'];
    const { code, stdout, stderr } = await runCli(args, REAL);
    expect(code).toBe(2);
    expect(stdout).toContain('示例先进制造产业集聚区');
    expect(stdout).toContain('滨海智能家电产业集聚区');
    expect(stderr).toContain('fixtures/err/bare-number.yaml');
  });

  it.each([
    ['nothing', [], 'no data file is named'],
    ['a file that is not there', ['no.yaml'], 'no.yaml'],
    ['an unknown city', [SHORT, '--city', 'atlantis'], 'atlantis'],
    ['an unknown level', [SHORT, '--level', 'creaton'], 'creaton'],
    ['an unknown reading', [SHORT, '--reading', 'land-use-yield=lax'], 'lax'],
    ['an unknown format', [SHORT, '-f', 'xml'], 'xml'],
    ['a figure that is not there', [SHORT, '--set', 'new_project_taxes=1'], 'new_project_taxes'],
  ])('complains about %s', async (_name, args, words) => {
    const { code, stdout, stderr } = await runCli(['gap', ...args, '--lang', 'en'], REAL);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(words);
  });

  it('leaves warnings to standard error where the report is not read by people', async () => {
    const args = ['gap', ...TONGLIANG, '-f', 'markdown'];
    expect((await runCli(args, REAL)).stderr).toContain('city-differs');
    expect((await runCli([...args, '-q', '-o', 'x.md'], REAL)).stderr).toBe('');
  });
});
