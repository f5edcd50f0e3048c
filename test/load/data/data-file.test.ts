import { describe, expect, it } from 'vitest';
import { readBareUnits } from '../../../src/load/data/bare-units.ts';
import { readDataFile } from '../../../src/load/data/data-file.ts';
import { readSource } from '../../../src/load/source/source.ts';
import { toText } from '../../../src/quantity/decimal.ts';
import { sketchCatalogue } from '../../helpers/catalogue.ts';
import { UNITS } from '../../helpers/engine.ts';

const ALL = ['park', 'project', 'enterprise', 'district', 'city', 'portfolio'] as const;
const CATALOGUE = sketchCatalogue({
  name: { zh: '名称', type: 'text', of: ALL },
  district: { zh: '所属区县', type: 'text', of: ['park', 'project'] },
  area: { zh: '规划面积', unit: 'km²' },
  revenue: { zh: '营业收入', unit: '亿元', time: 'flow', of: ['park', 'enterprise'] },
  land_area: { zh: '用地面积', unit: '亩', of: ['project'] },
});

function read(text: string, options?: Parameters<typeof readDataFile>[2]) {
  return readDataFile(readSource(text, 'park.yaml'), CATALOGUE, options);
}

function codesOf(text: string) {
  return read(text).problems.map(({ code, place }) => `${code} ${place.line}:${place.column}`);
}

describe('a data file', () => {
  it('is a park of no known period unless it says otherwise', () => {
    expect(read('name: 甲园区').value).toMatchObject({
      place: { file: 'park.yaml', line: 1, column: 1 },
      record: { kind: 'park', name: '甲园区', history: new Map(), lists: new Map() },
      other: {},
    });
    expect(read('name: 甲园区').value?.record.period).toBeUndefined();
    expect(read('name: 甲园区').value?.city).toBeUndefined();
  });

  it('keeps what it says about itself', () => {
    const { value } = read('name: 甲\ncity: qingdao\nkind: project\nperiod: 2019-Q1\ndistrict: 黄岛区\n', {
      hash: 'abc',
    });
    expect(value).toMatchObject({
      city: 'qingdao',
      hash: 'abc',
      record: { kind: 'project', period: { text: '2019-Q1' } },
    });
  });

  it('makes figures of its name and district', () => {
    const figures = read('name: 甲园区\ndistrict: 黄岛区\n').value?.record.figures;
    expect(figures?.get('name')?.value).toEqual({ type: 'labels', labels: ['甲园区'] });
    expect(figures?.get('district')?.value).toEqual({ type: 'labels', labels: ['黄岛区'] });
    expect(read('name: 甲\nkind: city\ndistrict: 黄岛区').value?.record.figures.has('district')).toBe(false);
  });

  it('keeps the text of other data', () => {
    const { value } = read('name: 甲\nother: {预算收入: 3.10亿元, 人: [1.10, {a: 2}], 空: }\n');
    expect(value?.other).toEqual({ 预算收入: '3.10亿元', 人: '["1.10",{"a":2}]', 空: '' });
  });

  it('never takes a decimal for a float', () => {
    const { value } = read(
      '{"name": "甲", "figures": {"area": {"value": 0.1000000000000000055511151231257827, "unit": "km²"}}}',
    );
    const stated = value?.record.figures.get('area')?.value;
    expect(stated?.type === 'number' && stated.range.low && toText(stated.range.low.at)).toBe(
      '100000.0000000000055511151231257827',
    );
  });

  it('has no value but problems when one of them is an error', () => {
    const { value, problems } = read('name: 甲\nfigures: {area: 3, revenue: -1亿元}\n');
    expect(value).toBeUndefined();
    expect(problems.map(({ code }) => code)).toEqual(['missing-unit', 'impossible-value']);
  });

  it('has a value beside warnings', () => {
    const { value, problems } = read('name: 甲\nperiod: 2020\nfigures: {area: {value: 3km², as_of: 2018}}\n');
    expect(value).toBeDefined();
    expect(problems).toMatchObject([{ code: 'outside-period', severity: 'warning' }]);
  });

  it.each([
    ['', ['file-empty 1:1']],
    ['# nothing', ['file-empty 1:1']],
    ['甲', ['wrong-shape 1:1']],
    ['figures:\n  area: 3\n', ['missing-key 1:1', 'missing-unit 2:9']],
    ['name: ~\n', ['no-name 1:7']],
    ['name: 甲\nname: 乙\n', ['duplicate-key 2:1']],
    ['name: 甲\nkind: enterprise\n', ['not-one-of 2:7']],
    ['name: 甲\narea: 3km²\n', ['figure-at-top 2:1']],
    ['name: 甲\nfigure: {}\n', ['unknown-key 2:1']],
    ['name: 甲\nunits: {count: 万}\n', ['unknown-key 2:9']],
    ['name: 甲\nunits: {constructor: 万元}\n', ['unknown-key 2:9']],
    ['name: 甲\n__proto__: 3\nfigures: {toString: 3}\n', ['unknown-key 2:1', 'unknown-figure 3:11']],
    [
      'name: 甲\nunits: {money: 亩, area: 平方里, share: }\n',
      ['wrong-dimension 2:16', 'bad-unit 2:25', 'bad-unit 2:37'],
    ],
    ['name: 甲\nfigures: {area: 3km², 规划面积: 4km²}\n', ['given-twice 2:23']],
    ['name: 甲\nfigures: {area: 3km², area: 4km²}\n', ['duplicate-key 2:23']],
    ['name: 甲\nfigures: {land_area: 3亩}\n', ['belongs-elsewhere 2:11']],
  ])('%j: %j', (text, codes) => {
    expect(codesOf(text)).toEqual(codes);
  });
});

