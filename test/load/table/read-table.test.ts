import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../../src/load/table/read-table.ts';
import { sketchCatalogue } from '../../helpers/catalogue.ts';
import { foundIn, readPicture, readSheets, sheetOf } from '../../helpers/sheets.ts';

const ALL = ['park', 'project', 'enterprise', 'district', 'city', 'portfolio'] as const;
const CATALOGUE = sketchCatalogue({
  name: { zh: '名称', en: 'name', type: 'text', of: ALL, aliases: ['园区名称', '企业名称', '项目名称'] },
  district: { zh: '所属区县', en: 'district', type: 'text', of: ['park', 'project'], aliases: ['所在区县'] },
  area: { zh: '规划面积', en: 'planned area', unit: 'km²' },
  land: { zh: '工业用地面积', unit: '亩' },
  revenue: { zh: '主营业务收入', unit: '亿元', time: 'flow' },
  leading_revenue: { zh: '主导产业主营业务收入', unit: '亿元', time: 'flow' },
  tax: { zh: '税收', unit: '万元', time: 'flow' },
  tax_per_mu: { zh: '工业用地亩均税收', unit: '万元/亩' },
  new_tax_per_mu: { zh: '新建项目亩均税收', unit: '万元/亩' },
  new_staff: { zh: '新建项目从业人数', type: 'count' },
  new_staff_at_work: { zh: '已投产新建项目从业人数', type: 'count' },
  staff: { zh: '从业人数', type: 'count' },
  share: { zh: '主导产业集聚度', type: 'share', unit: '%' },
  body: { zh: '管理机构', type: 'flag' },
  floor: { zh: '建筑面积', unit: 'm²', of: ['project'] },
  inside: { zh: '入园项目数', type: 'count', of: ['district'] },
});

const read = (picture: string) => readPicture(picture, CATALOGUE);

