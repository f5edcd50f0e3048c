import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type CellStyle, writeXlsx, type WriteSheet } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../src/load/table/workbook.ts';
import { odsOf, rowsBySheet, zipOf } from '../../helpers/table-files.ts';

/** Cells by the sheet, each row after its number. */
async function read(bytes: Uint8Array) {
  const { value, problems } = await readWorkbook(bytes, 'a.xlsx');
  const sheets = await rowsBySheet(value);
  const rows = Object.entries(sheets).map(([name, all]) => [
    name,
    all.map(({ number, cells }) => [number, ...cells]),
  ]);
  return { sheets: Object.fromEntries(rows), problems };
}

function fixture(name: string): Buffer {
  return readFileSync(fileURLToPath(new URL(`../../../fixtures/tables/${name}`, import.meta.url)));
}

/** A workbook of one sheet, written by hand. */
function xlsxOf(
  rows: string,
  { workbook = '', formats = '', sheets = '', rels = '' }: Readonly<Record<string, string>> = {},
): Uint8Array {
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relations = (text: string) => `<Relationships>${text}</Relationships>`;
  return zipOf({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relations(
      `<Relationship Id="a" Type="${relation}/officeDocument" Target="xl/workbook.xml"/>`,
    ),
    'xl/workbook.xml': `<workbook>${workbook}<sheets><sheet name="一" sheetId="1" r:id="rId1"/>${sheets}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      `<Relationship Id="rId1" Type="${relation}/worksheet" Target="worksheets/sheet1.xml"/>
       <Relationship Id="rId8" Type="${relation}/styles" Target="styles.xml"/>${rels.replaceAll('TYPE', relation)}`,
    ),
    'xl/styles.xml': `<styleSheet><cellXfs><xf numFmtId="0"/>${formats}</cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
  });
}

describe('a workbook that LibreOffice saved', () => {
  it.each(['cells.xlsx', 'cells.xls', 'cells.ods'])('%s', async (name) => {
    const { sheets, problems } = await read(fixture(name));
    expect(problems).toEqual([]);
    expect(Object.keys(sheets)).toEqual(['汇总', '空', '末']);
    expect(sheets).toMatchObject({ 空: [], 末: [[3, 'c3']] });
    expect(sheets['汇总']).toEqual([
      [1, '说明：合并的标题行'],
      [2, '名称', '值', '备注'],
      [3, 'share', '35%'],
      [4, 'share2', '35.12%'],
      [5, 'unit', '52.4万元'],
      [6, 'unit2', '1860亩'],
      [7, 'thousands', '1234.567千元'],
      [8, 'date', '2020-12-31'],
      [9, 'zh date', '2020-12-31'],
      [10, 'month', '2020-12-01'],
      [11, 'time', '2020-12-31'],
      [12, 'formula', '104.8'],
      [13, 'pct formula', '45%'],
      [14, 'div0', '#DIV/0!'],
      [15, 'na', '#N/A'],
      [16, 'text formula', '甲乙'],
      [17, 'true', 'true'],
      [18, 'float', '0.3'],
      [19, 'big', '123456789012346000'],
      [20, 'tiny', '0.00000015'],
      [21, 'neg', '-1234.5'],
      [22, 'acc0', '0'],
      [23, 'yuan', '99.5'],
      [24, 'usd', '$99.5'],
      [25, 'text number', '00123'],
      [26, 'rich', '红字'],
      [27, 'link', '官网'],
      [28, 'newline', '一\n二'],
      [29, 'gap', '', '尾'],
    ]);
  });
});

