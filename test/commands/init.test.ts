import { describe, expect, it } from 'vitest';
import { REAL_RULES, runCli, sample } from '../helpers/cli.ts';
import { expectGolden } from '../helpers/golden.ts';

describe('a template', () => {
  it.each(['zh', 'en'])('looks like its golden file: %s', async (lang) => {
    expectGolden(`init-yaml-${lang}`, await runCli(['init', '--city', 'sample', '--lang', lang]));
  });

  it('is written with the schema for editors, and says what comes next', async () => {
    const { code, stdout, stderr, files } = await runCli(['init', '--city', 'sample', '-o', 'new/park.yaml']);
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toBe('new/park.yaml is written. Fill it in, then run: park-eval check new/park.yaml\n');
    expect([...files.keys()]).toEqual(['new/park.yaml', 'new/.park.schema.json']);
    expect(files.get('new/park.yaml')).toMatch(/^# yaml-language-server: \$schema=\.park\.schema\.json\n/);
    expect(JSON.parse(files.get('new/.park.schema.json') ?? '')).toHaveProperty('properties.figures');
  });

  it('is the same on standard output', async () => {
    const { stdout } = await runCli(['init', '--city', 'sample']);
    const { files } = await runCli(['init', '--city', 'sample', '-o', 'park.yaml']);
    expect(files.get('park.yaml')).toBe(stdout);
  });

  it('checks as it is: nothing is known, and nothing is wrong', async () => {
    const { stdout } = await runCli(['init', '--city', 'sample']);
    const checked = await runCli(['check', '-'], { stdin: stdout });
    expect([checked.code, checked.stderr]).toEqual([3, '']);
    expect(checked.stdout).not.toContain('Warnings');
  });

  it.each([
    [['--level', 'target-2022'], 'park.yaml --level target-2022\n'],
    [['--ruleset', 'sample-2022'], 'park.yaml\n'],
    [[], 'park.yaml\n'],
  ])('names the command that asks the same question: %s', async (flags, words) => {
    const { stdout } = await runCli(['init', '--city', 'sample', ...flags]);
    expect(stdout).toContain(`park-eval check ${words}`);
  });

  it('is for the first level of a kind', async () => {
    const { stdout } = await runCli(['init', '--city', '青岛', '--kind', 'city'], { rules: REAL_RULES });
    expect(stdout).toContain('\nkind: city\n');
  });

  it('has the year of the data, and the year before it', async () => {
    const { stdout } = await runCli(
      ['init', '--city', 'xian', '--period', '2021', '--level', 'portfolio-2021'],
      {
        rules: REAL_RULES,
      },
    );
    expect(stdout).toMatch(/^period: 2021 /m);
  });
});

describe('what stands in the way of a template', () => {
  it.each([
    ['no city', [], 'as in park-eval init --city other -o park.yaml'],
    ['a city that is not known', ['--city', 'atlantis'], 'atlantis'],
    ['a format that is none', ['--city', 'sample', '-f', 'docx'], 'it takes yaml'],
    ['a kind that is none', ['--city', 'sample', '--kind', 'prak'], 'did you mean "park"'],
    ['a period that is none', ['--city', 'sample', '--period', 'soon'], '--period'],
    ['no rows', ['--city', 'sample', '--rows', '0'], '--rows'],
    ['a level that is none', ['--city', 'sample', '--level', 'nothing'], 'nothing'],
    ['a file that is there', ['--city', 'sample', '-o', sample('good.yaml')], 'is there already'],
  ])('is told: %s', async (_name, args, words) => {
    const { code, stdout, stderr, files } = await runCli(['init', ...args]);
    expect([code, stdout, files.size]).toEqual([2, '', 0]);
    expect(stderr).toContain(words);
  });

  it('may be replaced where that is meant', async () => {
    const path = sample('good.yaml');
    const { code, files } = await runCli(['init', '--city', 'sample', '-o', path, '--force']);
    expect([code, files.has(path)]).toEqual([0, true]);
  });
});
