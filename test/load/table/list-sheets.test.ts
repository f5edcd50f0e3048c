import { describe, expect, it } from 'vitest';
import { sketchCatalogue } from '../../helpers/catalogue.ts';
import { readSheets, sheetOf } from '../../helpers/sheets.ts';

const BASE = sketchCatalogue({
  name: { zh: '名称', type: 'text', of: ['park', 'project'] },
  land: { zh: '工业用地面积', unit: '亩' },
  cost: { zh: '投资额', unit: '万元', of: ['project'] },
});
const CATALOGUE = {
  ...BASE,
  lists: new Map([
    [
      'projects',
      { id: 'projects', record: 'project', name: { zh: '项目清单', en: 'projects' }, aliases: ['项目'] },
    ],
  ] as const),
};

const form = (rows = '') => sheetOf(`指标 | 数值 | 单位\n名称 | 东园\n工业用地面积 | 12 | 亩\n${rows}`, '表');
const PROJECTS = '名称 | 投资额（万元）\n一期 | 100\n二期 | 200';

async function read(rows: string, list: string | undefined, name = '项目清单') {
  const sheets = [form(rows), ...(list === undefined ? [] : [sheetOf(list, name)])];
  const { files, lines, problems } = await readSheets(sheets, CATALOGUE);
  const found = files[0]?.record.lists.get('projects');
  const names = found?.items.map((item) => item.name);
  return { names, unlisted: found?.unlisted, lines, problems, count: files.length };
}

describe('a sheet that is called as a list is', () => {
  it.each(['项目清单', 'projects', 'Projects', '项目'])(
    'holds the list of the only park: %s',
    async (name) => {
      const { names, unlisted, problems } = await read('', PROJECTS, name);
      expect([names, unlisted, problems]).toEqual([['一期', '二期'], 0, []]);
    },
  );

  it('says nothing as long as it has no rows', async () => {
    const { names, count, problems } = await read('', '名称 | 投资额（万元）');
    expect([names, count, problems]).toEqual([undefined, 1, []]);
  });

  it.each([
    ['项目清单 | 无', undefined, [], 0],
    ['项目清单 | none', undefined, [], 0],
    ['项目清单 | 不完整', PROJECTS, ['一期', '二期'], Number.POSITIVE_INFINITY],
    ['项目清单 | incomplete', undefined, [], Number.POSITIVE_INFINITY],
    ['项目清单 | 未知', PROJECTS, ['一期', '二期'], 0],
  ])('is as whole as the form says: %s', async (row, list, names, unlisted) => {
    expect(await read(row, list)).toMatchObject({ names, unlisted });
  });

  it('must not hold what the form says is not there', async () => {
    const { lines } = await read('项目清单 | 无', PROJECTS);
    expect(lines).toEqual(['✗ given-twice 4:2']);
  });

  it('is told of with its mistakes', async () => {
    const { lines } = await read('', '名称 | 投资额（万元）\n一期 | x');
    expect(lines).toEqual(['✗ malformed-number 2:2']);
  });

  it('belongs to no park where there are two', async () => {
    const sheets = [
      form(),
      sheetOf('指标 | 数值 | 单位\n名称 | 西园\n工业用地面积 | 3 | 亩', '表2'),
      sheetOf(PROJECTS, '项目清单'),
    ];
    const { files } = await readSheets(sheets, CATALOGUE);
    expect(files.slice(0, 2).map(({ record }) => [record.name, record.lists.size])).toEqual([
      ['东园', 0],
      ['西园', 0],
    ]);
  });

  it('leaves a count under the name of a list a row that is not understood', async () => {
    const { problems, names } = await read('项目 | 45', undefined);
    expect([names, problems]).toEqual([undefined, ['unknown-headings 4:1']]);
  });
});
