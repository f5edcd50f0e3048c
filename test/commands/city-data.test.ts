import { describe, expect, it } from 'vitest';
import { REAL_RULES, runCli } from '../helpers/cli.ts';

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
