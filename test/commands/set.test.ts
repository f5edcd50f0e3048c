import { Ajv } from 'ajv';
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
      expect(stdout).toMatch(/--set|figure-set/);
      expect(stdout).toContain('1.5万元');
    },
  );

  it.each([
    ['text', 'What if: one figure is set by --set'],
    ['markdown', '> **What if: one figure is set by --set'],
    ['html', '<strong>What if: one figure is set by --set'],
  ])('stands at the top of a report as %s', async (format, words) => {
    const { stdout } = await check('--set', `${UPGRADES}=60%`, '-f', format);
    expect(stdout).toContain(words);
    expect((await check('-f', format)).stdout).not.toContain(words);
  });

  it('is told in JSON, as the schema says', async () => {
    const schema = JSON.parse((await runCli(['schema', 'result'])).stdout) as object;
    const validate = new Ajv({ allErrors: true }).compile(schema);
    const { stdout } = await check('--set', `${UPGRADES}=60%`, '-f', 'json');
    const result = JSON.parse(stdout) as Result;
    validate(result);
    expect(validate.errors).toBeNull();
    expect(result.data.changed).toEqual([
      { indicator: 'smart_upgrade_penetration', from: '59.99%', to: '60%' },
    ]);
  });

  const CITY = 'fixtures/ok/xuchang-city.yaml';
  it('leaves a record as it is that cannot hold the figure, and says so', async () => {
    const set = ['--set', `${UPGRADES}=60%`];
    const both = await check(CITY, ...set, '-f', 'json');
    const plain = await check(CITY, '-f', 'json');
    expect(both.code).toBe(plain.code);
    expect(both.stderr).toContain('figure-not-held');
    expect(both.stderr).not.toContain('set-nowhere');
  });

  it.each(['check', 'gap'])('%s refuses a figure that none of the records can hold', async (command) => {
    const args = [command, PARK, '--set', 'projects/1/smart_upgrade_penetration=60%', '--lang', 'en'];
    const { code, stderr } = await runCli(args, { rules: REAL_RULES, folder: '/' });
    expect([code, stderr]).toEqual([2, expect.stringContaining('smart_upgrade_penetration')]);
  });
});

interface Result {
  readonly criteria: readonly { readonly id: string; readonly outcome: string }[];
  readonly warnings: readonly { readonly code: string }[];
  readonly data: { readonly sha256?: string; readonly changed?: unknown };
}

describe('--set on very many lines', () => {
  const line = (name: string, land: number) =>
    JSON.stringify({
      name,
      city: 'qingdao',
      period: 2020,
      figures: {
        new_project_fixed_asset_investment: '28000万元',
        new_project_land_area: `${land}亩`,
        new_project_tax: '3000万元',
        new_project_land_in_production: '100亩',
        has_management_body: true,
      },
    });

  it.each([
    ['a figure that is stated', ['new_project_tax=1500万元', 'has_management_body=否']],
    ['one that could be derived', ['new_project_investment_intensity=279.99万元/亩']],
    [
      'one that is just what is derived for the last line, rounded',
      ['new_project_investment_intensity=277.23万元/亩'],
    ],
    ['one that is not stated', ['has_creation_plan=是']],
  ])('judges each as if it stood alone: %s', async (_, sets) => {
    const set = sets.flatMap((each) => ['--set', each]);
    const args = ['check', '-', '--input-format', 'ndjson', '-f', 'ndjson', '--level', 'creation', ...set];
    const lines = Array.from({ length: 12 }, (_each, index) => line(`park ${index}`, 90 + index));
    const together = await runCli(args, { rules: REAL_RULES, stdin: `${lines.join('\n')}\n` });
    const alone = await Promise.all(
      lines.map(async (each) => (await runCli(args, { rules: REAL_RULES, stdin: `${each}\n` })).stdout),
    );
    const plain = (text: string) => text.replaceAll(/"line":\d+/g, '');
    expect(plain(together.stdout)).toBe(plain(alone.join('')));
    expect(together.stdout).toContain('figure-set');
  });
});

describe('a figure that was typed', () => {
  it.each([
    ['sarif', /"uri":"[^"]*"/g, /"uri":"--set"/],
    ['gitlab', /"path": ?"[^"]*"/g, /"path": ?"--set"/],
    ['github', /^::error file=[^,]*/gm, /file=--set/],
  ])('is no file to which %s could point', async (format, some, none) => {
    const { stdout } = await check('--set', '规上工业主营业务收入增速=1%', '-f', format);
    expect(stdout.match(some)?.length).toBeGreaterThan(0);
    expect(stdout).not.toMatch(none);
  });
});
