import { readXlsx, type Sheet, type Workbook } from 'hucre';
import { describe, expect, it } from 'vitest';
import type { BatchItem } from '../../src/report/batch.ts';
import { partsOf } from '../../src/report/xlsx/parts.ts';
import { nameSheets } from '../../src/report/xlsx/sheet-names.ts';
import { lineOver, type Table, textColumn } from '../../src/report/xlsx/table.ts';
import { fixtureItem, itemFrom, mixedItems, parkText } from '../helpers/digests.ts';
import { HOSTILE, namedItems, workbookOf } from '../helpers/workbook.ts';

function read(bytes: Uint8Array): Promise<Workbook> {
  return readXlsx(bytes, { readStyles: true });
}

function sheetOf({ sheets }: Workbook, name: string): Sheet {
  const sheet = sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`${name} is not among ${sheets.map((each) => each.name).join(', ')}`);
  return sheet;
}

/** Number of the row of headings, from 0: the last one that stays in sight. */
function headAt({ freezePane }: Sheet): number {
  return (freezePane?.rows ?? 0) - 1;
}

type Row = Readonly<Record<string, unknown>>;

/** The rows of the table by their headings. */
function rowsIn(sheet: Sheet): readonly Row[] {
  const head = headAt(sheet);
  const headings = (sheet.rows[head] ?? []).map(String);
  return sheet.rows
    .slice(head + 1)
    .map((row) => Object.fromEntries(headings.map((name, at) => [name, row[at]])));
}

const ITEMS = mixedItems();
const BYTES = await workbookOf(ITEMS);
const BOOK = await read(BYTES);
const SUMMARY = sheetOf(BOOK, '汇总');
const CREATION = sheetOf(BOOK, '二、创建方向和条件');

describe('the workbook', () => {
  it('has a summary, a sheet for each chapter of each document, and what else must be known', () => {
    expect(BOOK.sheets.map(({ name }) => name)).toEqual([
      '汇总',
      '二、创建方向和条件',
      '一(二) 主要目标',
      '二(一)3 – 二(四)4',
      '缺少的数据',
      '问题',
      '说明',
    ]);
  });

  it('is the same, byte for byte, when it is made again', async () => {
    expect(Buffer.from(await workbookOf(mixedItems())).equals(Buffer.from(BYTES))).toBe(true);
  });

  it('names its title and its maker, and no day', () => {
    expect(BOOK.properties).toMatchObject({ title: '产业园区政策条件判定结果', creator: 'park-eval 1.2.3' });
    expect(BOOK.properties?.modified).toEqual(new Date('1980-01-01T00:00:00Z'));
  });

  it('holds no formulas', () => {
    const cells = BOOK.sheets.flatMap(({ cells: own }) => [...(own?.values() ?? [])]);
    expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
    expect(cells.length).toBeGreaterThan(100);
  });

  it('keeps headings and first columns in sight, with a filter, on every sheet with a table', () => {
    for (const sheet of BOOK.sheets) {
      const head = headAt(sheet);
      expect(sheet.freezePane?.columns).toBeGreaterThan(0);
      expect(sheet.autoFilter?.range).toMatch(new RegExp(`^A${head + 1}:[A-Z]+${sheet.rows.length}$`));
    }
  });

  it('is printed across A4, with the headings on every page', () => {
    for (const sheet of BOOK.sheets) {
      const { pageSetup, headerFooter } = sheet;
      expect(pageSetup).toMatchObject({ paperSize: 'a4', orientation: 'landscape' });
      expect(pageSetup?.fitToWidth ?? pageSetup?.scale).toBeGreaterThan(0);
      expect(pageSetup?.printTitlesRow).toMatch(new RegExp(`:\\$${headAt(sheet) + 1}$`));
      expect(headerFooter?.oddFooter).toContain('第 &P 页，共 &N 页');
      expect(headerFooter?.oddHeader).toContain('青政字〔2019〕9号');
    }
  });

  it('speaks English', async () => {
    const book = await read(await workbookOf(mixedItems('en'), { language: 'en' }));
    expect(book.sheets.map(({ name }) => name).filter((name) => /^[A-Za-z ]+$/.test(name))).toEqual([
      'Summary',
      'Missing figures',
      'Problems',
      'About',
    ]);
    expect(rowsIn(sheetOf(book, 'Summary'))[0]).toMatchObject({ rank: 1, verdict: '✓ qualifies', low: 100 });
  });

  it('is there for a single submission, and for none that could be judged', async () => {
    const one = await read(await workbookOf([itemFrom(parkText({}))]));
    expect(rowsIn(sheetOf(one, '汇总'))).toHaveLength(1);
    const none = await read(await workbookOf([fixtureItem('err/bad-unit.yaml')]));
    expect(none.sheets.map(({ name }) => name)).toEqual(['汇总', '缺少的数据', '问题', '说明']);
    expect(rowsIn(sheetOf(none, '汇总'))).toMatchObject([{ 结论: '! 无法读取' }]);
  });
});

