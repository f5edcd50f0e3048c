import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BatchItem } from '../../src/report/batch.ts';
import { cellText, MOST_CHARACTERS } from '../../src/report/cell-text.ts';
import { CSV_COLUMNS } from '../../src/report/csv/columns.ts';
import { textField } from '../../src/report/csv/field.ts';
import { CSV } from '../../src/report/csv/index.ts';
import {
  chunksOf,
  fixtureItem,
  itemFrom,
  mixedItems,
  NASTY_NAME,
  parkText,
  textOf,
} from '../helpers/digests.ts';

type Row = Readonly<Record<string, string>>;

/** The rows by the ids of their columns. */
function rowsIn(csv: string): readonly Row[] {
  return parse(csv, { bom: true, columns: CSV_COLUMNS.map(({ id }) => id), from_line: 2 });
}

async function rowsFor(...items: readonly BatchItem[]): Promise<readonly Row[]> {
  return rowsIn(await textOf(CSV, items));
}

const ITEMS = mixedItems();
const ROWS = rowsIn(await textOf(CSV, ITEMS));
const of = (number: number) => ROWS.filter(({ no }) => no === String(number));

describe('the table', () => {
  it('begins with a byte order mark and the headings, and ends every row with CR LF', async () => {
    const csv = await textOf(CSV, ITEMS);
    const [head = '', ...records] = parse(csv);
    expect(head).toEqual(CSV_COLUMNS.map(({ heading }, index) => (index === 0 ? '\ufeff' : '') + heading.zh));
    expect(records).toHaveLength(ROWS.length);
    expect(csv.endsWith('\r\n')).toBe(true);
    // A bare line feed stands only within quotes.
    expect(csv.replaceAll(/"[^"]*"/g, '').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it.each(['zh', 'en'] as const)('has a heading of its own for each column (%s)', async (language) => {
    const [head = ''] = (await textOf(CSV, [], { language })).split('\r\n');
    expect(new Set(head.split(',')).size).toBe(CSV_COLUMNS.length);
    expect(new Set(CSV_COLUMNS.map(({ id }) => id)).size).toBe(CSV_COLUMNS.length);
  });

  it('is written as it comes: the headings with the first submission, nothing at the end', async () => {
    const [first = '', second = '', ...rest] = await chunksOf(CSV, ITEMS.slice(0, 2));
    expect(rowsIn(String(first))).toEqual(of(1));
    expect(String(second)).not.toContain('\ufeff');
    expect(rest).toEqual(['']);
  });

  it('is only its headings where there was nothing', async () => {
    expect((await chunksOf(CSV, [])).join('').split('\r\n')).toHaveLength(2);
  });

  it('has numbers in its number columns, and nothing else', () => {
    const numbers = CSV_COLUMNS.filter(({ type }) => type === 'number').map(({ id }) => id);
    const values = ROWS.flatMap((row) => numbers.map((id) => row[id] ?? ''));
    expect(values.filter((value) => !/^(?:-?\d+(?:\.\d+)?)?$/.test(value))).toEqual([]);
  });
});

describe('a submission', () => {
  it('has a row for each comparison, in which actual, limit and margin are numbers of one unit', () => {
    expect(
      of(2)
        .filter(({ criterion }) => criterion === 'land-use-yield')
        .map(({ leaf }) => leaf),
    ).toEqual(['1', '2', '3', '4']);
    expect(of(2).find(({ clauses }) => clauses === 'Q19-23')).toMatchObject({
      name: '北部园区',
      file: 'parks/b.yaml',
      line: '1',
      district: '即墨区',
      rule_set: 'qingdao-2019',
      level: 'creation',
      verdict: 'does-not-qualify',
      verdict_text: '不符合',
      outcome: 'fail',
      outcome_text: '不通过',
      decides: '是',
      actual: '48%',
      value: '48',
      unit: '%',
      required: '≥ 50%',
      limit: '50',
      margin: '-2',
      source: 'parks/b.yaml:9:12',
    });
  });

  it('names what a criterion lacks', () => {
    const lacking = of(4).find(({ missing }) => missing !== '');
    expect(lacking).toMatchObject({ verdict: 'undetermined', outcome: 'unknown', value: '281.72' });
    expect(lacking?.['missing']).toContain('新建项目亩均税收（万元/亩）');
  });

  it('that was refused has one row with its problems', () => {
    const [row, ...others] = of(7);
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      verdict: 'refused',
      file: 'fixtures/err/bad-unit.yaml',
      criterion: '',
      outcome: '',
    });
    expect(row?.['problems']?.split('\n')).toHaveLength(3);
    expect(row?.['problems']).toContain('fixtures/err/bad-unit.yaml:7:17：');
  });

  it('whose figures only bound an outcome has no single number', async () => {
    const rows = await rowsFor(fixtureItem('ok/lists.yaml', { level: 'tasks' }));
    expect(rows.find(({ actual }) => actual === '0–3')).toMatchObject({ value: '', margin: '' });
  });

  it('keeps the mark of a name that a spreadsheet would compute', () => {
    expect(of(6)[0]?.['name']).toBe(`'${NASTY_NAME}`);
  });

  it('speaks the language of the report, but for codes', async () => {
    const [row] = rowsIn(await textOf(CSV, mixedItems('en').slice(0, 1), { language: 'en' }));
    expect(row).toMatchObject({
      verdict: 'qualifies',
      verdict_text: 'qualifies',
      decides: 'yes',
      outcome_text: 'pass',
    });
  });
});

