import { describe, expect, it } from 'vitest';
import { assemblePortfolio, evaluate, evaluateOne, type PortfolioOptions } from '../../src/engine/index.ts';
import { type Outcome, outcomeOf } from '../../src/model/outcome.ts';
import type { CriterionResult } from '../../src/model/result.ts';
import { dataFileOf, fixtureOf, type ParkSketch, parksOf, times } from '../helpers/portfolios.ts';
import { compiledRuleSet, valueOf } from '../helpers/rules.ts';

type Said = Partial<Omit<PortfolioOptions, 'name'>>;

/** Judges parks as a batch would: each of them a submission, all of them together by one criterion. */
function judge(
  ruleSet: string,
  criterion: string,
  parks: readonly ParkSketch[],
  said: Said = { parkCount: 'all' },
  more: { readonly city?: string; readonly reading?: string } = {},
): CriterionResult {
  const record = valueOf(assemblePortfolio(parksOf(parks), { name: '全市园区', refused: 0, ...said }));
  return evaluateOne(compiledRuleSet(ruleSet), record, criterion, {
    ...(more.city !== undefined && { city: dataFileOf(more.city).record }),
    ...(more.reading !== undefined && { readings: { [criterion]: more.reading } }),
  });
}

const outcome = (...args: Parameters<typeof judge>): Outcome => outcomeOf(judge(...args).possible);

const ALL = { parkCount: 'all' } as const;
/** A submission that could not be read. */
const REFUSED = { parkCount: 'all', refused: 1 } as const;
const NOT_SAID = {};

describe('the tiers of revenue in Qingdao', () => {
  const of = (...revenues: readonly (string | undefined)[]) =>
    revenues.map((revenue): ParkSketch => (revenue === undefined ? {} : { 主营业务收入: revenue }));
  const repeat = (count: number, revenue: string) => Array.from({ length: count }, () => revenue);

  it.each<[string, readonly ParkSketch[], Said, Outcome]>([
    ['parks-over-100yi', of(...repeat(10, '100.01亿元')), ALL, 'pass'],
    ['parks-over-100yi', of(...repeat(9, '100.01亿元'), '100亿元'), ALL, 'fail'],
    ['parks-over-100yi', of(...repeat(9, '100.01亿元'), undefined), ALL, 'unknown'],
    ['parks-over-100yi', of(...repeat(10, '100.01亿元'), undefined), ALL, 'pass'],
    ['parks-over-100yi', of(...repeat(8, '100.01亿元'), undefined), ALL, 'fail'],
    ['parks-over-100yi', of(...repeat(9, '100.01亿元')), REFUSED, 'unknown'],
    ['parks-over-100yi', of(...repeat(8, '100.01亿元')), REFUSED, 'fail'],
    ['parks-over-100yi', of(...repeat(9, '100.01亿元')), { parkCount: 10 }, 'unknown'],
    ['parks-over-100yi', of(...repeat(10, '100.01亿元')), NOT_SAID, 'pass'],
    ['parks-over-100yi', of(...repeat(2, '100.01亿元')), NOT_SAID, 'unknown'],
    ['parks-300-to-500yi', of(...repeat(4, '300亿元'), '499.99亿元'), ALL, 'pass'],
    ['parks-300-to-500yi', of(...repeat(4, '300亿元'), '500亿元'), ALL, 'fail'],
    ['parks-300-to-500yi', of(...repeat(4, '300亿元'), '299.99亿元'), ALL, 'fail'],
    ['parks-300-to-500yi', of(...repeat(4, '300亿元'), '近500亿元'), ALL, 'unknown'],
    ['parks-500-to-1000yi', of('500亿元', '1000亿元', '700亿元'), ALL, 'pass'],
    ['parks-500-to-1000yi', of('499.99亿元', '1000亿元', '700亿元'), ALL, 'fail'],
    ['parks-500-to-1000yi', of('500亿元', '1000.01亿元', '700亿元'), ALL, 'fail'],
    ['parks-500-to-1000yi', of('500亿元', '1000亿元'), NOT_SAID, 'unknown'],
    ['parks-over-1000yi', of(...repeat(3, '1000.01亿元')), ALL, 'pass'],
    ['parks-over-1000yi', of(...repeat(2, '1000.01亿元'), '1000亿元'), ALL, 'fail'],
    ['parks-over-1000yi', of(...repeat(2, '1000.01亿元'), undefined), ALL, 'unknown'],
  ])('%s of %j, %j: %s', (criterion, parks, said, expected) => {
    expect(outcome('qingdao-2019', criterion, parks, said)).toBe(expected);
  });

  const grown = (before: string | undefined, now: string | undefined): ParkSketch => ({
    ...(now !== undefined && { 主营业务收入: now }),
    ...(before !== undefined && { history: JSON.stringify({ 2018: { 主营业务收入: before } }) }),
  });

  it.each<[string, readonly ParkSketch[], Said, Outcome]>([
    [
      'just 10 % a year of the sum',
      [grown('100亿元', '100亿元'), grown('100亿元', '166.2亿元')],
      ALL,
      'pass',
    ],
    ['a little less', [grown('100亿元', '100亿元'), grown('100亿元', '166.19亿元')], ALL, 'fail'],
    [
      'enough without the one that is unknown',
      [grown('100亿元', undefined), grown('100亿元', '266.2亿元')],
      ALL,
      'pass',
    ],
    ['not enough without it', [grown('100亿元', undefined), grown('100亿元', '266亿元')], ALL, 'unknown'],
    ['a base that is unknown', [grown(undefined, '100亿元'), grown('100亿元', '900亿元')], ALL, 'unknown'],
    ['further parks', [grown('100亿元', '900亿元')], NOT_SAID, 'unknown'],
  ])('growth: %s', (_, parks, said, expected) => {
    expect(outcome('qingdao-2019', 'revenue-growth', parks, said)).toBe(expected);
  });
});

