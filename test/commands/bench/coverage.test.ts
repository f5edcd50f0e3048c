import { describe, expect, it } from 'vitest';
import { RULES_COVERAGE_SCHEMA } from '../../../src/report/schema/rules-coverage.ts';
import { REAL_RULES, type Ran, runCli } from '../../helpers/cli.ts';
import { expectGolden } from '../../helpers/golden.ts';
import { sampleFolder } from '../../helpers/rules-folder.ts';
import { schemaFaults } from '../../helpers/schema-faults.ts';

const CASES = 'alpha-2020.cases.yaml';
const SOME = `ruleset: alpha-2020
cases:
  - {criterion: intensity, figure: intensity, at: 280万元/亩, step: 1万元/亩, below: fail, equal: pass, above: pass, with: {revenue: 1亿元}}
  - {criterion: intensity, figure: revenue, at: 3亿元, step: 1元, equal: fail, above: pass, with: {intensity: 1万元/亩}}
  - {criterion: intensity, reading: per-project, with: {intensity: 280万元/亩, revenue: 0元, projects: [{project_investment: 3亿元}]}, expect: fail}
  - {criterion: intensity, reading: per-project, with: {projects: [{project_investment: 30000.0001万元}]}, expect: pass}
  - {criterion: growth, with: {}, expect: pass}
incentives:
  - {incentive: plants, with: {projects: [{plant_area: 15万m²}]}, expect: pass, amount: 300万元}
  - {incentive: plants, with: {projects: [{plant_area: 16万m²}]}, expect: pass}
`;

async function coverageIn(
  changed: Readonly<Record<string, string>>,
  ...args: readonly string[]
): Promise<Ran> {
  const folder = sampleFolder(changed);
  const { stdout, stderr, ...ran } = await runCli(['rules', 'coverage', folder, ...args]);
  return { ...ran, stdout: stdout.replaceAll(folder, 'DIR'), stderr: stderr.replaceAll(folder, 'DIR') };
}

describe('rules coverage', () => {
  it('is complete for a rule set that comes with the program', async () => {
    const formats = ['-f', 'text', '-f', 'json:coverage.json'];
    const { code, stdout, stderr, files } = await runCli(
      ['rules', 'coverage', 'qingdao-2021', '--min', '100', ...formats],
      { rules: REAL_RULES },
    );
    expect([code, stderr]).toEqual([0, '']);
    expect(schemaFaults(RULES_COVERAGE_SCHEMA, files.get('coverage.json') ?? '')).toEqual([]);
    expect(stdout).toMatch(/^✓ qingdao-2021  100 %  \d+ cases show (\d+) of \1;/);
  });

  it.each(['zh', 'en'])('tells what no case shows, with its place (%s)', async (lang) => {
    expectGolden(`rules-coverage-${lang}`, await coverageIn({ [CASES]: SOME }, '--lang', lang));
  });

  it('gives every point to programs', async () => {
    const { code, stdout } = await coverageIn({ [CASES]: SOME }, '-f', 'json');
    const { schema, ruleSets } = JSON.parse(stdout);
    expect(schemaFaults(RULES_COVERAGE_SCHEMA, stdout)).toEqual([]);
    expect([code, schema]).toEqual([0, 'park-eval/coverage@1']);
    expect(ruleSets[0]).toMatchObject({ id: 'alpha-2020', cases: 10, failing: 1 });
    expect(ruleSets[0].points[1]).toEqual({
      kind: 'leaf',
      of: 'criterion',
      id: 'intensity',
      place: { file: 'DIR/alpha-2020.yaml', line: 27, column: 11 },
      path: ['criteria', 0, 'require', 'any', 0],
      shown: ['pass', 'fail', 'below', 'at', 'above'],
      lacking: ['unknown'],
    });
  });

  it('counts an amount where a case says what it comes to', async () => {
    const { stdout } = await coverageIn({ [CASES]: SOME }, '-f', 'json');
    const points: readonly Record<string, unknown>[] = JSON.parse(stdout).ruleSets[0].points;
    expect(points.filter(({ of }) => of === 'incentive')).toMatchObject([
      { kind: 'incentive', path: ['incentives', 0], shown: ['pass'], lacking: ['unknown'] },
      {
        kind: 'amount',
        path: ['incentives', 0, 'amount'],
        shown: ['high'],
        lacking: ['paid', 'unknown', 'capped'],
      },
    ]);
  });

  it('takes a reason why an amount cannot be shown, but none for what is', async () => {
    const excuse = (aspect: string) =>
      `${SOME}unshown:\n  - {incentive: plants, at: amount, aspects: [${aspect}], why: {zh: 无, en: none}}\n`;
    const { stdout } = await coverageIn({ [CASES]: excuse('capped') }, '-f', 'json');
    expect(schemaFaults(RULES_COVERAGE_SCHEMA, stdout)).toEqual([]);
    const points: readonly Record<string, unknown>[] = JSON.parse(stdout).ruleSets[0].points;
    expect(points.find(({ kind }) => kind === 'amount')).toMatchObject({ excused: [{ aspect: 'capped' }] });
    const needless = await coverageIn({ [CASES]: excuse('high') });
    expect([needless.code, needless.stderr]).toEqual([2, expect.stringContaining('unshown-needless')]);
  });

  it.each([
    ['0', 0],
    ['15', 0],
    ['99.9', 1],
    ['100%', 1],
    ['100.01', 2],
    ['200', 2],
    ['much', 2],
  ])('asked for at least %s ends with %i', async (least, code) => {
    expect((await coverageIn({ [CASES]: SOME }, '--min', least)).code).toBe(code);
  });

  it('ends with 2 where the cases cannot be read', async () => {
    expect(await coverageIn({ [CASES]: 'ruleset: [' })).toMatchObject({ code: 2, stdout: '' });
  });
});
