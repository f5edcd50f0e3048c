import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { writeOds } from 'hucre/ods';
import { afterAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { REAL_RULES, runCli } from '../helpers/cli.ts';
import { encodeGb18030 } from '../helpers/gb18030.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'conversions-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));

/** The columns of a table of parks: heading, unit, and what each park states; shares in per cent. */
const COLUMNS = [
  { name: '新建工业项目固定资产投资', unit: '万元', values: ['84000', '520800', '83999.99', ''] },
  { name: '新建工业项目用地面积', unit: '亩', values: ['300', '1860', '300', '412.5'] },
  { name: '新建工业项目税收', unit: '万元', values: ['6000', '37199.99', '6000', '9000'] },
  { name: '主导产业集聚度', unit: '%', values: ['50', '49.99', '62.5', '58.3'] },
  { name: '明确的管理机构', unit: '', values: ['是', '是', '否', ''] },
  { name: '创建方案', unit: '', values: ['是', '是', '是', '是'] },
  { name: '发展规划', unit: '', values: ['是', '是', '是', '是'] },
  { name: '功能定位合理', unit: '', values: ['是', '是', '是', '是'] },
  { name: '发展目标明确', unit: '', values: ['是', '是', '是', '是'] },
] as const;
const NAMES = ['甲园区', '乙园区', '丙园区', '丁园区'];

const PARKS = NAMES.map((name, index) => ({
  name,
  period: 2020,
  figures: Object.fromEntries(
    COLUMNS.flatMap((column) => {
      const value = column.values[index];
      return value ? [[column.name, value + column.unit]] : [];
    }),
  ),
}));

const HEADINGS = [
  '园区名称',
  '年份',
  ...COLUMNS.map(({ name, unit }) => (unit ? `${name}（${unit}）` : name)),
];
const ROWS = NAMES.map((name, index) => [name, '2020', ...COLUMNS.map(({ values }) => values[index] ?? '')]);

/** Cells as a spreadsheet holds them: numbers, and shares as fractions in a format of per cent. */
const CELLS = NAMES.map((name, index) => [
  name,
  2020,
  ...COLUMNS.map(({ unit, values }) => {
    const value = values[index] ?? '';
    if (value === '') return null;
    if (unit === '%') return Number((Number(value) / 100).toPrecision(15));
    return unit === '' ? value : Number(value);
  }),
]);
const SHARE = 2 + COLUMNS.findIndex(({ unit }) => unit === '%');
const STYLES = new Map(
  CELLS.map((_, row) => [`${row + 2},${SHARE}`, { style: { numFmt: '0.00%' } }] as const),
);
const SHEET_HEADINGS = HEADINGS.map((heading) => heading.replace('（%）', ''));
const TITLE = ['某市产业集聚区主要指标'];

const csv = `${[HEADINGS, ...ROWS].map((row) => row.join(',')).join('\r\n')}\r\n`;
const sheets = [{ name: '汇总', rows: [TITLE, SHEET_HEADINGS, ...CELLS], cells: STYLES }];
const FILES: Readonly<Record<string, () => string | Uint8Array | Promise<string | Uint8Array>>> = {
  'parks.json': () => JSON.stringify(PARKS, undefined, 1),
  'parks.ndjson': () => PARKS.map((park) => `${JSON.stringify(park)}\n`).join(''),
  'parks-gb18030.json': () => encodeGb18030(JSON.stringify(PARKS)),
  'parks.csv': () => csv,
  'parks-gb18030.csv': () => encodeGb18030(csv),
  'parks-bom.csv': () => `\ufeff${csv}`,
  'parks.tsv': () => csv.replaceAll(',', '\t'),
  'parks.xlsx': () => writeXlsx({ sheets }),
  'parks.ods': () => writeOds({ sheets: [{ name: '汇总', rows: [TITLE, HEADINGS, ...ROWS] }] }),
};

/** What is decided of each park and by which numbers, without where and how these are written. */
async function resultsOf(file: string) {
  const args = ['check', join(FOLDER, file), '--city', 'qingdao', '-f', 'json'];
  const { code, stdout } = await runCli(args, { rules: REAL_RULES });
  const { results } = JSON.parse(stdout) as { results: { data: { name: string }; verdict: string }[] };
  const plain = JSON.stringify(results, (key, value: unknown) =>
    ['figures', 'declared', 'file', 'line', 'sheet', 'sha256', 'data', 'warnings', 'why'].includes(key)
      ? undefined
      : value,
  );
  return { code, names: results.map(({ data }) => data.name), results: JSON.parse(plain) as unknown };
}

describe('the same parks', async () => {
  writeFileSync(join(FOLDER, 'parks.yaml'), PARKS.map((park) => stringify(park)).join('---\n'));
  const yaml = await resultsOf('parks.yaml');

  it('are four with different verdicts', () => {
    expect(yaml.names).toEqual(NAMES);
    expect(yaml.results).toMatchObject([
      { verdict: 'qualifies' },
      { verdict: 'does-not-qualify' },
      { verdict: 'does-not-qualify' },
      { verdict: 'undetermined' },
    ]);
  });

  it.each(Object.keys(FILES))('come to the same from %s as from YAML', async (file) => {
    writeFileSync(join(FOLDER, file), (await FILES[file]?.()) ?? '');
    expect(await resultsOf(file)).toEqual(yaml);
  });
});