describe('first-batch applications per district in Qingdao', () => {
  const park = (district: string | undefined, batch?: number): ParkSketch => ({
    ...(district !== undefined && { district }),
    ...(batch !== undefined && { 申报批次: batch }),
  });
  const three = times(3, park('东区', 1));

  it.each<[string, readonly ParkSketch[], Said, Outcome]>([
    ['three in each', [...three, ...times(3, park('西区', 1))], ALL, 'pass'],
    ['four in one', [...three, park('东区', 1), park('西区', 1)], ALL, 'fail'],
    ['a fourth of the second batch', [...three, park('东区', 2)], ALL, 'pass'],
    ['a fourth whose batch is not given', [...three, park('东区')], ALL, 'unknown'],
    ['one more that may lie there', [...three, park(undefined, 1)], ALL, 'unknown'],
    ['one more that may lie there, of the second batch', [...three, park(undefined, 2)], ALL, 'pass'],
    ['one more that may lie there, of any batch', [...three, park(undefined)], ALL, 'unknown'],
    ['two in each, and one anywhere', [...times(2, park('东区', 1)), park(undefined, 1)], ALL, 'pass'],
    ['four anywhere, in a district of their own perhaps', times(4, park(undefined, 1)), ALL, 'unknown'],
    ['three anywhere', times(3, park(undefined, 1)), ALL, 'pass'],
    ['three, and one that was refused', three, REFUSED, 'unknown'],
    ['two, and one that was refused', times(2, park('东区', 1)), REFUSED, 'pass'],
    ['three, and one that is not in the batch', three, { parkCount: 4 }, 'unknown'],
    ['one, and nothing said of the others', [park('东区', 1)], NOT_SAID, 'unknown'],
    ['four, and nothing said of the others', [...three, park('东区', 1)], NOT_SAID, 'fail'],
  ])('%s: %#', (_, parks, said, expected) => {
    expect(outcome('qingdao-2019', 'first-batch-applications', parks, said)).toBe(expected);
  });

  it('asks for the district only where it matters', () => {
    const judged = (extra: ParkSketch) => {
      const record = valueOf(
        assemblePortfolio(parksOf([...three, extra]), { name: 'x', parkCount: 'all', refused: 0 }),
      );
      const { missing } = evaluate(compiledRuleSet('qingdao-2019'), record, 'district').result;
      return missing.map(({ id, park: name }) => [id, name]);
    };
    expect(judged({ name: '示例园区丁', 申报批次: 1 })).toEqual([['district', '示例园区丁']]);
    expect(judged({ name: '示例园区丁', 申报批次: 2 })).toEqual([]);
  });
});

