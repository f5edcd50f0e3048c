import { describe, expect, it } from 'vitest';
import { RULES_TEST_SCHEMA } from '../../../src/report/schema/rules-test.ts';
import { REAL_RULES, type Ran, runCli } from '../../helpers/cli.ts';
import { expectGolden } from '../../helpers/golden.ts';
import { sampleFolder } from '../../helpers/rules-folder.ts';
import { schemaFaults } from '../../helpers/schema-faults.ts';
import { faultsOf, JUNIT_SCHEMAS } from '../../helpers/xml.ts';

const HOLDING = `ruleset: alpha-2020
cases:
  - {criterion: intensity, figure: intensity, at: 280万元/亩, step: 1万元/亩, below: fail, equal: pass, above: pass,
     missing: {expect: unknown, missing: [intensity]}, with: {revenue: 1亿元}}
  - {criterion: intensity, with: {intensity: 300万元/亩, revenue: 1亿元}, expect: pass, margins: {intensity: +20万元/亩, revenue: -2亿元}}
  - {criterion: intensity, reading: per-project, with: {projects: [{project_investment: 3亿元}]}, expect: fail}
bands:
  - {band: tier, figure: revenue, at: 100亿元, step: 1元, equal: none, above: 大, missing: {expect: unknown, missing: [revenue]}}
  - {band: tier, with: {revenue: 200亿元}, expect: large}
incentives:
  - {incentive: plants, figure: projects/1/plant_area, at: 15万m², step: 1m², below: {expect: pass, amount: 2999980元}, equal: {expect: pass, amount: 300万元},
     above: {expect: pass, amount: 300万元}, missing: {expect: pass, amount: {at_most: 300万元}, missing: [plant_area]}, with: {projects: [{}]}}
  - {incentive: plants, with: {projects: [{plant_area: 近1万m²}]}, expect: pass, amount: {at_least: 0元, less_than: 20万元}}
  - {incentive: plants, with: {projects: []}, expect: not-applicable, amount: none}
verdicts:
  - {level: entry, with: {revenue: 1亿元}, expect: undetermined, missing: [intensity]}
`;
const FAILING = `ruleset: alpha-2020
cases:
  - {criterion: intensity, figure: intensity, at: 280万元/亩, step: 0.5万元/亩, below: pass, equal: pass, with: {revenue: 1亿元}}
  - criterion: intensity
    reading: per-project
    with: {projects: [{name: 一期, project_investment: 3亿元}]}
    expect: pass
  - {criterion: intensity, with: {intensity: 300万元/亩, revenue: 1亿元}, expect: pass, margins: {intensity: 21万元/亩}}
  - {criterion: intensity, with: {}, expect: unknown, missing: [revenue], margins: {revenue: 1亿元}}
bands:
  - {band: tier, with: {revenue: 100亿元}, expect: 大}
incentives:
  - {incentive: plants, with: {projects: [{plant_area: 150000.01m²}]}, expect: pass, amount: 3000000.2元}
  - {incentive: plants, with: {projects: [{}]}, expect: unknown, amount: none}
  - {incentive: plants, with: {projects: []}, expect: pass, amount: {at_least: 0元, less_than: 300万元}}
verdicts:
  - {level: entry, expect: qualifies}
`;
const CASES = 'alpha-2020.cases.yaml';

async function testIn(changed: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<Ran> {
  const folder = sampleFolder(changed);
  const { stdout, stderr, ...ran } = await runCli(['rules', 'test', folder, ...args]);
  return { ...ran, stdout: stdout.replaceAll(folder, 'DIR'), stderr: stderr.replaceAll(folder, 'DIR') };
}

describe('rules test', () => {
  it('holds a rule set that comes with the program against its cases', async () => {
    const { code, stdout, stderr } = await runCli(['rules', 'test', 'qingdao-2021'], { rules: REAL_RULES });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^✓ qingdao-2021  \d+ cases, all hold  rules\/qingdao-2021\.cases\.yaml\n$/);
  });

  it('tells that everything holds: outcomes, margins, missing figures, classes, amounts, verdicts', async () => {
    expect(await testIn({ [CASES]: HOLDING })).toMatchObject({
      code: 0,
      stdout: '✓ alpha-2020  17 cases, all hold  DIR/alpha-2020.cases.yaml\n',
    });
  });

  it.each([
    ['text', 'zh'],
    ['text', 'en'],
    ['json', 'en'],
    ['junit', 'zh'],
    ['junit', 'en'],
  ])('tells what does not hold, as %s in %s', async (format, lang) => {
    const ran = await testIn({ [CASES]: FAILING }, '-f', format, '--lang', lang);
    expect(ran.code).toBe(1);
    expectGolden(`rules-test-${format}-${lang}`, ran);
  });

  it('fits its schema, whether or not everything holds', async () => {
    const real = await runCli(['rules', 'test', 'chongqing-2021', '-f', 'json'], { rules: REAL_RULES });
    const [holding, failing] = await Promise.all(
      [HOLDING, FAILING].map((text) => testIn({ [CASES]: text }, '-f', 'json')),
    );
    for (const ran of [real, holding, failing])
      expect(schemaFaults(RULES_TEST_SCHEMA, ran?.stdout ?? '')).toEqual([]);
    const { holds: _, ...less } = JSON.parse(real.stdout);
    expect(schemaFaults(RULES_TEST_SCHEMA, JSON.stringify(less))).not.toEqual([]);
  });

  it.each(JUNIT_SCHEMAS)('reports to readers of JUnit by %s', async (schema) => {
    const { stdout } = await testIn({ [CASES]: FAILING }, '-f', 'junit');
    expect(await faultsOf(stdout, schema)).toEqual([]);
  });

  it.each([
    ['a reading', 'per-project', 1],
    ['a title', '分档', 4],
    ['a clause', 'a-7', 4],
    ['an incentive', '厂房', 6],
    ['a figure', 'revenue', 3],
    ['a place', `${CASES}:5`, 1],
  ])('chooses cases by %s', async (_, text, count) => {
    const { stdout } = await testIn({ [CASES]: HOLDING }, '--filter', text);
    expect(stdout).toContain(`${count} case`);
  });

  it.each([
    ['no case fits', { [CASES]: HOLDING }, ['--filter', 'xyz'], 'no-cases-fit'],
    ['there are no cases', {}, [], 'cases-missing'],
    ['the cases cannot be read', { [CASES]: 'ruleset: [' }, [], 'not-yaml'],
    [
      'the rule set cannot be read',
      { [CASES]: HOLDING, 'alpha-2020.yaml': 'id: alpha-2020' },
      [],
      'missing-key',
    ],
    [
      'the cases are of no rule set',
      { [CASES]: HOLDING, 'beta.cases.yaml': HOLDING },
      [],
      'unknown-rule-set',
    ],
    ['the rule set is none', { [CASES]: HOLDING }, ['beta'], 'unknown-rule-set'],
    ['the format is none', { [CASES]: HOLDING }, ['-f', 'xlsx'], 'bad-option'],
  ])('ends with 2 where %s', async (_, changed, args, code) => {
    const ran = await testIn(changed, ...args);
    expect([ran.code, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toContain(code);
  });

  it('runs the cases of a folder that adds to the rules of the program', async () => {
    const folder = sampleFolder({ [CASES]: HOLDING });
    const ran = await runCli(['rules', 'test', '--rules', folder]);
    expect([ran.code, ran.stderr]).toEqual([0, '']);
    expect(ran.stdout).toContain('17 cases, all hold');
  });
});
