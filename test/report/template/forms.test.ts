import { readFileSync } from 'node:fs';
import { readXlsx } from 'hucre';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../src/engine/index.ts';
import { readDataFile } from '../../../src/load/data/data-file.ts';
import { readSource } from '../../../src/load/source/source.ts';
import { readCsv } from '../../../src/load/table/csv.ts';
import type { DataRecord } from '../../../src/model/record.ts';
import { RECORDS } from '../../../src/report/labels.ts';
import { renderCsvTemplate } from '../../../src/report/template/csv.ts';
import { planOf } from '../../../src/report/template/template.ts';
import { renderXlsxTemplate } from '../../../src/report/template/xlsx.ts';
import { randomFrom } from '../../helpers/random.ts';
import { compiledRuleSet, RULES, valueOf } from '../../helpers/rules.ts';
import { readSheets } from '../../helpers/sheets.ts';
import { fillForm, fillRow, type Grid, gridsOf, rowsIn, sheetsOf } from '../../helpers/template-sheets.ts';
import { LEVELS, levelOf, templateInput } from '../../helpers/templates.ts';

const LANGUAGES = ['zh', 'en'] as const;
const CREATION = templateInput('qingdao-2019', 'creation', 'zh');

async function csvGrid(text: string): Promise<Grid> {
  async function* chunks() {
    yield text.replace(/^\ufeff/, '');
  }
  return { name: '', rows: await rowsIn(readCsv(chunks(), 'park.csv', []).rows) };
}

async function readOne(grids: readonly Grid[]): Promise<DataRecord> {
  const { files, full, lines } = await readSheets(sheetsOf(grids), RULES.catalogue);
  expect(full).toEqual([]);
  expect([files.length, lines.filter((line) => line.startsWith('✗'))]).toEqual([1, []]);
  const [file] = files;
  if (!file) throw new Error('nothing was read');
  return file.record;
}

/** How many figures are known, those of other years and of list items among them; names and districts aside. */
function countKnown({ figures, history, lists }: DataRecord): number {
  const own = [figures, ...history.values()].flatMap((each) => [...each.values()]);
  const known = own.filter(
    ({ indicator, state }) => state === 'known' && !['name', 'district'].includes(indicator),
  );
  return (
    known.length +
    [...lists.values()].flatMap(({ items }) => items).reduce((sum, item) => sum + countKnown(item), 0)
  );
}

describe.each(LEVELS)('the form of %s %s', (id, level) => {
  const kind = levelOf(id, level).scope;

  it.each(LANGUAGES)(
    'is a submission of which nothing is known, as CSV and as XLSX: %s',
    async (language) => {
      const input = templateInput(id, level, language);
      const grids = await gridsOf(await renderXlsxTemplate(input));
      for (const record of [await readOne([await csvGrid(renderCsvTemplate(input))]), await readOne(grids)]) {
        expect([record.kind, countKnown(record), record.lists.size]).toEqual([kind, 0, 0]);
        const { result, warnings } = evaluate(compiledRuleSet(id), record, level);
        expect([result.verdict, warnings]).toEqual(['undetermined', []]);
      }
    },
  );

  it.each(LANGUAGES)(
    'can be filled in, lists in their sheets, and every value is read: %s',
    async (language) => {
      const input = templateInput(id, level, language, { period: '2022' });
      const [form, ...lists] = await gridsOf(await renderXlsxTemplate(input));
      if (!form) throw new Error('no form');
      const plan = planOf(input);
      await fc.assert(
        fc.asyncProperty(fc.integer(), async (seed) => {
          const random = randomFrom(seed);
          const filled = [
            fillForm(form, kind, random, language),
            ...lists.map((grid, index) =>
              fillRow(grid, plan.lists[index]?.list.record ?? 'park', random, language, ''),
            ),
          ];
          const record = await readOne(filled.map(({ grid }) => grid));
          expect(countKnown(record)).toBe(filled.reduce((sum, { count }) => sum + count, 0));
        }),
        { numRuns: 3 },
      );
    },
  );

  it.each(LANGUAGES)('has a table with a row for each park, too: %s', async (language) => {
    const input = templateInput(id, level, language, { period: '2022', rows: 3 });
    const [sheet] = await gridsOf(await renderXlsxTemplate(input));
    const grids = [await csvGrid(renderCsvTemplate(input)), sheet].flatMap((grid) => grid ?? []);
    const filled = grids.map((grid) => fillRow(grid, kind, randomFrom(7), language, RECORDS[kind][language]));
    const records = await Promise.all(filled.map(({ grid }) => readOne([grid])));
    expect(records.map((record) => [record.kind, countKnown(record)])).toEqual(
      filled.map(({ count }) => [kind, count]),
    );
  });
});