describe('Xuchang, where the document counts ten parks', () => {
  const started = (yes: number, no: number, open = 0) => [
    ...times(yes, { 实施循环化改造: true }),
    ...times(no, { 实施循环化改造: false }),
    ...times(open, {}),
  ];

  it.each<[string, readonly ParkSketch[], Said, Outcome]>([
    ['8 of 10', started(8, 2), { parkCount: 10 }, 'pass'],
    ['7 of 10', started(7, 3), { parkCount: 10 }, 'fail'],
    ['7 of 10, one open', started(7, 2, 1), { parkCount: 10 }, 'unknown'],
    ['8 of 10, one open', started(8, 1, 1), { parkCount: 10 }, 'pass'],
    ['8 of 9 known: the tenth cannot spoil it', started(8, 1), { parkCount: 10 }, 'pass'],
    ['7 of 9 known: the tenth decides', started(7, 2), { parkCount: 10 }, 'unknown'],
    ['6 of 9 known: the tenth cannot save it', started(6, 3), { parkCount: 10 }, 'fail'],
    ['7 of 9 known, and nothing said: ten by the document', started(7, 2), NOT_SAID, 'unknown'],
    ['8 of 9 known, and nothing said', started(8, 1), NOT_SAID, 'pass'],
    ['9 said to be all: ten by the document', started(7, 2), ALL, 'unknown'],
    ['8 of 10, but eleven were said', started(8, 2), { parkCount: 11 }, 'unknown'],
  ])('%s: %#', (_, parks, said, expected) => {
    expect(outcome('xuchang-2019', 'circular-transformation', parks, said)).toBe(expected);
  });

  it.each<[string, readonly ParkSketch[], Outcome]>([
    [
      'every other park has begun',
      [
        ...times(2, { 建成智能化示范园区: true }),
        ...times(8, { 建成智能化示范园区: false, 启动智能化园区建设: true }),
      ],
      'pass',
    ],
    [
      'one of them has not',
      [
        ...times(2, { 建成智能化示范园区: true }),
        ...times(7, { 建成智能化示范园区: false, 启动智能化园区建设: true }),
        { 建成智能化示范园区: false, 启动智能化园区建设: false },
      ],
      'fail',
    ],
    [
      'one may be a demonstration park itself',
      [
        ...times(2, { 建成智能化示范园区: true }),
        ...times(7, { 建成智能化示范园区: false, 启动智能化园区建设: true }),
        { 启动智能化园区建设: false },
      ],
      'unknown',
    ],
  ])('smart construction: %s', (_, parks, expected) => {
    expect(outcome('xuchang-2019', 'smart-park-start', parks, { parkCount: 10 })).toBe(expected);
  });

  const revenue = (before: string, now: string): ParkSketch => ({
    规上工业主营业务收入: now,
    history: JSON.stringify({ 2020: { 规上工业主营业务收入: before } }),
  });
  const two = [revenue('100亿元', '104亿元'), revenue('100亿元', '108亿元')];

  it.each<[string, string | undefined, Outcome]>([
    ['faster than the city', '5.99%', 'pass'],
    ['as fast as the city, which is not faster', '6%', 'fail'],
    ['slower than the city', '6.01%', 'fail'],
    ['a city of which nothing is known', undefined, 'unknown'],
  ])('growth: %s', (_, rate, expected) => {
    const city = `{name: 全市, kind: city, period: 2021, figures: {全市规上工业主营业务收入增速: ${rate ?? 'unknown'}}}`;
    expect(outcome('xuchang-2019', 'revenue-growth', two, ALL, { city })).toBe(expected);
  });
});

