import { describe, expect, it } from 'vitest';
import { type BareUnits } from '../../../src/load/data/bare-units.ts';
import { type FigureContext, readFigure } from '../../../src/load/data/figure.ts';
import { readPeriod } from '../../../src/load/data/period.ts';
import { readSource } from '../../../src/load/source/source.ts';
import type { Indicator } from '../../../src/model/catalogue.ts';
import { toText } from '../../../src/quantity/decimal.ts';
import { divide, type Exact } from '../../../src/quantity/exact.ts';
import type { End } from '../../../src/quantity/interval.ts';
import { sketchIndicator } from '../../helpers/catalogue.ts';
import { UNITS } from '../../helpers/engine.ts';

const AREA = sketchIndicator('area', { unit: 'km²', plausible: ['50000', '3000000000'] });
const MONEY = sketchIndicator('money', { unit: '亿元', time: 'flow' });
const INTENSITY = sketchIndicator('intensity', { unit: '万元/亩' });
const CHANGE = sketchIndicator('change', { type: 'change', unit: 'km²' });
const COUNT = sketchIndicator('count', { type: 'count', unit: '家' });
const SHARE = sketchIndicator('share', { type: 'share', unit: '%' });
const RATE = sketchIndicator('rate', { type: 'rate', unit: '%' });
const NUMBER = sketchIndicator('number', { type: 'number' });
const FLAG = sketchIndicator('flag', { type: 'flag' });
const DATE = sketchIndicator('date', { type: 'date' });
const RANK = sketchIndicator('rank', {
  type: 'label',
  ordered: true,
  values: [
    ['副科级', 'deputy section'],
    ['副县级', 'deputy county'],
  ],
});
const TITLES = sketchIndicator('titles', {
  type: 'labels',
  values: [
    ['绿色园区', 'green park'],
    ['示范园区', 'model park'],
  ],
});
const ZONE = sketchIndicator('zone', { type: 'text', values: [['县域', 'counties']] });

function read(yaml: string, indicator: Indicator, more: Partial<FigureContext> = {}) {
  const source = readSource(`figure: ${yaml}\n`, 'park.yaml');
  const node = source.root?.kind === 'map' ? source.root.entries[0]?.value : undefined;
  if (!node) throw new Error(`not YAML: ${yaml}`);
  return readFigure(node, indicator, { pointer: source, units: UNITS, bare: new Map(), ...more });
}

/** The range in the unit as written, `[1, 2)`, or the codes of the problems. */
function shown(yaml: string, indicator: Indicator, more?: Partial<FigureContext>): string {
  const { value, problems } = read(yaml, indicator, more);
  const stated = value?.value;
  if (stated?.type !== 'number') return problems.map(({ code }) => code).join(' ');
  const { range, unit } = stated;
  const at = (end: End<Exact>) => toText(divide(end.at, unit.factor));
  const low = range.low ? `${range.low.open ? '(' : '['}${at(range.low)}` : '(-∞';
  return `${low}, ${range.high ? `${at(range.high)}${range.high.open ? ')' : ']'}` : '∞)'} ${unit.text}`.trim();
}

function unitsOf(units: Readonly<Record<string, string>>): BareUnits {
  return new Map(
    Object.values(units).map((text) => {
      const unit = UNITS.find(text);
      if (!unit) throw new Error(text);
      return [unit.dimension, unit] as const;
    }),
  );
}