describe('the summary', () => {
  it('begins with a title over the whole table and counts by verdict', () => {
    expect(SUMMARY.rows[0]?.[0]).toBe('产业园区政策条件判定结果');
    const width = SUMMARY.rows[headAt(SUMMARY)]?.length ?? 0;
    expect(SUMMARY.merges).toContainEqual({ startRow: 0, startCol: 0, endRow: 0, endCol: width - 1 });
    const counts = SUMMARY.rows.slice(1, 5).map((row) => row.filter((cell) => cell !== null));
    expect(counts).toEqual([
      ['判定', '合计', '✓ 符合／达标', '✗ 不符合／未达标', '? 无法判定'],
      [expect.stringContaining('青政字〔2019〕9号'), 6, 1, 3, 2],
      [expect.stringContaining('许政办〔2019〕32号'), 1, 0, 0, 1],
      ['! 无法读取', 1],
    ]);
  });

  it('ranks the submissions of a level by verdict and score; those that were refused come last', () => {
    expect(rowsIn(SUMMARY).map((row) => [row['排名'], row['结论'], row['下限'], row['上限']])).toEqual([
      [1, '✓ 符合', 100, 100],
      [2, '? 无法判定', 91.66, 100],
      [3, '? 无法判定', 8.33, 100],
      [4, '✗ 不符合', 91, 91],
      [5, '✗ 不符合', 90, 98.33],
      [6, '✗ 不符合', 87.33, 87.33],
      [1, '? 无法判定', 0, 100],
      [null, '! 无法读取', null, null],
    ]);
  });

  it('lets equals share a rank', async () => {
    const texts = [
      parkText({ name: '甲' }),
      parkText({ name: '乙' }),
      parkText({ name: '丙', concentration: 12 }),
    ];
    const book = await read(await workbookOf(texts.map((text) => itemFrom(text))));
    expect(rowsIn(sheetOf(book, '汇总')).map((row) => row['排名'])).toEqual([1, 1, 3]);
  });

  it('counts criteria and names those that decide, the figures that are missing, and the place', () => {
    expect(rowsIn(SUMMARY)[3]).toMatchObject({
      名称: '北部园区',
      区县: '即墨区',
      通过: 4,
      不通过: 2,
      待定: 2,
      不适用: 0,
      '决定结论的条件（条款）': '主导产业集聚度（Q19-23）\n创建方案和发展规划（Q19-25）',
      文件: 'parks/b.yaml:1:1',
    });
    expect(rowsIn(SUMMARY)[1]?.['缺少的数据']).toContain('新建项目亩均税收（万元/亩）');
    expect(rowsIn(SUMMARY)[7]?.['决定结论的条件（条款）']).toContain('见“问题”表');
  });

  it('colours verdicts by their marks', () => {
    const column = SUMMARY.rows[headAt(SUMMARY)]?.indexOf('结论') ?? -1;
    const letter = String.fromCharCode(65 + column);
    const first = headAt(SUMMARY) + 2;
    const rules = SUMMARY.conditionalRules?.filter(
      ({ range }) => range === `${letter}${first}:${letter}${SUMMARY.rows.length}`,
    );
    expect(rules?.map(({ formula }) => formula)).toEqual(
      ['✓', '✗', '?', '–', '!'].map((mark) => `LEFT(${letter}${first},1)="${mark}"`),
    );
  });
});