describe("means, totals and titles in Xi'an", () => {
  const firms = (name: string, ...counts: readonly (number | undefined)[]) =>
    counts.map((count): ParkSketch => (count === undefined ? {} : { [name]: count }));
  const LEAD = '年产值过亿元企业数';
  const SCALE = '规模以上企业数';

  it.each<[string, readonly ParkSketch[], Said, Outcome]>([
    ['lead-enterprises', firms(LEAD, 1, 2, 6), ALL, 'pass'],
    ['lead-enterprises', firms(LEAD, 1, 2, 5), ALL, 'fail'],
    ['lead-enterprises', firms(LEAD, 1, 2, undefined), ALL, 'unknown'],
    ['lead-enterprises', firms(LEAD, 3, 6, undefined), ALL, 'pass'],
    ['lead-enterprises', firms(LEAD, 3, 6), { parkCount: 3 }, 'pass'],
    ['lead-enterprises', firms(LEAD, 3, 5), { parkCount: 3 }, 'unknown'],
    ['lead-enterprises', firms(LEAD, 9, 9), NOT_SAID, 'unknown'],
    ['above-scale-enterprises', firms(SCALE, 10, 10), ALL, 'pass'],
    ['above-scale-enterprises', firms(SCALE, 19, 0), ALL, 'fail'],
    ['above-scale-enterprises', firms(SCALE, 20, undefined), ALL, 'pass'],
    ['above-scale-enterprises', firms(SCALE, 19, undefined), ALL, 'unknown'],
    ['above-scale-enterprises', firms(SCALE, 30, 0), REFUSED, 'pass'],
    ['above-scale-enterprises', firms(SCALE, 29, 0), REFUSED, 'unknown'],
  ])('%s of %j, %j: %s', (criterion, parks, said, expected) => {
    expect(outcome('xian-2019', criterion, parks, said)).toBe(expected);
  });

  const zone = (revenue: string | undefined, key: boolean | undefined): ParkSketch => ({
    ...(revenue !== undefined && { 营业收入: revenue }),
    ...(key !== undefined && { 称号: key ? '重点建设工业集中区' : '绿色园区' }),
  });

  it.each<[string, readonly ParkSketch[], Said, Outcome]>([
    ['key zones that reach it', [zone('1200亿元', true), zone('800亿元', true)], ALL, 'pass'],
    ['a zone that is no key zone', [zone('1999亿元', true), zone('800亿元', false)], ALL, 'fail'],
    ['a zone of which that is not known', [zone('1999亿元', true), zone('1亿元', undefined)], ALL, 'unknown'],
    ['too little even with it', [zone('1998亿元', true), zone('1亿元', undefined)], ALL, 'fail'],
    ['enough without it', [zone('2000亿元', true), zone(undefined, undefined)], ALL, 'pass'],
    ['enough, whatever else there is', [zone('2000亿元', true)], NOT_SAID, 'pass'],
    ['not enough, unless there is more', [zone('1999亿元', true)], NOT_SAID, 'unknown'],
  ])('revenue of the key zones: %s', (_, parks, said, expected) => {
    expect(outcome('xian-2019', 'key-zone-revenue', parks, said)).toBe(expected);
  });

  it.each<[string, Outcome]>([
    ['49999.99平方米', 'fail'],
    ['5万平方米', 'pass'],
    ['75亩', 'pass'],
    ['unknown', 'unknown'],
  ])('a district with %s of standard plants: %s', (area, expected) => {
    const { record } = dataFileOf(`{name: 示例区, kind: district, figures: {标准化厂房面积: ${area}}}`);
    const result = evaluateOne(compiledRuleSet('xian-2019'), record, 'standard-plants');
    expect(outcomeOf(result.possible)).toBe(expected);
  });
});

describe('Chongqing', () => {
  const revenue = (...texts: readonly (string | undefined)[]) =>
    texts.map((text): ParkSketch => (text === undefined ? {} : { 规上工业主营业务收入: text }));
  const city = '{name: 全市, kind: city, period: 2021, figures: {全市规上工业主营业务收入: 1000亿元}}';

  it.each<[string, readonly ParkSketch[], Said, string | undefined, Outcome]>([
    ['86 %', revenue('500亿元', '360亿元'), ALL, city, 'pass'],
    ['a little less', revenue('500亿元', '359.99亿元'), ALL, city, 'fail'],
    ['enough without the one that is unknown', revenue('860亿元', undefined), ALL, city, 'pass'],
    ['not enough without it', revenue('859亿元', undefined), ALL, city, 'unknown'],
    ['not enough, unless there is more', revenue('859亿元'), NOT_SAID, city, 'unknown'],
    ['no figure of the city', revenue('860亿元'), ALL, undefined, 'unknown'],
  ])('share of the parks in the city: %s', (_, parks, said, whole, expected) => {
    const more = whole === undefined ? {} : { city: whole };
    expect(outcome('chongqing-2021', 'share-of-city-industry', parks, said, more)).toBe(expected);
  });

  it.each<[string, readonly ParkSketch[], Said, Outcome]>([
    ['in every park', times(3, { 智慧园区管理服务系统建成: true }), ALL, 'pass'],
    [
      'in all but one',
      [...times(2, { 智慧园区管理服务系统建成: true }), { 智慧园区管理服务系统建成: false }],
      ALL,
      'fail',
    ],
    ['in one of them open', [{ 智慧园区管理服务系统建成: true }, {}], ALL, 'unknown'],
    ['in all that are known', times(3, { 智慧园区管理服务系统建成: true }), NOT_SAID, 'unknown'],
    ['not in one, whatever else there is', [{ 智慧园区管理服务系统建成: false }], NOT_SAID, 'fail'],
  ])('the smart-park system %s', (_, parks, said, expected) => {
    expect(outcome('chongqing-2021', 'smart-park-system', parks, said)).toBe(expected);
  });

  const output = (value: string, land: string): ParkSketch => ({ 规上工业总产值: value, 工业用地面积: land });

  it('recomputes a ratio from the sums, not from the ratios', () => {
    // 30 and 90 a square kilometre: a mean of 60, but 75 over all of their land.
    const parks = [output('30亿元', '1平方公里'), output('270亿元', '3平方公里')];
    const { node } = judge('chongqing-2021', 'industrial-land-output', parks);
    expect(node?.kind === 'leaf' && node.actual).toMatchObject({
      range: { low: { at: { num: 7500, den: 1 } } },
    });
    expect(outcome('chongqing-2021', 'industrial-land-output', parks)).toBe('pass');
  });

  it('does not take a figure of the whole city for that of its parks', () => {
    const whole = '{name: 全市, kind: city, period: 2021, figures: {工业用地面积: 1000平方公里}}';
    const parks = [output('65亿元', '1平方公里')];
    expect(outcome('chongqing-2021', 'industrial-land-output', parks, ALL, { city: whole })).toBe('pass');
  });

  it('reads what nobody can sum from the file about all parks', () => {
    const stated = dataFileOf(
      '{name: 全市园区, kind: portfolio, period: 2025, figures: {特色产业基地数: 100}}',
    ).record;
    expect(outcome('chongqing-2021', 'specialty-bases', [{}], { stated })).toBe('pass');
    expect(outcome('chongqing-2021', 'specialty-bases', [{}])).toBe('unknown');
  });
});

