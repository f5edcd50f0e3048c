import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REAL_RULES, runCli, type World } from '../../helpers/cli.ts';
import { freshFolder } from '../../helpers/rules-folder.ts';

const REAL: World = { rules: REAL_RULES };

/** A folder as the command writes it, on the disk. */
async function made(id: string, ...args: readonly string[]): Promise<string> {
  const folder = freshFolder();
  const { code, files } = await runCli(['rules', 'new', id, '-o', folder, ...args], REAL);
  expect(code).toBe(0);
  for (const [path, text] of files) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return folder;
}

describe.each(['zh', 'en'])('rules new in %s', (lang) => {
  it('writes rules that are in order, laid out, tested and covered', { timeout: 60_000 }, async () => {
    const folder = await made('beta-2025', '--lang', lang);
    expect(readdirSync(folder).toSorted()).toEqual([
      'beta-2025.cases.yaml',
      'beta-2025.yaml',
      'catalogue',
      'cities.yaml',
    ]);
    const lint = await runCli(['rules', 'lint', folder], REAL);
    expect(lint.stdout).toContain('no findings');
    expect((await runCli(['rules', 'fmt', '--check', folder], REAL)).code).toBe(0);
    expect((await runCli(['rules', 'test', folder], REAL)).stdout).toContain('9 cases, all hold');
    expect((await runCli(['rules', 'coverage', folder, '--min', '100'], REAL)).code).toBe(0);
  });

  it('can be checked with at once', { timeout: 60_000 }, async () => {
    const folder = await made('beta-2025', '--lang', lang);
    const park = '{name: x, figures: {明确的管理机构: 是, 主导产业集聚度: 49%}}';
    const ran = await runCli(['check', '-', '--city', 'beta', '--rules', folder], { ...REAL, stdin: park });
    expect([ran.code, ran.stderr]).toEqual([1, '']);
  });
});

describe('rules new', () => {
  it('keeps the rule sets of a city that is known', { timeout: 60_000 }, async () => {
    const folder = await made('qingdao-2031');
    expect(readFileSync(join(folder, 'cities.yaml'), 'utf8')).toContain(
      'rulesets: [qingdao-2019, qingdao-2021, qingdao-2031]',
    );
    expect((await runCli(['rules', 'lint', folder], REAL)).code).toBe(0);
  });

  it('replaces no file', { timeout: 60_000 }, async () => {
    const folder = await made('beta-2025');
    const { code, stderr, files } = await runCli(['rules', 'new', 'beta-2025', '-o', folder], REAL);
    expect([code, files.size]).toEqual([2, 0]);
    expect(stderr).toContain('rules-exist');
  });

  it.each(['beta', 'Beta-2025', '2025', 'beta-25'])('does not take %s for a city and a year', async (id) => {
    const { code, stderr } = await runCli(['rules', 'new', id]);
    expect(code).toBe(2);
    expect(stderr).toContain('CITY-YEAR');
  });
});
