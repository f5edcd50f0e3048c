import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { REAL_RULES, runCli } from '../../helpers/cli.ts';

/** The five texts as published; they are not part of this repository. */
const POLICIES = ['../../../../shared/policies', '../../../../../shared/policies']
  .map((path) => fileURLToPath(new URL(path, import.meta.url)))
  .find((path) => existsSync(path));
const world = { rules: REAL_RULES };

describe.skipIf(POLICIES === undefined)('the texts of the five documents', () => {
  it('hold every key phrase in its place, and no number that is not accounted for', async () => {
    const args = ['rules', 'verify', '--text', POLICIES ?? '', '-f', 'json'];
    const { code, stdout, stderr } = await runCli(args, world);
    expect([code, stderr]).toEqual([0, '']);
    const { ruleSets } = JSON.parse(stdout) as {
      ruleSets: { ruleSet: string; problems: unknown[]; numbers: { open: number; cited: number } }[];
    };
    expect(ruleSets.map(({ problems, numbers }) => [problems, numbers.open])).toEqual(
      Array.from({ length: 5 }, () => [[], 0]),
    );
  });

  it.each([
    ['xian-2019.txt', '不超过工业项目总用地面积的7%', '不超过工业项目总用地面积的8%'],
    ['qingdao-2019.txt', '主导产业集聚度不低于50%', '主导产业集聚度高于50%'],
    ['xuchang-2019.txt', '达到15万元', '达到15亿元'],
    ['qingdao-2021.txt', '5500家', '5600家'],
    ['chongqing-2021-draft.txt', '65亿元/平方公里', '65亿元/平方米'],
  ])('%s is not verified once a threshold changes in it', async (name, before, after) => {
    const text = readFileSync(join(POLICIES ?? '', name), 'utf8');
    const changed = text.replace(before, after);
    expect(changed).not.toBe(text);
    const id = name.replace(/(-draft)?\.txt$/, '');
    const { code, stdout } = await runCli(['rules', 'verify', id, '--text', written(changed)], world);
    expect(code).toBe(1);
    expect(stdout).toContain('phrase-not-in-text');
    expect(stdout).toContain('number-unaccounted');
  });
});

const folder = mkdtempSync(join(tmpdir(), 'park-eval-verify-'));
afterAll(() => rmSync(folder, { recursive: true }));

let count = 0;

function written(text: string, name = `text-${(count += 1)}.txt`): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('rules verify', () => {
  it.each<[string, readonly string[], string]>([
    ['no text', ['sample-2020'], 'bad-option'],
    ['a text that is missing', ['sample-2020', '--text', 'no-such.txt'], 'file-missing'],
    ['an unknown rule set', ['sample-2021', '--text', 'no-such.txt'], 'unknown-rule-set'],
    ['a folder without the text', ['sample-2020', '--text', REAL_RULES], 'no-text'],
    ['a folder without any text', ['--text', REAL_RULES], 'no-text'],
    ['two rule sets and one text', ['sample-2020', 'sample-2022', '--text', 'README.md'], 'no-text'],
  ])('ends with 2 for %s', async (_name, args, problem) => {
    const { code, stdout, stderr } = await runCli(['rules', 'verify', ...args]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(problem);
  });

  it('finds the text of a rule set by its name', async () => {
    written('另一份文本,共 77 处', 'sample-2022.txt');
    const { code, stdout } = await runCli(['rules', 'verify', '--text', `${folder}/`, '-f', 'json']);
    expect(code).toBe(1);
    const { schema, ruleSets } = JSON.parse(stdout) as {
      schema: string;
      ruleSets: { ruleSet: string; file: string; problems: { code: string }[] }[];
    };
    expect(schema).toBe('park-eval/proof@1');
    expect(ruleSets.map(({ ruleSet }) => ruleSet)).toEqual(['sample-2022']);
    const codes = new Set(ruleSets.flatMap(({ problems }) => problems.map((each) => each.code)));
    expect([...codes].toSorted()).toEqual(['number-unaccounted', 'phrase-not-in-text', 'text-differs']);
  });

  it('reads a text in GB18030, and hashes its bytes', async () => {
    const path = join(folder, 'gb.txt');
    // 条件
    const bytes = Buffer.from([0xcc, 0xf5, 0xbc, 0xfe, 0x0a]);
    writeFileSync(path, bytes);
    const { stdout } = await runCli(['rules', 'verify', 'sample-2020', '--text', path]);
    expect(stdout).toContain(createHash('sha256').update(bytes).digest('hex').slice(0, 12));
    expect(stdout).not.toContain('file-not-utf8');
  });

  it('prints in Chinese', async () => {
    const path = written('共 77 处');
    const { stdout } = await runCli(['rules', 'verify', 'sample-2020', '--text', path, '--lang', 'zh']);
    expect(stdout).toContain('数字 1 个：条款引用 0');
    expect(stdout).toContain('原文中的 77处 在 sample-2020 中没有交代');
  });
});