describe('a number', () => {
  it.each([
    ['10.7km²', AREA, '[10.7, 10.7] km2'],
    ['0亩', AREA, '[0, 0] 亩'],
    ['-3.2km²', CHANGE, '[-3.2, -3.2] km2'],
    ['62%', SHARE, '[62, 62] %'],
    ['100%', SHARE, '[100, 100] %'],
    ['0%', SHARE, '[0, 0] %'],
    ['112%', RATE, '[112, 112] %'],
    ['-1.5%', RATE, '[-1.5, -1.5] %'],
    ['12', COUNT, '[12, 12]'],
    ['12家', COUNT, '[12, 12] 家'],
    ['3万户', COUNT, '[3, 3] 万户'],
    ['2.5万', COUNT, '[2.5, 2.5] 万'],
    ['1.5', NUMBER, '[1.5, 1.5]'],
    ['近 3km²', AREA, '[0, 3) km2'],
    ['不超过62%', SHARE, '[0, 62] %'],
    ['60%以上', SHARE, '[60, 100] %'],
    ['360余家', COUNT, '[361, 369] 家'],
    ['超过9家', COUNT, '[10, ∞) 家'],
    ['不到10家', COUNT, '[0, 9] 家'],
    ['9.5家以上', COUNT, '[10, ∞) 家'],
    ['9.2-11.8家', COUNT, '[10, 11] 家'],
    ['近5%', RATE, '(-∞, 5) %'],
  ])('%s', (text, indicator, range) => {
    expect(shown(text, indicator)).toBe(range);
  });

  it.each([
    ['-3km²', AREA, 'impossible-value'],
    ['-1', COUNT, 'impossible-value'],
    ['-0.1%', SHARE, 'impossible-value'],
    ['100.01%', SHARE, 'impossible-value'],
    ['超过100%', SHARE, 'impossible-value'],
    ['不足0家', COUNT, 'impossible-value'],
    ['-1', NUMBER, 'impossible-value'],
    ['12.5', COUNT, 'not-whole'],
    ['2.55555万家', COUNT, 'not-whole'],
    ['3km²', MONEY, 'wrong-dimension'],
    ['3亿', MONEY, 'wrong-dimension'],
    ['3亿美元', MONEY, 'wrong-dimension'],
    ['3万元', INTENSITY, 'wrong-dimension'],
    ['3个百分点', RATE, 'wrong-dimension'],
    ['3亩', COUNT, 'wrong-dimension'],
    ['3%', COUNT, 'wrong-dimension'],
    ['3家', NUMBER, 'wrong-dimension'],
    ['3亿圆', MONEY, 'bad-unit'],
    ['280', INTENSITY, 'missing-unit'],
    ['0.62', SHARE, 'missing-unit'],
    ['6.5', RATE, 'missing-unit'],
    ['2,8km²', AREA, 'malformed-number'],
    ['1_000亩', AREA, 'malformed-number'],
    ['3.5.1亩', AREA, 'malformed-number'],
    ['1e3亩', AREA, 'malformed-number'],
    ['很多', COUNT, 'malformed-number'],
    ['6O亩', AREA, 'malformed-number'],
    ['5O%', SHARE, 'malformed-number'],
    ['1O', COUNT, 'malformed-number'],
    ['[1, 2]', COUNT, 'wrong-shape'],
  ])('%s is a problem', (text, indicator, code) => {
    expect(shown(text, indicator)).toBe(code);
    expect(read(text, indicator).value).toBeUndefined();
  });

  it('that is implausible is kept, with a warning', () => {
    const { value, problems } = read('10.7万km²', AREA);
    expect(value?.state).toBe('known');
    expect(problems).toMatchObject([
      {
        code: 'implausible-value',
        severity: 'warning',
        data: { found: '10.7万km²', expected: '0.05–3000km²' },
      },
    ]);
    expect(read('约3000km²', AREA).problems).toEqual([]);
  });

  it.each(['52.40亿元', '５２．４亿元', '预计 52.4亿元'])('keeps its text %s', (text) => {
    expect(read(text, MONEY).value).toMatchObject({ text, place: { file: 'park.yaml', line: 1, column: 9 } });
  });
});