describe('a table with a park a row', () => {
  it('reads each row, with the place of each cell', async () => {
    const { files, problems } = await read(`
      名称 | 规划面积（km²） | 管理机构
      甲   | 3              | 是
      乙   | 4.50           | 无`);
    expect(problems).toEqual([]);
    expect(files.map(({ record }) => record.name)).toEqual(['甲', '乙']);
    expect(files[1]?.place).toEqual({ file: 'parks.csv', line: 3 });
    expect(files[1]?.record.figures.get('area')).toMatchObject({
      text: '4.50 km2',
      place: { file: 'parks.csv', line: 3, column: 2, heading: '规划面积（km²）' },
    });
  });

  it('names sheet, row, column and heading of what is wrong in a cell', async () => {
    const sheet = sheetOf('名称 | 规划面积（km²）\n甲 | 三', '汇总');
    const { lines } = await readSheets([sheet], CATALOGUE);
    expect(lines).toEqual(['✗ malformed-number 2:2']);
  });

  it('hides no row behind a bad one', async () => {
    const { lines } = await read(`
      名称 | 规划面积（km²） | 税收（万元）
      甲 | 3 | 1_000
         | 3 | 5
      丙 | 3 | 5`);
    expect(lines).toEqual(['✗ malformed-number 2:3', '✗ no-name 3:1', '丙 area=3km2 tax=5万元']);
  });

  it('takes city, district, kind and period from their columns', async () => {
    const { files } = await read(`
      园区名称 | 所在市 | 区县 | 年度 | 类型 | 税收（万元）
      甲 | 青岛 | 黄岛区 | 2020 | 园区 | 5
      乙 | 西安 | 高陵区 | 2019年一季度 | park | 6`);
    expect(files.map(({ city }) => city)).toEqual(['青岛', '西安']);
    expect(files.map(({ record }) => record.period?.text)).toEqual(['2020', '2019年一季度']);
    expect(files[0]?.record.figures.get('district')?.text).toBe('黄岛区');
  });

  it.each(['名称', '园区名称', '产业集聚区', '集聚区 名称', '*名称', 'name', 'Park name', '开发区名称'])(
    'knows the names by the heading %s',
    async (heading) => {
      const { lines } = await read(`${heading} | 税收（万元）\n甲 | 5`);
      expect(lines).toEqual(['甲 tax=5万元']);
    },
  );

  it('prefers the name of the park among several names', async () => {
    const { lines, problems } = await read('项目名称 | 园区名称 | 税收（万元）\n一期 | 甲 | 5');
    expect(lines).toEqual(['甲 tax=5万元']);
    expect(problems).toEqual(['unknown-headings 1:1']);
  });

  it('cannot do without names, and says so once', async () => {
    const { lines, problems } = await read('规划面积（km²） | 税收（万元）\n3 | 5\n4 | 6');
    expect(lines).toEqual([]);
    expect(problems).toEqual(['no-name-column 1']);
  });

  it('lets each row say whose record it is, and gives each kind its own figures', async () => {
    const { lines, problems } = await read(`
      名称 | 类型 | 税收（万元） | 入园项目数
      甲 | park | 5 |
      黄岛区 | 区县 | | 12
      乙 | 园区 | 6 | 7`);
    expect(problems).toEqual([]);
    expect(lines).toEqual(['甲 tax=5万元', '黄岛区 inside=12', '✗ belongs-elsewhere 4:4']);
  });

  it.each([
    ['产业集聚区', 'park'],
    ['工业项目', 'project'],
    ['县区', 'district'],
    ['全市', 'city'],
  ])('knows the kind %s', async (word, kind) => {
    const { files } = await read(`名称 | 类型 | 区县\n甲 | ${word} |\n乙 | 园区 | 丙区`);
    expect(files.map(({ record }) => record.kind)).toEqual([kind, 'park']);
  });

  it.each([
    ['of the same name', '名称 | 税收（万元）\n甲 | 5\n乙 | 6\n甲 | 7\n甲 | 8', '甲 (2、4、5)'],
    ['of another district', '名称 | 区县 | 税收（万元）\n甲 | 东区 | 5\n甲 | 西区 | 6', undefined],
    ['of another year', '名称 | 年份 | 税收（万元）\n甲 | 2019 | 5\n甲 | 2020 | 6', undefined],
    ['without a name', '名称 | 税收（万元）\n | 5\n | 6', undefined],
  ])('watches for records %s', async (_what, picture, named) => {
    const { full } = await read(picture);
    const told = foundIn(full, 'names-repeated');
    expect(told?.endsWith(named ?? '') ?? named).toBe(named === undefined ? undefined : true);
  });

  it('takes a column 类型 for what it is when it holds no kinds', async () => {
    const { files, problems } = await read('名称 | 类型 | 税收（万元）\n甲 | 国家级 | 5');
    expect(files[0]).toMatchObject({ record: { kind: 'park' }, other: { 类型: '国家级' } });
    expect(problems).toEqual(['unknown-headings 1:2']);
  });
});

describe('cells', () => {
  it.each([
    ['', ''],
    ['  ', ''],
    ['—', ' tax=—(unknown)'],
    ['/', ' tax=/(unknown)'],
    ['未知', ' tax=未知(unknown)'],
    ['不适用', ' tax=不适用(not-applicable)'],
    ['0', ' tax=0万元'],
    ['1,200', ' tax=1,200万元'],
    ['0.5亿元', ' tax=0.5亿元'],
  ])('%j means%s', async (cell, expected) => {
    const { lines } = await read(`单位：万元\n名称 | 税收 | 从业人数\n甲 | ${cell} | 3`);
    expect(lines).toEqual([`甲${expected} staff=3`]);
  });

  it('does not guess the unit of a bare number', async () => {
    const { lines } = await read('名称 | 税收\n甲 | 5');
    expect(lines).toEqual(['✗ missing-unit 2:2']);
  });

  it('refuses a cell whose unit is not that of the heading', async () => {
    const { lines } = await read('名称 | 税收（万元）\n甲 | 5亿元');
    expect(lines).toEqual(['✗ conflicting-unit 2:2']);
  });
});

