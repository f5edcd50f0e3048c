import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { REAL_RULES, runCli } from '../helpers/cli.ts';
import { expectGolden } from '../helpers/golden.ts';
import { RULES, valueOf } from '../helpers/rules.ts';

const CREATION = 'fixtures/ok/creation.yaml';
const TONGLIANG = 'fixtures/real/chongqing-tongliang.yaml';
const JIANGSHAN = 'fixtures/real/qingdao-jiangshan-2018.yaml';
const YEARS = 'fixtures/years/chongqing-park.yaml';
const PARKS = [TONGLIANG, CREATION, JIANGSHAN];
const HASH = '0'.repeat(64);
const REAL = { rules: REAL_RULES, folder: '/' };

async function compared(args: readonly string[]) {
  const { stdout } = await runCli(['compare', ...args, '-f', 'json'], REAL);
  return JSON.parse(stdout) as {
    standings: {
      rank: number;
      data: number;
      name: string;
      year?: number;
      rule_set: string;
      level: { id: string };
      verdict: string;
      score: object;
      missing: object[];
      criteria: { id: string; outcome: string; decides: boolean; score: object }[];
    }[];
    data: { file: string }[];
  };
}

describe('compare', () => {
  it.each([
    ['zh', 60],
    ['zh', 80],
    ['en', 80],
    ['en', 120],
  ])('one park against all levels looks like its golden file: %s, %i columns', async (language, columns) => {
    const args = ['compare', CREATION, '--lang', language, '--no-color'];
    expectGolden(`compare-levels-${language}-${columns}`, await runCli(args, { ...REAL, columns }));
  });

  it.each([
    ['zh', 60],
    ['zh', 80],
    ['en', 120],
  ])(
    'several parks against one level look like their golden file: %s, %i columns',
    async (language, columns) => {
      const args = ['compare', ...PARKS, '--city', 'qingdao', '--lang', language, '--no-color'];
      expectGolden(`compare-parks-${language}-${columns}`, await runCli(args, { ...REAL, columns }));
    },
  );

  it.each([
    ['zh', 60],
    ['zh', 80],
    ['en', 80],
    ['en', 120],
  ])('years of a park look like their golden file: %s, %i columns', async (language, columns) => {
    const args = ['compare', YEARS, '--years', 'all', '--lang', language, '--no-color'];
    expectGolden(`compare-years-${language}-${columns}`, await runCli(args, { ...REAL, columns }));
  });

  it('years without paths, or in which little is stated, look like their golden file', async () => {
    const args = ['compare', CREATION, '--years', '2018,2020', '--lang', 'zh'];
    expectGolden('compare-years-admission', await runCli(args, REAL));
    expectGolden('compare-years-little', await runCli([...args, '--level', 'target-2021'], REAL));
  });

  it.each([
    ['levels', 'markdown', [CREATION]],
    ['levels', 'json', [CREATION, '--city', 'xian', '--level', 'targets-2021']],
    ['parks', 'markdown', [...PARKS, '--city', 'qingdao']],
    ['parks', 'csv', [...PARKS, '--city', 'qingdao']],
    ['years', 'markdown', [YEARS, '--years', '2020,2022']],
    ['years', 'json', [YEARS, '--years', '2020,2022']],
    ['years', 'csv', [YEARS, '--years', '2020,2022']],
  ])('%s as %s look like their golden file', async (name, format, args) => {
    const ran = await runCli(['compare', ...args, '-f', format, '-q'], REAL);
    // The hash of the rule set changes with every change of it, which is nothing that was printed wrongly.
    expectGolden(`compare-${name}-${format}`, {
      ...ran,
      stdout: ran.stdout.replaceAll(/\b[0-9a-f]{64}\b/g, HASH),
    });
  });

  it('as JSON fits its schema', async () => {
    const schema = JSON.parse((await runCli(['schema', 'compare'])).stdout) as object;
    const validate = new Ajv({ allErrors: true }).compile(schema);
    for (const args of [
      [CREATION, '--as-of', '2022-06-30'],
      [TONGLIANG],
      [...PARKS, '--city', 'qingdao'],
      [YEARS, '--years', 'all'],
      [CREATION, '--years', 'all', '--level', 'target-2021'],
    ]) {
      // oxlint-disable-next-line no-await-in-loop
      validate(await compared(args));
      expect(validate.errors).toBeNull();
    }
  });
});

const isThorough = process.env['COMPARE_RUNS'] !== undefined;
const FILES = readdirSync('fixtures/real').map((name) => `fixtures/real/${name}`);

