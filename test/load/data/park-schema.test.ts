import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parkSchema } from '../../../src/load/data/park-schema.ts';
import { EDITOR_KEYWORDS, sketchCatalogue } from '../../helpers/catalogue.ts';

const CALIBERS = new Map([['area', { zh: '批复', en: 'approved' }]]);
const schema = parkSchema({
  ...sketchCatalogue({
    area: {
      zh: '规划面积',
      en: 'planned area',
      unit: 'km²',
      aliases: ['园区面积'],
    },
    comparable: { zh: '增加值（可比价）', unit: '亿元' },
    body: { zh: '管理机构（有无）', type: 'flag' },
    rank: { zh: '级别', type: 'label', values: [['副县级', 'deputy county']] },
    titles: { zh: '称号', type: 'labels', values: [['绿色园区', 'green park']] },
    land_area: { zh: '用地面积', unit: '亩', of: ['project'] },
    growth: { zh: '全市增速', type: 'rate', unit: '%', of: ['city'] },
  }),
  calibers: CALIBERS,
});
const validate = new Ajv({
  allowUnionTypes: true,
  strictRequired: false,
  keywords: EDITOR_KEYWORDS,
  allowMatchingProperties: true,
}).compile(schema);

describe('the JSON Schema of a data file', () => {
  it('is valid by draft-07', () => {
    expect(new Ajv().validateSchema(schema)).toBe(true);
    expect(schema).toMatchObject({ $schema: 'http://json-schema.org/draft-07/schema#' });
  });

  it('explains an indicator to the editor', () => {
    expect(schema).toMatchObject({
      definitions: {
        'indicator-area': {
          title: '规划面积 (area)',
          description: 'planned area\n单位 km² · unit km²\n批复\napproved',
          examples: ['12.5km²'],
        },
        'indicator-rank': { examples: ['副县级'] },
      },
    });
  });

  it.each([
    [{ name: '甲' }],
    [{ name: '甲', kind: 'park', period: 2020, city: 'a', district: 'b', other: { x: [1] } }],
    [{ name: '甲', units: { money: '万元', share: '%', 'money/area': '元/m²' } }],
    [
      {
        name: '甲',
        figures: { area: '3km²', '增加值（可比价）': 3, '管理机构（有无）': true, rank: '副县级' },
      },
    ],
    [{ name: '甲', figures: { 园区面积: null, 'planned area': 'unknown' } }],
    [{ name: '甲', figures: { '规划面积（亩）': 3, '增加值（可比价）（亿元）': 3 } }],
    [
      {
        name: '甲',
        figures: { titles: ['绿色园区'], area: { value: 3, unit: '亩', as_of: 2020, basis: '预计' } },
      },
    ],
    [{ name: '甲', figures: null, history: { 2018: { area: 3 }, '2019-H1': {} } }],
    [
      {
        name: '甲',
        projects: [{ land_area: '3亩', history: {}, period: 2019 }],
        企业: { complete: false, items: [] },
      },
    ],
    [{ name: '甲', projects: '未知', kind: 'city', figures: { 全市增速: '3%' } }],
    [{ name: '甲', figures: { 全市增速: '3%' } }],
    [{ name: '甲', kind: 'project', figures: { land_area: '3亩' } }],
    [{ name: '甲', projects: 'lists/projects.csv' }],
    [{ name: '甲', projects: { complete: false, table: 'projects.csv' } }],
  ])('accepts %j', (data) => {
    validate(data);
    expect(validate.errors).toBeNull();
  });

  it.each([
    [{}],
    [{ name: '' }],
    [{ name: ['甲'] }],
    [{ name: '甲', kind: 'enterprise' }],
    [{ name: '甲', figure: {} }],
    [{ name: '甲', area: 3 }],
    [{ name: '甲', units: { enery: 'tce' } }],
    [{ name: '甲', figures: { areaa: 3 } }],
    [{ name: '甲', figures: { land_area: 3 } }],
    [{ name: '甲', figures: { 用地面积: '3亩' } }],
    [{ name: '甲', kind: 'project', figures: { area: 3 } }],
    [{ name: '甲', figures: { area: { vale: 3 } } }],
    [{ name: '甲', figures: { area: { unit: '亩' } } }],
    [{ name: '甲', figures: { area: { value: 3, basis: '大概' } } }],
    [{ name: '甲', figures: { '管理机构（有无）': 1 } }],
    [{ name: '甲', figures: { rank: '副县长级' } }],
    [{ name: '甲', figures: { titles: ['智慧园区'] } }],
    [{ name: '甲', figures: [] }],
    [{ name: '甲', history: { 去年: {} } }],
    [{ name: '甲', history: { 2018: { areaa: 3 } } }],
    [{ name: '甲', projects: '../projects.csv' }],
    [{ name: '甲', projects: '/projects.csv' }],
    [{ name: '甲', projects: { items: [], table: 'projects.csv' } }],
    [{ name: '甲', projects: ['一期'] }],
    [{ name: '甲', projects: [{ area: 3 }] }],
    [{ name: '甲', projects: { complete: false } }],
  ])('rejects %j', (data) => {
    expect(validate(data)).toBe(false);
  });
});
