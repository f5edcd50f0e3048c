import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx, type Sheet } from 'hucre';
import { afterAll, describe, expect, it } from 'vitest';
import { CSV } from '../../src/report/csv/index.ts';
import { renderXlsxTemplate } from '../../src/report/template/xlsx.ts';
import { RULES } from '../helpers/rules.ts';
import { readSheets } from '../helpers/sheets.ts';
import { gridsOf, sheetsOf } from '../helpers/template-sheets.ts';
import { templateInput } from '../helpers/templates.ts';
import { mixedItems, textOf } from '../helpers/digests.ts';
import { HOSTILE, namedItems, workbookOf } from '../helpers/workbook.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'park-eval-'));
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

/** Lets LibreOffice open a file and save it in another format; gives the path of what it saved. */
function converted(
  name: string,
  content: Uint8Array | string,
  format: string,
  options: readonly string[] = [],
) {
  const folder = mkdtempSync(join(FOLDER, 'run-'));
  const path = join(folder, name);
  writeFileSync(path, content);
  const profile = `-env:UserInstallation=file://${join(FOLDER, 'profile')}`;
  const out = join(folder, 'out');
  const args = [profile, '--headless', ...options, '--convert-to', format, '--outdir', out, path];
  const { status, error, stderr } = spawnSync('soffice', args, { encoding: 'utf8' });
  // Without LibreOffice (Debian: libreoffice-calc-nogui) these tests fail.
  expect({ status, error, stderr }).toMatchObject({ status: 0, error: undefined });
  return join(out, name.replace(/\.\w+$/, `.${format.split(':')[0]}`));
}

/** The sheets as LibreOffice understood them: its own workbook, read again. */
async function opened(name: string, content: Uint8Array | string, options: readonly string[] = []) {
  return (await readXlsx(readFileSync(converted(name, content, 'xlsx', options)))).sheets;
}

/** Values without the blanks at the end of each row and of the sheet. */
function valuesOf({ rows }: Sheet): readonly (readonly unknown[])[] {
  const isFull = (value: unknown) => value !== null && value !== undefined && value !== '';
  const values = rows.map((row) =>
    row.slice(0, row.findLastIndex(isFull) + 1).map((value) => (isFull(value) ? value : null)),
  );
  return values.slice(0, values.findLastIndex((row) => row.length > 0) + 1);
}

describe('a workbook in LibreOffice', () => {
  it.each(['zh', 'en'] as const)('has every sheet with every text and number (%s)', async (language) => {
    const bytes = await workbookOf(mixedItems(language), { language });
    const found = await opened('book.xlsx', bytes);
    const { sheets: meant } = await readXlsx(bytes);
    expect(found.map(({ name }) => name)).toEqual(meant.map(({ name }) => name));
    for (const [index, sheet] of meant.entries()) {
      expect([sheet.name, valuesOf(found[index] ?? sheet)]).toEqual([sheet.name, valuesOf(sheet)]);
    }
  });

  it('shows numbers in their formats', async () => {
    const html = readFileSync(converted('book.xlsx', await workbookOf(mixedItems()), 'html'), 'utf8');
    const cells = html.replaceAll(/<[^>]*>/g, '\n').split('\n');
    for (const shown of ['281.72', '+1.72', '+1,980', '-2', '100.00', '91.66']) {
      expect(cells).toContain(shown);
    }
  });

  it('computes nothing, loses nothing and breaks at nothing', async () => {
    const bytes = await workbookOf(namedItems(HOSTILE.map(([name]) => name)));
    const [summary] = await opened('book.xlsx', bytes);
    const rows = summary?.rows.filter(([rank]) => typeof rank === 'number') ?? [];
    expect(rows.map(([, name]) => name)).toEqual(HOSTILE.map(([, shown]) => shown));
  });
});

describe('a template in LibreOffice', () => {
  it.each(['zh', 'en'] as const)(
    'keeps its rows, drop-downs, notes and locks, and is read again: %s',
    async (language) => {
      const bytes = await renderXlsxTemplate(templateInput('qingdao-2019', 'creation', language));
      const saved = readFileSync(converted('template.xlsx', bytes, 'xlsx'));
      const [meant, found] = await Promise.all(
        [bytes, saved].map(async (each) => (await readXlsx(each)).sheets),
      );
      expect(found?.map(({ name }) => name)).toEqual(meant?.map(({ name }) => name));
      expect(found?.map(valuesOf)).toEqual(meant?.map(valuesOf));
      const [form] = found ?? [];
      expect(form?.protection?.sheet).toBe(true);
      expect(form?.dataValidations?.length).toBeGreaterThan(10);
      const { files, problems } = await readSheets(sheetsOf(await gridsOf(saved)), RULES.catalogue);
      expect([problems, files.length]).toEqual([[], 1]);
    },
  );
});

describe('a table in LibreOffice', () => {
  it('computes nothing and shortens no code', async () => {
    const names = ["=cmd|' /C calc'!A0", '@SUM(1)', '-1+2', '00123', '370211199001011234', '3E10'];
    const csv = await textOf(CSV, namedItems(names));
    const [sheet] = await opened('table.csv', csv, ['--infilter=CSV:44,34,76,1']);
    const found = new Set(sheet?.rows.slice(1).map(([, name]) => name));
    expect([...found]).toEqual(names.map((name) => `'${name}`));
  });
});