describe('a text', () => {
  it.each([
    ['a formula', '=1+1', "'=1+1"],
    ['a command', "=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
    ['a sum behind a sign', '+1+2', "'+1+2"],
    ['a difference', '-2+3', "'-2+3"],
    ['a name behind a sign', '-A1', "'-A1"],
    ['a function of old spreadsheets', '@SUM(1)', "'@SUM(1)"],
    ['a formula in full-width signs', '＝1+1', "'＝1+1"],
    ['a formula behind a blank', ' =1+1', "' =1+1"],
    ['a formula behind a tab', '\t=1+1', "'\t=1+1"],
    ['a formula behind a line break', '\r=1+1', `"'\n=1+1"`],
    ['a formula with quotes', '=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
    ['a negative number', '-5.25', '-5.25'],
    ['a signed share', '+3.2%', '+3.2%'],
    ['a difference with words', '+3.2百分点', "'+3.2百分点"],
    ['leading zeros', '00123', "'00123"],
    ['a zero', '0', '0'],
    ['a decimal below one', '0.5', '0.5'],
    ['an identity of 18 digits', '370211199001011234', "'370211199001011234"],
    ['a short number', '2020', '2020'],
    ['what looks like a power of ten', '3E10', "'3E10"],
    ['an unknown', '—', '—'],
    ['a comma', 'a,b', '"a,b"'],
    ['a quote', 'a"b', '"a""b"'],
    ['a line break', 'a\r\nb', '"a\nb"'],
    ['a blank at its end', 'a ', '"a "'],
    ['control characters', 'a\u0000b\u001b', 'a\ufffdb\ufffd'],
    ['half of a pair', 'a\ud800b', 'a\ufffdb'],
    ['an emoji', '🏭', '🏭'],
  ])('that is %s is safe', (_, text, field) => {
    expect(textField(text)).toBe(field);
  });

  it('is not longer than a cell may be', () => {
    const [[field = ''] = []] = parse(textField('长'.repeat(40_000)));
    expect(field).toHaveLength(MOST_CHARACTERS);
    expect(field.endsWith('…')).toBe(true);
  });

  it('is read back as it was, but for the mark', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('', '=', '+', '-', '@', '0', '"', '\t'),
        (tail, lead) => {
          const text = cellText(lead + tail);
          // A second field, since a line with nothing on it is no record.
          const [[field] = []] = parse(`${textField(lead + tail)},x\r\n`);
          expect([text, `'${text}`]).toContain(field);
        },
      ),
    );
  });

  it('never begins as a formula does', () => {
    fc.assert(
      fc.property(fc.constantFrom('=', '+', '-', '@', '＝', '\t', '\r', '\n'), fc.string(), (lead, tail) => {
        const field = textField(lead + tail).replace(/^"/, '');
        expect(field).toMatch(/^(?:'|[+-]?\d+(?:\.\d+)?%?$)/);
      }),
    );
  });

  it('of a submission is safe in every column', async () => {
    const name = '@SUM(A1)';
    const rows = await rowsFor(itemFrom(parkText({ name, district: '=1+1' })));
    expect(rows[0]).toMatchObject({ name: `'${name}`, district: "'=1+1" });
  });
});