describe('rows around the data', () => {
  it('passes titles, remarks, blank rows, serial numbers and column numbers over', async () => {
    const { lines, problems } = await read(`
      表1 某市产业集聚区主要指标

      填报单位：某局 | | | 填报日期：2021-03-01
      序号 | 名称 | 税收（万元） | 规划面积（km²） | 从业人数
      甲 | 乙 | 1 | 2 | 3
      1 | 东园 | 5 | 3 | 10

      2 | 西园 | 6 | 4 | 20`);
    expect(problems).toEqual([]);
    expect(lines).toEqual(['东园 tax=5万元 area=3km2 staff=10', '西园 tax=6万元 area=4km2 staff=20']);
  });

  it('does not take a park called 甲 for a row that numbers the columns', async () => {
    const { lines } = await read('名称 | 从业人数 | 税收（万元）\n甲 | 1 | 2');
    expect(lines).toEqual(['甲 staff=1 tax=2万元']);
  });

  it.each([
    '1 | 2 | 3 | 4',
    '栏次 | 1 | 2 | 3',
    '甲 | 乙 | 1 | 2',
    '（1） | （2） | （3） | （4）',
    'A | B | 1 | 2=1/3',
  ])('takes %s below the headings for numbers of columns', async (row) => {
    const { lines } = await read(`名称 | 区县 | 税收（万元） | 从业人数\n${row}\n东园 | 黄岛区 | 5 | 6`);
    expect(lines).toEqual(['东园 district=黄岛区 tax=5万元 staff=6']);
  });

  it('reads a row of units below the headings', async () => {
    const { lines, problems } = await read(`
      名称 | 税收 | 工业用地面积 | 主导产业集聚度 | 管理机构
           | 万元 | （亩） | % | 是/否
      甲 | 5 | 1200 | 62 | 是`);
    expect(problems).toEqual([]);
    expect(lines).toEqual(['甲 tax=5万元 land=1200亩 share=62% body=是']);
  });

  it('finds a unit row that contradicts the heading', async () => {
    const { lines, problems } = await read('名称 | 税收（万元） | 从业人数\n | 亿元 | 人\n甲 | 5 | 10');
    expect(problems).toEqual(['conflicting-unit 2:2']);
    expect(lines).toEqual(['甲 staff=10人']);
  });

  it.each(['合计', '总 计', '小计', '全市合计', '平均', '全市平均值', 'Total', '合计（2个）'])(
    'leaves %s out, and says so',
    async (total) => {
      const { lines, problems, full } = await read(`
        名称 | 税收（万元） | 从业人数
        东园 | 5 | 10
        ${total} | 5 | 10`);
      expect(lines).toEqual(['东园 tax=5万元 staff=10']);
      expect(problems).toEqual(['total-rows 3']);
      expect(full[0]?.severity).toBe('warning');
      expect(foundIn(full, 'total-rows')).toContain(`3 ${total}`);
    },
  );

  it('finds a total in the merged cell before the name', async () => {
    const { lines, problems } = await read('序号 | 名称 | 税收（万元）\n1 | 东园 | 5\n合计 | | 5');
    expect(lines).toHaveLength(1);
    expect(problems).toEqual(['total-rows 3']);
  });

  it('passes notes below the table over', async () => {
    const { lines, problems } = await read(`
      名称 | 税收（万元）
      东园 | 5
      注：税收为入库数。
      2. 规划面积以批复为准；
      填报人：张三 | 联系电话：0532-1234
      数据来源 统计局`);
    expect(lines).toEqual(['东园 tax=5万元']);
    expect(problems).toEqual([]);
  });

  it.each([
    '一、市内三区',
    '（二）县域：',
    '2021年3月5日',
    '以下园区的数据由各区县自行填报，未经核实，仅供参考使用。',
  ])('leaves %s out, and says so', async (text) => {
    const { lines, full } = await read(`名称 | 税收（万元）\n${text}\n东园 | 5`);
    expect(lines).toEqual(['东园 tax=5万元']);
    expect(foundIn(full, 'rows-left-out')).toContain(`2 ${text.slice(0, 16)}`);
  });

  it('never loses a row that could be a park', async () => {
    const { lines, problems, full } = await read(`
      序号 | 名称 | 税收（万元） | 区县
      1 | 注塑产业园 | 5 |
      2 | 东园 | |
      3 | | |
      4 | | | 黄岛区
        | 西园 | |`);
    expect(lines).toEqual(['注塑产业园 tax=5万元', '东园', '西园']);
    expect(problems).toEqual(['rows-left-out 5']);
    expect(foundIn(full, 'rows-left-out')).toContain('5 4');
  });

  it('passes headings over that are repeated on each page', async () => {
    const { lines, problems } = await read('名称 | 税收（万元）\n东园 | 5\n名称 | 税收（万元）\n西园 | 6');
    expect(lines).toEqual(['东园 tax=5万元', '西园 tax=6万元']);
    expect(problems).toEqual([]);
  });

  it('says so when cells stand outside of the columns', async () => {
    const { problems } = await read('名称 | 税收（万元）\n东园 | 5 | 9');
    expect(problems).toEqual(['cells-without-heading 2:3']);
  });

  it('reads what stands above for all rows', async () => {
    const { files } = await read(`
      城市：青岛 | | 年度：2020
      名称 | 税收（万元）
      东园 | 5`);
    expect(files[0]).toMatchObject({ city: '青岛', record: { period: { year: 2020 } } });
  });
});

