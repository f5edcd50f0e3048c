import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REAL_RULES, type Ran, runCli } from './helpers/cli.ts';

/** A city that no file of the project knows, as somebody would write it: a list entry, a rule set, an indicator of its own. */
const FILES = {
  'rules/cities.yaml': `
- {id: lanhai, name: {zh: 蓝海, en: Lanhai}, aliases: [蓝海市], rulesets: [lanhai-2030], default: lanhai-2030}
`,
  'rules/catalogue/indicators/robots.yaml': `
- id: robot_density
  name: {zh: 机器人密度, en: robots per employee}
  type: share
  unit: '%'
  caliber: {zh: 在用工业机器人台数÷从业人数, en: industrial robots in use ÷ employees}
  derive:
    - {ratio: [industrial_robots, employees]}
- id: industrial_robots
  name: {zh: 在用工业机器人, en: industrial robots in use}
  type: count
  unit: 台
  time: stock
  caliber: {zh: 年末在用台数, en: in use at the end of the year}
`,
  'rules/lanhai-2030.yaml': `
id: lanhai-2030
city: lanhai
title: {zh: 蓝海市智造园区认定办法, en: Lanhai rules for smart parks}
document:
  number: 蓝政〔2030〕1号
  issuer: {zh: 蓝海市人民政府, en: Lanhai Municipal People's Government}
  issued: 2030-01-01
  status: issued
  effective: {from: 2030-01-01, until: 2034-12-31}
  sha256: '0000000000000000000000000000000000000000000000000000000000000000'
levels:
  recognition: {title: {zh: 认定条件, en: conditions of recognition}, scope: park, kind: admission, decided_by: must}
criteria:
  - id: robots
    level: recognition
    scope: park
    force: must
    title: {zh: 机器人密度, en: density of robots}
    cite: [{clause: LH-01, at: 第三条, fragment: 机器人密度超过5%}]
    require: {indicator: robot_density, more_than: 5%}
  - id: revenue
    level: recognition
    scope: park
    force: must
    title: {zh: 主营业务收入, en: main business revenue}
    cite: [{clause: LH-02, at: 第三条, fragment: 主营业务收入不低于50亿元}]
    require: {indicator: main_business_revenue, at_least: 50亿元}
not_encoded:
  - {clause: LH-03, at: 第四条, fragment: 鼓励创新, why: {zh: 没有指标, en: no measure}}
`,
  'park.yaml': `
name: 蓝海一号园
city: 蓝海市
period: 2030
figures: {在用工业机器人: 501台, 从业人数: 10000人, 主营业务收入: 500000万元}
`,
} as const;

describe('a sixth city, with YAML alone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'park-eval-'));
  const rules = join(folder, 'rules');
  const check = (stdin: string, ...options: string[]): Promise<Ran> =>
    runCli(['check', '-', '--rules', rules, '--lang', 'en', ...options], {
      rules: REAL_RULES,
      folder,
      stdin,
    });

  beforeAll(() => {
    for (const [name, text] of Object.entries(FILES)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ['over the limit', 'robots', '501台', 0],
    ['at a limit that must be exceeded', 'robots', '500台', 1],
    ['without the figure', 'robots', '未知', 3],
  ])('%s', async (_name, _criterion, robots, code) => {
    const { code: ended, stderr } = await check(FILES['park.yaml'].replace('501台', robots));
    expect([ended, stderr]).toEqual([code, '']);
  });

  it('is found by its name and cites its own clauses', async () => {
    const { stdout } = await check(FILES['park.yaml'].replace('city: 蓝海市\n', ''), '--city', '蓝海');
    expect(stdout).toContain('蓝政〔2030〕1号');
    expect(stdout).toMatch(/✓ pass .*5\.01%.*> 5%.*LH-01/);
  });

  it('stands beside the shipped cities', async () => {
    const { stdout } = await runCli(['list', 'cities', '--rules', rules], { rules: REAL_RULES, folder });
    expect(stdout).toMatch(/lanhai[\s\S]*qingdao|qingdao[\s\S]*lanhai/);
  });

  it('is refused where its words contradict its operator', async () => {
    const path = join(rules, 'lanhai-2030.yaml');
    writeFileSync(path, FILES['rules/lanhai-2030.yaml'].replace('more_than: 5%', 'at_least: 5%'));
    const { code, stderr } = await check(FILES['park.yaml']);
    writeFileSync(path, FILES['rules/lanhai-2030.yaml']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/lanhai-2030\.yaml:\d+:\d+ .*error/);
    expect(stderr).toContain('超过');
  });
});