describe('the unit of a bare number', () => {
  const bare = unitsOf({ money: '万元', area: '亩', share: '%' });

  it.each([
    ['524000', MONEY, '[524000, 524000] 万元'],
    ['1860', AREA, '[1860, 1860] 亩'],
    ['285', INTENSITY, '[285, 285] 万元/亩'],
    ['62.5', SHARE, '[62.5, 62.5] %'],
    ['12', COUNT, '[12, 12]'],
    ['3.5亿元', MONEY, '[3.5, 3.5] 亿元'],
    ['{value: 3.5, unit: 亿元}', MONEY, '[3.5, 3.5] 亿元'],
  ])('%s takes it from the file', (text, indicator, range) => {
    expect(shown(text, indicator, { bare })).toBe(range);
  });

  it('prefers a quotient that the file declares as such', () => {
    const both = unitsOf({ money: '万元', area: '亩', 'money/area': '亿元/km²' });
    expect(shown('95.5', INTENSITY, { bare: both })).toBe('[95.5, 95.5] 亿元/km2');
  });

  it('needs both parts of a quotient', () => {
    expect(shown('285', INTENSITY, { bare: unitsOf({ money: '万元' }) })).toBe('missing-unit');
  });

  it.each([
    ['1860', undefined, '[1860, 1860] 亩'],
    ['1860亩', undefined, '[1860, 1860] 亩'],
    ['1860mu', undefined, '[1860, 1860] mu'],
    ['{value: 1860, unit: mu}', undefined, '[1860, 1860] mu'],
    ['1860', bare, '[1860, 1860] 亩'],
    ['124公顷', undefined, 'conflicting-unit'],
    ['{value: 124, unit: 公顷}', undefined, 'conflicting-unit'],
  ])('%s takes it from the heading', (text, file, range) => {
    const heading = UNITS.find('亩');
    expect(shown(text, AREA, { bare: file ?? new Map(), ...(heading && { heading }) })).toBe(range);
  });

  it('is a problem where a heading has the wrong kind', () => {
    const heading = UNITS.find('亿元');
    expect(shown('1860', AREA, heading ? { heading } : {})).toBe('wrong-dimension');
  });

  it.each([
    ['{value: 1860, unit: 亩}', '[1860, 1860] 亩'],
    ['{value: 10.7km², unit: 平方公里}', '[10.7, 10.7] km2'],
    ['{value: 10.7km², unit: 亩}', 'conflicting-unit'],
    ['{value: 10.7, unit: 平方里}', 'bad-unit'],
    ['{value: 10.7, unit: }', 'missing-unit'],
    ['{value: 10.7, unit: [亩]}', 'wrong-shape missing-unit'],
  ])('stands beside the value in %s', (text, range) => {
    expect(shown(text, AREA)).toBe(range);
  });

  it('is shown with the text', () => {
    expect(read('{value: 1860, unit: 亩}', AREA).value?.text).toBe('1860 亩');
    expect(read('285', INTENSITY, { bare }).value?.text).toBe('285 万元/亩');
    expect(read('12', COUNT).value?.text).toBe('12');
  });
});

describe('what is not known', () => {
  it.each([
    'unknown',
    'Unknown',
    '未知',
    '不详',
    '待定',
    '',
    '~',
    'null',
    '—',
    '——',
    '/',
    '--',
    "'-'",
    '"－"',
    "''",
    '{value: 未知}',
  ])('%s is unknown for every type', (text) => {
    for (const indicator of [AREA, COUNT, SHARE, FLAG, DATE, RANK, TITLES, ZONE]) {
      expect(read(text, indicator)).toMatchObject({ value: { state: 'unknown' }, problems: [] });
      expect(read(text, indicator).value?.value).toBeUndefined();
    }
  });

  it.each(['n/a', 'N/A', '不适用', '{value: n/a}'])('%s is not applicable', (text) => {
    expect(read(text, AREA)).toMatchObject({ value: { state: 'not-applicable' }, problems: [] });
  });
});

describe('a flag', () => {
  it.each(['true', 'yes', 'Yes', '是', '有', '√'])('%s is yes', (text) => {
    expect(read(text, FLAG).value?.value).toEqual({ type: 'flag', value: true });
  });

  it.each(['false', 'no', '否', '无', '没有', '×'])('%s is no', (text) => {
    expect(read(text, FLAG).value?.value).toEqual({ type: 'flag', value: false });
  });

  it.each(['1', '0', '筹建中', 'y', '已申请'])('%s is neither', (text) => {
    expect(read(text, FLAG).problems).toMatchObject([
      { code: 'bad-flag', severity: 'error', data: { found: text } },
    ]);
  });
});

describe('a date', () => {
  it.each([
    ['2019-12-31', '2019-12-31', '2019-12-31'],
    ['2019年12月', '2019-12-01', '2019-12-31'],
    ['2019', '2019-01-01', '2019-12-31'],
  ])('%s', (text, from, until) => {
    expect(read(text, DATE).value?.value).toEqual({ type: 'date', from, until });
  });

  it.each(['2019-02-29', '43830', '去年', 'true'])('not %s', (text) => {
    expect(read(text, DATE).problems).toMatchObject([{ code: 'bad-date' }]);
  });
});

