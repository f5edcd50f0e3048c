import { describe, expect, it } from 'vitest';
import { readDataFile } from '../../../src/load/data/data-file.ts';
import { plainLines } from '../../../src/load/data/plain-line.ts';
import { lineOf, textOf, Utf8Line } from '../../../src/load/source/utf8-line.ts';
import { readSource } from '../../../src/load/source/source.ts';
import { NUMBER_TYPES } from '../../../src/model/catalogue.ts';
import type { DataFile, DataRecord, StatedValue } from '../../../src/model/record.ts';
import { exactAt, FRACTION } from '../../../src/quantity/fractions.ts';
import { UNITS } from '../../helpers/engine.ts';
import { type Random, randomFrom } from '../../helpers/random.ts';
import { RULES } from '../../helpers/rules.ts';

const { catalogue } = RULES;
const money = UNITS.find('万元');
const bare = new Map(money ? [['money', money]] : []);
const plain = plainLines(catalogue);

function readBoth(text: string, number = 7) {
  const ordinary = readDataFile(readSource(text, 'parks.ndjson', number), catalogue);
  const [first, again] = [1, 2].map(() => plain.follow(lineOf(text, number), 'parks.ndjson'));
  const alone = plain.read(lineOf(text, number), 'parks.ndjson');
  return { quick: first && inFull(first), again: again && inFull(again), alone, ordinary };
}

/** A data file of a line, with the figures that are read when someone asks for them. */
function inFull(data: DataFile): DataFile {
  const { kind, name, period, figures, history, lists } = data.record;
  return { ...data, record: { kind, name, ...(period && { period }), figures, history, lists } };
}

/** What a record states, as it stands in its row if it has one. */
function rowOf({ flat, figures }: DataRecord): unknown {
  if (!flat) {
    const known = [...figures.values()].filter(({ indicator, value }) => value && indicator !== 'name');
    return new Map(known.map(({ indicator, value }) => [indicator, value && plainValue(value)]));
  }
  const { numbers, at, states, layout } = flat;
  const exacts = [...layout.numbers].map(
    ([id, place]) => [id, exactAt(numbers, at + 2 * FRACTION * place)] as const,
  );
  const others = [...layout.states].map(([id, place]) => [id, states[place]] as const);
  return new Map<string, unknown>([...exacts, ...others]);
}

