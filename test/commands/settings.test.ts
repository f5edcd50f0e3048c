import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasColor } from '../../src/commands/color.ts';
import { languageFlag, languageOf } from '../../src/commands/language.ts';
import type { OptionValues } from '../../src/commands/options.ts';
import { settle, valuesOf } from '../../src/commands/settings.ts';
import { type Problem } from '../../src/problems/index.ts';
import { runCli, sample } from '../helpers/cli.ts';
import { freshFolder } from '../helpers/rules-folder.ts';

describe('the language', () => {
  it.each([
    ['of the flag', { LANG: 'en_US', PARK_EVAL_LANG: 'en' }, 'zh', 'zh'],
    ['of PARK_EVAL_LANG', { LANG: 'en_US', PARK_EVAL_LANG: 'zh' }, undefined, 'zh'],
    ['of LC_ALL before others', { LC_ALL: 'zh_CN.UTF-8', LANG: 'en_US' }, undefined, 'zh'],
    ['of LC_MESSAGES before LANG', { LC_ALL: '', LC_MESSAGES: 'zh_TW', LANG: 'de_DE' }, undefined, 'zh'],
    ['of LANG', { LANG: 'zh_CN.UTF-8' }, undefined, 'zh'],
    ['of the C locale', { LC_ALL: 'C', LANG: 'zh_CN' }, undefined, 'en'],
    ['of another locale', { LANG: 'de_DE.UTF-8' }, undefined, 'en'],
    ['of nothing', {}, undefined, 'en'],
    ['of an unknown flag', { LANG: 'zh_CN' }, 'fr', 'zh'],
  ])('is that %s', (_name, environment, flag, language) => {
    expect(languageOf(environment, flag)).toBe(language);
  });

  it.each([
    [['check', 'a.yaml', '--lang', 'zh'], 'zh'],
    [['--lang=en', 'check'], 'en'],
    [['check', '--lang', 'zh', '--lang=en'], 'en'],
    [['check', '--', '--lang', 'zh'], undefined],
    [['check'], undefined],
  ])('is found in %j', (args, flag) => {
    expect(languageFlag(args)).toBe(flag);
  });
});

describe('colour', () => {
  it.each([
    ['a terminal', {}, true, [], true],
    ['a pipe', {}, false, [], false],
    ['a dumb terminal', { TERM: 'dumb' }, true, [], false],
    ['NO_COLOR', { NO_COLOR: '1' }, true, [], false],
    ['an empty NO_COLOR', { NO_COLOR: '' }, true, [], true],
    ['FORCE_COLOR', { FORCE_COLOR: '1' }, false, [], true],
    ['FORCE_COLOR over NO_COLOR', { FORCE_COLOR: '1', NO_COLOR: '1' }, false, [], true],
    ['FORCE_COLOR=0', { FORCE_COLOR: '0' }, true, [], false],
    ['--no-color', { FORCE_COLOR: '1' }, true, ['check', '--no-color'], false],
  ])('with %s', (_name, environment, isTerminal, args, colored) => {
    expect(hasColor(environment, isTerminal, args)).toBe(colored);
  });
});

const missing: Problem = {
  code: 'file-missing',
  severity: 'error',
  place: { file: 'x' },
  data: { subject: 'x' },
};

/** Settings of a folder `/a/b`, with files by path. */
async function settleIn(
  typed: OptionValues,
  environment: Record<string, string>,
  files: Record<string, string>,
) {
  const stream = {
    write: () => undefined,
    paint: (_tone: string, text: string) => text,
    columns: undefined,
    isTerminal: false,
    isClosed: () => false,
  };
  const { value, problems } = await settle(typed, ['city', 'strict', 'reading', 'failOn', 'rules'], {
    language: 'en',
    version: '1.2.3',
    signal: new AbortController().signal,
    openFile: async () => ({ problems: [missing] }),
    wasRead: () => false,
    createFile: async () => ({ problems: [] }),
    stdout: stream,
    stderr: stream,
    environment,
    folder: '/a/b',
    builtInFolder: '',
    builtInRules: async () => ({ problems: [] }),
    readText: async (path) => {
      const text = files[path];
      return text === undefined
        ? { problems: [missing] }
        : { value: { file: path, text, sha256: '' }, problems: [] };
    },
  });
  return { ...(value && { value: valuesOf(value) }), problems };
}