describe('the sheet of a chapter', () => {
  const head = headAt(CREATION);
  const headings = CREATION.rows[head] ?? [];
  const over = (level: number) => CREATION.rows[head - level] ?? [];
  const at = over(2).indexOf('主导产业集聚度  Q19-23');

  it('has for each criterion its outcome, what there is, what is required, and the margin, with units in the headings', () => {
    expect(headings.slice(at, at + 4)).toEqual(['结果', '实际（%）', '要求', '差距（百分点）']);
    expect(over(1)[at + 1]).toBe('主导产业集聚度');
    expect(CREATION.merges).toContainEqual({
      startRow: head - 2,
      startCol: at,
      endRow: head - 2,
      endCol: at + 3,
    });
    const row = CREATION.rows.find(([name]) => name === '北部园区');
    expect(row?.slice(0, 2)).toEqual(['北部园区', '✗ 不符合']);
    expect(row?.slice(at, at + 4)).toEqual(['✗ 不通过', 48, '≥ 50%', -2]);
  });

  it('has a number for a single number, and a text for what is only bounded', () => {
    const actual = headings
      .map((heading, column) => (heading === '实际（万元/亩）' ? column : -1))
      .filter((column) => column >= 0);
    const row = CREATION.rows.find(([name]) => name === '北部园区') ?? [];
    expect(actual.map((column) => row[column])).toEqual([281.72, '≥22.04万元/亩']);
  });

  it('shows numbers with the decimals that they need, and differences with their sign', () => {
    const formatAt = (column: number) => CREATION.cells?.get(`${head + 1},${column}`)?.style?.numFmt;
    expect([formatAt(3), formatAt(5)]).toEqual(['#,##0.00', '+#,##0.00;-#,##0.00;0']);
  });

  it('says how several comparisons are joined', () => {
    expect(over(2)[2]).toMatch(/^新建工业项目土地产出 {2}Q19-19…22\n（.*≥ 280万元\/亩且.*）或/);
  });

  it('says which criteria do not decide', () => {
    expect(over(2)).toContain('创建方向  Q19-17\n导向，不参与判定');
  });

  /** A park of Xuchang with three industries of its own. */
  const withIndustries = (name: string) => {
    const industry = (n: number) =>
      `  - {name: ${name}${n}, is_leading: true, is_chemical: false, key_enterprises: ${n}家}\n`;
    const text = `name: ${name}\nfigures: {}\nindustries:\n${[1, 2, 3].map(industry).join('')}`;
    return itemFrom(text, { ruleSet: 'xuchang-2019', level: 'tasks' });
  };
  const textsOf = async (items: readonly BatchItem[]) => {
    const { sheets } = await read(await workbookOf(items));
    return sheets.flatMap(({ rows }) => rows.flat()).filter((cell) => typeof cell === 'string');
  };

  it('says why a criterion does not apply', async () => {
    expect(await textsOf([withIndustries('甲')])).toContain('– 不适用（前提不成立）');
  });

  it('gives comparisons columns where submissions share them, else lines of one cell', async () => {
    expect(await textsOf([withIndustries('甲')])).toContain('甲1：龙头骨干企业数');
    const several = await textsOf(['甲', '乙'].map(withIndustries));
    expect(several).not.toContain('甲1：龙头骨干企业数');
    expect(several).toContain(
      '✗ 甲1：龙头骨干企业数：1（≥ 2）\n✓ 甲2：龙头骨干企业数：2（≥ 2）\n✓ 甲3：龙头骨干企业数：3（≥ 2）',
    );
  });
});

describe('a sheet on all parks together', () => {
  it('names the parks that made the difference', async () => {
    const portfolio = (revenues: readonly string[]) => {
      const park = (revenue: string, index: number) =>
        `  - {name: 园区${index + 1}, main_business_revenue: ${revenue}}\n`;
      return `name: 全市\nkind: portfolio\nperiod: 2021\nfigures: {}\nparks:\n${revenues.map(park).join('')}`;
    };
    const item = itemFrom(portfolio(['120亿元', '98亿元']), { level: 'portfolio-2021' });
    const [digest] = item.kind === 'judged' ? [item.digest()] : [];
    const parts = digest?.criteria.flatMap(({ leaves }) => leaves.flatMap((leaf) => leaf.parts ?? [])) ?? [];
    const { sheets } = await read(await workbookOf([item]));
    const cells = sheets.flatMap(({ rows }) => rows.flat());
    expect(parts).toContainEqual(expect.stringContaining('园区2'));
    expect(cells).toEqual(expect.arrayContaining([...parts, '关键园区']));
  });
});

