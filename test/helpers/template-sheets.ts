import { sheetOf as sheetOfRows } from '../../src/load/table/sheet.ts';
import type { Row, Sheet } from '../../src/load/table/sheet.ts';
import { nameIndexes } from '../../src/load/data/names.ts';
import { findMeaning } from '../../src/load/table/headings/heading.ts';
import { lexiconFor } from '../../src/load/table/rows/layout.ts';
import { readWorkbook } from '../../src/load/table/workbook.ts';
import type { Indicator, RecordKind } from '../../src/model/catalogue.ts';
import type { Language } from '../../src/model/text.ts';
import type { Random } from './random.ts';
import { RULES, valueOf } from './rules.ts';
import { randomValue } from './templates.ts';

/** A sheet of which all rows are at hand. */
export interface Grid {
  readonly name: string;
  readonly rows: readonly Row[];
}

/** All rows of a sheet. */
export async function rowsIn(rows: AsyncIterable<Row>): Promise<readonly Row[]> {
  const found: Row[] = [];
  for await (const row of rows) found.push(row);
  return found;
}

export async function gridsOf(bytes: Uint8Array): Promise<readonly Grid[]> {
  const sheets = valueOf(await readWorkbook(bytes, 'park.xlsx'));
  return Promise.all(sheets.map(async ({ name = '', rows }) => ({ name, rows: await rowsIn(rows) })));
}

export function sheetsOf(grids: readonly Grid[]): readonly Sheet[] {
  return grids.map(({ name, rows }) => sheetOfRows(name, rows));
}

/** The indicator that a heading, or the name of a row, means for records of that kind. */
function indicatorOf(text: string, kind: RecordKind): Indicator | undefined {
  const sheet = { file: 'park.xlsx' };
  const { catalogue } = RULES;
  const found = findMeaning(text, lexiconFor(kind, { sheet, catalogue, names: nameIndexes(catalogue) }));
  return found?.kind === 'figure' ? found.indicator : undefined;
}

const LEFT_OUT = new Set(['name', 'district']);

/** A value for a cell beside or below its unit: numbers stand without it. */
function cellValue(indicator: Indicator, random: Random, language: Language): string {
  const text = randomValue(indicator, random, language);
  const { unit } = indicator;
  return unit.text !== '' && text.endsWith(unit.text) ? text.slice(0, -unit.text.length) : text;
}

/** A form with a value in every row that asks for one, and how many these are. */
export function fillForm({ name, rows }: Grid, kind: RecordKind, random: Random, language: Language) {
  let count = 0;
  const filled = rows.map((row): Row => {
    const [item = '', value = ''] = row.cells;
    const indicator = indicatorOf(item, kind);
    if (!indicator || value !== '' || LEFT_OUT.has(indicator.id) || row.cells.length < 3) return row;
    count += 1;
    return { ...row, cells: row.cells.with(1, cellValue(indicator, random, language)) };
  });
  return { grid: { name, rows: filled }, count };
}

/** A table with one row below its headings, and how many figures that has. */
export function fillRow(
  { name, rows }: Grid,
  kind: RecordKind,
  random: Random,
  language: Language,
  kindName: string,
) {
  const heading = rows.findLast(
    ({ cells }) => cells.filter((cell) => cell !== '').length > 1 || rows.length === 1,
  );
  if (!heading) throw new Error(`no headings in ${name}`);
  let count = 0;
  const cells = heading.cells.map((text, at) => {
    if (at === 0) return 'x1';
    const indicator = indicatorOf(text, kind);
    if (!indicator || LEFT_OUT.has(indicator.id)) return /^(?:类型|kind)$/.test(text) ? kindName : '';
    count += 1;
    return cellValue(indicator, random, language);
  });
  return { grid: { name, rows: [...rows, { number: heading.number + 1, cells }] }, count };
}
