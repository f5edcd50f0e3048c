import { describe, expect, it } from 'vitest';
import { sketchCatalogue } from '../../helpers/catalogue.ts';
import { readPicture, readSheets, sheetOf } from '../../helpers/sheets.ts';

const CATALOGUE = sketchCatalogue({
  name: { zh: '名称', type: 'text', of: ['park', 'district'], aliases: ['园区名称'] },
  district: { zh: '所属区县', type: 'text' },
  area: { zh: '规划面积', unit: 'km²' },
  land: { zh: '工业用地面积', unit: '亩' },
  revenue: { zh: '主营业务收入', unit: '亿元', time: 'flow' },
  tax_per_mu: { zh: '工业用地亩均税收', unit: '万元/亩' },
  new_tax_per_mu: { zh: '新建项目亩均税收', unit: '万元/亩' },
  staff: { zh: '从业人数', type: 'count' },
  body: { zh: '管理机构', type: 'flag' },
  inside: { zh: '入园项目数', type: 'count', of: ['district'] },
});

const read = (picture: string) => readPicture(picture, CATALOGUE);

describe('a form with an indicator a row', () => {
  it('is one park, with what stands beside each value', async () => {
    const { files, problems } = await read(`
      序号 | 指标名称 | 计量单位 | 数值 | 数据来源 | 证明材料 | 截至 | 备注
      一、基本情况 | | | | | | |
      1 | 园区名称 | | 东园 | | | |
      2 | 所属区县 | — | 黄岛区 | | | |
      二、土地利用情况 | | | | | | |
      3 | 工业用地面积 | 亩 | 1,200 | 年鉴 | 台账 | 2020-12-31 | 含在建
      4 | 管理机构 | 是/否 | 是 | 文件 | 青编发〔2019〕12号 | |
      5 | 规划面积 | 平方公里 | | | | |
      注：数据为年末数。`);
    expect(problems).toEqual([]);
    const [file] = files;
    expect(file?.record.name).toBe('东园');
    expect([...(file?.record.figures.keys() ?? [])]).toEqual(['name', 'district', 'land', 'body']);
    expect(file?.record.figures.get('land')).toMatchObject({
      text: '1,200 亩',
      source: '年鉴',
      evidence: '台账',
      asOf: '2020-12-31',
      place: { file: 'parks.csv', line: 6, column: 4, heading: '工业用地面积' },
      value: { unit: { text: '亩' } },
    });
  });

  it.each([
    '指标 | 数值 | 单位',
    '单位 | 项目 | 填报值',
    '内容 | 单位 | 本年实际',
    '*指标 | 单位 | 值',
    'indicator | value | unit',
  ])('is known by the headings %s', async (headings) => {
    const cells = new Map([
      ['单位', '亩'],
      ['unit', '亩'],
    ]);
    const columns = headings.split(' | ');
    const row = columns.map(
      (column) => cells.get(column) ?? (/指标|项目|内容|indicator/.test(column) ? '工业用地面积' : '12'),
    );
    const { files } = await readSheets([sheetOf(`${headings}\n${row.join(' | ')}`, '东园')], CATALOGUE);
    expect(files[0]?.record.figures.get('land')?.value).toMatchObject({ unit: { text: '亩' } });
  });

  it('takes the unit from the name too, and tells when both disagree', async () => {
    const { lines } = await read('指标 | 数值\n工业用地面积（亩） | 12\n规划面积 | 3km²');
    expect(lines).toEqual(['parks land=12亩 area=3km²']);
    const { lines: wrong } = await read('指标 | 数值 | 单位\n工业用地面积（亩） | 12 | 公顷');
    expect(wrong).toEqual(['✗ conflicting-unit 2:3']);
  });

  it('tells of a unit that is none', async () => {
    const { lines } = await read('指标 | 数值 | 单位\n工业用地面积 | 12 | 块');
    expect(lines).toEqual(['✗ bad-unit 2:3']);
  });

  it('takes bare numbers by a remark above', async () => {
    const { lines } = await read('单位：亩\n指标 | 数值\n工业用地面积 | 12\n规划面积 | 3km²');
    expect(lines).toEqual(['parks land=12亩 area=3km²']);
  });

  it('tells of names that are not known, and keeps their values', async () => {
    const { files, full } = await read('指标 | 数值\n从业人数 | 12\n得分 | 90\n亩均税收 | 5万元/亩');
    expect(full).toMatchObject([
      { code: 'ambiguous-name', severity: 'error', place: { line: 4, column: 1 } },
      { code: 'unknown-headings', severity: 'warning', place: { line: 3, column: 1 } },
    ]);
    expect(files[0]?.other).toEqual({ 得分: '90', 亩均税收: '5万元/亩' });
  });

  it('tells of rows that state one figure twice, and of values without a name', async () => {
    const { lines, problems } = await read('指标 | 数值\n从业人数 | 12\n | 13\n1.从业人数 | 14');
    expect(lines).toEqual(['✗ given-twice 4:2']);
    expect(problems).toEqual(['rows-left-out 3:1']);
  });

  it('ignores numbers in front, and 其中', async () => {
    const { lines } = await read(
      '指标 | 数值\n一、从业人数 | 12\n（3）工业用地面积（亩） | 5\n其中：规划面积 | 3km²',
    );
    expect(lines).toEqual(['parks staff=12 land=5亩 area=3km²']);
  });

  it('says by a row whose record it is', async () => {
    const { files } = await read('指标 | 数值\n名称 | 黄岛区\n类型 | 区县\n入园项目数 | 12\n从业人数 | ');
    expect(files[0]?.record).toMatchObject({ kind: 'district', name: '黄岛区' });
  });

  it('knows years by a row, a column and a name', async () => {
    const row = await read(
      '指标 | 数值\n年份 | 2020\n主营业务收入（亿元） | 5\n2018年主营业务收入（亿元） | 3',
    );
    expect(row.lines).toEqual(['parks revenue=5亿元 2018:revenue=3亿元']);
    const column = await read(
      '指标 | 年份 | 数值\n主营业务收入（亿元） | 2020 | 5\n主营业务收入（亿元） | 2018 | 3',
    );
    expect(column.lines).toEqual(['parks revenue=5亿元 2018:revenue=3亿元']);
    expect(column.files[0]?.record.period?.year).toBe(2020);
  });
});

