import { describe, expect, it } from 'vitest';
import { REAL_RULES, runCli } from '../helpers/cli.ts';

const PARK = 'fixtures/ok/xuchang-park.yaml';

async function check(...options: string[]) {
  return runCli(['check', PARK, '--lang', 'en', ...options], { rules: REAL_RULES, folder: '/' });
}

describe('--set', () => {
  it.each([
    ['nothing=1', 'unknown-figure'],
    ['projects/99/fixed_asset_investment=3亿元', 'no-such-item'],
    ['no-value', 'bad-option'],
    ['fixed_asset_investment=', 'bad-option'],
    ['=3亿元', 'bad-option'],
  ])('refuses %s: %s', async (text, code) => {
    const { code: end, stderr, stdout } = await check('--set', text);
    expect([end, stdout]).toEqual([2, '']);
    expect(stderr).toContain(code);
    expect(stderr).toContain('--set');
  });

  const UPGRADES = '智能化改造普及率';
  it.each([
    [`${UPGRADES}=59.99%`, 'fail'],
    [`${UPGRADES}=60%`, 'pass'],
    ['smart_upgrade_penetration=60.01%', 'pass'],
    ['smart_upgrade_penetration=unknown', 'unknown'],
  ])('judges as if %s: %s', async (text, outcome) => {
    const { stdout } = await check('--set', text, '-f', 'json');
    const { criteria, warnings, data } = JSON.parse(stdout) as Result;
    expect(criteria.find(({ id }) => id === 'smart-upgrade-penetration')?.outcome).toBe(outcome);
    expect(warnings.map(({ code }) => code)).toContain('figure-set');
    expect(data.sha256).toBeUndefined();
  });

  it('is told in both languages, from what to what', async () => {
    const set = ['--set', `${UPGRADES}=60%`];
    expect((await check(...set)).stdout).toContain('is changed from 59.99% to 60%');
    expect((await check(...set, '--lang', 'zh')).stdout).toContain('由 59.99% 改为 60%');
  });

  it('has no figure twice', async () => {
    const { code, stderr } = await check('--set', `${UPGRADES}=1%`, '--set', 'smart_upgrade_penetration=2%');
    expect([code, stderr]).toEqual([2, expect.stringContaining('set-twice')]);
  });

  it.each(['text', 'markdown', 'csv', 'json', 'junit', 'sarif'])(
    'is told of in a report as %s, which may be all that is handed on',
    async (format) => {
      const { stdout } = await runCli(
        [
          'check',
          'fixtures/ok/creation.yaml',
          '--set',
          'new_project_tax=1.5万元',
          '--lang',
          'en',
          '-f',
          format,
        ],
        { rules: REAL_RULES },
      );
      expect(stdout).toContain('--set');
      expect(stdout).toContain('1.5万元');
    },
  );
});

interface Result {
  readonly criteria: readonly { readonly id: string; readonly outcome: string }[];
  readonly warnings: readonly { readonly code: string }[];
  readonly data: { readonly sha256?: string };
}
