import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from '../../helpers/cli.ts';
import { sampleFolder } from '../../helpers/rules-folder.ts';

const UNTIDY =
  '- {name:   {en: Beta, zh: 乙}, id: beta, rulesets: [alpha-2020], default: alpha-2020} # kept\n';
const TIDY = '- {id: beta, name: {zh: 乙, en: Beta}, rulesets: [alpha-2020], default: alpha-2020} # kept\n';

describe('rules fmt', () => {
  it('writes what is not in order, and nothing else', async () => {
    const folder = sampleFolder({ 'cities.yaml': UNTIDY });
    const path = `${folder}/cities.yaml`;
    const { code, stdout, files } = await runCli(['rules', 'fmt', path]);
    expect([code, stdout]).toEqual([0, `${path}\n1 of 1 file formatted\n`]);
    expect([...files]).toEqual([[path, TIDY]]);
  });

  it('only tells with --check', async () => {
    const folder = sampleFolder({ 'cities.yaml': UNTIDY });
    const { code, stdout, files } = await runCli([
      'rules',
      'fmt',
      '--check',
      `${folder}/cities.yaml`,
      '--lang',
      'zh',
    ]);
    expect([code, stdout, files.size]).toEqual([
      1,
      `${folder}/cities.yaml\n共 1 个文件，1 个未按格式排版\n`,
      0,
    ]);
    expect(readFileSync(join(folder, 'cities.yaml'), 'utf8')).toBe(UNTIDY);
    const tidy = sampleFolder({ 'cities.yaml': TIDY });
    expect((await runCli(['rules', 'fmt', '--check', `${tidy}/cities.yaml`])).code).toBe(0);
  });

  it('names line and column of what cannot be read, and goes on', async () => {
    const folder = sampleFolder({ 'cities.yaml': UNTIDY, 'alpha-2020.yaml': 'id: [1' });
    const { code, stderr, files } = await runCli(['rules', 'fmt', folder]);
    expect(code).toBe(2);
    expect(stderr).toContain(`${folder}/alpha-2020.yaml:1:7  error  not-yaml`);
    expect(files.has(`${folder}/alpha-2020.yaml`)).toBe(false);
    expect(files.get(`${folder}/cities.yaml`)).toBe(TIDY);
  });

  it('does not rewrite the rules of the program', async () => {
    const { code, stderr, files } = await runCli(['rules', 'fmt']);
    expect([code, files.size]).toEqual([2, 0]);
    expect(stderr).toContain('no-rules-named');
  });

  it('tells of a file that cannot be written', async () => {
    const folder = sampleFolder({ 'cities.yaml': UNTIDY });
    const ran = await runCli(['rules', 'fmt', `${folder}/cities.yaml`], { cannotWrite: true });
    expect([ran.code, ran.files.size]).toEqual([2, 0]);
    expect(ran.stderr).toContain('cannot-write');
  });
});