describe('what is known already', () => {
  it('goes into the form and the sheets of its lists, with its units', async () => {
    const source = readSource(readFileSync('fixtures/ok/lists.yaml', 'utf8'), 'lists.yaml');
    const data = valueOf(readDataFile(source, RULES.catalogue));
    const input = templateInput('qingdao-2019', 'creation', 'zh', { data });
    const record = await readOne(await gridsOf(await renderXlsxTemplate(input)));
    expect(countKnown(data.record)).toBeGreaterThan(5);
    expect(countKnown(record)).toBe(countKnown(data.record));
    const unlisted = ({ lists }: DataRecord) =>
      [...lists].map(([list, own]) => [list, own.items.length, own.unlisted]);
    expect(new Set(unlisted(record))).toEqual(new Set(unlisted(data.record)));
  });
});

describe('a workbook to fill in', () => {
  const WITH_STYLES = { readStyles: true };

  it('has drop-downs for answers and for units', async () => {
    const { sheets } = await readXlsx(await renderXlsxTemplate(CREATION));
    const [form, projects] = sheets.map(({ rows, dataValidations = [] }) => ({ rows, dataValidations }));
    const rangeOf = (column: string, item: string) =>
      `${column}${(form?.rows.findIndex(([first]) => first === item) ?? -1) + 1}`;
    const valuesAt = (range: string) => form?.dataValidations.find((each) => each.range === range)?.values;
    expect(valuesAt(rangeOf('B', '明确的管理机构'))).toEqual(['是', '否', '未知']);
    expect(valuesAt(rangeOf('C', '新建工业项目用地面积'))).toEqual(
      expect.arrayContaining(['亩', '公顷', '平方公里']),
    );
    expect(projects?.dataValidations[0]).toMatchObject({ range: 'B2:B201', values: ['是', '否', '未知'] });
  });

  it('locks everything but what is to be filled in', async () => {
    const { sheets } = await readXlsx(await renderXlsxTemplate(CREATION), WITH_STYLES);
    const shown = sheets.filter(({ hidden }) => !hidden);
    expect(shown.map(({ protection }) => protection?.sheet)).toEqual(shown.map(() => true));
    const open = shown.map(({ cells }) =>
      [...(cells ?? [])].filter(([, cell]) => cell.style?.protection?.locked === false).map(([at]) => at),
    );
    const [form = [], projects = []] = open;
    expect(new Set(form.map((at) => at.split(',')[1]))).toEqual(new Set(['1', '2', '4', '5', '6', '7']));
    expect(projects).toContain('200,3');
    expect(projects.filter((at) => at.startsWith('0,'))).toEqual([]);
  });

  it('says at each figure what it means, and keeps the headings in sight', async () => {
    const { sheets } = await readXlsx(await renderXlsxTemplate(CREATION), WITH_STYLES);
    const [form] = sheets;
    const row = form?.rows.findIndex(([item]) => item === '明确的管理机构') ?? -1;
    expect(form?.cells?.get(`${row},0`)?.comment?.text).toBe('有批准设立或明文指定的管理机构为是');
    expect(form?.freezePane).toMatchObject({ rows: 3, columns: 1 });
    expect(form?.pageSetup).toMatchObject({ orientation: 'landscape', fitToWidth: 1 });
  });

  it('keeps long lists of labels in a hidden sheet', async () => {
    const input = templateInput('qingdao-2019', 'creation', 'en');
    const { sheets } = await readXlsx(await renderXlsxTemplate(input));
    const long = sheets[0]?.dataValidations?.find(({ formula1 }) => formula1?.startsWith('_values!'));
    expect(long?.formula1).toMatch(/^_values!\$A\$1:\$A\$\d+$/);
    expect(sheets.at(-1)).toMatchObject({ name: '_values', hidden: true });
  });

  it('is the same bytes every time', async () => {
    const input = templateInput('qingdao-2019', 'creation', 'zh');
    expect(await renderXlsxTemplate(input)).toEqual(await renderXlsxTemplate(input));
  });
});
