import { describe, expect, it } from 'vitest';
import { readTable } from '../../../src/load/table/read-table.ts';
import { messageOf, type Problem } from '../../../src/problems/index.ts';
import { sketchCatalogue } from '../../helpers/catalogue.ts';
import { problemLine, readPicture, sheetOf } from '../../helpers/sheets.ts';
import { UNITS } from '../../helpers/engine.ts';

const CATALOGUE = sketchCatalogue({
  name: { zh: '名称', type: 'text' },
  share: { zh: '主导产业集聚度', type: 'share', unit: '%' },
  staff: { zh: '从业人数', type: 'count' },
});

/** A table with these cells in its column of shares. */
const table = (heading: string, cells: readonly string[]) =>
  [`名称 | ${heading} | 从业人数`, ...cells.map((cell, index) => `园${index} | ${cell} | 1`)].join('\n');

describe('fractions in a column in %', () => {
  it.each([['0.62', '0.5'], ['0.62'], ['1', '0.5'], ['', '—', '0', '0.62', '不适用'], ['０．６２']])(
    '%j are told of once',
    async (...cells) => {
      const { full, lines } = await readPicture(table('主导产业集聚度（%）', cells), CATALOGUE);
      expect(full).toMatchObject([
        { code: 'fractions-in-percent', severity: 'warning', place: { line: 1, column: 2 } },
      ]);
      expect(lines).toHaveLength(cells.length);
    },
  );

  it.each([['0.62', '62'], ['0.62', '62%'], ['0.62%', '0.5%'], ['0', '0'], ['', '—'], ['1.01']])(
    'are not seen in %j',
    async (...cells) => {
      const { problems } = await readPicture(table('主导产业集聚度（%）', cells), CATALOGUE);
      expect(problems).toEqual([]);
    },
  );

  it.each([
    ['a unit row', '名称 | 主导产业集聚度 | 从业人数\n | % | 人\n甲 | 0.62 | 1', '1:2', '3'],
    ['a remark', '单位：%\n名称 | 主导产业集聚度 | 从业人数\n甲 | 0.62 | 1', '2:2', '3'],
    ['a group', '名称 | 结构 | 从业人数\n | 主导产业集聚度（%） |\n甲 | 0.62 | 1', '2:2', '3'],
  ])('are seen where %s says so', async (_what, picture, place, row) => {
    const { problems, full } = await readPicture(picture, CATALOGUE);
    expect(problems).toEqual([`fractions-in-percent ${place}`]);
    expect(full[0]?.data).toMatchObject({ found: '0.62', expected: '62', detail: row });
  });

  it('are seen where the unit is given from outside', async () => {
    const percent = UNITS.find('%');
    const bare = new Map(percent ? [['ratio', percent]] : []);
    const sheet = sheetOf(table('主导产业集聚度', ['0.05']));
    const problems: Problem[] = [];
    for await (const entry of readTable(sheet, 'parks.csv', CATALOGUE, bare))
      if (entry.kind === 'problems') problems.push(...entry.problems);
    expect(problems.map(problemLine)).toEqual(['fractions-in-percent 1:2']);
    expect(problems.map((each) => messageOf(each).en)[0]).toContain('0.05 under % is 0.05% (row 2)');
    expect(problems.map((each) => messageOf(each).en)[0]).toContain('was 5% meant');
  });
});
