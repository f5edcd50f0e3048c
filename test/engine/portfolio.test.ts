import { describe, expect, it } from 'vitest';
import {
  assemblePortfolio,
  checkPopulation,
  compileRuleSet,
  evaluate,
  type PortfolioOptions,
  portfolioLevels,
} from '../../src/engine/index.ts';
import type { DataRecord, RecordList } from '../../src/model/record.ts';
import { outcomeOf } from '../../src/model/outcome.ts';
import { isError, type Problem } from '../../src/problems/index.ts';
import { catalogueOf, criterionOf, leafOf, recordOf, ruleSetOf, yearOf } from '../helpers/engine.ts';
import { compiledRuleSet } from '../helpers/rules.ts';

const park = (name: string, more: Parameters<typeof recordOf>[1] = {}) =>
  recordOf({ name: `=${name}` }, { name, ...more });
const PARKS = [park('甲'), park('乙')];

function assemble(parks: readonly DataRecord[], options: Partial<PortfolioOptions> = {}) {
  return assemblePortfolio(parks, { name: '全市', parkCount: 'all', refused: 0, ...options });
}

const listOf = (record: DataRecord | undefined): RecordList | undefined => record?.lists.get('parks');
const codesOf = (problems: readonly Problem[]) => problems.map(({ code }) => code);

describe('the parks of a batch', () => {
  it.each<[string, Partial<PortfolioOptions>, number]>([
    ['all of them', { parkCount: 'all' }, 0],
    ['all of them, one of which could not be read', { parkCount: 'all', refused: 1 }, 1],
    ['two of two', { parkCount: 2 }, 0],
    ['two of five', { parkCount: 5 }, 3],
    ['two of five, one of which could not be read', { parkCount: 5, refused: 1 }, 3],
  ])('are %s', (_, options, unlisted) => {
    const { value, problems } = assemble(PARKS, options);
    expect([value?.kind, value?.name, listOf(value)]).toEqual([
      'portfolio',
      '全市',
      { items: PARKS, unlisted },
    ]);
    expect(problems).toEqual([]);
  });

  it('may be only some of them where nothing was said', () => {
    const { value, problems } = assemblePortfolio(PARKS, { name: 'x', refused: 0 });
    expect(listOf(value)?.unlisted).toBe(Infinity);
    expect(problems).toMatchObject([{ code: 'parks-not-said', severity: 'warning', data: { found: '2' } }]);
  });

  it('cannot be more than there are', () => {
    const { value, problems } = assemble(PARKS, { parkCount: 1 });
    expect([value, codesOf(problems), problems.some(isError)]).toEqual([
      undefined,
      ['more-parks-than-said'],
      true,
    ]);
  });

  it('may be more than there are together with what could not be read', () => {
    const { value, problems } = assemble(PARKS, { parkCount: 2, refused: 1 });
    expect([listOf(value)?.unlisted, codesOf(problems), problems.some(isError)]).toEqual([
      0,
      ['more-parks-than-said'],
      false,
    ]);
  });

  it('are counted once when one of them comes twice, however its name is spaced, and may be one more', () => {
    const { value, problems } = assemble([...PARKS, park('甲 ')]);
    expect(problems).toMatchObject([{ code: 'park-repeated', data: { subject: '甲 ' } }]);
    const [before] = PARKS;
    expect(problems[0]?.data.found).toBe(`test.yaml:${before?.figures.get('name')?.place.line}`);
    expect([listOf(value)?.items.length, listOf(value)?.unlisted]).toEqual([2, 1]);
  });

  it('may be one park where one of them names no district', () => {
    const of = (name: string, district?: string) =>
      recordOf({ ...(district !== undefined && { district: `=${district}` }) }, { name });
    const [east, west, none] = [of('甲', '东区'), of('甲', '西区'), of('甲')];
    const counted = (...parks: readonly DataRecord[]) => {
      const list = listOf(assemble(parks).value);
      return [list?.items.length, list?.unlisted];
    };
    expect(counted(east, west)).toEqual([2, 0]);
    expect(counted(east, none)).toEqual([1, 1]);
    expect(counted(none, east, west)).toEqual([2, 1]);
    expect(counted(east, west, none)).toEqual([2, 1]);
  });

  it('are counted by their latest period, whatever their order', () => {
    const of = (name: string, year: number, district = '东区') =>
      recordOf({ district: `=${district}` }, { name, period: yearOf(year) });
    const [old, now] = [of('甲', 2020), of('甲', 2021)];
    for (const parks of [
      [old, now],
      [now, old],
    ]) {
      const { value, problems } = assemble([...parks, of('乙', 2021), of('甲', 2021, '西区')]);
      expect(
        listOf(value)
          ?.items.map(({ name, period }) => `${name} ${period?.text}`)
          .toSorted(),
      ).toEqual(['乙 2021', '甲 2021', '甲 2021']);
      expect(listOf(value)?.unlisted).toBe(0);
      expect(problems).toMatchObject([
        { code: 'park-earlier', data: { subject: '甲', found: '2020', expected: '2021' } },
      ]);
    }
  });

  it('are named by file, sheet and row where they come from a workbook', () => {
    const place = { file: 'a.xlsx', sheet: '汇总', line: 6, column: 2 };
    const ofSheet = ({ figures, ...more }: DataRecord): DataRecord => ({
      ...more,
      figures: new Map([...figures].map(([id, figure]) => [id, { ...figure, place }])),
    });
    const { problems } = assemble([...PARKS.map(ofSheet), park('甲')]);
    expect(problems[0]?.data.found).toBe('a.xlsx!汇总!6');
  });

  it('lie in two districts if these are written in two ways, and it is said', () => {
    const of = (...districts: readonly string[]) =>
      assemble(
        districts.map((district, index) => recordOf({ district: `=${district}` }, { name: `${index}` })),
      );
    expect(of('黄岛区', '黄岛').problems).toMatchObject([
      { code: 'similar-districts', data: { subject: '黄岛区', found: '黄岛' } },
    ]);
    expect(of('市南区', '青岛市市南区', '山东省青岛市市南区').problems).toMatchObject([
      { code: 'similar-districts', data: { subject: '市南区', found: '青岛市市南区' } },
      { code: 'similar-districts', data: { subject: '市南区', found: '山东省青岛市市南区' } },
    ]);
    expect(of('东区', '西区', '东区', '即墨市', '市北区', '市南区', '市中区').problems).toEqual([]);
  });
});

