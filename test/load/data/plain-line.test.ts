import { describe, expect, it } from 'vitest';
import { readDataFile } from '../../../src/load/data/data-file.ts';
import { plainLines } from '../../../src/load/data/plain-line.ts';
import { readSource } from '../../../src/load/source/source.ts';
import { NUMBER_TYPES } from '../../../src/model/catalogue.ts';
import { UNITS } from '../../helpers/engine.ts';
import { type Random, randomFrom } from '../../helpers/random.ts';
import { RULES } from '../../helpers/rules.ts';

const { catalogue } = RULES;
const money = UNITS.find('万元');
const bare = new Map(money ? [['money', money]] : []);
const plain = plainLines(catalogue);

function readBoth(text: string, number = 7) {
  const ordinary = readDataFile(readSource(text, 'parks.ndjson', number), catalogue);
  return { quick: plain({ text, number, file: 'parks.ndjson' }), ordinary };
}

const PARK = '"name":"某某产业集聚区","city":"青岛","period":2020';

describe('a plain line', () => {
  it.each([
    ['numbers with units', `{${PARK},"figures":{"主营业务收入":"52.4亿元","planned_area":"1,200亩"}}`],
    ['decimals as written', `{${PARK},"figures":{"主营业务收入":"1.50亿元","主导产业集聚度":"62.0%"}}`],
    ['bare counts', `{${PARK},"figures":{"provincial_innovation_platforms":10}}`],
    ['more digits than a float has', `{${PARK},"figures":{"主营业务收入":"0.12345678901234567亿元"}}`],
    [
      'flags, labels, unknowns',
      `{${PARK},"figures":{"has_management_body":true,"creation_field":"新材料","park_status":null,"goals_clear":"n/a"}}`,
    ],
    ['words about numbers', `{${PARK},"figures":{"主营业务收入":"约52.4亿元"}}`],
    [
      'spaces between the parts',
      `{"name": "甲", "period": "2019-Q1", "figures": {"has_management_body": "是"}}`,
    ],
    [
      'escapes in keys and texts',
      String.raw`{"name":"\u7532\"\\","figures":{"\u4e3b\u8425\u4e1a\u52a1\u6536\u5165":"52.4\u4ebf\u5143","has_management_body":true}}`,
    ],
    ['other kinds and no period', '{"kind":"district","name":"黄岛区","figures":{}}'],
    ['blanks at the end', `{${PARK},"figures":{"has_management_body":true}}  `],
    ['an unknown period and city', '{"name":"甲","city":"未知","period":"—","figures":{}}'],
    ['negative zero and signs', `{${PARK},"figures":{"city_industrial_value_added_growth":"-1.50%"}}`],
  ])('is read as the ordinary reader reads it: %s', (_, text) => {
    const { quick, ordinary } = readBoth(text);
    expect(ordinary.problems).toEqual([]);
    expect(quick).toBeDefined();
    expect(quick).toEqual(ordinary.value);
  });

  it.each([
    ['the same key twice', `{${PARK},"figures":{"has_management_body":true,"has_management_body":true}}`],
    [
      'the same key twice, once with escapes',
      String.raw`{${PARK},"figures":{"goals_clear":true,"goals\u005fclear":true}}`,
    ],
    [
      'two names of one figure',
      `{${PARK},"figures":{"main_business_revenue":"1亿元","主营业务收入":"1亿元"}}`,
    ],
    ['keys out of order', `{${PARK},"figures":{"10":1,"1":2}}`],
    ['an unknown figure', `{${PARK},"figures":{"nothing_like_it":1}}`],
    ['an unknown part', `{${PARK},"remarks":"x"}`],
    ['a number without unit', `{${PARK},"figures":{"主营业务收入":52.4}}`],
    ['an implausible number', `{${PARK},"figures":{"new_project_investment_intensity":"2800000万元/亩"}}`],
    ['an impossible number', `{${PARK},"figures":{"主导产业集聚度":"120%"}}`],
    ['a broken count', `{${PARK},"figures":{"provincial_innovation_platforms":1.5}}`],
    ['a list', `{${PARK},"figures":{},"enterprises":[]}`],
    ['history', `{${PARK},"figures":{},"history":{}}`],
    ['units', `{${PARK},"units":{},"figures":{}}`],
    ['an object', `{${PARK},"figures":{"主营业务收入":{"value":"1亿元"}}}`],
    ['no name', '{"figures":{}}'],
    ['a bad period', '{"name":"甲","period":"soon","figures":{}}'],
    ['an unknown kind', '{"name":"甲","kind":"planet","figures":{}}'],
    ['no object', '[1]'],
    ['no JSON', '{"name":"甲",}'],
    ['two objects', '{"name":"甲","figures":{}} {}'],
  ])('leaves to the ordinary reader: %s', (_, text) => {
    expect(plain({ text, number: 1, file: 'x' })).toBeUndefined();
  });

  it('takes declared units as the ordinary reader does', () => {
    const text = `{${PARK},"figures":{"主营业务收入":524000}}`;
    const ordinary = readDataFile(readSource(text, 'x', 1), catalogue, { bare });
    expect(ordinary.value).toBeDefined();
    expect(plainLines(catalogue, bare)({ text, number: 1, file: 'x' })).toEqual(ordinary.value);
  });
});

