import { describe, expect, it } from 'vitest';
import { boundaryBetween } from '../../../src/load/wording/boundary-words.ts';
import { mentionsIn, plainPhrase, yearsIn } from '../../../src/load/wording/phrase-numbers.ts';
import { toText } from '../../../src/quantity/decimal.ts';
import { UNITS } from '../../helpers/engine.ts';

describe('boundary words', () => {
  it.each([
    ['不低于', '', ['at_least']],
    ['不得低于', '', ['at_least']],
    ['低于', '', ['less_than']],
    ['达到', '以上', ['at_least', 'at_least']],
    ['至少引进', '', []],
    ['至少', '', ['at_least']],
    ['超过', '', ['more_than']],
    ['收入过', '的园区', ['more_than']],
    ['高于', '', ['more_than']],
    ['不超过', '', ['at_most']],
    ['原则上不超过', '', ['at_most']],
    ['不得超过', '', ['at_most']],
    ['不高于', '', ['at_most']],
    ['', '以下', ['at_most']],
    ['控制在', '以内', ['at_most']],
    ['', '及以上', ['at_least']],
    ['提高到', '', []],
  ])('%s N %s', (before, after, ops) => {
    expect(boundaryBetween(before, after)).toMatchObject({ ops, about: false });
  });

  it.each([
    ['达到', '左右', ['at_least']],
    ['约', '', []],
  ])('%s N %s is approximate', (before, after, ops) => {
    expect(boundaryBetween(before, after)).toMatchObject({ ops, about: true });
  });
});

describe('the numbers of a phrase', () => {
  /** Base values, with the unit, and `?` for those that may be no quantities. */
  const read = (phrase: string) =>
    mentionsIn(phrase, UNITS).map(
      ({ values, unit, firm }) => `${values.map(toText).join('–')} ${unit.dimension}${firm ? '' : '?'}`,
    );

  it.each([
    ['投资强度不低于280万元/亩', ['4200 money/area']],
    ['亩均税收不低于20万元/年', ['200000 money']],
    [
      '占比分别达到50%、90%以上',
      ['1/2 ratio', '9/10 ratio'].map((each) => each.replace('1/2', '0.5').replace('9/10', '0.9')),
    ],
    ['300-500亿元的集聚区5个', ['30000000000–50000000000 money', '5 count']],
    ['建成2—3个平台', ['2–3 count']],
    ['产出强度提高到65亿元/平方公里以上', ['6500 money/area']],
    ['新增10万家企业', ['100000 count']],
    ['数量达到18萬以上', ['180000 count']],
    ['投资1,200万元', ['12000000 money']],
    ['占比由48%提高到50%以上', ['0.48 ratio?', '0.5 ratio']],
    ['引进1个以上世界500强', ['1 count', '500 none?']],
    ['5G网络全覆盖', ['5 none?']],
    ['2020年年底前,80%园区', ['0.8 ratio']],
    ['2019-2021年每年第3季度', []],
    ['较2020年翻一番', ['2 none?']],
    ['翻两番', ['4 none?']],
    ['千亿级产业集群', ['100000000000 none?']],
    ['三十五个项目', ['35 count?']],
    ['十家企业', ['10 count?']],
    ['二〇二〇年', ['2 none?', '2 none?']],
    ['按照“一次办好”的要求', ['1 count?']],
    ['管理机构', []],
  ])('%s', (phrase, expected) => {
    expect(read(phrase)).toEqual(expected);
  });

  it('looks past a unit that is only explained', () => {
    expect(mentionsIn('数量达到18万（户）以上', UNITS)).toMatchObject([
      { ops: ['at_least', 'at_least'], text: '达到18万以上' },
    ]);
  });

  it.each([
    ['獨角獸企業達(dá)到12家', '獨角獸企業达到12家'],
    ['产值 ３０亿元', '产值30亿元'],
    ['66億美元（约）', '66亿美元(约)'],
  ])('%s is read as %s', (phrase, plain) => {
    expect(plainPhrase(phrase)).toBe(plain);
  });

  it.each([
    ['2020年年底前,80%园区', ['2020']],
    ['2019-2021年行动计划', ['2019', '2021']],
    ['到2025年比2020年', ['2025', '2020']],
    ['2020个项目', []],
    ['12020年', []],
  ])('%s names the years %j', (phrase, years) => {
    expect(yearsIn(phrase)).toEqual(years);
  });
});
