import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { REAL_RULES, runCli } from '../helpers/cli.ts';
import { expectGolden } from '../helpers/golden.ts';

const SHORT = 'fixtures/gap/short.yaml';
const GOOD = 'fixtures/ok/creation.yaml';
const HASH = '0'.repeat(64);
const REAL = { rules: REAL_RULES, folder: '/' };
const SET = ['has_management_body=是', '主导产业主营业务收入=64亿元', 'new_project_tax=4亿元'];
/** Everything but the investment is as it has to be. */
const NEARLY = [SHORT, ...[...SET, '发展目标明确=是'].flatMap((each) => ['--set', each])];
const INVESTMENT = 'new_project_fixed_asset_investment';
const ALONG = ['--vary', INVESTMENT, '--from', '40亿元', '--to', '70亿元'];

async function vary(...args: string[]) {
  return runCli(['check', ...args, '--lang', 'en'], REAL);
}

interface End {
  readonly exact: string;
  readonly open: boolean;
}

interface Report {
  readonly level: { readonly id: string };
  readonly figure: { readonly unit: string; readonly now: { readonly exact?: string } | null };
  readonly stretches: readonly { readonly verdict: string; readonly is_now: boolean }[];
  readonly breakpoints: readonly {
    readonly until: End;
    readonly from: End;
    readonly verdict: { readonly before: string; readonly after: string };
    readonly criteria: readonly { readonly criterion: string }[];
  }[];
}

async function reportOf(...args: string[]): Promise<Report> {
  return JSON.parse((await vary(...args, '-f', 'json')).stdout) as Report;
}