describe('the name of a form', () => {
  const FORM = '指标 | 数值\n从业人数 | 12';
  const nameOf = async (picture: string, sheet?: string) =>
    (await readSheets([sheetOf(picture, sheet)], CATALOGUE)).files[0]?.record.name;

  it.each([
    ['a row', `${FORM}\n园区名称 | 东园`, '汇总', '东园'],
    ['a remark', `园区名称：东园\n${FORM}`, '汇总', '东园'],
    ['two cells above', `园区名称 | 东园\n${FORM}`, '汇总', '东园'],
    ['the sheet', `主要指标表\n${FORM}`, '东园', '东园'],
    ['the title', `东园\n${FORM}`, 'Sheet1', '东园'],
    ['the title of a file', `东园\n${FORM}`, undefined, '东园'],
    ['the file', FORM, 'Sheet1', 'parks'],
  ])('stands in %s', async (_where, picture, sheet, name) => {
    expect(await nameOf(picture, sheet)).toBe(name);
  });
});

describe('a form with several columns of values', () => {
  it('holds a park a column', async () => {
    const { lines, files, problems } = await read(`
      指标 | 单位 | 东园 | 西园 | 备注
      所属区县 | | 黄岛区 | 市北区 |
      规划面积 | 平方公里 | 3 | 4 |
      从业人数 | 人 | — | 40 |`);
    expect(problems).toEqual([]);
    expect(lines).toEqual([
      '东园 district=黄岛区 area=3平方公里 staff=—(unknown)',
      '西园 district=市北区 area=4平方公里 staff=40人',
    ]);
    expect(files[1]?.place).toEqual({ file: 'parks.csv', line: 1, column: 4, heading: '西园' });
  });

  it('may begin with the names', async () => {
    const { lines } = await read('园区名称 | 东园 | 西园\n规划面积（km²） | 3 | 4\n从业人数 | 30 | 40');
    expect(lines).toEqual(['东园 area=3km2 staff=30', '西园 area=4km2 staff=40']);
  });

  it('holds a problem of one park against that park alone', async () => {
    const { lines } = await read('指标 | 东园 | 西园\n规划面积（km²） | x | 4\n从业人数 | 30 | 40');
    expect(lines).toEqual(['✗ malformed-number 2:2', '西园 area=4km2 staff=40']);
  });

  it('does not take totals, targets and growth for parks', async () => {
    const { lines, problems } = await read(`
      指标 | 单位 | 东园 | 目标值 | 同比增长 | 合计
      从业人数 | 人 | 30 | 50 | 10% | 80`);
    expect(lines).toEqual(['东园 staff=30人']);
    expect(problems).toEqual(['unknown-headings 1:4']);
  });

  it('holds a year a column', async () => {
    const { lines, files } = await read(`
      指标 | 单位 | 2018年 | 2019年实际 | 2020年
      主营业务收入 | 亿元 | 1 | 2 | 3
      规划面积 | km² | 7 | | 8`);
    expect(lines).toEqual([
      'parks revenue=3亿元 area=8km² 2018:revenue=1亿元 2018:area=7km² 2019:revenue=2亿元',
    ]);
    expect(files[0]?.record.period).toMatchObject({ text: '2020年', year: 2020 });
  });

  it('holds the value of this year beside others', async () => {
    const { lines, problems } = await read('指标 | 单位 | 数值 | 上年同期\n从业人数 | 人 | 30 | 20');
    expect(lines).toEqual(['parks staff=30人']);
    expect(problems).toEqual(['unknown-headings 1:4']);
  });
});