describe('what stands in a comparison', () => {
  it.each(FILES)('is what check says of %s', async (file) => {
    const { standings } = await compared([file]);
    const levels = RULES.ruleSetIds.flatMap((id) =>
      valueOf(RULES.ruleSet(id))
        .levels.filter(({ scope }) => scope === 'park')
        .map((level) => `${id} ${level.id}`),
    );
    expect(standings.map(({ rule_set: id, level }) => `${id} ${level.id}`).toSorted()).toEqual(
      levels.toSorted(),
    );
    // Each level of some of the files; all of them for a change of the engine.
    const chosen = standings.filter((_, index) => isThorough || (index + FILES.indexOf(file)) % 6 === 0);
    for (const standing of chosen) {
      const args = ['--ruleset', standing.rule_set, '--level', standing.level.id, '-f', 'json'];
      // oxlint-disable-next-line no-await-in-loop
      const { stdout } = await runCli(['check', file, ...args], REAL);
      const { verdict, score, missing, criteria } = JSON.parse(stdout) as typeof standing;
      expect(standing).toMatchObject({ verdict, score, missing });
      const cells = (all: typeof criteria) =>
        all.map(({ id, outcome, decides, score: own }) => ({ id, outcome, decides, own }));
      expect(cells(standing.criteria)).toEqual(cells(criteria));
    }
  });

  it('comes by verdict, then by score', async () => {
    const { standings } = await compared([CREATION]);
    expect(standings.map(({ rank }) => rank)).toEqual(standings.map((_, index) => index + 1));
    const verdicts = standings.slice(0, -1).map(({ verdict }) => verdict);
    const order = ['qualifies', 'undetermined', 'does-not-qualify'];
    expect(verdicts).toEqual(verdicts.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
    // Nothing decides here, so that nothing is known of it either.
    expect(standings.at(-1)).toMatchObject({ level: { id: 'targets-2022-park' }, nothing_decides: true });
  });

  it('is the same in whatever order the parks are named', async () => {
    const names = async (files: readonly string[]) =>
      (await compared([...files, '--city', 'qingdao'])).standings.map(({ name }) => name);
    expect(await names(PARKS)).toEqual(await names(PARKS.toReversed()));
  });
});

describe('a year in a comparison', () => {
  it.each([
    ['2020', '  2020:\n', []],
    ['2021', '  2021:\n', ['2020']],
    ['2022', 'figures:\n', ['2020', '2021']],
  ])('%s is what check says of a file of that year', async (year, begin, before) => {
    const text = await readFile(YEARS, 'utf8');
    const part = (from: string) => {
      const [, after = ''] = text.split(from);
      return after.split(/^(?! {4}| {2}规| {2}工| {2}特| {2}研| {2}智| {2}设)/m)[0] ?? '';
    };
    const past = before.map((each) => `  ${each}:\n${part(`  ${each}:\n`)}`);
    const history = past.length > 0 ? `history:\n${past.join('')}` : '';
    const stdin = `name: 甲\ncity: chongqing\nperiod: ${year}\nfigures:\n${part(begin)}${history}`;
    const { stdout } = await runCli(['check', '-', '-f', 'json'], { ...REAL, stdin });
    const own = JSON.parse(stdout) as Awaited<ReturnType<typeof compared>>['standings'][number];
    const { standings } = await compared([YEARS, '--years', 'all']);
    const standing = standings.find((each) => String(each.year) === year);
    expect(standing).toMatchObject({ verdict: own.verdict, score: own.score });
    const outcomes = (all: typeof own.criteria) => all.map(({ id, outcome, score }) => [id, outcome, score]);
    expect(outcomes(standing?.criteria ?? [])).toEqual(outcomes(own.criteria));
  });

  it('is held against the figures of the city of that year', async () => {
    const city = (figure: string) =>
      `kind: city\nname: 许昌市\ncity: xuchang\nperiod: 2021\nfigures: {全市规上工业增加值增速: 9%}\nhistory: {2020: {全市规上工业增加值增速: ${figure}}}\n`;
    const park =
      'name: 甲\ncity: xuchang\nperiod: 2021\nfigures: {规上工业增加值增速: 8%}\nhistory: {2020: {规上工业增加值增速: 8%}}\n';
    const outcomes = async (figure: string) => {
      const stdin = `${park}---\n${city(figure)}`;
      const args = ['compare', '-', '--years', 'all', '--level', 'targets', '-f', 'json'];
      const { stdout } = await runCli(args, { ...REAL, stdin });
      const { standings } = JSON.parse(stdout) as Awaited<ReturnType<typeof compared>>;
      return standings.map(({ criteria }) => criteria[0]?.outcome);
    };
    expect(await outcomes('7.9%')).toEqual(['pass', 'fail']);
    expect(await outcomes('8%')).toEqual(['fail', 'fail']);
    expect(await outcomes('unknown')).toEqual(['unknown', 'fail']);
  });
});

describe('compare takes', () => {
  it('the levels of a city, a rule set, or of one name', async () => {
    const ids = async (...args: string[]) =>
      new Set(
        (await compared([CREATION, ...args])).standings.map((each) => `${each.rule_set} ${each.level.id}`),
      );
    expect(await ids('--city', '许昌')).toEqual(new Set(['xuchang-2019 targets', 'xuchang-2019 tasks']));
    expect(await ids('--ruleset', 'chongqing-2021', '--level', 'tasks')).toEqual(
      new Set(['chongqing-2021 tasks']),
    );
    expect((await ids('--level', 'tasks')).size).toBe(4);
  });

  it('readings of any of the rule sets', async () => {
    const read = (...readings: string[]) =>
      runCli(['compare', CREATION, '-f', 'json', ...readings.flatMap((each) => ['--reading', each])], REAL);
    const strict = await read('land-use-yield=strict', 'industrial-land-output=revenue');
    expect(strict.code).toBe(0);
    expect(strict.stdout).toContain('"reading": "strict"');
    expect(strict.stdout).toContain('"reading": "revenue"');
    expect(await read('land-use-yield=loose')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('strict'),
    });
    expect(await read('nothing=strict')).toMatchObject({ code: 2 });
  });

  it.each([
    ['nothing', [], 'no data file is named'],
    ['a file that is not there', ['no.yaml'], 'no.yaml'],
    ['an unknown city', [CREATION, '--city', 'atlantis'], 'atlantis'],
    ['an unknown rule set', [CREATION, '--ruleset', 'atlantis'], 'atlantis'],
    ['an unknown level', [CREATION, '--level', 'creatoin'], 'creation'],
    ['an unknown level of several parks', [...PARKS, '--city', 'qingdao', '--level', 'x'], '--level'],
    ['years of several parks', [...PARKS, '--years', 'all', '--city', 'qingdao'], 'not-one-park'],
    ['a year that is not stated', [CREATION, '--years', '2017,2020'], 'it has figures of 2018, 2019, 2020'],
    ['a single year', [CREATION, '--years', '2020'], 'too-few-years'],
    ['all of a single year', [JIANGSHAN, '--years', 'all'], 'there is but 2018'],
    ['years of what names none', [TONGLIANG, '--years', 'all'], 'names no year at all'],
    ['a year of what names none', [TONGLIANG, '--years', '2019,2020'], 'the data name no year at all'],
    ['no year', [CREATION, '--years', '2019-2020'], '2019,2020 …, all'],
    ['years by an unknown level', [CREATION, '--years', 'all', '--level', 'x'], '--level'],
    ['an unknown format', [CREATION, '-f', 'xml'], 'xml'],
    ['parks of several cities without a level', [TONGLIANG, JIANGSHAN], 'levels-differ'],
    [
      'a level for other records',
      ['fixtures/ok/district.yaml', '--ruleset', 'qingdao-2021', '--level', 'y'],
      'y',
    ],
  ])('no nonsense: %s', async (_name, args, words) => {
    const { code, stdout, stderr } = await runCli(['compare', ...args], REAL);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(words);
  });

  it('what can be read where other parks cannot', async () => {
    const args = ['compare', CREATION, 'fixtures/err/bare-number.yaml', '--lang', 'en'];
    const { code, stdout, stderr } = await runCli(args, REAL);
    expect(code).toBe(2);
    expect(stdout).toContain('1 compared');
    expect(stderr).toContain('fixtures/err/bare-number.yaml');
  });

  it('figures that are supposed, and tells of them', async () => {
    const set = (...typed: string[]) =>
      runCli(['compare', CREATION, '--city', 'qingdao', ...typed.flatMap((each) => ['--set', each])], REAL);
    const supposed = await set('主导产业集聚度=49.9%');
    expect(supposed.stdout).toMatch(/does not qualify[\s\S]*Q19-23[\s\S]*49\.9%[\s\S]*figure-set/);
    expect(await set('没有这项=1')).toMatchObject({ code: 2, stdout: '' });
    expect(await set('projects/99/fixed_asset_investment=1万元')).toMatchObject({ code: 2, stdout: '' });
    const years = await runCli(
      ['compare', YEARS, '--years', 'all', '--set', '研发投入强度=1.82%', '-f', 'json'],
      REAL,
    );
    expect(years.stdout).toContain('"exact": "1.82"');
  });

  it('no city twice, and lists the first of very many', async () => {
    const heads = '名称,时期,主导产业集聚度\n';
    const rows = Array.from({ length: 205 }, (_, index) => `园区${index},2020,${index % 100}%\n`);
    const stdin = heads + rows.join('');
    const args = ['compare', '-', '--input-format', 'csv'];
    const lost = await runCli(args, { ...REAL, stdin });
    expect(lost.stderr.match(/no-city/g)).toHaveLength(1);
    const all = [...args, '--city', 'qingdao'];
    expect((await runCli(all, { ...REAL, stdin })).stdout).toContain('… and 5 more');
    expect((await runCli([...all, '-f', 'markdown'], { ...REAL, stdin })).stdout).toContain('… and 5 more');
    expect((await runCli([...all, '-f', 'csv'], { ...REAL, stdin })).stdout.split('园区')).toHaveLength(
      1 + 205 * 8,
    );
  });

  it('rules of one’s own, and leaves warnings to standard error where nobody reads the report', async () => {
    const args = ['compare', 'fixtures/ok/jimo.yaml', '--rules', 'fixtures/rules', '-f', 'csv'];
    const { code, stdout } = await runCli(args, REAL);
    expect([code, stdout.includes('jimo-2020')]).toEqual([0, true]);
    const parks = ['compare', ...PARKS, '--city', 'qingdao', '-f', 'csv'];
    expect((await runCli(parks, REAL)).stderr).toContain('city-differs');
    expect((await runCli([...parks, '-q', '-o', 'x.csv'], REAL)).stderr).toBe('');
  });
});