describe('check --vary', () => {
  it.each([
    ['zh', 60],
    ['zh', 80],
    ['en', 80],
    ['en', 120],
  ])('looks like its golden file: %s, %i columns', async (language, columns) => {
    const args = ['check', ...NEARLY, ...ALONG, '--lang', language, '--no-color'];
    expectGolden(`vary-${language}-${columns}`, await runCli(args, { ...REAL, columns }));
  });

  it.each(['markdown', 'json'])('as %s looks like its golden file', async (format) => {
    const ran = await runCli(['check', ...NEARLY, ...ALONG, '-f', format], REAL);
    // The hash of the rule set changes with every change of it, which is nothing that was printed wrongly.
    expectGolden(`vary-${format}`, { ...ran, stdout: ran.stdout.replaceAll(/\b[0-9a-f]{64}\b/g, HASH) });
  });

  it('as JSON fits its schema', async () => {
    const schema = JSON.parse((await runCli(['schema', 'vary'])).stdout) as object;
    const validate = new Ajv({ allErrors: true }).compile(schema);
    for (const args of [
      [...NEARLY, ...ALONG],
      [
        GOOD,
        '--vary',
        'new_project_land_area',
        '--level',
        'target-2021',
        '--strict',
        '--as-of',
        '2022-06-30',
      ],
      [SHORT, '--vary', '入园新建工业项目数', '--about', '5%'],
      ['fixtures/real/chongqing-tongliang.yaml', '--city', 'qingdao', '--vary', '主导产业集聚度'],
    ]) {
      // oxlint-disable-next-line no-await-in-loop
      const { stdout } = await vary(...args, '-f', 'json');
      validate(JSON.parse(stdout));
      expect(validate.errors).toBeNull();
    }
  });

  // By hand: 280万元/亩 × 1950亩 = 546000万元; 512000万元 ÷ 280万元/亩 = 12800/7亩, and nothing is divided by an area of 0.
  it.each([
    [INVESTMENT, '万元', '512000', [['546000', 'from', 'undetermined', 'qualifies']]],
    [
      'new_project_land_area',
      '亩',
      '1950',
      [
        ['0', 'above', 'undetermined', 'qualifies'],
        ['12800/7', 'above', 'qualifies', 'undetermined'],
      ],
    ],
    [
      'new_project_investment_intensity',
      '万元/亩',
      '10240/39',
      [['280', 'from', 'undetermined', 'qualifies']],
    ],
  ])('of %s finds the exact places', async (figure, unit, now, places) => {
    const report = await reportOf(...NEARLY, '--vary', figure);
    expect(report.figure.unit).toBe(unit);
    expect(report.figure.now?.exact).toBe(now);
    expect(
      report.breakpoints.map(({ from, until, verdict }) => {
        expect([until.exact, until.open]).toEqual([from.exact, !from.open]);
        return [from.exact, from.open ? 'above' : 'from', verdict.before, verdict.after];
      }),
    ).toEqual(places);
  });

  it.each([
    ['545999.9999万元', 'undetermined'],
    ['546000万元', 'qualifies'],
    ['546000.0001万元', 'qualifies'],
  ])('agrees with check at %s: %s', async (value, verdict) => {
    const { stdout } = await vary(...NEARLY, '--set', `${INVESTMENT}=${value}`, '-f', 'json');
    expect((JSON.parse(stdout) as { verdict: string }).verdict).toBe(verdict);
    const at = await reportOf(...NEARLY, '--vary', INVESTMENT, '--from', value, '--to', value);
    expect(at.stretches.map((each) => each.verdict)).toEqual([verdict]);
  });

  it('says where the park stands, and when that is outside of what is looked at', async () => {
    const inside = await reportOf(...NEARLY, ...ALONG);
    expect(inside.stretches.map(({ is_now: isNow }) => isNow)).toEqual([true, false]);
    const { stdout } = await vary(...NEARLY, '--vary', INVESTMENT, '--from', '60亿元', '--to', '70亿元');
    expect(stdout.replaceAll('\n', ' ')).toContain('now 512000万元, which is outside of them');
    expect(stdout).toContain('does not change with it: “qualifies” at every value');
  });

  it.each([
    ['text', '2021-12-31', 'As of 2021-12-31, the document’s term had not ended'],
    ['text', '2022-01-01', 'As of 2022-01-01, the document’s term had ended on 2021-12-31'],
    ['markdown', '2022-01-01', 'the document’s term had ended on 2021-12-31'],
    ['json', '2022-01-01', 'the document’s term had ended on 2021-12-31'],
  ])('tells as %s what has expired by %s', async (format, day, words) => {
    const args = ['check', GOOD, ...ALONG, '--as-of', day, '-f', format, '--lang', 'en'];
    const { code, stdout } = await runCli(args, REAL);
    expect([code, stdout]).toEqual([0, expect.stringContaining(words)]);
  });

  it('takes a reading and a level', async () => {
    const turns = async (...args: string[]) =>
      (await reportOf(...args)).breakpoints.map(({ verdict }) => verdict);
    const strict = ['--reading', 'land-use-yield=strict'];
    expect(await turns(...NEARLY, ...ALONG)).toEqual([{ before: 'undetermined', after: 'qualifies' }]);
    expect(await turns(...NEARLY, ...ALONG, ...strict)).toEqual([
      { before: 'does-not-qualify', after: 'qualifies' },
    ]);
    const level = ['--level', 'target-2021'];
    expect((await reportOf(GOOD, '--vary', 'new_project_tax', ...level)).level.id).toBe('target-2021');
  });

  it.each([
    ['undetermined', NEARLY, [], 3],
    ['undetermined, which is no failure', NEARLY, ['--fail-on', 'fail'], 0],
    ['does not qualify', [SHORT], [], 1],
    ['qualifies', [GOOD], [], 0],
  ])('ends as check does of a park that is %s', async (_name, inputs, options, code) => {
    expect((await vary(...inputs, ...ALONG, ...options)).code).toBe(code);
    expect((await vary(...inputs, ...options)).code).toBe(code);
  });

  it.each([
    ['a figure that is not there', ['--vary', 'new_project_taxes'], ['unknown-figure', 'new_project_tax']],
    ['a figure that is no number', ['--vary', '明确的管理机构'], ['varies-no-number', '--set']],
    ['no figure', ['--vary', ' '], ['bad-option']],
    ['an item that is not there', ['--vary', 'projects/9/fixed_asset_investment'], ['no-such-item']],
    ['ends without a figure', ['--from', '1亿元', '--to', '2亿元'], ['nothing-varies']],
    ['one end alone', ['--vary', INVESTMENT, '--to', '2亿元'], ['one-end-alone', '--from']],
    ['ends that are reversed', ['--vary', INVESTMENT, '--from', '2亿元', '--to', '1亿元'], ['ends-reversed']],
    [
      'a bare number and another dimension',
      ['--vary', INVESTMENT, '--from', '2', '--to', '3亩'],
      ['--from', '--to'],
    ],
    [
      'what is no single number',
      ['--vary', INVESTMENT, '--from', '约2亿元', '--to', '未知'],
      ['约2亿元', '未知'],
    ],
    ['several records', [...ALONG, GOOD], ['varies-one-record']],
    ['other formats', [...ALONG, '-f', 'html'], ['text, json, markdown']],
    ['--portfolio', [...ALONG, '--portfolio'], ['not-with-vary']],
    [
      'everything at once',
      ['--vary', INVESTMENT, '--from', '2', '-f', 'csv', '--portfolio', '--about', 'x', GOOD],
      ['one-end-alone', 'csv', 'not-with-vary', '--about', 'varies-one-record'],
    ],
  ])('complains about %s', async (_name, args, words) => {
    const { code, stdout, stderr } = await vary(SHORT, ...args);
    expect([code, stdout]).toEqual([2, '']);
    for (const word of words) expect(stderr).toContain(word);
  });
});

it.each([
  ['en', 'as text, json or markdown only'],
  ['zh', '报告格式只有 text、json、markdown'],
])('the help says in %s which formats it has', async (language, words) => {
  const { stdout } = await runCli(['check', '--help', '--lang', language], REAL);
  // Lines are broken to fit.
  expect(stdout.replaceAll(/\s/g, '')).toContain(words.replaceAll(' ', ''));
});