describe('xlsx', () => {
  const style = (numFmt: string): CellStyle => ({ numFmt });
  const sheet = (rows: WriteSheet['rows'], more: Partial<WriteSheet> = {}): WriteSheet => ({
    name: '一',
    ...(rows && { rows }),
    ...more,
  });

  it('keeps hidden rows and columns, and leaves out hidden sheets', async () => {
    const bytes = await writeXlsx({
      sheets: [
        sheet(
          [
            ['a', 'b'],
            ['c', 'd'],
          ],
          { columns: [{ hidden: true }, {}], rowDefs: new Map([[1, { hidden: true }]]) },
        ),
        { name: '二', rows: [['x']], hidden: true },
        { name: '三', rows: [['y']], veryHidden: true },
      ],
    });
    expect((await read(bytes)).sheets).toEqual({
      一: [
        [1, 'a', 'b'],
        [2, 'c', 'd'],
      ],
    });
  });

  it('has the value of merged cells once, whatever lies beneath', async () => {
    const merges = [
      { startRow: 0, startCol: 0, endRow: 1, endCol: 1 },
      { startRow: 1, startCol: 2, endRow: 3, endCol: 2 },
    ];
    const rows = [
      ['a', 'x', 'b'],
      ['x', 'x', 'c'],
      ['d', null, 'x'],
      ['e', null, 'x'],
      ['f', null, 'g'],
    ];
    const bytes = await writeXlsx({ sheets: [sheet(rows, { merges })] });
    expect((await readWorkbook(bytes, 'a.xlsx')).value?.[0]?.merges).toEqual([
      { from: 1, until: 2, at: 0 },
      { from: 2, until: 4, at: 2 },
    ]);
    expect((await read(bytes)).sheets['一']).toEqual([
      [1, 'a', '', 'b'],
      [2, '', '', 'c'],
      [3, 'd'],
      [4, 'e'],
      [5, 'f', '', 'g'],
    ]);
  });

  it('warns of formulas whose results were not saved, and reads no blank there', async () => {
    const formula = { value: null, type: 'formula' as const, formula: 'A1*2', style: style('0%') };
    const cells = new Map([
      ['1,1', formula],
      ['2,1', formula],
    ]);
    const bytes = await writeXlsx({ sheets: [sheet([['a'], ['b', null], ['c', null]], { cells })] });
    expect(await read(bytes)).toEqual({
      sheets: {
        一: [
          [1, 'a'],
          [2, 'b', '#CALC!'],
          [3, 'c', '#CALC!'],
        ],
      },
      problems: [
        {
          code: 'formula-without-value',
          severity: 'warning',
          place: { file: 'a.xlsx', sheet: '一', line: 2, column: 2 },
          data: { found: '2' },
        },
      ],
    });
  });

  it.each([
    ['1900', '', '44196', '2020-12-31'],
    ['1904', '<workbookPr date1904="1"/>', '42734', '2020-12-31'],
    ['1900 with a time', '', '44196.99', '2020-12-31'],
  ])('counts days from %s', async (_name, workbook, serial, day) => {
    const row = `<row r="1"><c r="A1" s="1"><v>${serial}</v></c></row>`;
    const bytes = xlsxOf(row, { workbook, formats: '<xf numFmtId="14"/>' });
    expect((await read(bytes)).sheets['一']).toEqual([[1, day]]);
  });

  it('reads the formats that Chinese programs number without spelling them out', async () => {
    const row = '<row r="1"><c r="A1" s="1"><v>44196</v></c><c r="B1" s="2"><v>0.35</v></c></row>';
    const bytes = xlsxOf(row, { formats: '<xf numFmtId="57"/><xf numFmtId="10"/>' });
    expect((await read(bytes)).sheets['一']).toEqual([[1, '2020-12-31', '35%']]);
  });

  it('reads results of formulas of every type, and errors', async () => {
    const cell = (ref: string, type: string, value: string) =>
      `<c r="${ref}4" t="${type}"><f>X1</f><v>${value}</v></c>`;
    const row = `<row r="4">${cell('A', 'n', '1E-3')}${cell('B', 'str', '甲')}${cell('C', 'b', '0')}${cell('D', 'e', '#REF!')}${cell('F', 'd', '2020-12-31T08:00:00')}</row>`;
    expect((await read(xlsxOf(row))).sheets['一']).toEqual([
      [4, '0.001', '甲', 'false', '#REF!', '', '2020-12-31'],
    ]);
  });

  it('leaves out sheets that are charts', async () => {
    const bytes = xlsxOf('<row r="1"><c r="A1"><v>1</v></c></row>', {
      sheets: '<sheet name="图" sheetId="2" r:id="rId2"/>',
      rels: '<Relationship Id="rId2" Type="TYPE/chartsheet" Target="chartsheets/sheet1.xml"/>',
    });
    expect(await read(bytes)).toEqual({ sheets: { 一: [[1, '1']] }, problems: [] });
  });
});