function plainValue(value: StatedValue): unknown {
  return value.type === 'number' ? value.range.low?.at : value;
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
    const { quick, again, alone, ordinary } = readBoth(text);
    expect(ordinary.problems).toEqual([]);
    expect(quick).toBeDefined();
    expect(quick).toEqual(ordinary.value);
    expect(again).toEqual(ordinary.value);
    expect(alone).toEqual(ordinary.value);
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
    expect(plain.follow(lineOf(text, 1), 'x')).toBeUndefined();
    expect(plain.read(lineOf(text, 1), 'x')).toBeUndefined();
  });

  it.each([
    ['a name that is long enough', '某某市重点工业产业集聚区'],
    ['a short name', '甲'],
    ['a name in Latin letters', 'Qingdao Industrial Park No. 1'],
    ['a short word that says that nothing is known', '未知'],
    ['such a word among blanks', `${' '.repeat(30)}未知${'\u3000'.repeat(9)}`],
    ['such a word of wide letters', 'ｕｎｋｎｏｗｎ'],
    ['blanks before it', '  某某市重点工业产业集聚区'],
    ['wide blanks before it', '\u3000某某市重点工业产业集聚区'],
    ['wide blanks behind it', '某某市重点工业产业集聚区\u3000'],
    ['blanks that do not break, behind it', 'Qingdao Industrial Park No. 1\u00a0'],
    ['blanks of other widths around it', '\u2003某某市重点工业产业集聚区\u2009'],
    ['a mark of the byte order before it', '\ufeff某某市重点工业产业集聚区'],
    ['characters of four bytes', '😀某某市重点工业产业集聚区😀'],
    ['nothing but dashes', '————————————————'],
    ['nothing but blanks', '\u3000'.repeat(20)],
  ])('has the name that the ordinary reader reads: %s', (_, name) => {
    const lines = plainLines(catalogue);
    const before = lines.follow(lineOf('{"name":"前一园区","figures":{}}', 1), 'x');
    const text = `{"name":"${name}","figures":{}}`;
    const followed = lines.follow(lineOf(text, 2), 'x');
    const ordinary = readDataFile(readSource(text, 'x', 2), catalogue).value;
    expect(before).toBeDefined();
    expect(followed?.record.name).toBe(ordinary?.record.name);
    const inJson = followed?.record.nameInJson;
    const written = JSON.stringify(ordinary?.record.name);
    expect(inJson ? `"${textOf(inJson)}"` : written).toBe(written);
  });

  it('is read right though the memory of those before it was written again', () => {
    const lines = plainLines(catalogue);
    // A buffer, as lines of files stand in.
    const memory = Buffer.alloc(1024);
    const flags = ['是', '否', true, false];
    const units = ['万元', '亿元', '千万元'];
    const states = ['现有', '新规划建设', '未知'];
    for (let number = 0; number < 48; number += 1) {
      const figures = {
        main_business_revenue: `${5000 + number}${units[number % 3]}`,
        has_management_body: flags[number % 4],
        park_status: states[Math.floor(number / 4) % 3],
      };
      const text = JSON.stringify({ name: '甲', period: 2018 + (number % 5), figures });
      const until = memory.fill('x').write(text);
      const followed = lines.follow(new Utf8Line(1, memory, 0, until), 'x')?.record;
      const ordinary = readDataFile(readSource(text, 'x', 1), catalogue).value?.record;
      expect(followed?.period).toEqual(ordinary?.period);
      expect(followed && rowOf(followed)).toEqual(ordinary && rowOf(ordinary));
    }
  });

  it('takes declared units as the ordinary reader does', () => {
    const text = `{${PARK},"figures":{"主营业务收入":524000}}`;
    const ordinary = readDataFile(readSource(text, 'x', 1), catalogue, { bare });
    expect(ordinary.value).toBeDefined();
    expect(plainLines(catalogue, bare).follow(lineOf(text, 1), 'x')).toEqual(ordinary.value);
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

/** What may go wrong on a line, or only look so. */
const SCRAPS = [
  '"',
  '\\',
  ',',
  '}',
  '{',
  ' ',
  '\t',
  '\u0001',
  '0',
  '00',
  '.',
  '-',
  'e5',
  'true',
  'null',
  'nul',
  '[]',
  '{}',
  '"a":1,',
  '未知',
  'é',
];

describe('lines that are laid out as others', () => {
  const LINE = `{${PARK},"district":"黄岛区","figures":{"主营业务收入":"52.4亿元","planned_area":"1200亩","provincial_innovation_platforms":10,"has_management_body":true,"creation_field":"新材料","park_status":null}}`;

  it('are read where JSON can be parsed, as the ordinary reader reads them, whatever is changed about them', () => {
    const random = randomFrom(9);
    const { follow } = plainLines(catalogue);
    follow(lineOf(LINE, 1), 'x');
    let changed = 0;
    for (let number = 2; number < 3000; number += 1) {
      const at = random.below(LINE.length);
      const text = LINE.slice(0, at) + random.pick(SCRAPS) + LINE.slice(at + random.below(4));
      const quick = follow(lineOf(text, number), 'x');
      if (!quick) continue;
      changed += 1;
      expect(() => JSON.parse(text) as unknown).not.toThrow();
      const ordinary = readDataFile(readSource(text, 'x', number), catalogue);
      expect({ text, data: inFull(quick), problems: [] }).toEqual({
        text,
        data: ordinary.value,
        problems: ordinary.problems,
      });
      // The next one follows the first layout again.
      expect(follow(lineOf(LINE, 1), 'x')?.record.flat).toBeDefined();
    }
    expect(changed).toBeGreaterThan(100);
  });

  it.each([
    ['other values', LINE.replace('52.4', '7').replace('true', 'false').replace('新材料', '生物医药'), true],
    ['another name and city', LINE.replace('某某', '甲').replace('青岛', '许昌'), true],
    ['blanks behind it', `${LINE}  `, true],
    ['a period of part of a year', LINE.replace('2020', '"2020年上半年"'), false],
    ['a period that is none', LINE.replace('2020', '"soon"'), false],
    ['a number with a thousands separator', LINE.replace('1200', '1,200'), false],
    ['an approximate number', LINE.replace('52.4', '约52.4'), false],
    ['a figure that is unknown now', LINE.replace('true', 'null'), false],
    ['a figure that is known now', LINE.replace('null', '"现有"'), false],
    ['an escape', LINE.replace('某某', String.raw`\u7532`), false],
    ['more digits than a float has', LINE.replace('52.4', '0.12345678901234567'), false],
  ])('give their values side by side, or not: %s', (_, text, isFlat) => {
    const { follow } = plainLines(catalogue);
    follow(lineOf(LINE, 1), 'x');
    expect(follow(lineOf(text, 2), 'x')?.record.flat !== undefined).toBe(isFlat);
  });

  it('have the same layout only where they say the same of the same figures and period', () => {
    const { follow } = plainLines(catalogue);
    const layoutOf = (text: string) => {
      follow(lineOf(text, 1), 'x');
      return follow(lineOf(text, 2), 'x')?.record.flat?.layout;
    };
    const [own, other] = [layoutOf(LINE), layoutOf(LINE.replace('52.4', '53'))];
    expect(own).toBeDefined();
    expect(other).toBe(own);
    expect(layoutOf(LINE.replace('2020', '2019'))).not.toBe(own);
    expect(layoutOf(LINE.replace('null', '"现有"'))).not.toBe(own);
  });
});
