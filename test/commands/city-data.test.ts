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