describe('a remark with units', () => {
  it.each(['单位：万元、亩', '（单位：万元，亩）', '计量单位: 万元 亩', '某市指标（单位：万元、亩）'])(
    '%s holds for bare numbers',
    async (remark) => {
      const { lines } = await read(`${remark}\n名称 | 税收 | 工业用地面积 | 从业人数\n东园 | 5 | 12 | 3`);
      expect(lines).toEqual(['东园 tax=5万元 land=12亩 staff=3']);
    },
  );

  it('gives way to a unit in the heading, in a unit row and in the cell', async () => {
    const { lines } = await read(`
      单位：万元
      名称 | 税收 | 主营业务收入（亿元） | 主导产业主营业务收入
           |      |                     | 亿元
      东园 | 0.5亿元 | 5 | 6`);
    expect(lines).toEqual(['东园 tax=0.5亿元 revenue=5亿元 leading_revenue=6亿元']);
  });

  it('declares nothing where it names two units of one kind', async () => {
    const { lines, problems } = await read('单位：万元、亿元、亩\n名称 | 税收 | 工业用地面积\n东园 | 5 | 3');
    expect(problems).toEqual(['unit-remark-unclear 1:1']);
    expect(lines).toEqual(['✗ missing-unit 3:2']);
  });

  it.each(['填报单位：万元集团', '单位：某某局'])('%s declares nothing', async (remark) => {
    const { lines } = await read(`${remark}\n名称 | 税收 | 从业人数\n东园 | 5 | 3`);
    expect(lines).toEqual(['✗ missing-unit 3:2']);
  });
});

describe('two rows of headings', () => {
  it('lets the lower row name the columns, and the upper where the lower is blank', async () => {
    const { lines, problems } = await read(`
      园区名称 | 土地 | | 效益 | 备注
               | 规划面积（km²） | 工业用地面积（亩） | 税收（万元） |
      东园 | 3 | 1200 | 5 | x`);
    expect(problems).toEqual([]);
    expect(lines).toEqual(['东园 area=3km2 land=1200亩 tax=5万元']);
  });

  it('finds the upper row where it has nothing that is known', async () => {
    const { lines } = await read(`
      基本情况 | | 土地 |
      名称 | 区县 | 规划面积（km²） | 工业用地面积（亩）
      东园 | 黄岛区 | 3 | 1200`);
    expect(lines).toEqual(['东园 district=黄岛区 area=3km2 land=1200亩']);
  });

  it('reads the years below a figure', async () => {
    const { lines } = await read(`
      名称 | 主营业务收入（亿元） | |
           | 2018年 | 2019年 | 2020年
      东园 | 1 | 2 | 3`);
    expect(lines).toEqual(['东园 revenue=3亿元 2018:revenue=1亿元 2019:revenue=2亿元']);
  });

  it('reads three rows: groups, figures, years', async () => {
    const { lines, problems } = await read(`
      名称 | 土地 | 效益 | | | 备注
           | 规划面积（km²） | 税收（万元） | 主营业务收入（亿元） | |
           | | | 2019年 | 2020年 |
      东园 | 3 | 5 | 1 | 2 | x`);
    expect(problems).toEqual([]);
    expect(lines).toEqual(['东园 area=3km2 tax=5万元 2019:revenue=1亿元 2020:revenue=2亿元']);
  });

  it('reads the figures below a year', async () => {
    const { lines } = await read(`
      名称 | 2019年 | | 2020年 |
           | 税收（万元） | 主营业务收入（亿元） | 税收（万元） | 主营业务收入（亿元）
      东园 | 1 | 2 | 3 | 4`);
    expect(lines).toEqual(['东园 tax=3万元 revenue=4亿元 2019:tax=1万元 2019:revenue=2亿元']);
  });

  it('reads group and heading as one name where that is an indicator', async () => {
    const { lines } = await read(`
      名称 | 主导产业 | 全部产业
           | 主营业务收入（亿元） | 主营业务收入（亿元）
      东园 | 3 | 5`);
    expect(lines).toEqual(['东园 leading_revenue=3亿元 revenue=5亿元']);
  });

  it('takes a heading that says itself to which part it belongs', async () => {
    const { lines, problems } = await read(`
      名称 | 新建项目 |
           | 其中：新建项目亩均税收（万元/亩） | 已投产新建项目从业人数
      东园 | 15 | 6`);
    expect(problems).toEqual([]);
    expect(lines).toEqual(['东园 new_tax_per_mu=15万元/亩 new_staff_at_work=6']);
  });

  it('does not take a part of the park for the park', async () => {
    const { lines, problems } = await read(`
      名称 | 工业用地 | | 新建项目 |
           | 工业用地面积（亩） | 税收（万元） | 税收（万元） | 从业人数
      东园 | 100 | 3 | 5 | 6`);
    expect(problems).toEqual(['ambiguous-name 2:3', 'ambiguous-name 2:4']);
    expect(lines).toEqual(['东园 land=100亩 new_staff=6']);
  });
});