describe('labels', () => {
  it.each([
    ['副县级', RANK, ['副县级']],
    ['deputy county', RANK, ['副县级']],
    ['Deputy County', RANK, ['副县级']],
    ['绿色园区', TITLES, ['绿色园区']],
    ['绿色园区、示范园区', TITLES, ['绿色园区', '示范园区']],
    ['绿色园区, model park；绿色园区', TITLES, ['绿色园区', '示范园区']],
    ['[绿色园区, model park]', TITLES, ['绿色园区', '示范园区']],
    ['{value: [绿色园区], evidence: 公告}', TITLES, ['绿色园区']],
    ['[]', TITLES, []],
    ['无', TITLES, []],
    ['县域', ZONE, ['县域']],
    ['counties', ZONE, ['县域']],
    ['胶州湾片区、北区', ZONE, ['胶州湾片区、北区']],
    ['true', ZONE, ['true']],
  ])('%s', (text, indicator, labels) => {
    expect(read(text, indicator).value).toMatchObject({ state: 'known', value: { type: 'labels', labels } });
  });

  it.each([
    ['副县长级', RANK, ['副县级']],
    ['绿色园', TITLES, ['绿色园区']],
    ['绿色园区、智慧园区', TITLES, []],
  ])('%s is not among them', (text, indicator, suggestions) => {
    expect(read(text, indicator).problems).toMatchObject([{ code: 'bad-label', data: { suggestions } }]);
  });

  it.each(['[绿色园区, 未知]', '[绿色园区, null]'])('%s may have more than it names', (text) => {
    expect(read(text, TITLES).value).toMatchObject({ state: 'unknown' });
  });

  it('points at the wrong one of several', () => {
    expect(read('[绿色园区, 智慧园区]', TITLES).problems).toMatchObject([{ place: { line: 1, column: 16 } }]);
  });
});

describe('what is known about a figure', () => {
  const period = readPeriod('2020');
  const year = period ? { period } : {};

  it('is kept', () => {
    const yaml =
      '{value: 3亿元, source: 统计年报, as_of: 2020/12/31, evidence: 青编发〔2019〕12号, basis: 预计, period: 2020-H1, note: 初步}';
    expect(read(yaml, MONEY, year)).toMatchObject({
      value: {
        text: '3亿元',
        source: '统计年报',
        asOf: '2020-12-31',
        evidence: '青编发〔2019〕12号',
        expected: true,
        period: { text: '2020-H1', partial: true },
      },
    });
  });

  it.each([
    ['3亿元', false],
    ['预计3亿元', true],
    ['{value: 3亿元, basis: expected}', true],
    ['{value: 3亿元, basis: actual}', false],
    ['{value: 预计3亿元, basis: actual}', true],
  ])('%s: expected is %s', (text, expected) => {
    expect(read(text, MONEY).value?.expected).toBe(expected);
  });

  it('leaves out what is blank', () => {
    const { value } = read('{value: 3亿元, source: , evidence: ~, as_of: null}', MONEY);
    expect(value && Object.keys(value).toSorted()).toEqual([
      'expected',
      'indicator',
      'place',
      'state',
      'text',
      'value',
    ]);
  });

  it.each(['无', '暂无', '—', '未知', 'n/a', "''"])('does not take %s for evidence', (text) => {
    const { value } = read(`{value: true, evidence: ${text}, source: ${text}}`, FLAG);
    expect(value?.state).toBe('known');
    expect(value).not.toHaveProperty('evidence');
    expect(value).not.toHaveProperty('source');
  });

  it.each([
    ['{value: 3亿元, as_of: 2019-12-31}', ['outside-period']],
    ['{value: 3亿元, as_of: 2021}', ['outside-period']],
    ['{value: 3亿元, as_of: 2020}', []],
    ['{value: 3亿元, as_of: 2020-06}', []],
    ['{value: 3亿元, period: 2019}', ['outside-period']],
    ['{value: 3亿元, period: 2020-Q1, as_of: 2020-12-31}', ['outside-period']],
  ])('%s warns of %j', (text, codes) => {
    const { value, problems } = read(text, MONEY, year);
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual(
      codes.map((code) => [code, 'warning']),
    );
    expect(value?.state).toBe('known');
  });

  it.each([
    ['{vale: 3亿元}', ['unknown-key']],
    ['{source: 年报}', ['missing-key']],
    ['{value: 3亿元, sources: 年报}', ['unknown-key']],
    ['{value: 3亿元, source: [年报]}', ['wrong-shape']],
    [
      '{value: 3亿元, as_of: 2019-02-29, basis: 大概, period: 去年}',
      ['bad-period', 'bad-date', 'not-one-of'],
    ],
    ['{value: -3亿元, as_of: 2019-02-29}', ['bad-date', 'impossible-value']],
    ['{value: {value: 3亿元}}', ['wrong-shape']],
    ['{value: 3亿元, basis: constructor}', ['not-one-of']],
    ['{value: 3亿元, constructor: x}', ['unknown-key']],
  ])('%s: %j', (text, codes) => {
    const { value, problems } = read(text, MONEY);
    expect(problems.map(({ code }) => code)).toEqual(codes);
    expect(value).toBeUndefined();
  });
});