describe('figures of the city', () => {
  const city = (figures: string, history = '') =>
    dataFileOf(`{name: 青岛市, kind: city, period: 2022, figures: {${figures}}, history: {${history}}}`)
      .record;

  it.each<[string, string, string, Outcome]>([
    ['smes-on-cloud', 'smes_on_cloud_added: 10万家', '', 'pass'],
    ['smes-on-cloud', 'smes_on_cloud_added: 99999家', '', 'fail'],
    ['smes-on-cloud', '', '', 'unknown'],
    ['foreign-capital', 'fdi: 66亿美元', '', 'pass'],
    ['foreign-capital', 'fdi: 65.99亿美元', '', 'fail'],
    ['new-market-entities', 'new_market_entities: 18万户', '', 'pass'],
    [
      'cross-border-ecommerce',
      'cross_border_volume: 200亿元',
      '2020: {cross_border_volume: 100亿元}',
      'pass',
    ],
    [
      'cross-border-ecommerce',
      'cross_border_volume: 199.99亿元',
      '2020: {cross_border_volume: 100亿元}',
      'fail',
    ],
    ['cross-border-ecommerce', 'cross_border_volume: 200亿元', '', 'unknown'],
    ['digital-upgrading', 'digital_upgraded_enterprises: 3000家', '', 'pass'],
  ])('%s of {%s} {%s}: %s', (criterion, figures, history, expected) => {
    const result = evaluateOne(compiledRuleSet('qingdao-2021'), city(figures, history), criterion);
    expect(outcomeOf(result.possible)).toBe(expected);
  });
});

describe('the made-up parks under fixtures/', () => {
  const outcomes = (city: string, ruleSet: string, level: string, said: Said) => {
    const { parks, city: whole } = fixtureOf(city);
    const record = valueOf(assemblePortfolio(parks, { name: 'x', refused: 0, ...said }));
    const { result } = evaluate(compiledRuleSet(ruleSet), record, level, whole ? { city: whole } : {});
    const named = result.criteria.map(
      ({ criterion, possible }) => [criterion.id, outcomeOf(possible)] as const,
    );
    return Object.fromEntries(named);
  };

  it('of Xuchang lack one figure for the share of all ten', () => {
    expect(outcomes('xuchang', 'xuchang-2019', 'portfolio', { parkCount: 10 })).toMatchObject({
      'revenue-growth': 'pass',
      'industrial-land-tax': 'fail',
      'circular-transformation': 'unknown',
      'smart-demonstration-parks': 'pass',
      'smart-park-start': 'fail',
      'green-parks': 'pass',
      'green-factories': 'pass',
    });
  });

  it('of Qingdao have one whose district is not known, and one without revenue', () => {
    expect(outcomes('qingdao', 'qingdao-2019', 'portfolio-2021', ALL)).toMatchObject({
      'revenue-growth': 'pass',
      'parks-over-100yi': 'pass',
      'parks-300-to-500yi': 'unknown',
      'parks-500-to-1000yi': 'pass',
      'parks-over-1000yi': 'pass',
    });
    expect(outcomes('qingdao', 'qingdao-2019', 'district', ALL)).toMatchObject({
      'first-batch-applications': 'unknown',
      'annual-project-library': 'not-applicable',
    });
  });
});