describe('years in headings', () => {
  it.each([
    '2018年主营业务收入（亿元）',
    '主营业务收入（亿元，2018年）',
    '主营业务收入（2018年）（亿元）',
    '主营业务收入2018年(亿元)',
    '2018 revenue (亿元)',
    'revenue_2018（亿元）',
    '2018年度主营业务收入/亿元',
  ])('%s is history', async (heading) => {
    const { lines } = await read(`名称 | 年份 | ${heading} | 主营业务收入（亿元）\n东园 | 2020 | 5 | 6`);
    expect(lines).toEqual(['东园 revenue=6亿元 2018:revenue=5亿元']);
  });

  it('belong to the figures of the row whose period they are', async () => {
    const { lines, files } = await read(`
      名称 | 年份 | 2019年税收（万元） | 2020年税收（万元）
      东园 | 2020 | 5 | 6
      西园 | 2019 | 7 |
      南园 | 2019 | 7 | 8
      北园 | 2020-Q1 | | 9`);
    expect(lines).toEqual([
      '东园 tax=6万元 2019:tax=5万元',
      '西园 tax=7万元',
      '✗ bad-history-year 4:4',
      '北园 tax=9万元',
    ]);
    expect(files.at(-1)?.record.figures.get('tax')?.period?.text).toBe('2020年');
  });

  it('tell the period where every flow has one', async () => {
    const { files } = await read(`
      名称 | 2019年税收（万元） | 2020年税收（万元） | 规划面积（km²）
      东园 | 5 | 6 | 3`);
    expect(files[0]?.record.period?.year).toBe(2020);
  });

  it('do not tell the period where a flow has none', async () => {
    const { files } = await read('名称 | 2019年税收（万元） | 税收（万元）\n东园 | 5 | 6');
    expect(files[0]?.record.period).toBeUndefined();
  });

  it('are told in the rows in which a figure of the period stands there twice and differs', async () => {
    const { lines } = await read(`
      名称 | 年份 | 2020年税收（万元） | 税收（万元）
      东园 | 2020 | 5 | 6
      西园 | 2020 | 5 | 5
      南园 | 2020-Q1 | 5 | 5
      北园 | 2021 | 5 | 6`);
    expect(lines).toEqual([
      '✗ given-twice 2:3',
      '西园 tax=5万元',
      '✗ given-twice 4:3',
      '北园 tax=6万元 2020:tax=5万元',
    ]);
  });
});

