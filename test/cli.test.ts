import { describe, expect, it } from 'vitest';
import { EXIT_CODES, exitCodeOf, type ExitName, worstExit } from '../src/exit-codes.ts';
import { readSample, runCli, sample } from './helpers/cli.ts';

const TARGETS = ['--level', 'target-2022'];

describe('the exit code', () => {
  it.each([
    ['all pass', 0, ['good.yaml']],
    ['one fails', 1, ['bad.yaml']],
    ['one is open', 3, ['open.yaml']],
    ['a target is missed', 1, ['targets.yaml', ...TARGETS]],
    ['nothing is known', 3, ['empty.yaml']],
    ['nothing decides', 3, ['good.yaml', '--level', 'portfolio-2022']],
    ['the reading that was chosen fails', 1, ['good.yaml', '--reading', 'concentration=sixty']],
    ['the default reading is chosen', 0, ['good.yaml', '--reading', 'concentration=default']],
    ['soft criteria decide, too', 1, ['good.yaml', '--strict']],
    ['evidence is asked for', 3, ['open.yaml', '--require-evidence']],
    ['only failures count, and one fails', 1, ['bad.yaml', '--fail-on', 'fail']],
    ['only failures count, and one is open', 0, ['open.yaml', '--fail-on', 'fail']],
    ['only open ones count, and one fails', 0, ['bad.yaml', '--fail-on', 'undetermined']],
    ['only open ones count, and one is open', 3, ['open.yaml', '--fail-on', 'undetermined']],
    ['nothing counts', 0, ['bad.yaml', '--fail-on', 'none']],
    ['the file is wrong', 2, ['wrong.yaml']],
    ['the file is wrong and nothing counts', 2, ['wrong.yaml', '--fail-on', 'none']],
    ['there is no file', 2, ['nothing.yaml']],
    ['the city is unknown', 2, ['good.yaml', '--city', 'atlantis']],
    ['the rule set is unknown', 2, ['good.yaml', '--ruleset', 'sample-1999']],
    ['the rule set is of another city', 2, ['good.yaml', '--city', 'sample', '--ruleset', 'other-2020']],
    ['the level is unknown', 2, ['good.yaml', '--level', 'creatoin']],
    ['no level fits the data', 2, ['good.yaml', '--ruleset', 'sample-2022']],
    ['the criterion of a reading is unknown', 2, ['good.yaml', '--reading', 'concentratoin=sixty']],
    ['the reading is unknown', 2, ['good.yaml', '--reading', 'concentration=seventy']],
    ['the reading is no pair', 2, ['good.yaml', '--reading', 'concentration']],
    ['the format is unknown', 2, ['good.yaml', '-f', 'xml']],
    ['two reports collide', 2, ['good.yaml', '-f', 'text', '-f', 'json']],
    ['the width of about is no percentage', 2, ['good.yaml', '--about', '0.05']],
    ['the width of about is all', 2, ['good.yaml', '--about', '100%']],
    ['the day is no day', 2, ['good.yaml', '--as-of', '2021-02-30']],
    ['the units are no pairs', 2, ['good.yaml', '--units', '万元']],
    ['a unit does not fit', 2, ['good.yaml', '--units', 'money=亩']],
    ['what to fail on is unknown', 2, ['good.yaml', '--fail-on', 'failure']],
    ['the folder of rules is missing', 2, ['good.yaml', '--rules', 'no-such-folder']],
    ['an option is unknown', 2, ['good.yaml', '--citty', 'sample']],
    ['an option lacks its value', 2, ['good.yaml', '--city']],
    ['the language is unknown', 2, ['good.yaml', '--lang', 'fr']],
  ] as const)('when %s is %i', async (_name, code, [file, ...options]) => {
    const ran = await runCli(['check', sample(file), ...options]);
    expect(ran.code).toBe(code);
    // A report, or the reasons why there is none.
    expect([ran.stdout !== '', ran.stderr !== '']).toEqual(code === 2 ? [false, true] : [true, false]);
  });

  it.each([
    ['nothing at all', 2, []],
    ['an unknown command', 2, ['chekc']],
    ['a command without its argument', 2, ['check']],
    ['help', 0, ['--help']],
    ['the help of a command', 0, ['check', '--help']],
    ['the version', 0, ['--version']],
    ['a list', 0, ['list']],
    ['an unknown list', 2, ['list', 'parks']],
    ['an explanation', 0, ['explain', 'land-yield']],
    ['an explanation of nothing', 2, ['explain', 'frobnication']],
    ['a schema', 0, ['schema', 'result']],
    ['an unknown schema', 2, ['schema', 'nothing']],
  ])('of %s is %i', async (_name, code, args) => {
    expect((await runCli(args)).code).toBe(code);
  });

  it.each(['text', 'json', 'text:out.txt', 'json:out.json'])(
    'does not depend on the format %s',
    async (format) => {
      const codes = await Promise.all(
        ['good.yaml', 'bad.yaml', 'open.yaml', 'wrong.yaml'].map((file) =>
          runCli(['check', sample(file), '-f', format]),
        ),
      );
      expect(codes.map(({ code }) => code)).toEqual([0, 1, 3, 2]);
    },
  );

  it('is 2 when a report cannot be written, whatever the verdict', async () => {
    const ran = await runCli(['check', sample('good.yaml'), '-o', 'full.txt'], { cannotWrite: true });
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('cannot-write');
  });
});