describe('units of bare numbers', () => {
  it('come from the file before they come from outside', () => {
    const source = readSource('{money: 万元, area: 公顷}', '--units');
    const bare = source.root && readBareUnits(source.root, source, UNITS, []);
    const { value, problems } = read(
      'name: 甲\nunits: {area: 亩}\nfigures: {area: 1860, revenue: 524000}\n',
      bare ? { bare } : {},
    );
    expect(value?.record.figures.get('area')?.text).toBe('1860 亩');
    expect(value?.record.figures.get('revenue')?.text).toBe('524000 万元');
    expect(problems).toMatchObject([
      {
        code: 'units-differ',
        severity: 'warning',
        place: { line: 2, column: 8 },
        data: { found: '亩', expected: '公顷' },
      },
    ]);
  });

  it.each(['{area: 公顷}', '{money: 亿元, area: hm²}', '{energy: 万元/亩}'])(
    'are not doubted where they are the same: %s',
    (units) => {
      const source = readSource('{area: 公顷}', '--units');
      const bare = source.root && readBareUnits(source.root, source, UNITS, []);
      const { problems } = read(`name: 甲\nunits: ${units}\n`, bare ? { bare } : {});
      expect(problems.filter(({ code }) => code === 'units-differ')).toEqual([]);
    },
  );

  it('hold in lists and in history too', () => {
    const { value } = read(
      'name: 甲\nunits: {area: 亩, money: 万元}\nhistory: {2018: {revenue: 5}}\nprojects: [{land_area: 9}]\n',
    );
    expect(value?.record.history.get(2018)?.get('revenue')?.text).toBe('5 万元');
    expect(value?.record.lists.get('projects')?.items[0]?.figures.get('land_area')?.text).toBe('9 亩');
  });
});

describe('history', () => {
  it('gives each figure the period of its year', () => {
    const { value } = read(
      'name: 甲\nperiod: 2020\nhistory:\n  2018: {revenue: 5亿元}\n  2019年上半年: {营业收入: 3亿元}\n',
    );
    expect(value?.record.history.get(2018)?.get('revenue')).toMatchObject({
      period: { text: '2018', partial: false },
    });
    expect(value?.record.history.get(2019)?.get('revenue')).toMatchObject({ period: { partial: true } });
  });

  it('keeps the period that a figure has of its own', () => {
    const { value } = read('name: 甲\nhistory: {2018: {revenue: {value: 5亿元, period: 2018-H1}}}\n');
    expect(value?.record.history.get(2018)?.get('revenue')?.period?.text).toBe('2018-H1');
  });

  it.each([
    ['{x: {}}', ['bad-period 3:11']],
    ['{2020: {}}', ['bad-history-year 3:11']],
    ['{2021: {}}', ['bad-history-year 3:11']],
    ['{2018: {}, 2018-H1: {}}', ['given-twice 3:21']],
    ['{2018: {areaa: 3km²}}', ['unknown-figure 3:18']],
    ['{2018: {projects: []}}', ['list-under-figures 3:18']],
  ])('%s: %j', (history, codes) => {
    expect(codesOf(`name: 甲\nperiod: 2020\nhistory: ${history}\n`)).toEqual(codes);
  });
});

describe('a list', () => {
  const listOf = (yaml: string) => read(`name: 甲\nprojects: ${yaml}\n`).value?.record.lists.get('projects');

  it.each([
    ['[{land_area: 1亩}, {}]', 2, 0],
    ['[]', 0, 0],
    ['{items: [{land_area: 1亩}]}', 1, 0],
    ['{complete: true, items: []}', 0, 0],
    ['{complete: false, items: [{land_area: 1亩}]}', 1, Number.POSITIVE_INFINITY],
  ])('%s', (yaml, items, unlisted) => {
    const list = listOf(yaml);
    expect([list?.items.length, list?.unlisted]).toEqual([items, unlisted]);
    expect(list?.place).toEqual({ file: 'park.yaml', line: 2, column: 1 });
  });

  it.each(['', 'unknown', '未知', '—'])('%j is a missing list', (yaml) => {
    expect(read(`name: 甲\nprojects: ${yaml}\n`)).toMatchObject({ problems: [] });
    expect(listOf(yaml)).toBeUndefined();
  });

  it('has items that are records of their own', () => {
    const items = listOf(
      '[{name: 一期, 用地面积（亩）: 120, period: 2019}, {land_area: 3亩, history: {2018: {land_area: 2亩}}}]',
    )?.items;
    expect(items).toMatchObject([
      { kind: 'project', name: '一期', period: { year: 2019 } },
      { kind: 'project', name: 'projects/2' },
    ]);
    expect(items?.[0]?.figures.get('land_area')?.text).toBe('120 亩');
    expect(items?.[1]?.history.get(2018)?.has('land_area')).toBe(true);
  });

  it.each([
    ['projects.csv', ['table-not-read 2:11']],
    ['[一期]', ['wrong-shape 2:12']],
    ['{items: 一期}', ['wrong-shape 2:19']],
    ['{complete: false}', ['missing-key 2:11']],
    ['{complete: 否, items: []}', ['not-one-of 2:22']],
    ['{complet: false, items: []}', ['unknown-key 2:12']],
    ['[{area: 3km²}]', ['belongs-elsewhere 2:13']],
    ['[{land_area: 3}, {land_aera: 3亩}]', ['missing-unit 2:24', 'unknown-figure 2:29']],
    ['[{period: 去年}]', ['bad-period 2:21']],
    ['[]\n项目: []', ['given-twice 3:1']],
  ])('%s: %j', (yaml, codes) => {
    expect(codesOf(`name: 甲\nprojects: ${yaml}\n`)).toEqual(codes);
  });
});