describe('settings', () => {
  const near = { '/a/b/.park-eval.yaml': 'city: near\nstrict: true\nreading: [a=b]\n' };
  const far = { '/.park-eval.yaml': 'city: far\nfail-on: fail\n' };

  it.each([
    ['nothing', {}, {}, {}, {}],
    ['the nearest file', {}, {}, { ...near, ...far }, { city: 'near', strict: true, reading: ['a=b'] }],
    ['a file further up', {}, {}, far, { city: 'far', failOn: 'fail' }],
    [
      'the environment before the file',
      {},
      { PARK_EVAL_CITY: 'env', PARK_EVAL_FAIL_ON: 'none' },
      far,
      { city: 'env', failOn: 'none' },
    ],
    [
      'what was typed before all',
      { city: 'typed' },
      { PARK_EVAL_CITY: 'env' },
      far,
      { city: 'typed', failOn: 'fail' },
    ],
    ['a flag of the environment', {}, { PARK_EVAL_STRICT: '1' }, {}, { strict: true }],
    ['a flag that is off', {}, { PARK_EVAL_STRICT: '0' }, {}, { strict: false }],
    [
      'a flag in words',
      {},
      { PARK_EVAL_STRICT: 'No' },
      { '/.park-eval.yaml': 'strict: yes' },
      { strict: false },
    ],
    [
      'a list for a single text',
      {},
      {},
      { '/.park-eval.yaml': 'fail-on: [fail, undetermined]' },
      { failOn: 'fail,undetermined' },
    ],
    ['an object', {}, {}, { '/.park-eval.yaml': 'reading: {a: b, c: d}' }, { reading: ['a=b', 'c=d'] }],
    ['no name without a value', {}, {}, { '/.park-eval.yaml': 'city: null\nreading:\nstrict: ~' }, {}],
    ['a list of the environment', {}, { PARK_EVAL_READING: 'a=b,c=d' }, {}, { reading: ['a=b', 'c=d'] }],
    [
      'a path in a file, from where the file stands',
      {},
      {},
      { '/a/.park-eval.yaml': 'rules: own/rules' },
      { rules: '../own/rules' },
    ],
    ['settings for other commands', {}, { PARK_EVAL_LEVEL: 'creation' }, {}, {}],
  ])('come from %s', async (_name, typed, environment, files, values) => {
    expect(await settleIn(typed, environment, files)).toEqual({ value: values, problems: [] });
  });

  it.each([
    ['an unknown key', 'citty: x', 'unknown-setting'],
    ['an option of one call', 'output: report.txt', 'unknown-setting'],
    ['what is no map', '- city', 'wrong-shape'],
    ['what is no YAML', 'city: [', 'not-yaml'],
    ['a flag that is neither on nor off', 'strict: maybe', 'bad-option'],
  ])('refuse %s', async (_name, text, code) => {
    const { value, problems } = await settleIn({}, {}, { '/a/.park-eval.yaml': text });
    expect(value).toBeUndefined();
    expect(problems.map((problem) => problem.code)).toEqual([code]);
  });

  it('refuse a variable that is neither on nor off', async () => {
    const { value, problems } = await settleIn({}, { PARK_EVAL_STRICT: '2' }, {});
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([
      { code: 'bad-option', place: { file: 'PARK_EVAL_STRICT' }, data: { subject: '--strict', found: '2' } },
    ]);
  });

  it('reach the command', async () => {
    const ran = await runCli(['check', sample('good.yaml')], {
      environment: {
        PARK_EVAL_READING: 'concentration=sixty',
        PARK_EVAL_FAIL_ON: 'none',
        PARK_EVAL_LANG: 'zh',
      },
    });
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain('✗ 不符合');
  });

  it.each([
    ['about: 5\nlevel: foo\nfail-on: bar\n', [':1:1  error  bad-option', ':3:1  error  bad-option']],
    ['city: nowhere\n', [':1:1  error  unknown-city']],
    ['reading: {concentration: seventy}\n', [':1:1  error  unknown-reading']],
  ])('are told of where they stand: %j', async (text, places) => {
    const folder = freshFolder();
    writeFileSync(join(folder, '.park-eval.yaml'), text);
    const { code, stderr } = await runCli(['check', resolve(sample('good.yaml'))], { folder });
    expect(code).toBe(2);
    for (const place of places) expect(stderr).toContain(`.park-eval.yaml${place}`);
    expect(stderr).not.toMatch(/^--/m);
  });

  it('of the environment are told of by the name of the variable', async () => {
    const environment = { LANG: 'en_US.UTF-8', PARK_EVAL_CITY: 'nowhere', PARK_EVAL_ABOUT: 'much' };
    const { stderr, stdout } = await runCli(['check', sample('good.yaml'), '-f', 'json'], { environment });
    expect(stderr).toContain('PARK_EVAL_ABOUT  error  bad-option');
    expect(stderr).toContain('PARK_EVAL_CITY  error  unknown-city');
    expect(stdout).toContain('"file": "PARK_EVAL_ABOUT"');
  });
});