describe('the period of a portfolio', () => {
  const year = yearOf(2021);
  const part = { ...year, text: '2021-H1', until: '2021-06-30', partial: true };

  it.each([
    ['that of all parks', [year, year], year, []],
    ['none where they differ', [year, yearOf(2020)], undefined, ['periods-differ']],
    ['none where one park names none', [year, undefined], undefined, ['periods-differ']],
    ['none where no park names one', [undefined, undefined], undefined, []],
    ['a part of the year', [part, part], part, ['park-part-year']],
    [
      'none where one covers a part of the year',
      [year, part],
      undefined,
      ['periods-differ', 'park-part-year'],
    ],
  ] as const)('is %s', (_, periods, expected, codes) => {
    const parks = periods.map((period, index) => park(`${index}`, period ? { period } : {}));
    const { value, problems } = assemble(parks);
    expect([value?.period, codesOf(problems)]).toEqual([expected, codes]);
  });

  it('is that of the file about all parks, where there is one', () => {
    const stated = recordOf({}, { kind: 'portfolio', period: yearOf(2022) });
    expect(assemble([park('甲', { period: year })], { stated }).value?.period).toEqual(yearOf(2022));
  });

  it('names how many parks cover which', () => {
    const parks = [year, year, part].map((period, index) => park(`园区${index}`, { period }));
    const { problems } = assemble(parks);
    expect(problems.map(({ data }) => [data.found, data.detail])).toEqual([
      ['2021 ×2, 2021-H1 ×1', undefined],
      ['1', '园区2 (2021-H1)'],
    ]);
  });
});

describe('a file about all parks', () => {
  it('keeps its own figures beside the parks of the batch', () => {
    const stated = recordOf({ bases: 12 }, { kind: 'portfolio', history: { 2019: { bases: 9 } } });
    const { value } = assemble(PARKS, { stated });
    expect([value?.figures, value?.history, listOf(value)?.items]).toEqual([
      stated.figures,
      stated.history,
      PARKS,
    ]);
  });

  it.each<[string, number, Partial<PortfolioOptions>, number, readonly string[]]>([
    ['complete', 0, { parkCount: 'all' }, 0, ['parks-in-both']],
    ['incomplete', Infinity, {}, Infinity, ['parks-in-both']],
    ['incomplete, of which the number is known', Infinity, { parkCount: 4 }, 3, ['parks-in-both']],
  ])('keeps its own list of parks: %s', (_, unlisted, options, expected, codes) => {
    const own = { items: [park('丙')], unlisted };
    const stated = recordOf({}, { kind: 'portfolio', lists: { parks: own } });
    const { value, problems } = assemblePortfolio(PARKS, { name: 'x', refused: 0, stated, ...options });
    expect([listOf(value)?.items, listOf(value)?.unlisted]).toEqual([own.items, expected]);
    expect(codesOf(problems)).toEqual(codes);
  });

  it('needs no word about how many parks there are where it lists them itself', () => {
    const lists = { parks: [park('丙')] };
    const stated = recordOf({}, { kind: 'portfolio', lists });
    const { value, problems } = assemblePortfolio([], { name: 'x', refused: 0, stated });
    expect([listOf(value)?.unlisted, problems]).toEqual([0, []]);
  });
});

