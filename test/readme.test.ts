import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EXIT_CODES } from '../src/exit-codes.ts';
import { REAL_RULES, runCli } from './helpers/cli.ts';
import { RULES } from './helpers/rules.ts';

const README = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

/** The fenced blocks of that language. */
function blocksOf(language: string): string[] {
  return [...README.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    ([, text]) => text ?? '',
  );
}

describe('README', () => {
  it('shows a report as it is printed', async () => {
    const args = [
      'check',
      'fixtures/real/chongqing-tongliang.yaml',
      '--city',
      'qingdao',
      '--lang',
      'en',
      '--no-color',
    ];
    const { stdout } = await runCli(args, { rules: REAL_RULES, folder: '/', columns: 80 });
    const [picture = ''] = blocksOf('text');
    expect(picture.split('\n').length).toBeGreaterThan(20);
    expect(stdout.startsWith(picture.replace(/…\n$/, ''))).toBe(true);
  });

  it('shows a route of a gap as it is printed', async () => {
    const args = ['gap', 'fixtures/gap/short.yaml', '--lang', 'en', '--no-color'];
    const { stdout } = await runCli(args, { rules: REAL_RULES, folder: '/', columns: 80 });
    const [, picture = ''] = blocksOf('text');
    expect(picture.split('\n').length).toBeGreaterThan(10);
    expect(stdout.endsWith(picture)).toBe(true);
  });

  it('names the exit codes of the table in the code', () => {
    const rows = [...README.matchAll(/^\| (\d+) \| (.+) \|$/gm)].map(([, code, meaning]) => [
      Number(code),
      meaning,
    ]);
    expect(rows).toEqual(EXIT_CODES.map(({ code, meaning }) => [code, meaning.en]));
  });

  it('lists every rule set', () => {
    expect(RULES.ruleSetIds.filter((id) => !README.includes(`\`${id}\``))).toEqual([]);
  });

  it('shows a data file that can be read', async () => {
    const [yaml = ''] = blocksOf('yaml');
    const { code, stderr } = await runCli(['check', '-'], { rules: REAL_RULES, folder: '/', stdin: yaml });
    expect([code, stderr]).toEqual([3, '']);
  });
});
