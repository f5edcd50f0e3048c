import { describe, expect, it } from 'vitest';
import { compileIncentives } from '../../src/engine/index.ts';
import { readDataFile } from '../../src/load/data/data-file.ts';
import { readSource } from '../../src/load/source/source.ts';
import { outcomeOf } from '../../src/model/outcome.ts';
import { toText } from '../../src/quantity/exact.ts';
import { compiledRuleSet, RULES, valueOf } from '../helpers/rules.ts';

/** Outcome and lowest and highest amount in 元 of an incentive, as written in the text of the document. */
function claim(ruleSet: string, id: string, data: string): [string, string | undefined, string | undefined] {
  const { record } = valueOf(readDataFile(readSource(`name: x\n${data}`, 'x.yaml'), RULES.catalogue));
  const { incentives } = compileIncentives(compiledRuleSet(ruleSet))(record);
  const result = incentives.find(({ incentive }) => incentive.id === id);
  if (!result) throw new Error(id);
  const { low, high } = result.range ?? {};
  return [outcomeOf(result.possible), low && toText(low.at), high && toText(high.at)];
}

describe('the standard plants of the draft: 20元/m², 300万元 a project, accepted since 2020', () => {
  const plant = (floor: string, accepted = '2021-06-30', title = '一区两群产业转移承接示范园区') =>
    claim(
      'chongqing-2021',
      'standard-plant-subsidy',
      `plants: [{建筑面积: ${floor}, 竣工验收日期: ${accepted}, plant_park_titles: ${title}}]`,
    );

  it.each([
    ['below the cap', plant('149999.99m²'), ['pass', '2999999.8', '2999999.8']],
    ['at the cap', plant('150000m²'), ['pass', '3000000', '3000000']],
    ['above the cap', plant('150000.01m²'), ['pass', '3000000', '3000000']],
    ['no floor area', plant('unknown'), ['pass', '0', '3000000']],
    ['the day before', plant('1万m²', '2019-12-31'), ['fail', undefined, undefined]],
    ['the first day', plant('1万m²', '2020-01-01'), ['pass', '200000', '200000']],
    ['no day', plant('1万m²', 'unknown'), ['unknown', '0', '200000']],
    ['a year that holds both', plant('1万m²', '2020'), ['pass', '200000', '200000']],
    ['another park', plant('1万m²', '2021-01-01', '其他'), ['fail', undefined, undefined]],
    [
      'the other kind of park',
      plant('1万m²', '2021-01-01', '成渝地区双城经济圈产业合作示范园区'),
      ['pass', '200000', '200000'],
    ],
  ])('%s', (_name, found, expected) => {
    expect(found).toEqual(expected);
  });
});

describe('the platforms of the draft: 10 % up to 500万元, for technical innovation 20 % up to 1000万元', () => {
  const platform = (service: string, spending: string, isNew = 'true') =>
    claim(
      'chongqing-2021',
      'service-platform-subsidy',
      `platforms: [{公共服务平台: true, 新建平台: ${isNew}, 平台服务类别: ${service}, 设备投入: ${spending}}]`,
    );

  it.each([
    ['10 % below the cap', platform('数据中心', '4999.99万元'), ['pass', '4999990', '4999990']],
    ['10 % at the cap', platform('数据中心', '5000万元'), ['pass', '5000000', '5000000']],
    ['10 % above the cap', platform('数据中心', '5000.01万元'), ['pass', '5000000', '5000000']],
    ['20 % below the cap', platform('技术创新', '4999.99万元'), ['pass', '9999980', '9999980']],
    ['20 % at the cap', platform('技术创新', '5000万元'), ['pass', '10000000', '10000000']],
    ['20 % above the cap', platform('技术创新', '5000.01万元'), ['pass', '10000000', '10000000']],
    ['of an unknown kind', platform('unknown', '1000万元'), ['pass', '1000000', '2000000']],
    ['with unknown equipment', platform('数据中心', 'unknown'), ['pass', '0', '5000000']],
    ['not new', platform('数据中心', '1000万元', 'false'), ['fail', undefined, undefined]],
  ])('%s', (_name, found, expected) => {
    expect(found).toEqual(expected);
  });
});

const KEY_PARK = 'figures: {称号: [市级重点关键产业园], 处于创建期: true, 完成年度目标: true}';
const AREA = 'figures: {称号: [市级重点产业集聚区], 年度考核评价: true}';
const PROJECT = 'kind: project\nfigures:';
const WORKS = '现有工业用地: true, 提高容积率: true, 应补缴地价款: 30万元';

it.each([
  [
    'at least 1000万元 a year',
    ['chongqing-2021', 'key-park-support', KEY_PARK],
    ['pass', '10000000', undefined],
  ],
  ['up to 5000万元 a year', ['qingdao-2019', 'evaluation-award', AREA], ['pass', '0', '50000000']],
  [
    'another park gets no award',
    ['qingdao-2019', 'evaluation-award', 'figures: {称号: [其他], 年度考核评价: true}'],
    ['fail', undefined, undefined],
  ],
  [
    'a share that is not given',
    ['qingdao-2019', 'local-revenue-reward', AREA],
    ['pass', undefined, undefined],
  ],
  [
    '70 % of the minimum price',
    ['chongqing-2021', 'land-price-floor', `${PROJECT} {鼓励类制造业: true, 工业用地最低价标准: 480元/m²}`],
    ['pass', '336', '336'],
  ],
  [
    'both fees waived',
    [
      'chongqing-2021',
      'fee-waiver',
      `${PROJECT} {位于园区内: true, 生产及配套用房: true, 应缴城市建设配套费: 8万元, 应缴防空地下室易地建设费: 2万元}`,
    ],
    ['pass', '100000', '100000'],
  ],
  [
    'one of the fees is not known',
    [
      'chongqing-2021',
      'fee-waiver',
      `${PROJECT} {位于园区内: true, 生产及配套用房: true, 应缴城市建设配套费: 8万元}`,
    ],
    ['pass', '80000', undefined],
  ],
  [
    'no further land price',
    ['xian-2019', 'no-extra-land-price', `${PROJECT} {${WORKS}}`],
    ['pass', '300000', '300000'],
  ],
  [
    'no further land price, but another use',
    [
      'xuchang-2019',
      'no-extra-land-price',
      `${PROJECT} {${WORKS}, 符合规划: true, 符合安全要求: true, 不改变用途: false}`,
    ],
    ['fail', undefined, undefined],
  ],
  ['priority without a condition', ['xian-2019', 'land-quota-priority', ''], ['pass', undefined, undefined]],
  [
    'a rank without a limit',
    ['xuchang-2019', 'evaluation-reward', 'figures: {年度考核评价: true}'],
    ['unknown', undefined, undefined],
  ],
] as const)('%s', (_name, [ruleSet, id, data], expected) => {
  expect(claim(ruleSet, id, data)).toEqual(expected);
});

it('a project counts as managed as industrial land where the criterion of supporting facilities passes', () => {
  const land = (share: string) =>
    `${PROJECT} {配套服务设施用地占比: ${share}, 配套服务设施建筑面积占比: 15%}`;
  expect(claim('xian-2019', 'plant-land', land('7%'))[0]).toBe('pass');
  expect(claim('xian-2019', 'plant-land', land('7.01%'))[0]).toBe('fail');
});
