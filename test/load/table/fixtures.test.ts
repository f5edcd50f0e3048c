import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readDataFile } from '../../../src/load/data/data-file.ts';
import { tablesNamed } from '../../../src/load/data/list-tables.ts';
import { readSource } from '../../../src/load/source/source.ts';
import { readCsv } from '../../../src/load/table/csv.ts';
import { readListTable } from '../../../src/load/table/read-list-table.ts';
import type { DataFile } from '../../../src/model/record.ts';
import { realCatalogue } from '../../helpers/catalogue.ts';
import { foundIn, readSheets } from '../../helpers/sheets.ts';
import { streamOf } from '../../helpers/table-files.ts';

const FOLDER = fileURLToPath(new URL('../../../fixtures/tables/', import.meta.url));
const CATALOGUE = realCatalogue();

function sheetIn(file: string) {
  return readCsv(streamOf(readFileSync(FOLDER + file, 'utf8')), file, []);
}

/** Figures with their values in base units, whatever the form in which they stand. */
function figuresOf({ record }: DataFile) {
  return new Map([...record.figures].map(([id, { value }]) => [id, value]));
}

describe('the tables that people can try', () => {
  it('parks.csv has a park a row', async () => {
    const { lines, full } = await readSheets([sheetIn('parks.csv')], CATALOGUE);
    expect(lines).toEqual([
      '东湖产业集聚区 district=东湖区 planned_area=12.6平方公里 industrial_land_area=8,200亩 above_scale_industrial_output=152.4亿元 leading_industry_concentration=71.5% has_management_body=有 main_business_revenue=131.0亿元 2019:main_business_revenue=118.2亿元',
      '西山产业集聚区 district=西山区 planned_area=8.4平方公里 industrial_land_area=5,460亩 above_scale_industrial_output=88.05亿元 leading_industry_concentration=—(unknown) has_management_body=有 main_business_revenue=76.9亿元 2019:main_business_revenue=70亿元',
      '南塘产业集聚区 district=南塘县 planned_area=15平方公里 industrial_land_area=9800亩 above_scale_industrial_output=约203亿元 leading_industry_concentration=64% has_management_body=无 main_business_revenue=181亿元 2019:main_business_revenue=160.4亿元',
    ]);
    expect(full).toMatchObject([{ code: 'total-rows', severity: 'warning', place: { line: 9 } }]);
    expect(foundIn(full, 'total-rows')).toContain('合计');
  });

  it('form.csv is one park, with two years', async () => {
    const { files, full } = await readSheets([sheetIn('form.csv')], CATALOGUE);
    expect(full).toEqual([]);
    expect(files.map(({ record }) => [record.name, record.period?.year, [...record.history.keys()]])).toEqual(
      [['东湖产业集聚区', 2020, [2018]]],
    );
  });

  it('side-by-side.csv holds the same figures as parks.csv', async () => {
    const [rows, columns] = await Promise.all(
      ['parks.csv', 'side-by-side.csv'].map((file) => readSheets([sheetIn(file)], CATALOGUE)),
    );
    const inRows = rows?.files.map(figuresOf) ?? [];
    for (const [index, file] of columns?.files.entries() ?? []) {
      for (const [id, value] of figuresOf(file)) expect(inRows[index]?.get(id)).toEqual(value);
    }
    expect(columns?.files).toHaveLength(2);
  });

  it('park-with-tables.yaml has its lists in tables', async () => {
    const file = 'park-with-tables.yaml';
    const source = readSource(readFileSync(FOLDER + file, 'utf8'), file);
    const tables = await Promise.all(
      tablesNamed(source, CATALOGUE).map(
        async ({ path, list }) => [path, await readListTable(sheetIn(path), path, list, CATALOGUE)] as const,
      ),
    );
    const { value, problems } = readDataFile(source, CATALOGUE, { tables: new Map(tables) });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(value?.record.lists.get('enterprises')?.items.map(({ name }) => name)).toHaveLength(4);
    expect(value?.record.lists.get('projects')).toMatchObject({ unlisted: Number.POSITIVE_INFINITY });
  });
});