describe('ods', () => {
  const cell = (text: string, attributes = '') =>
    `<table:table-cell ${attributes}><text:p>${text}</text:p></table:table-cell>`;
  const row = (cells: string, attributes = '') => `<table:table-row ${attributes}>${cells}</table:table-row>`;
  const table = (rows: string) => odsOf(`<table:table table:name="一">${rows}</table:table>`);

  it.each([
    ['percent', 'office:value-type="percentage" office:value="0.35"', '35%', '35%'],
    ['percent with all digits', 'office:value-type="percentage" office:value="0.35121"', '35%', '35.121%'],
    ['a date', 'office:value-type="date" office:date-value="2020-12-31"', '31/12/20', '2020-12-31'],
    [
      'a date with a time',
      'office:value-type="date" office:date-value="2020-12-31T10:00:00"',
      '31/12',
      '2020-12-31',
    ],
    [
      'a currency',
      'office:value-type="currency" office:currency="CNY" office:value="52.4"',
      '￥52.40',
      '52.4',
    ],
    ['a truth value', 'office:value-type="boolean" office:boolean-value="true"', '真', 'true'],
    ['an error', 'office:value-type="float" office:value="0" calcext:value-type="error"', '#N/A', '#N/A'],
    [
      'a formula with &gt;',
      `table:formula='of:=IF([.A1]>1;"a>b";2)' office:value-type="float" office:value="2"`,
      '2',
      '2',
    ],
    ['a formula without result', 'table:formula="of:=[.A1]"', '', '#CALC!'],
    ['entities', 'office:value-type="string"', 'A&amp;B&lt;&#x4e00;&#19968;', 'A&B<一一'],
    [
      'spaces',
      'office:value-type="string"',
      'a<text:s text:c="2"/>b<text:tab/>c<text:line-break/>d',
      'a  b\tc\nd',
    ],
    [
      'a link',
      'office:value-type="string"',
      '<text:a xlink:href="x">官<text:span>网</text:span></text:a>',
      '官网',
    ],
  ])('%s', async (_name, attributes, shown, text) => {
    expect((await read(table(row(cell(shown, attributes))))).sheets['一']).toEqual([[1, text]]);
  });

  it('reads what repeats, what is grouped and what is merged, but not what is no cell', async () => {
    const annotated = `<table:table-cell office:value-type="string"><office:annotation><text:p>不读</text:p></office:annotation><text:p>c</text:p></table:table-cell>`;
    const bytes = table(
      `<table:tracked-changes><table:table-cell><text:p>旧</text:p></table:table-cell></table:tracked-changes>
       <table:shapes><draw:frame><text:p>图</text:p></draw:frame></table:shapes>
       <table:table-header-rows>${row(cell('a') + cell('b', 'table:number-columns-repeated="2"'))}</table:table-header-rows>
       <table:table-row-group>${row('<table:table-cell/>', 'table:number-rows-repeated="3"')}${row(annotated, 'table:number-rows-repeated="2"')}</table:table-row-group>
       ${row(`${cell('d', 'table:number-columns-spanned="2"')}<table:covered-table-cell><text:p>不见</text:p></table:covered-table-cell>${cell('e')}`)}
       ${row('<table:table-cell table:number-columns-repeated="16384"/>', 'table:number-rows-repeated="1048000"')}`,
    );
    expect((await read(bytes)).sheets['一']).toEqual([
      [1, 'a', 'b', 'b'],
      [5, 'c'],
      [6, 'c'],
      [7, 'd', '', 'e'],
    ]);
  });

  it('tells which cells reach down over several rows', async () => {
    const covered = '<table:covered-table-cell/>';
    const bytes = table(
      row('<table:table-cell/>', 'table:number-rows-repeated="2"') +
        row('<table:table-cell/>' + cell('a', 'table:number-rows-spanned="2"') + cell('b')) +
        row(`<table:table-cell/>${covered}${cell('c')}`) +
        row(cell('d', 'table:number-columns-spanned="2" table:number-rows-spanned="1"') + covered),
    );
    const { value } = await readWorkbook(bytes, 'a.ods');
    expect(value?.[0]?.merges).toEqual([{ from: 3, until: 4, at: 1 }]);
  });

  it('leaves out hidden sheets', async () => {
    const hidden = (name: string, display: boolean) =>
      `<style:style style:name="${name}" style:family="table"><style:table-properties table:display="${display}"/></style:style>`;
    const tables = ['ta1', 'ta2'].map(
      (name) =>
        `<table:table table:name="${name}" table:style-name="${name}">${row(cell('x'))}</table:table>`,
    );
    const bytes = odsOf(tables.join(''), hidden('ta1', false) + hidden('ta2', true));
    expect(Object.keys((await read(bytes)).sheets)).toEqual(['ta2']);
  });

  it('does not fill the memory with what repeats', async () => {
    const bytes = table(
      row(cell('x', 'table:number-columns-repeated="16384"'), 'table:number-rows-repeated="1000000"'),
    );
    expect((await read(bytes)).problems).toMatchObject([{ code: 'file-too-big' }]);
  });
});

