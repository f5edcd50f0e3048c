import { describe, expect, it } from 'vitest';
import type { Merge } from '../../../src/load/table/sheet.ts';
import { sketchCatalogue } from '../../helpers/catalogue.ts';
import { foundIn, readSheets, sheetOf } from '../../helpers/sheets.ts';

const CATALOGUE = sketchCatalogue({
  name: { zh: '名称', type: 'text', aliases: ['园区名称'] },
  district: { zh: '所属区县', type: 'text' },
  grade: { zh: '级别', type: 'label', values: [['省级', 'provincial']] },
  body: { zh: '管理机构', type: 'flag' },
  staff: { zh: '从业人数', type: 'count' },
});

/** A table below its heading row, whose cells are merged as `columns` says: `2:3-5` is the second column of rows 3 to 5. */
function read(picture: string, ...columns: readonly string[]) {
  const merges = columns.map((each): Merge => {
    const [at = 0, from = 0, until = 0] = each.split(/\D/).map(Number);
    return { at: at - 1, from, until };
  });
  return readSheets([{ ...sheetOf(picture), merges }], CATALOGUE);
}

describe('a text in merged cells', () => {
  it.each([
    ['区县', '黄岛区', 'district=黄岛区'],
    ['级别', '省级', 'grade=省级'],
    ['管理机构', '是', 'body=是'],
    ['从业人数', '—', 'staff=—(unknown)'],
  ])('under %s holds for each of its rows', async (heading, text, expected) => {
    const { lines } = await read(`名称 | ${heading}\n甲 | ${text}\n乙\n丙`, '2:2-3');
    expect(lines).toEqual([`甲 ${expected}`, `乙 ${expected}`, '丙']);
  });

  it('is filled down where it says city, kind, period, or what nothing reads', async () => {
    const { files } = await read(
      '城市 | 类型 | 年度 | 批次 | 得分 | 名称 | 从业人数\n青岛 | 园区 | 2020 | 一 | 9 | 甲 | 5\n | | | | | 乙 | 6',
      '1:2-3',
      '2:2-3',
      '3:2-3',
      '4:2-3',
      '5:2-3',
    );
    expect(files[1]).toMatchObject({
      city: '青岛',
      record: { kind: 'park', period: { year: 2020 } },
      other: { 批次: '一' },
    });
    expect(files[1]?.other).not.toHaveProperty('得分');
  });

  it('ends where the next one begins, and at rows that are left out', async () => {
    const { lines, problems } = await read(
      '区县 | 名称 | 从业人数\n黄岛区 | 甲 | 1\n | 小计 | 1\n | 乙 | 2\n城阳区 | 丙 | 3\n | 丁 | 4',
      '1:2-4',
      '1:5-6',
    );
    expect(problems).toEqual(['total-rows 3']);
    expect(lines).toEqual([
      '甲 district=黄岛区 staff=1',
      '乙 district=黄岛区 staff=2',
      '丙 district=城阳区 staff=3',
      '丁 district=城阳区 staff=4',
    ]);
  });

  it('makes no record of a row that has nothing else', async () => {
    const { lines } = await read('区县 | 序号 | 名称\n黄岛区 | 1 | 甲\n | 2 |', '1:2-3');
    expect(lines).toEqual(['甲 district=黄岛区']);
  });

  it('tells parks of one name in two districts apart', async () => {
    const { problems } = await read(
      '区县 | 名称 | 从业人数\n东区 | 甲 | 1\n | 乙 | 1\n西区 | 丙 | 1\n | 甲 | 1\n | 乙 | 1',
      '1:2-3',
      '1:4-6',
    );
    expect(problems).toEqual([]);
  });

  it('that is a name is not filled down', async () => {
    const { lines } = await read('名称 | 年度 | 从业人数\n甲 | 2019 | 1\n | 2020 | 2', '1:2-3');
    expect(lines).toEqual(['甲 staff=1', '✗ no-name 3:1']);
  });
});

describe('a number in merged cells', () => {
  it('is the figure of none of its rows', async () => {
    const { lines } = await read('名称 | 从业人数\n甲 | 50\n乙\n丙 | 3', '2:2-3');
    expect(lines).toEqual(['✗ merged-figure 2:2', '✗ merged-figure 3:2', '丙 staff=3']);
  });

  it('is that of the park whose name reaches as far', async () => {
    const { lines } = await read('名称 | 从业人数 | 级别\n甲 | 50 | 省级\n | |\n丙 | 3', '1:2-3', '2:2-3');
    expect(lines).toEqual(['甲 staff=50 grade=省级', '丙 staff=3']);
  });

  it('is not that of a park whose name ends above its end', async () => {
    const { lines } = await read('名称 | 从业人数\n甲 | 50\n |\n乙 |', '1:2-3', '2:2-4');
    expect(lines).toEqual(['✗ merged-figure 2:2', '✗ merged-figure 4:2']);
  });

  it('stands for no list of several parks either', async () => {
    const { lines } = await read('名称 | 企业清单\n甲 | a.csv\n乙', '2:2-3');
    expect(lines).toEqual(['✗ merged-figure 2:2 table-not-read 2:2', '✗ merged-figure 3:2']);
  });

  it('does no harm where nothing reads it', async () => {
    const { lines, full } = await read('名称 | 从业人数 | 得分\n甲 | 1 | 9\n乙 | 2', '3:2-3');
    expect(lines).toEqual(['甲 staff=1', '乙 staff=2']);
    expect(foundIn(full, 'merged-figure')).toBeUndefined();
  });
});
