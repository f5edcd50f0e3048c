import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REAL_RULES, runCli } from '../helpers/cli.ts';
import { freshFolder } from '../helpers/rules-folder.ts';

const PARK = 'fixtures/ok/xuchang-park.yaml';
const CITY = 'fixtures/ok/xuchang-city.yaml';

/** The outcomes of the two criteria that compare a park with its city. */
async function outcomes(...options: string[]) {
  const ran = await runCli(['check', PARK, '-f', 'json', ...options], { rules: REAL_RULES, folder: '/' });
  if (ran.code === 2) return { code: ran.code, stderr: ran.stderr };
  const { criteria } = JSON.parse(ran.stdout) as { criteria: { id: string; outcome: string }[] };
  return { code: ran.code, outcomes: criteria.slice(0, 2).map(({ outcome }) => outcome) };
}

describe('--city-data', () => {
  it('gives the figures of the city that thresholds compare with', async () => {
    expect(await outcomes()).toEqual({ code: 1, outcomes: ['unknown', 'unknown'] });
    expect(await outcomes('--city-data', CITY)).toEqual({ code: 1, outcomes: ['pass', 'fail'] });
  });

  it('refuses a file that holds something else', async () => {
    const { code, stderr } = await outcomes('--city-data', PARK);
    expect([code, stderr]).toEqual([2, expect.stringContaining('not-city-data')]);
  });
});

describe('a city by itself', () => {
  const FILE = 'fixtures/ok/city.yaml';

  it.each([
    [['gap'], 'targets of the city'],
    [['gap', '--level', 'city'], 'targets of the city'],
    [['compare'], 'held against 4 levels'],
    [['incentives'], '3 promises of support'],
    [['check', '--vary', 'world_class_clusters', '--from', '0', '--to', '5'], '青岛市'],
  ])('is what %j is about', async (args, words) => {
    const { code, stdout, stderr } = await runCli([...args, FILE], { rules: REAL_RULES });
    expect([code === 2, stderr]).toEqual([false, '']);
    expect(stdout).toContain(words);
  });

  it('is not, beside a park', async () => {
    const { stdout } = await runCli(['gap', FILE, 'fixtures/ok/creation.yaml', '-f', 'json'], {
      rules: REAL_RULES,
    });
    expect(stdout).toContain('滨海智能家电产业集聚区');
    expect(stdout).not.toContain('青岛市"');
  });
});

describe('several files of one city', () => {
  const city = (year: number, growth: string) =>
    `name: 许昌市\nkind: city\ncity: 许昌\nperiod: ${year}\nfigures: {全市规上工业增加值增速: ${growth}}\n`;
  const park = 'name: x\ncity: 许昌\nperiod: 2021\nfigures: {规上工业增加值增速: 7%}\n';

  async function outcomeWith(files: Readonly<Record<string, string>>, ...options: string[]) {
    const folder = freshFolder();
    const paths = Object.entries({ 'park.yaml': park, ...files }).map(([name, text]) => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    });
    const shown = options.map((each) => each.replace('FOLDER', folder));
    const inputs = shown.length > 0 ? [join(folder, 'park.yaml')] : paths;
    const json = await runCli(['check', ...inputs, '--ruleset', 'xuchang-2019', '-f', 'ndjson', ...shown], {
      rules: REAL_RULES,
    });
    const line = json.stdout.split('\n').find((each) => each.includes('park.yaml'));
    const { criteria = [] } =
      line === undefined ? {} : (JSON.parse(line) as { criteria?: { outcome: string }[] });
    return { code: json.code, outcome: criteria[0]?.outcome, stderr: json.stderr };
  }

  it.each([
    [{ 'a.yaml': city(2019, '9%'), 'b.yaml': city(2021, '5%') }],
    [{ 'a.yaml': city(2021, '5%'), 'b.yaml': city(2019, '9%') }],
  ])('are compared with by the latest period, whatever their order', async (files) => {
    const { outcome, stderr } = await outcomeWith(files);
    expect(outcome).toBe('pass');
    expect(stderr).toContain('warning  city-data-earlier');
  });

  it.each([
    [{ 'a.yaml': city(2021, '9%'), 'b.yaml': city(2021, '5%') }],
    [{ 'a.yaml': city(2021, '5%'), 'b.yaml': city(2021, '9%') }],
  ])('are refused where they are of the same period', async (files) => {
    const { code, outcome, stderr } = await outcomeWith(files);
    expect([code, outcome]).toEqual([2, undefined]);
    expect(stderr).toMatch(/[ab]\.yaml:1:1  error  city-data-twice/);
  });

  it.each([
    ['of the same period', 2021],
    ['of which one has no period', undefined],
  ])('are refused in one file with the park %s', async (_what, year) => {
    const other = city(year ?? 2021, '9%').replace(year === undefined ? 'period: 2021\n' : '', '');
    const all = [city(2021, '5%'), other, park].join('---\n');
    const { code, stderr } = await outcomeWith({ 'park.yaml': all }, '--detail', 'criteria');
    expect(code).toBe(2);
    expect(stderr).toContain('error  city-data-twice');
  });

  it('are refused in one file, too', async () => {
    const both = `${city(2021, '5%')}---\n${city(2021, '9%')}`;
    const { code, stderr } = await outcomeWith({ 'both.yaml': both }, '--city-data', 'FOLDER/both.yaml');
    expect(code).toBe(2);
    expect(stderr).toContain('both.yaml:7:1  error  city-data-twice');
  });
});