describe('what cannot be read', () => {
  const xls = fixture('cells.xls');
  const xlsx = fixture('cells.xlsx');
  const ods = fixture('cells.ods');
  /** The record of the code page turned into that of a password. */
  const locked = Buffer.from(xls);
  locked[locked.indexOf(Buffer.from([0x42, 0, 2, 0, 0xb0, 4]))] = 0x2f;
  const inside = ods.indexOf('content.xml') + 200;
  const flipped = (at: number, bits: number) => {
    const copy = Buffer.from(ods);
    copy.writeUInt8(copy.readUInt8(at) ^ bits, at);
    return copy;
  };
  const named = (name: string, bytes: Buffer) => {
    const at = xls.indexOf(Buffer.from('Workbook', 'utf16le'));
    const copy = Buffer.from(bytes);
    copy.fill(0, at, at + 16).write(name, at, 'utf16le');
    copy.writeUInt16LE(name.length * 2 + 2, at + 64);
    return copy;
  };
  const types = { '[Content_Types].xml': '<Types/>' };
  const manifest = { 'META-INF/manifest.xml': '<manifest:encryption-data/>' };
  const text = { mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' };

  it.each<[string, Uint8Array, string, string?]>([
    ['an xls with a password', locked, 'file-encrypted'],
    ['an ods with a password', zipOf({ ...text, ...manifest }), 'file-encrypted'],
    ['half an xls', xls.subarray(0, 4096), 'file-damaged'],
    ['half an xlsx', xlsx.subarray(0, 5000), 'file-damaged'],
    ['half an ods', ods.subarray(0, 5000), 'file-damaged'],
    ['an ods with a wrong byte', flipped(inside, 0xff), 'file-damaged'],
    ['an ods that ends within its XML', zipOf({ ...text, 'content.xml': '<a><b/>' }), 'file-damaged'],
    ['an ods with an entity of its own', zipOf({ ...text, 'content.xml': '<a>&b;</a>' }), 'file-damaged'],
    [
      'an ods that is larger than it says',
      zipOf({ ...text, 'content.xml': 'x'.repeat(9) }, 5),
      'file-damaged',
    ],
    ['an xlsx without its parts', zipOf({ ...types, 'xl/workbook.xml': '<workbook/>' }), 'file-damaged'],
    ['a zip bomb', zipOf({ ...types, 'xl/workbook.xml': '<workbook/>' }, 2 ** 29), 'file-too-big'],
    [
      'a zip bomb that does not say so',
      zipOf({ ...types, 'xl/workbook.xml': 'x'.repeat(99) + Math.PI }, 0),
      'file-too-big',
    ],
    ['an xlsb', zipOf({ ...types, 'xl/workbook.bin': '' }), 'file-no-workbook', '.xlsb'],
    ['a document', zipOf({ ...types, 'word/document.xml': '' }), 'file-no-workbook'],
    [
      'a text document',
      zipOf({ ...text, mimetype: 'application/x-odt' }),
      'file-no-workbook',
      'application/x-odt',
    ],
    ['an older xls', named('Book', xls), 'file-no-workbook', 'Excel 5.0/95'],
    ['another old office file', named('Word', xls), 'file-no-workbook'],
    ['a web page', Buffer.from('\n<HTML><table><tr><td>1</td></tr></table>'), 'file-no-workbook', 'HTML'],
    ['plain text', Buffer.from('a,b\n1,2\n'), 'file-no-workbook', 'text'],
    ['nothing', new Uint8Array(0), 'file-empty'],
  ])('%s', async (_name, bytes, code, found) => {
    const { value, problems } = await readWorkbook(bytes, 'a.xls');
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([{ code, severity: 'error', place: { file: 'a.xls' } }]);
    expect(problems[0]?.data.found || undefined).toBe(found);
  });

  it.each(Array.from({ length: 40 }, (_, index) => inside + index * 60))(
    'an ods with a wrong bit, which might be another figure: %i',
    async (at) => {
      const { problems } = await readWorkbook(flipped(at, 2 ** (at % 8)), 'a.ods');
      expect(problems).toMatchObject([{ code: 'file-damaged' }]);
    },
  );

  it('an xlsx with a password', async () => {
    const encryption = { password: 'x', spinCount: 1 };
    const bytes = await writeXlsx({ sheets: [{ name: '一', rows: [['a']] }], encryption });
    expect((await readWorkbook(bytes, 'a.xlsx')).problems).toMatchObject([{ code: 'file-encrypted' }]);
  });

  it.each([
    ['xls', xls],
    ['xlsx', xlsx],
    ['ods', ods],
  ])('never throws, wherever an %s is cut off or wrong', async (_name, bytes) => {
    for (let at = 0; at < bytes.length; at += 397) {
      const wrong = Buffer.from(bytes);
      wrong.fill(0xff, at, at + 4);
      for (const broken of [wrong, bytes.subarray(0, at)]) {
        // oxlint-disable-next-line no-await-in-loop -- one at a time, so that the failing place is known
        const { value, problems } = await readWorkbook(broken, 'a.bin');
        // oxlint-disable-next-line no-await-in-loop -- one at a time
        await rowsBySheet(value);
        expect(value === undefined).toBe(problems.length > 0);
      }
    }
  });
});