describe('the number of parks that a document names', () => {
  const { ruleSet } = compiledRuleSet('xuchang-2019');
  const found = (count: number, parkCount?: number | 'all') => {
    const parks = Array.from({ length: count }, (_, index) => park(`${index}`));
    const { value } = assemblePortfolio(parks, { name: 'x', refused: 0, ...(parkCount && { parkCount }) });
    return value
      ? checkPopulation(ruleSet, value).map(({ code, data }) => [code, data.found, data.expected])
      : [];
  };

  it.each([
    [10, 10, []],
    [10, 'all', []],
    [9, 10, []],
    [9, undefined, []],
    [9, 'all', [['population-differs', '9', '10']]],
    [9, 12, [['population-differs', '12', '10']]],
    [11, undefined, [['population-differs', '11', '10']]],
  ] as const)('%j parks, said to be %j: %j', (count, parkCount, expected) => {
    expect(found(count, parkCount)).toEqual(expected);
  });

  it('says nothing where the document names none', () => {
    const { value } = assemble(PARKS);
    expect(value && checkPopulation(compiledRuleSet('xian-2019').ruleSet, value)).toEqual([]);
  });
});

describe('the levels about all parks', () => {
  it.each([
    ['qingdao-2019', {}, ['portfolio-2021', 'district']],
    [
      'qingdao-2019',
      { 'sewage-central-treatment-2021': 'all-parks' },
      ['portfolio-2021', 'target-2021', 'district'],
    ],
    ['qingdao-2021', {}, ['targets-2022-portfolio']],
    ['xuchang-2019', {}, ['portfolio']],
    ['xian-2019', {}, ['portfolio-2021']],
    ['chongqing-2021', {}, ['portfolio-2025']],
  ] as const)('of %s under %j are %j', (id, readings, expected) => {
    expect(portfolioLevels(compiledRuleSet(id).ruleSet, readings).map((level) => level.id)).toEqual(expected);
  });
});

describe('what is unknown of a district', () => {
  const CATALOGUE = catalogueOf({
    a: { unit: '万元', time: 'stock' },
    counts: { type: 'flag' },
    district: { type: 'text' },
  });
  const judge = (require: Parameters<typeof criterionOf>[1], parks: readonly DataRecord[]) => {
    const criterion = criterionOf('x', require, { scope: 'portfolio', per: 'district' });
    const compiled = compileRuleSet(ruleSetOf([criterion], { scope: 'portfolio' }), CATALOGUE);
    const { value = recordOf({}) } = assemble(parks);
    const { criteria, missing } = evaluate(compiled, value, 'main').result;
    return [outcomeOf(criteria[0]?.possible ?? 0), missing.map(({ id, park: name }) => `${id} ${name}`)];
  };
  const of = (name: string, figures: Parameters<typeof recordOf>[0]) => recordOf(figures, { name });
  const atLeastOne = leafOf(
    { kind: 'count', list: 'parks', where: leafOf('counts', 'equals', true) },
    'at_least',
    1,
  );

  it('may be a district of its own, which would have to meet the requirement too', () => {
    const east = of('甲', { district: '=东', counts: true });
    expect(judge(atLeastOne, [east, of('乙', { counts: false })])).toEqual(['unknown', ['district 乙']]);
    expect(judge(atLeastOne, [east, of('乙', { counts: false, district: '=西' })])).toEqual(['fail', []]);
  });

  it('leaves sums and lists of parks open, too', () => {
    const parks = [of('甲', { district: '=东', a: '5万元' }), of('乙', { a: '1万元' })];
    expect(judge(leafOf('a', 'at_most', '5万元'), parks)).toEqual(['unknown', ['a undefined']]);
    expect(judge(leafOf('a', 'at_most', '6万元'), parks)).toEqual(['pass', []]);
    const each = { kind: 'each', list: 'parks', require: leafOf('a', 'at_least', '2万元') } as const;
    expect(judge(each, parks)[0]).toBe('unknown');
  });
});
