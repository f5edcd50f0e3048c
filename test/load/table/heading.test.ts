import { describe, expect, it } from 'vitest';
import { nameIndex } from '../../../src/load/data/names.ts';
import { findMeaning, type Lexicon, meaningOf } from '../../../src/load/table/headings/heading.ts';
import { realCatalogue } from '../../helpers/catalogue.ts';

const CATALOGUE = realCatalogue();
const LEXICON: Lexicon = {
  index: nameIndex(CATALOGUE, 'park'),
  units: CATALOGUE.units,
  indicators: [...CATALOGUE.indicators.values()],
};

function meant(text: string): string {
  const found = findMeaning(text, LEXICON);
  if (found?.kind === 'role') return found.role;
  if (found?.kind !== 'figure') return found?.kind ?? 'nothing';
  return [found.indicator.id, found.unit?.text, found.period].filter((each) => each !== undefined).join(' ');
}

describe('a heading', () => {
  it.each([
    ['工业用地面积', 'industrial_land_area'],
    ['工业用地\n面积（亩）', 'industrial_land_area 亩'],
    ['工业用地面积 （ 亩 ）', 'industrial_land_area 亩'],
    ['工业用地面积【单位：亩】', 'industrial_land_area 亩'],
    ['工业用地面积〔亩〕', 'nothing'],
    ['工业用地面积/亩', 'industrial_land_area 亩'],
    ['工业用地面积，亩', 'industrial_land_area 亩'],
    ['工业用地面积：亩', 'industrial_land_area 亩'],
    ['工业用地面积 亩', 'industrial_land_area 亩'],
    ['＊工业用地面积（亩）', 'industrial_land_area 亩'],
    ['工业用地面积（亩）*', 'industrial_land_area 亩'],
    ['工业用地面积（亩）（必填）', 'industrial_land_area 亩'],
    ['1.工业用地面积', 'industrial_land_area'],
    ['(3)实缴税金（万元）', 'tax_paid 万元'],
    ['①实缴税金', 'tax_paid'],
    ['二、实缴税金', 'tax_paid'],
    ['1.2.3 实缴税金', 'tax_paid'],
    ['其中：规上工业总产值（亿元）', 'above_scale_industrial_output 亿元'],
    ['污水集中处理率（%）', 'sewage_central_treatment_rate %'],
    ['管理机构（是/否）', 'has_management_body'],
    ['industrial_land_area (mu)', 'industrial_land_area mu'],
    ['Industrial land area', 'industrial_land_area'],
    ['新建项目投资强度（万元/亩）', 'new_project_investment_intensity 万元/亩'],
    ['规上工业增加值（可比价）', 'industrial_value_added_comparable'],
    ['规上工业增加值（可比价）（亿元）', 'industrial_value_added_comparable 亿元'],
    ['5G网络覆盖', 'fiveg_covered'],
    ['2018年末从业人数', 'employees 2018'],
    ['2018-2020年主营业务收入', 'nothing'],
    ['2018年年末从业人数（人）', 'employees 人 2018年'],
    ['2019年一季度主营业务收入（亿元）', 'main_business_revenue 亿元 2019年一季度'],
    ['序号', 'serial'],
    ['No.', 'serial'],
    ['区（市）', 'district'],
    ['所在市', 'city'],
    ['园区', 'list'],
  ])('%j means %s', (text, meaning) => {
    expect(meant(text)).toBe(meaning);
  });

  it.each([
    '主营业务收入（审计数）',
    '主营业务收入（亿元，亩）',
    '主营业务收入（2018年，2019年）',
    '主营业务收入（方里）',
  ])('%s says more than is understood, and is not guessed', (text) => {
    expect(meant(text)).toBe('nothing');
    expect(meaningOf(text, LEXICON).kind).toBe('unknown');
  });

  it.each([
    ['亩均税收', 'ambiguous'],
    ['2018年亩均税收（万元/亩）', 'ambiguous'],
    ['总投资（亿元）', 'elsewhere'],
    ['3.总投资', 'elsewhere'],
    ['统一社会信用代码', 'unknown'],
  ])('%s is %s', (text, kind) => {
    expect(meaningOf(text, LEXICON).kind).toBe(kind);
  });
});