describe('headings that are no figures', () => {
  it('are told together, and their cells are kept', async () => {
    const { files, full } = await read(
      '名称 | 税收（万元） | 规划面级 | 得分 | 备注\n东园 | 5 | 3 | 90 | 好',
    );
    expect(full).toMatchObject([
      { code: 'unknown-headings', severity: 'warning', place: { line: 1, column: 3, heading: '规划面级' } },
    ]);
    expect(foundIn(full, 'unknown-headings')).toContain('规划面级、得分');
    expect(full[0]?.data.suggestions).toEqual(['规划面级 → 规划面积 (area)']);
    expect(files[0]?.other).toEqual({ 规划面级: '3', 得分: '90', 备注: '好' });
  });

  it('do not hide each other', async () => {
    const { files } = await read('名称 | 税收（万元） | 备注 | 备注\n东园 | 5 | a | b');
    expect(files[0]?.other).toEqual({ 备注: 'a', '备注 (2)': 'b' });
  });

  it('are an error where they fit several indicators, and never guessed', async () => {
    const { lines, full } = await read('名称 | 亩均税收（万元/亩） | 从业人数\n东园 | 5 | 3');
    expect(full).toMatchObject([
      {
        code: 'ambiguous-name',
        severity: 'error',
        data: { suggestions: ['工业用地亩均税收 (tax_per_mu)', '新建项目亩均税收 (new_tax_per_mu)'] },
      },
    ]);
    expect(lines).toEqual(['东园 staff=3']);
  });

  it('are a warning where they name figures of other records', async () => {
    const { lines, full } = await read('名称 | 建筑面积（m²） | 从业人数\n东园 | 5 | 3');
    expect(full).toMatchObject([{ code: 'belongs-elsewhere', severity: 'warning' }]);
    expect(lines).toEqual(['东园 staff=3']);
  });

  it('are an error where two state the same figure, and neither is taken', async () => {
    const { lines, problems } = await read(`
      名称 | 工业用地面积（亩） | 工业用地面积（公顷） | 从业人数
      东园 | 15 | 1 | 3
      西园 | 15 | 1 | 4`);
    expect(problems).toEqual(['given-twice 1:3']);
    expect(lines).toEqual(['东园 staff=3', '西园 staff=4']);
  });

  it('are an error where the unit cannot be that of the figure', async () => {
    const { lines, problems } = await read('名称 | 工业用地面积（万元） | 从业人数\n东园 | 15 | 3');
    expect(problems).toEqual(['wrong-dimension 1:2']);
    expect(lines).toEqual(['东园 staff=3']);
  });

  it('name a list where their cells are paths', async () => {
    const { lines, problems } = await read('名称 | 企业清单 | 从业人数\n东园 | 东园.csv | 3');
    expect(problems).toEqual([]);
    expect(lines).toEqual(['✗ table-not-read 2:2']);
  });

  it('do not name a list where their cells are numbers', async () => {
    const { lines, problems } = await read('名称 | 企业 | 从业人数\n东园 | 91 | 3');
    expect(problems).toEqual(['unknown-headings 1:2']);
    expect(lines).toEqual(['东园 staff=3']);
  });
});