describe('the sheets behind', () => {
  it('have a row for each figure that is missing, and the criterion that asks for it', () => {
    const rows = rowsIn(sheetOf(BOOK, '缺少的数据'));
    expect(rows.find((row) => row['名称'] === '东部园区')).toMatchObject({
      结论: '? 无法判定',
      缺少的数据: expect.stringContaining('（万元/亩）'),
      条款: 'Q19-19…22',
      影响结论: '是',
    });
    expect(rows.find((row) => row['名称'] === '西部园区')).toMatchObject({
      结论: '✗ 不符合',
      影响结论: '否',
    });
  });

  it('have a row for each problem, the errors first', () => {
    const rows = rowsIn(sheetOf(BOOK, '问题'));
    expect(rows.map((row) => row['级别'])).toEqual([...Array(3).fill('✗ 错误'), ...Array(3).fill('? 提示')]);
    expect(rows[1]).toMatchObject({ 代码: 'bad-unit', 文件: 'fixtures/err/bad-unit.yaml', 行: 7, 列: 17 });
    expect(rows[1]?.['建议']).toContain('km²');
  });

  it('give the cell of a workbook in its own letters', async () => {
    const place = { file: 'parks.xlsx', sheet: '汇总', line: 3, column: 28, heading: '工业用地（亩）' };
    const item: BatchItem = {
      kind: 'refused',
      place: { file: 'parks.xlsx' },
      problems: [{ code: 'bad-unit', severity: 'error', place, data: {} }],
    };
    const rows = rowsIn(sheetOf(await read(await workbookOf([item])), '问题'));
    expect(rows[0]).toMatchObject({ 工作表: '汇总', 行: 3, 列: 'AB', 栏目: '工业用地（亩）' });
  });

  it('tell what concerns no single submission', async () => {
    const problem = { code: 'bad-unit', severity: 'warning', place: { file: '*.yaml' }, data: {} } as const;
    const book = await read(await workbookOf(ITEMS.slice(0, 1), {}, { problems: [problem] }));
    expect(rowsIn(sheetOf(book, '问题'))).toMatchObject([{ 级别: '? 提示', 文件: '*.yaml' }]);
  });

  it('explain the documents, the marks, the score and the inputs', async () => {
    const book = await read(
      await workbookOf(ITEMS, {}, { inputs: [{ file: 'parks/a.yaml', sha256: 'abc' }] }),
    );
    const rows = sheetOf(book, '说明').rows.map((row) => row.join(' '));
    for (const text of [
      '规则集 qingdao-2019',
      '判定 创建条件 (creation)',
      '✓ 通过',
      '不参与判定',
      'parks/a.yaml\nSHA-256 abc',
      'park-eval 1.2.3',
    ])
      expect(rows).toContainEqual(expect.stringContaining(text));
  });

  it('warn of drafts', async () => {
    const book = await read(await workbookOf([itemFrom(parkText({}), { ruleSet: 'chongqing-2021' })]));
    expect(sheetOf(book, '说明').rows.flat()).toContain('征求意见稿，非正式文件');
    expect(String(sheetOf(book, '汇总').rows[2]?.[0])).toContain('征求意见稿');
  });
});

describe('a text', () => {
  it('stays a text, whatever it looks like', async () => {
    const book = await read(await workbookOf(namedItems(HOSTILE.map(([name]) => name))));
    const names = rowsIn(sheetOf(book, '汇总')).map((row) => row['名称']);
    expect(names).toEqual(HOSTILE.map(([, shown]) => shown));
  });
});

describe('names of sheets', () => {
  it.each([
    ['keeps what is allowed', [['一、总体目标']], ['一、总体目标']],
    ['writes what is forbidden in full width', [['a[b]:c*d?e/f\\g']], ['a［b］：c＊d？e／f＼g']],
    ['cuts long names', [['长'.repeat(40)]], ['长'.repeat(31)]],
    ['does not cut a pair in two', [[`${'a'.repeat(30)}🏭`]], ['a'.repeat(30)]],
    ['drops apostrophes at the ends', [["'quoted'"]], ['quoted']],
    ['avoids the name that Excel keeps', [['History']], ['History_']],
    ['gives a name to what has none', [[' ']], ['–']],
    [
      'takes the next wish where two claim one',
      [
        ['x', 'x y'],
        ['X', 'x z'],
      ],
      ['x y', 'x z'],
    ],
    ['numbers where wishes run out', [['x'], ['X'], ['x']], ['x', 'X (2)', 'x (3)']],
    [
      'cuts before the number',
      [['a'.repeat(31)], ['a'.repeat(31)]],
      ['a'.repeat(31), `${'a'.repeat(27)} (2)`],
    ],
  ])('%s', (_, wishes, names) => {
    expect(nameSheets(wishes)).toEqual(names);
  });
});

describe('a table that is too long for a sheet', () => {
  const table: Table = {
    names: ['长表'],
    top: [lineOver('长表', 'title', 2)],
    columns: [textColumn('a', 1, 9), textColumn('b', 1, 9)],
    rows: Array.from({ length: 10 }, (_, index) => [String(index)]),
    fixed: 1,
  };

  it.each([
    ['by its rows', 7, 1000],
    ['by its cells', 1000, 8],
  ])('is split %s, with a notice', (_, rows, cells) => {
    const parts = partsOf(table, 'zh', rows, cells);
    expect(parts.map((part) => part.rows.length)).toEqual([4, 4, 2]);
    expect(parts.flatMap((part) => part.rows)).toEqual(table.rows);
    expect(parts[1]?.names).toEqual(['长表 (2)']);
    expect(parts[1]?.top[0]?.cells[0]?.value).toBe('第 2 部分，共 3 部分');
  });

  it('is left alone where it fits', () => {
    expect(partsOf(table, 'zh')).toEqual([table]);
  });
});
