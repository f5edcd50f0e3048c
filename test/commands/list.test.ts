import { describe, expect, it } from 'vitest';
import { LISTINGS } from '../../src/commands/listings.ts';
import { REAL_RULES, runCli } from '../helpers/cli.ts';
import { expectGolden } from '../helpers/golden.ts';

interface Listed {
  readonly schema: string;
  readonly list: string;
  readonly entries: readonly Readonly<Record<string, unknown>>[];
}

async function listed(...args: string[]): Promise<Listed> {
  return JSON.parse((await runCli(['list', ...args, '-f', 'json'])).stdout) as Listed;
}

describe.each(Object.keys(LISTINGS))('the list of %s', (what) => {
  it.each(['zh', 'en'])('looks like its golden file: %s', async (lang) => {
    expectGolden(`list-${what}-${lang}`, await runCli(['list', what, '--lang', lang]));
  });

  it('names its entries for programs', async () => {
    const { schema, list, entries } = await listed(what);
    expect([schema, list]).toEqual(['park-eval/list@1', what]);
    expect(entries.length).toBeGreaterThan(0);
  });

  it('knows which levels there are', async () => {
    const { code, stderr } = await runCli(['list', 'criteria', '--level', 'craetion']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('did you mean "creation"')]);
  });

  it('gives programs ids, people words', async () => {
    const { stdout } = await runCli(['list', 'indicators', '-f', 'json']);
    expect(JSON.parse(stdout).entries).toContainEqual(
      expect.objectContaining({ id: 'has_lab', unit: 'flag' }),
    );
    expect((await runCli(['list', 'indicators'])).stdout).toMatch(/has_lab.+yes or no/);
  });

  it('exists for the real rules', async () => {
    const { code, stdout } = await runCli(['list', what], { rules: REAL_RULES });
    expect(code).toBe(0);
    expect(stdout.split('\n').length).toBeGreaterThan(5);
  });
});

describe('a list', () => {
  it.each([
    ['of one city', ['rulesets', '--city', '样城'], ['sample-2020', 'sample-2022']],
    ['of another city', ['rulesets', '--city', 'other'], ['other-2020']],
    [
      'of one rule set',
      ['levels', '--ruleset', 'sample-2020'],
      ['creation', 'target-2022', 'portfolio-2022'],
    ],
    [
      'of one level with its yardsticks',
      ['criteria', '--level', 'target-2022'],
      ['growth', 'faster-than-city', 'revenue-about', 'specialties', 'laboratories', 'energy', 'facilities'],
    ],
  ])('can be %s', async (_name, args, ids) => {
    expect((await listed(...args)).entries.map(({ id }) => id)).toEqual(ids);
  });

  it.each([
    ['list', 'citys', 'did you mean "cities"'],
    ['list', 'levels', '--city', 'nowhere', 'unknown-city'],
    ['list', 'levels', '--ruleset', 'sample-2021', 'unknown-rule-set'],
  ])('is refused: %s %s', async (...args) => {
    const { code, stderr } = await runCli(args.slice(0, -1));
    expect(code).toBe(2);
    expect(stderr).toContain(args.at(-1));
  });
});
