import { describe, expect, it } from 'vitest';
import { sketchCatalogue } from '../../helpers/catalogue.ts';
import { readPicture, readSheets, sheetOf } from '../../helpers/sheets.ts';

const CATALOGUE = sketchCatalogue({
  name: { zh: '名称', type: 'text' },
  tax: { zh: '税收', unit: '万元', time: 'flow' },
  staff: { zh: '从业人数', type: 'count' },
});
const TABLE = '名称 | 税收（万元） | 从业人数\n东园 | 5 | 6';
const FORM = '指标 | 数值 | 单位\n税收 | 5 | 万元\n从业人数 | 6 | 人';

async function yearOf(picture: string, sheet?: string) {
  const { files, problems } = await readSheets([sheetOf(picture, sheet)], CATALOGUE);
  const [file] = files;
  return { year: file?.record.period?.year, name: file?.record.name, problems };
}

describe('the year above a table without a period', () => {
  it.each([
    '2020年度',
    '某市2020年产业集聚区情况表',
    '（2020年）',
    '截至2020年末 主要指标',
    '２０２０年 指标',
  ])('is taken from the title %s, which is told', async (title) => {
    expect(await yearOf(`${title}\n${TABLE}`)).toMatchObject({
      year: 2020,
      problems: ['period-guessed 1:1'],
    });
  });

  it.each(['2020年', '2020年度', '2020'])('is taken from the sheet %s', async (sheet) => {
    expect(await yearOf(TABLE, sheet)).toMatchObject({ year: 2020, problems: ['period-guessed 1'] });
  });

  it.each([
    '2019年和2020年情况表',
    '2019—2021年情况表',
    '2020年上半年情况表',
    '2020年 1-6月情况表',
    '2020年三季度情况表',
    '2021年3月5日',
    '2021年度申报表',
    '2022年目标',
    '文号 20201234年',
  ])('is not taken from %s', async (title) => {
    expect(await yearOf(`${title}\n${TABLE}`)).toMatchObject({ year: undefined, problems: [] });
  });

  it.each([
    ['another year in the title', `2019年情况表\n${TABLE}`, undefined],
    ['a remark', `年度：2018 | |\n${TABLE}`, 2018],
    ['a column', '名称 | 年度 | 税收（万元）\n东园 | 2018 | 5', 2018],
    ['a heading', '名称 | 2018年税收（万元）\n东园 | 5', 2018],
    ['a heading of the same year', '名称 | 2020年税收（万元） | 税收（万元）\n东园 | 5 | 5', undefined],
    ['a remark in a form', `年度：2018 | |\n${FORM}`, 2018],
    ['a row of a form', `${FORM}\n年度 | 2018 |`, 2018],
    ['the years of a form', '指标 | 2018年 | 2017年\n税收（万元） | 5 | 4\n从业人数 | 6 | 5', 2018],
  ])('gives way to %s', async (_what, picture, year) => {
    expect(await yearOf(picture, '2020年')).toMatchObject({ year, problems: [] });
  });

  it('makes history of earlier years', async () => {
    const { lines, problems } = await readPicture(
      '2020年度情况表\n名称 | 2018年税收（万元） | 税收（万元）\n东园 | 4 | 5',
      CATALOGUE,
    );
    expect(problems).toEqual(['period-guessed 1:1']);
    expect(lines).toEqual(['东园 tax=5万元 2018:tax=4万元']);
  });

  it('is that of a form, whose park a sheet with a year for a name does not name', async () => {
    expect(await yearOf(`东园主要指标\n${FORM}`, '2020年')).toEqual({
      year: 2020,
      name: '东园主要指标',
      problems: ['period-guessed 2'],
    });
  });
});
