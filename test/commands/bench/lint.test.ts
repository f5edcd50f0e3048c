import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REAL_RULES, runCli, sample } from '../../helpers/cli.ts';
import { freshFolder, sampleFolder } from '../../helpers/rules-folder.ts';

describe('rules lint', () => {
  it('finds nothing in the rules that come with the program', async () => {
    const { code, stdout, stderr } = await runCli(['rules', 'lint'], { rules: REAL_RULES });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^\d+ files checked, no findings\n$/);
  });

  it.each([
    ['a path', ['no-such-folder']],
    ['the folder of --rules', ['--rules', 'no-such-folder']],
    ['the format', ['-f', 'xml']],
  ])('ends with 2 when %s is wrong', async (_name, args) => {
    const { code, stdout, stderr } = await runCli(['rules', 'lint', ...args]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).not.toBe('');
  });

  const LACKING = { rules: REAL_RULES } as const;
  it.each([
    ['github', /^::error file=\S+broken\.yaml,line=\d+/],
    ['sarif', /"ruleId":"problem\/[a-z-]+"/],
    ['gitlab', /"check_name":"problem\/[a-z-]+"/],
  ])('shows findings as %s at their place', async (format, words) => {
    const folder = sampleFolder({ 'broken.yaml': 'id: broken\ncity: 5\nunheard: of\n' });
    const { code, stdout } = await runCli(['rules', 'lint', folder, '-f', format, '--lang', 'en'], LACKING);
    expect(code).toBe(1);
    expect(stdout).toMatch(words);
    expect(stdout).toContain('broken.yaml');
  });

  it.each([
    ['github', ''],
    ['gitlab', '[]\n'],
  ])('shows nothing as %s where nothing was found', async (format, nothing) => {
    const { code, stdout } = await runCli(['rules', 'lint', '-f', format], LACKING);
    expect([code, stdout]).toEqual([0, nothing]);
  });
});

describe('a folder without rules', () => {
  const folderWithoutRules = () => {
    const folder = freshFolder();
    writeFileSync(join(folder, 'read-me.txt'), 'rules are to come');
    return folder;
  };

  it.each([
    [['lint']],
    [['fmt', '--check']],
    [['fmt']],
    [['coverage', '--min', '100']],
    [['coverage']],
    [['test']],
  ])('rules %s never is green', async (args) => {
    const folder = folderWithoutRules();
    const { code, stdout, stderr } = await runCli(['rules', ...args, folder]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`${folder}  error  no-rules-found`);
  });

  it('is no file', async () => {
    const { code, stderr } = await runCli(['check', sample('good.yaml'), '--rules', sample('good.yaml')]);
    expect(code).toBe(2);
    expect(stderr).toContain('error  file-is-no-directory');
  });

  it('adds none to those of the program', async () => {
    const { code, stderr } = await runCli(['check', sample('good.yaml'), '--rules', folderWithoutRules()]);
    expect(code).toBe(2);
    expect(stderr).toContain('no-rules-found');
  });
});