describe('sheets', () => {
  const COVER = '封面\n填报说明：请如实填写';
  const TABLE = '名称 | 税收（万元）\n东园 | 5';

  it('that are no table are passed over where another one is', async () => {
    const { lines, problems } = await readSheets(
      [sheetOf(COVER, '封面'), sheetOf('', '空'), sheetOf(TABLE, '汇总')],
      CATALOGUE,
    );
    expect(lines).toEqual(['东园 tax=5万元']);
    expect(problems).toEqual([]);
  });

  it('are told of where none is a table', async () => {
    expect((await readSheets([sheetOf(COVER)], CATALOGUE)).problems).toEqual(['no-heading 1']);
    expect((await readSheets([sheetOf('')], CATALOGUE)).problems).toEqual(['file-empty']);
    expect((await readSheets([], CATALOGUE)).problems).toEqual(['file-empty']);
  });

  it('are told of where they have data under headings that nobody knows', async () => {
    const { lines, full } = await readSheets(
      [sheetOf(TABLE, '汇总'), sheetOf('a | b | c\nx | 1 | 2', '其他')],
      CATALOGUE,
    );
    expect(lines).toHaveLength(1);
    expect(full).toMatchObject([{ code: 'sheet-not-read', severity: 'warning', place: { sheet: '其他' } }]);
  });

  const CODES = '代码 | 名称 | 区号\n1 | 黄岛 | 370211';
  const ENTERPRISES = '企业名称 | 从业人数\n甲公司 | 5';

  it.each([
    ['names with nothing that is known', CODES, 'sheet-not-read'],
    ['the items of a list', ENTERPRISES, 'list-not-parks'],
  ])('with %s are no parks, and told of', async (_what, picture, code) => {
    const { lines, full } = await readSheets([sheetOf(picture, '其他'), sheetOf(TABLE, '汇总')], CATALOGUE);
    expect(lines).toEqual(['东园 tax=5万元']);
    expect(full).toMatchObject([{ code, severity: 'warning', place: { sheet: '其他', line: 1 } }]);
  });

  it.each([
    ['names with nothing that is known', CODES, ['unknown-headings 1:1', 'no-figure-column 1']],
    ['the items of a list', ENTERPRISES, ['list-not-parks 1:1']],
  ])('that are alone with %s are an error', async (_what, picture, expected) => {
    const { lines, problems, full } = await readSheets([sheetOf(picture), sheetOf(COVER)], CATALOGUE);
    expect(lines).toEqual([]);
    expect(problems).toEqual(expected);
    expect(full.at(-1)?.severity).toBe('error');
  });

  it('may hold enterprises where a column says that each is to be judged as something else', async () => {
    const { lines } = await read('企业名称 | 类型 | 从业人数\n东园 | 园区 | 5');
    expect(lines).toEqual(['东园 staff=5']);
  });

  it.each(['名称 | 税收（万元）', '指标 | 数值 | 单位\n税收 | | 万元\n从业人数 | |'])(
    'without a record are told of: %j',
    async (picture) => {
      const { lines, full } = await read(picture);
      expect(lines).toEqual([]);
      expect(full).toMatchObject([{ code: 'no-rows', severity: 'warning', place: { line: 1 } }]);
    },
  );

  it('are read one after the other', async () => {
    const { lines } = await readSheets([sheetOf(TABLE, '1'), sheetOf(TABLE, '2')], CATALOGUE);
    expect(lines).toHaveLength(2);
  });
});

it('asks for rows as they are wanted, and lets go when nobody wants more', async () => {
  const seen = { asked: 0, isClosed: false };
  async function* rows() {
    try {
      yield { number: 1, cells: ['名称', '税收（万元）'] };
      for (let number = 2; ; number += 1) {
        seen.asked += 1;
        yield { number, cells: [`园${number}`, '5'] };
      }
    } finally {
      seen.isClosed = true;
    }
  }
  for await (const entry of readTable({ rows: rows() }, 'parks.csv', CATALOGUE)) {
    if (entry.kind === 'submission' && seen.asked > 100) break;
  }
  expect(seen).toEqual({ asked: 101, isClosed: true });
});

it('never loses a row: each is judged, or named as left out', async () => {
  const cell = fc.constantFrom(
    '',
    '',
    '东园',
    '黄岛区',
    '5',
    '—',
    '合计',
    '一、市区',
    '1',
    '甲',
    '亩',
    '税收（万元）',
  );
  const rows = fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { maxLength: 12 });
  const check = async (cells: readonly (readonly string[])[]) => {
    // The first row is a record, so that nothing below it numbers the columns or holds their units.
    const table = [
      '序号 | 名称 | 区县 | 税收（万元）',
      ' | 首园 | | 5',
      ...cells.map((row) => row.join(' | ')),
    ];
    const sources: (number | undefined)[] = [];
    const left: string[] = [];
    for await (const entry of readTable(sheetOf(table.join('\n')), 'parks.csv', CATALOGUE)) {
      if (entry.kind === 'submission')
        sources.push(entry.source.root && entry.source.placeOf(entry.source.root.span).line);
      else left.push(...entry.problems.flatMap(({ data }) => data.found?.match(/\d+(?= )/g) ?? []));
    }
    const kept = new Set([...sources.map(String), ...left]);
    const isBlank = ([serial, ...rest]: readonly string[]) =>
      rest.every((text) => text === '') && /^\d*$/.test(serial ?? '');
    const lost = cells.flatMap((row, index) => (isBlank(row) || kept.has(String(index + 3)) ? [] : [row]));
    expect(lost).toEqual([]);
  };
  await fc.assert(fc.asyncProperty(rows, check), { numRuns: 150 });
});