const NAMES = [...catalogue.indicators.values()].filter(({ of }) => of.includes('park'));

/** A line with figures of every type, written in many ways, most of them right. */
function lineFrom(random: Random): string {
  const figures = Array.from({ length: 1 + random.below(3) }, () => {
    const indicator = random.pick(NAMES);
    const name = random.pick([indicator.id, indicator.name.zh, indicator.name.en]);
    const isNumber = NUMBER_TYPES.some((type) => type === indicator.type);
    return [name, isNumber ? numberText(indicator.unit.text, random) : wordFor(indicator, random)] as const;
  });
  const parts = figures.map(([name, value]) => `${JSON.stringify(name)}:${value}`);
  return `{"name":"园区${random.below(99)}","period":2020,"figures":{${parts.join(',')}}}`;
}

function numberText(unit: string, random: Random): string {
  const digits = random.pick([
    String(random.below(100)),
    String(random.below(1e9)),
    '0',
    '00',
    '12345678901234567',
  ]);
  const decimals = random.pick(['', '', `.${random.below(1000)}`, '.50', '.0', '.']);
  const number = `${random.pick(['', '', '', '-', '+', '约', '近'])}${digits}${decimals}`;
  const other = random.pick([
    '万元',
    '亿元',
    '亩',
    '%',
    '家',
    '',
    ' 万元',
    '元/m2',
    '万',
    '余家',
    '以上',
    '％',
  ]);
  const text = number + random.pick([unit, unit, unit, other]);
  return unit === '' && /^-?(0|[1-9]\d*)(\.\d+)?$/.test(text) && random.chance(0.5)
    ? text
    : JSON.stringify(text);
}

function wordFor({ type, values }: (typeof NAMES)[number], random: Random): string {
  if (type === 'flag')
    return random.pick(['true', 'false', '"是"', '"无"', '"maybe"', 'null', '"未知"', '1']);
  if (type === 'date') return random.pick(['"2020-01-02"', '"2020年3月"', '2020', '"soon"', '"n/a"']);
  return JSON.stringify(
    random.pick([...(values ?? []).flatMap(({ zh, en }) => [zh, en]), '其他', '', ' 新材料 ', 'a、b']),
  );
}

describe('random lines', () => {
  it('are read alike, or left to the ordinary reader', () => {
    const random = randomFrom(5);
    const read: unknown[] = [];
    const wanted: unknown[] = [];
    for (let number = 1; number <= 1500; number += 1) {
      const text = lineFrom(random);
      const { quick, ordinary } = readBoth(text, number);
      if (!quick) continue;
      read.push({ text, value: quick, problems: [] });
      wanted.push({ text, value: ordinary.value, problems: ordinary.problems });
    }
    expect(read).toEqual(wanted);
    expect(read.length).toBeGreaterThan(200);
  });

  it('are all read where nothing about them is out of the ordinary', () => {
    const random = randomFrom(6);
    const flags = NAMES.filter(({ type }) => type === 'flag').map(({ id }) => id);
    for (let number = 1; number <= 200; number += 1) {
      const chosen = new Set(Array.from({ length: 5 }, () => random.pick(flags)));
      const figures = Object.fromEntries([...chosen].map((id) => [id, random.chance(0.5)]));
      const text = JSON.stringify({ name: '某某产业集聚区', city: 'qingdao', period: 2020, figures });
      const { quick, ordinary } = readBoth(text, number);
      expect(quick).toBeDefined();
      expect(quick).toEqual(ordinary.value);
    }
  });
});