it('reads parks that stand one below the other, a figure a row', async () => {
  const { lines, files } = await read(`
    园区名称 | 年份 | 指标 | 数值 | 单位
    东园 | 2020 | 规划面积 | 3 | km²
         | 2018 | 主营业务收入 | 1 | 亿元
         | 2020 | 主营业务收入 | 2 | 亿元
    西园 | 2020 | 规划面积 | 4 | km²`);
  expect(lines).toEqual(['东园 area=3km² revenue=2亿元 2018:revenue=1亿元', '西园 area=4km²']);
  expect(files[1]?.place).toEqual({ file: 'parks.csv', line: 5, column: 1, heading: '园区名称' });
});

it('does not take a table of projects for a form', async () => {
  const { lines } = await read('序号 | 名称 | 内容 | 从业人数\n1 | 东园 | 一期 | 30\n2 | 西园 | 二期 | 40');
  expect(lines).toEqual(['东园 staff=30', '西园 staff=40']);
});

it('reads the city and the district that stand beside each figure', async () => {
  const { files, problems } = await read(`
    园区名称 | 城市 | 所属区县 | 指标 | 数值 | 单位
    东园 | 青岛 | 黄岛区 | 规划面积 | 3 | km²
         |      |        | 从业人数 | 5 | 人
    西园 | 许昌 | 魏都区 | 规划面积 | 4 | km²`);
  expect(problems).toEqual([]);
  expect(files.map(({ city, record }) => [record.name, city, record.figures.get('district')?.text])).toEqual([
    ['东园', '青岛', '黄岛区'],
    ['西园', '许昌', '魏都区'],
  ]);
});

describe('a form with a second heading row', () => {
  it.each([
    [
      'years below parks',
      '指标 | 单位 | 甲园 | | 乙园 |\n | | 2019年 | 2020年 | 2019年 | 2020年\n从业人数 | | 55 | 45 | 40 | 52',
    ],
    ['years below the only park', '指标 | 单位 | 甲园 |\n | | 2019年 | 2020年\n从业人数 | | 55 | 45'],
    ['years below the values', '指标 | 单位 | 数值 |\n | | 2019 | 2020\n从业人数 | | 55 | 45'],
    [
      'parks below years',
      '指标 | 单位 | 2019年 | | 2020年 |\n | | 甲园 | 乙园 | 甲园 | 乙园\n从业人数 | | 55 | 45 | 40 | 52',
    ],
  ])('is refused: %s', async (_what, picture) => {
    const { files, problems } = await read(picture);
    expect([files, problems]).toEqual([[], ['heading-in-two-rows 2']]);
  });

  it.each([
    ['units below the headings', '指标 | 甲园 | 乙园\n | 人 | 人\n从业人数 | 55 | 45'],
    ['a remark in a column of its own', '指标 | 单位 | 数值 |\n | | | （年末数）\n从业人数 | | 55 |'],
    ['years in the heading row', '指标 | 单位 | 2019年 | 2020年\n | | 年末 | 年末\n从业人数 | | 55 | 45'],
  ])('is none: %s', async (_what, picture) => {
    const { files, problems } = await read(picture);
    expect(files.length).toBeGreaterThan(0);
    expect(problems.filter((each) => each.startsWith('heading-in-two-rows'))).toEqual([]);
  });
});
