import { describe, expect, it } from 'vitest';
import { type NameIndex, nameIndex, namesOf } from '../../../src/load/data/names.ts';
import { RECORD_KINDS } from '../../../src/model/catalogue.ts';
import { realCatalogue, sketchCatalogue } from '../../helpers/catalogue.ts';

const CATALOGUE = sketchCatalogue({
  new_project_tax_per_mu: { zh: '新建项目亩均税收', en: 'tax per mu of new projects', unit: '万元/亩' },
  industrial_land_tax_per_mu: { zh: '工业用地亩均税收', en: 'industrial tax per mu', unit: '万元/亩' },
  industrial_land_area: {
    zh: '工业用地面积',
    en: 'industrial land area',
    unit: 'km²',
    aliases: ['工业用地'],
  },
  concentration: { zh: '主导产业集聚度', en: 'concentration', type: 'share', unit: '%' },
  value_added: { zh: '工业增加值（可比价）', en: 'value added (comparable)', unit: '亿元' },
  management_body: { zh: '管理机构', en: 'management body', type: 'flag' },
  revenue: { zh: '营业收入', en: 'revenue', unit: '亿元', of: ['enterprise', 'industry'] },
  main_revenue: { zh: '园区主营业务收入', en: 'main revenue', unit: '亿元' },
});
const INDEX = nameIndex(CATALOGUE, 'park');

function indicatorIn(index: NameIndex, name: string) {
  const found = index.resolve(name);
  return found.kind === 'indicator' ? [found.indicator.id, found.unit?.text] : found;
}

describe('a name that is known', () => {
  it.each([
    ['industrial_land_area', 'industrial_land_area'],
    ['Industrial-Land Area', 'industrial_land_area'],
    ['INDUSTRIAL LAND AREA', 'industrial_land_area'],
    ['ｉｎｄｕｓｔｒｉａｌ＿ｌａｎｄ＿ａｒｅａ', 'industrial_land_area'],
    ['工业用地面积', 'industrial_land_area'],
    [' 工业 用地　面积 ', 'industrial_land_area'],
    ['工业用地', 'industrial_land_area'],
    ['工业增加值（可比价）', 'value_added'],
    ['工业增加值(可比价)', 'value_added'],
    ['value added (comparable)', 'value_added'],
  ])('%s', (name, id) => {
    expect(indicatorIn(INDEX, name)).toEqual([id, undefined]);
  });

  it.each([
    ['工业用地面积（亩）', 'industrial_land_area', '亩'],
    ['工业用地面积(公顷)', 'industrial_land_area', '公顷'],
    ['工业用地面积 [km²]', 'industrial_land_area', 'km2'],
    ['工业用地面积【万亩】', 'industrial_land_area', '万亩'],
    ['工业用地面积（单位：亩）', 'industrial_land_area', '亩'],
    ['industrial_land_area (mu)', 'industrial_land_area', 'mu'],
    ['工业增加值（可比价）（亿元）', 'value_added', '亿元'],
    ['主导产业集聚度（％）', 'concentration', '%'],
  ])('%s, with a unit', (name, id, unit) => {
    expect(indicatorIn(INDEX, name)).toEqual([id, unit]);
  });

  it.each(['projects', '项目清单', '项目'])('%s, a list', (name) => {
    expect(INDEX.resolve(name)).toMatchObject({ kind: 'list', list: { id: 'projects' } });
  });
});

describe('a name that is not', () => {
  it.each(['亩均税收', '亩均税收（万元/亩）'])('%s fits several indicators, which are named', (name) => {
    const found = INDEX.resolve(name);
    expect(found.kind === 'ambiguous' && found.candidates.map(({ id }) => id)).toEqual([
      'new_project_tax_per_mu',
      'industrial_land_tax_per_mu',
    ]);
  });

  it('is ambiguous too when two indicators have it', () => {
    const twins = sketchCatalogue({ a: { zh: '收入' }, b: { zh: '税收', aliases: ['收入'] } });
    expect(nameIndex(twins, 'park').resolve('收入')).toMatchObject({ kind: 'ambiguous' });
  });

  it.each(['营业收入', 'revenue', '营业收入（亿元）'])('%s belongs to other records', (name) => {
    expect(INDEX.resolve(name)).toMatchObject({ kind: 'elsewhere', of: ['enterprise', 'industry'] });
    expect(nameIndex(CATALOGUE, 'enterprise').resolve(name)).toMatchObject({ kind: 'indicator' });
  });

  it.each([
    ['industrial_land_aera', '工业用地面积 (industrial_land_area)'],
    ['industral land area', '工业用地面积 (industrial_land_area)'],
    ['主导产业集中度', '主导产业集聚度 (concentration)'],
    ['集聚度', '主导产业集聚度 (concentration)'],
    ['有管理机构', '管理机构 (management_body)'],
    ['工业用地面积（2020年）', '工业用地面积 (industrial_land_area)'],
  ])('%s: did you mean %s', (name, first) => {
    const found = INDEX.resolve(name);
    expect(found.kind === 'unknown' && found.suggestions[0]).toBe(first);
  });

  it.each(['绿化覆盖率', 'foo', '', '（亩）', '税'])('%s is like nothing', (name) => {
    expect(INDEX.resolve(name)).toEqual({ kind: 'unknown', suggestions: [] });
  });
});

describe('the catalogue', () => {
  const catalogue = realCatalogue();
  it.each(RECORD_KINDS)('has no two meanings for a name of a %s', (kind) => {
    const index = nameIndex(catalogue, kind);
    const own = [...catalogue.indicators.values()].filter(({ of }) => of.includes(kind));
    const wrong = own.flatMap(({ id, ...rest }) =>
      namesOf({ id, ...rest }).filter((name) => {
        const found = index.resolve(name);
        return found.kind !== 'indicator' || found.indicator.id !== id || found.unit !== undefined;
      }),
    );
    expect(wrong).toEqual([]);
  });

  it.each(['亩均税收', '集聚度'])('does not let %s pass', (name) => {
    expect(nameIndex(catalogue, 'park').resolve(name).kind).toBe('ambiguous');
  });

  it('does not let 投资强度 pass', () => {
    const found = nameIndex(catalogue, 'park').resolve('投资强度');
    expect(found).toMatchObject({
      suggestions: expect.arrayContaining(['新建工业项目投资强度 (new_project_investment_intensity)']),
    });
  });
});

it('names the candidates that add least to what was written first', () => {
  const catalogue = sketchCatalogue({
    a: { zh: '全市县域工业增加值占比', unit: '%' },
    b: { zh: '规上工业增加值增速', unit: '%' },
    c: { zh: '规上工业增加值', unit: '亿元' },
  });
  const found = nameIndex(catalogue, 'park').resolve('工业增加值');
  expect(found.kind === 'ambiguous' && found.candidates.map(({ id }) => id)).toEqual(['c', 'b', 'a']);
});
