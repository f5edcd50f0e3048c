import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { REAL_RULES, runCli } from '../helpers/cli.ts';
import { expectGolden } from '../helpers/golden.ts';

const PARK = 'fixtures/support/chongqing-park.yaml';
const JIANGSHAN = 'fixtures/real/qingdao-jiangshan-2018.yaml';
const HASH = '0'.repeat(64);
const REAL = { rules: REAL_RULES, folder: '/' };

describe('incentives', () => {
  it.each([
    ['zh', 60],
    ['zh', 80],
    ['en', 80],
    ['en', 120],
  ])('look like their golden file: %s, %i columns', async (language, columns) => {
    const ran = await runCli(['incentives', PARK, '--lang', language, '--no-color'], { ...REAL, columns });
    expectGolden(`incentives-${language}-${columns}`, ran);
  });

  it.each(['zh', 'en'])('of all documents of a city look like their golden file: %s', async (language) => {
    const args = ['incentives', JIANGSHAN, '--all', '--as-of', '2022-06-30', '--lang', language];
    expectGolden(`incentives-all-${language}`, await runCli(args, REAL));
  });

  it.each(['csv', 'markdown', 'json'])('as %s look like their golden file', async (format) => {
    const ran = await runCli(['incentives', PARK, '-f', format], REAL);
    // The hash of the rule set changes with every change of it, which is nothing that was printed wrongly.
    expectGolden(`incentives-${format}`, {
      ...ran,
      stdout: ran.stdout.replaceAll(/\b[0-9a-f]{64}\b/g, HASH),
    });
  });

  it('as JSON fit their schema', async () => {
    const schema = JSON.parse((await runCli(['schema', 'incentives'])).stdout) as object;
    const validate = new Ajv({ allErrors: true }).compile(schema);
    for (const args of [
      [PARK],
      [JIANGSHAN, '--all', '--as-of', '2022-06-30'],
      ['fixtures/real', '--city', 'xian'],
    ]) {
      // oxlint-disable-next-line no-await-in-loop
      const { stdout } = await runCli(['incentives', ...args, '-f', 'json'], REAL);
      validate(JSON.parse(stdout));
      expect(validate.errors).toBeNull();
    }
  });

  it('of several files stand one after the other, and one that cannot be read hides no other', async () => {
    const args = ['incentives', PARK, 'fixtures/err/bare-number.yaml', JIANGSHAN, '--lang', 'en'];
    const { code, stdout, stderr } = await runCli(args, REAL);
    expect(code).toBe(2);
    expect(stdout).toContain('示例产业园');
    expect(stdout).toContain('莱西姜山先进制造业功能区');
    expect(stderr).toContain('fixtures/err/bare-number.yaml');
  });

  it.each([
    ['nothing', [], 'no data file is named'],
    ['a file that is not there', ['no.yaml'], 'no.yaml'],
    ['an unknown city', [PARK, '--city', 'atlantis'], 'atlantis'],
    ['an unknown format', [PARK, '-f', 'xml'], 'xml'],
    ['no city at all', ['fixtures/ok/project.yaml'], 'no city is named'],
  ])('complain about %s', async (_name, args, words) => {
    const { code, stdout, stderr } = await runCli(['incentives', ...args], REAL);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(words);
  });

  it('say so where a document promises none', async () => {
    const stdin = 'name: 甲\ncity: other\n';
    const { code, stdout } = await runCli(['incentives', '-', '--lang', 'en'], { stdin });
    expect([code, stdout]).toEqual([0, expect.stringContaining('This document promises no support')]);
  });

  it('leave warnings to standard error where the report is not read by people', async () => {
    const args = ['incentives', PARK, '--city', 'qingdao', '-f', 'csv'];
    expect((await runCli(args, REAL)).stderr).toContain('city-differs');
    expect((await runCli([...args, '-q', '-o', 'x.csv'], REAL)).stderr).toBe('');
  });

  it.each([
    ['近15万平方米', 'less than 300万元'],
    ['15万平方米', '300万元'],
    ['不超过10万平方米', 'up to 200万元'],
  ])('tell how much it is at most for %s', async (area, amount) => {
    const plant = `{name: p, 建筑面积: ${area}, 竣工验收日期: 2021, plant_park_titles: 一区两群产业转移承接示范园区}`;
    const stdin = `{name: A, city: chongqing, period: 2021, plants: [${plant}]}`;
    const { stdout } = await runCli(['incentives', '-', '--lang', 'en'], { ...REAL, stdin });
    expect(stdout).toMatch(new RegExp(`subsidy for standard plants +${amount} `));
  });
});
