import { describe, expect, it } from 'vitest';
import { readListTable } from '../../../src/load/table/read-list-table.ts';
import { valueOf } from '../../helpers/rules.ts';
import { sketchCatalogue } from '../../helpers/catalogue.ts';
import { problemLine, sheetOf } from '../../helpers/sheets.ts';

const CATALOGUE = sketchCatalogue({
  name: { zh: '名称', type: 'text', of: ['park', 'enterprise'], aliases: ['企业名称', '园区名称'] },
  above_scale: { zh: '是否规模以上', type: 'flag', of: ['enterprise'] },
  revenue: { zh: '营业收入', unit: '万元', time: 'flow', of: ['enterprise'] },
  staff: { zh: '从业人数', type: 'count', of: ['park', 'enterprise'] },
  area: { zh: '规划面积', unit: 'km²' },
});
const LIST = CATALOGUE.lists.get('enterprises');

function read(picture: string, options?: Parameters<typeof readListTable>[4]) {
  if (!LIST) throw new Error('no list');
  return readListTable(sheetOf(picture), 'enterprises.csv', LIST, CATALOGUE, options);
}

async function itemsOf(picture: string, options?: Parameters<typeof readListTable>[4]) {
  return valueOf(await read(picture, options)).map(({ name, figures }) =>
    [name, ...[...figures.values()].map(({ indicator, text }) => `${indicator}=${text}`)].join(' '),
  );
}

describe('a list in a table', () => {
  it('has an item a row', async () => {
    const items = await itemsOf(`
      序号 | 企业名称 | 是否规模以上 | 营业收入（万元） | 从业人数
      1 | 甲公司 | 是 | 1,200 | 30
      2 | 乙公司 | 否 | | 4
      合计 | | | 1,200 | 34
      注：略`);
    expect(items).toEqual(
      ['name=甲公司 above_scale=是 revenue=1,200 万元 staff=30', 'name=乙公司 above_scale=否 staff=4'].map(
        (each) => `${/=(.公司)/.exec(each)?.[1]} ${each}`,
      ),
    );
  });

  it('keeps the figures that are wanted, and the names', async () => {
    const picture = '企业名称 | 是否规模以上 | 营业收入（万元） | 从业人数\n甲公司 | 是 | 5 | 三十';
    expect(await itemsOf(picture, { keep: new Set(['above_scale', 'revenue']) })).toEqual([
      '甲公司 above_scale=是 revenue=5 万元',
    ]);
  });

  it('counts the items that have no name', async () => {
    expect(await itemsOf('是否规模以上 | 营业收入（万元）\n是 | 5\n否 | 6')).toEqual([
      'enterprises/1 above_scale=是 revenue=5 万元',
      'enterprises/2 above_scale=否 revenue=6 万元',
    ]);
  });

  it('prefers the name of its own records', async () => {
    const items = await itemsOf('园区名称 | 企业名称 | 从业人数\n东园 | 甲公司 | 3', {
      keep: new Set(['staff']),
    });
    expect(items).toEqual(['甲公司 staff=3']);
  });

  it('calls the names by the name of the list', async () => {
    expect(await itemsOf('企业 | 从业人数\n甲公司 | 3', { keep: new Set(['staff']) })).toEqual([
      '甲公司 staff=3',
    ]);
  });

  it('takes bare numbers by its own remark, else by what is given', async () => {
    const yuan = CATALOGUE.units.find('元');
    const bare = new Map(yuan ? [['money', yuan]] : []);
    const table = '企业名称 | 营业收入\n甲公司 | 5';
    expect(await itemsOf(table, { bare })).toEqual(['甲公司 name=甲公司 revenue=5 元']);
    expect(await itemsOf(`单位：万元\n${table}`, { bare })).toEqual(['甲公司 name=甲公司 revenue=5 万元']);
  });

  it('reads years and periods', async () => {
    const [item] = valueOf(
      await read('企业名称 | 年份 | 2018年营业收入（万元） | 营业收入（万元）\n甲公司 | 2020 | 5 | 6'),
    );
    expect(item?.period?.year).toBe(2020);
    expect(item?.history.get(2018)?.get('revenue')?.text).toBe('5 万元');
  });

  it('remembers the row of each figure', async () => {
    const [item] = valueOf(await read('企业名称 | 从业人数\n甲公司 | 3'));
    expect(item?.figures.get('staff')?.place).toEqual({ file: 'enterprises.csv', line: 2 });
  });

  it('tells of every problem at its cell, and has no value then', async () => {
    const { value, problems } = await read(
      '企业名称 | 从业人数 | 规划面积 | 得分\n甲公司 | 三 | 1 | 2\n乙公司 | 4.5 | 1 | 2',
    );
    expect(value).toBeUndefined();
    expect(problems.map(problemLine)).toEqual([
      'belongs-elsewhere 1:3',
      'unknown-headings 1:4',
      'malformed-number 2:2',
      'not-whole 3:2',
    ]);
    expect(problems[2]?.place).toMatchObject({ file: 'enterprises.csv', heading: '从业人数' });
  });

  it('tells of a column that is wrong in every row without end', async () => {
    const rows = Array.from({ length: 100 }, (_, index) => `公司${index} | x`).join('\n');
    const { problems } = await read(`企业名称 | 从业人数\n${rows}`);
    expect(problems).toHaveLength(21);
    expect(problems.at(-1)).toMatchObject({
      code: 'more-of-these',
      severity: 'error',
      data: { found: '80' },
    });
  });

  it.each([
    ['', 'file-empty'],
    ['封面', 'no-heading'],
  ])('%j is none', async (picture, code) => {
    const { value, problems } = await read(picture);
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([{ code, severity: 'error' }]);
  });
});