describe('the table of exit codes', () => {
  it('has every code once, with its meaning', () => {
    expect(EXIT_CODES.map(({ code }) => code)).toEqual([0, 1, 2, 3, 130]);
    expect(new Set(EXIT_CODES.map(({ name }) => name)).size).toBe(EXIT_CODES.length);
  });

  it('stands in the help, in both languages', async () => {
    for (const language of ['zh', 'en'] as const) {
      // oxlint-disable-next-line no-await-in-loop
      const { stdout } = await runCli(['--help', '--lang', language]);
      for (const { code, meaning } of EXIT_CODES) expect(stdout).toContain(`${code}  ${meaning[language]}`);
    }
  });

  it.each<[readonly ExitName[], number]>([
    [[], 0],
    [['success', 'success'], 0],
    [['success', 'undetermined'], 3],
    [['undetermined', 'unmet', 'success'], 1],
    [['unmet', 'error', 'undetermined'], 2],
  ])('gives the worst of %j as %i', (names, code) => {
    expect(exitCodeOf(worstExit(names))).toBe(code);
  });
});

describe('where things go', () => {
  it('standard input is read for -', async () => {
    const ran = await runCli(['check', '-'], { stdin: await readSample('good.yaml') });
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain('东湖产业园');
  });

  it('reports go to their files, without colour and at the usual width', async () => {
    const world = { environment: { LANG: 'zh_CN', FORCE_COLOR: '1' }, columns: 60 };
    const args = ['check', sample('good.yaml'), '-f', 'text:a.txt', '-f', 'json:b.json'];
    const ran = await runCli(args, world);
    expect(ran.stdout).toBe('');
    expect([...ran.files.keys()]).toEqual(['a.txt', 'b.json']);
    expect(ran.files.get('a.txt')).toBe(
      (await runCli(['check', sample('good.yaml'), '--lang', 'zh'])).stdout,
    );
  });

  it('-o names the file of the only report', async () => {
    const ran = await runCli(['check', sample('good.yaml'), '-f', 'json', '-o', 'b.json']);
    expect(JSON.parse(ran.files.get('b.json') ?? '')).toMatchObject({ verdict: 'qualifies' });
  });

  it('-q leaves only errors and the code', async () => {
    const quiet = await runCli(['check', sample('bad.yaml'), '--city', 'other', '-q']);
    expect([quiet.code, quiet.stdout, quiet.stderr]).toEqual([1, '', '']);
    expect((await runCli(['check', sample('wrong.yaml'), '-q'])).stderr).toContain('missing-unit');
  });

  it('-q still writes what is asked for', async () => {
    const { stdout } = await runCli(['check', sample('bad.yaml'), '-q', '-f', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({ verdict: 'does-not-qualify' });
  });

  it('warnings stand in a text, and beside a JSON report on standard error, too', async () => {
    const text = await runCli(['check', sample('good.yaml'), '--city', 'other']);
    expect(text.stdout).toContain('city-differs');
    expect(text.stderr).toBe('');
    const json = await runCli(['check', sample('good.yaml'), '--city', 'other', '-f', 'json']);
    expect(json.stdout).toContain('city-differs');
    expect(json.stderr).toContain('good.yaml:2:7  warning  city-differs');
  });

  it('errors go to standard error, and to the place of the JSON report as JSON', async () => {
    const ran = await runCli(['check', sample('wrong.yaml'), '-f', 'json']);
    const { schema, problems } = JSON.parse(ran.stdout) as { schema: string; problems: { code: string }[] };
    expect(schema).toBe('park-eval/problems@1');
    expect(problems.map(({ code }) => code)).toEqual([
      'unknown-city',
      'missing-unit',
      'malformed-number',
      'unknown-figure',
    ]);
    for (const { code } of problems) expect(ran.stderr).toContain(code);
  });

  it('what was typed and what was read is complained about together', async () => {
    const { stderr } = await runCli(['check', sample('wrong.yaml'), '--about', 'much', '--fail-on', 'never']);
    for (const code of ['--about', '--fail-on', 'missing-unit', 'unknown-city'])
      expect(stderr).toContain(code);
  });
});

describe('what a data file may leave open', () => {
  it('is the city, when one is typed', async () => {
    const stdin = 'name: x\nfigures: {投资强度: 280万元/亩}\n';
    const without = await runCli(['check', '-'], { stdin });
    expect(without.code).toBe(2);
    expect(without.stderr).toContain('other (别城), sample (样城)');
    expect((await runCli(['check', '-', '--city', '样城市'], { stdin })).code).toBe(3);
    expect((await runCli(['check', '-', '--ruleset', 'sample-2020'], { stdin })).code).toBe(3);
  });

  it('are units, when they are typed', async () => {
    const stdin = 'name: x\ncity: sample\nfigures: {主营业务收入: 120, 用地面积: 1860}\n';
    expect((await runCli(['check', '-'], { stdin })).code).toBe(2);
    const { code, stdout } = await runCli(['check', '-', '--units', 'money=亿元,area=亩'], { stdin });
    expect(code).toBe(3);
    expect(stdout).toContain('120亿元');
  });
});

describe('--rules', () => {
  const folder = 'test/helpers/sample/rules';

  it('adds a folder to the built-in rules, or replaces in them', async () => {
    expect((await runCli(['check', sample('good.yaml'), '--rules', folder])).code).toBe(0);
  });

  it('comes with the problems of that folder', async () => {
    const ran = await runCli(['check', sample('good.yaml'), '--rules', 'fixtures/err']);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('fixtures/err/');
  });
});
