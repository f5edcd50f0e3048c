import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/load/table/csv.ts';
import type { Problem } from '../../../src/problems/index.ts';
import { collect, streamOf } from '../../helpers/table-files.ts';

async function read(pieces: readonly string[], delimiter?: string) {
  const problems: Problem[] = [];
  const sheet = readCsv(streamOf(...pieces), 'a.csv', problems, delimiter === undefined ? {} : { delimiter });
  const rows = await collect(sheet.rows);
  return {
    rows: rows.map(({ number, cells }) => [number, ...cells]),
    problems: problems.map(
      ({ code, place, data }) => `${code} ${place.line}${data.found ? ` to ${data.found}` : ''}`,
    ),
  };
}

/** A text reads the same however it comes. */
async function expectRows(text: string, rows: unknown[][], problems: string[] = [], delimiter?: string) {
  for (const pieces of [[text], text.match(/[\s\S]/g) ?? [], text.match(/[\s\S]{1,3}/g) ?? []]) {
    // oxlint-disable-next-line no-await-in-loop -- one at a time, so that the failing one is known
    expect(await read(pieces, delimiter)).toEqual({ rows, problems });
  }
}

describe('rows', () => {
  it.each<[string, string, unknown[][]]>([
    ['nothing', '', []],
    [
      'without a last newline',
      'a,b\n1,2',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
      ],
    ],
    [
      'of Windows',
      'a,b\r\n1,2\r\n',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
      ],
    ],
    [
      'of the old Mac',
      'a,b\r1,2\r',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
      ],
    ],
    [
      'with both ends',
      'a,b\r\n1,2\n3,4\r\n',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
        [3, '3', '4'],
      ],
    ],
    [
      'blank ones, which count',
      'a,b\n\n,\n1,2\n',
      [
        [1, 'a', 'b'],
        [2, ''],
        [3, '', ''],
        [4, '1', '2'],
      ],
    ],
    [
      'of unequal length',
      'a,b,c\n1\n1,2,3,4\n',
      [
        [1, 'a', 'b', 'c'],
        [2, '1'],
        [3, '1', '2', '3', '4'],
      ],
    ],
    [
      'with blanks before and behind cells',
      ' a , b\n1,2\n',
      [
        [1, 'a ', 'b'],
        [2, '1', '2'],
      ],
    ],
  ])('%s', (_name, text, rows) => expectRows(text, rows));
});

describe('quotes', () => {
  it.each<[string, string, unknown[][], string[]?]>([
    ['around a delimiter', '"a,b",c\n', [[1, 'a,b', 'c']]],
    [
      'doubled',
      'x,"a""b"\ny,""""\nz,""\n',
      [
        [1, 'x', 'a"b'],
        [2, 'y', '"'],
        [3, 'z', ''],
      ],
    ],
    ['behind spaces', 'x, "1,950",y\n', [[1, 'x', '1,950', 'y']]],
    [
      'around newlines, which count as lines',
      'x,"a\r\nb\nc"\ny,1\n',
      [
        [1, 'x', 'a\nb\nc'],
        [4, 'y', '1'],
      ],
    ],
    [
      'around newlines in the last row',
      'x,1\ny,"a\nb"',
      [
        [1, 'x', '1'],
        [2, 'y', 'a\nb'],
      ],
    ],
  ])('%s', (_name, text, rows, problems) => expectRows(text, rows, problems));
});

describe('wrong quotes are told of, and the other rows read:', () => {
  it.each<[string, string, unknown[][], string[]]>([
    ['inside of a text', 'x,5"管\ny,a"b"c\nz,1\n', [[3, 'z', '1']], ['broken-quote 1', 'broken-quote 2']],
    ['at the end of the text', 'x,1\ny,5"管', [[1, 'x', '1']], ['broken-quote 2']],
    ['before blank lines', 'x,5"管\n\n', [[2, '']], ['broken-quote 1']],
    ['around the first words', '"光谷"园,"甲"\nx,2\n', [[2, 'x', '2']], ['broken-quote 1']],
    ['after a line that declares the delimiter', 'sep=;\nx;5"管\ny;1\n', [[3, 'y', '1']], ['broken-quote 2']],
    [
      'left open up to the next ones',
      'a,b\n"光谷,1\nx,2\n"乙",3\n\ny,4\n',
      [
        [1, 'a', 'b'],
        [5, ''],
        [6, 'y', '4'],
      ],
      ['broken-quote 2 to 3', 'broken-quote 4'],
    ],
    [
      'left open up to the last ones',
      '"光谷"园,1\nx,2\ny,"3"',
      [],
      ['broken-quote 1 to 2', 'broken-quote 3'],
    ],
    ['closed too early', 'a,b\nx,"a,b"c,d\n1,2\n', [[1, 'a', 'b']], ['quote-not-closed 2']],
    ['left open', 'a,b\n1,"2\n3,4\n', [[1, 'a', 'b']], ['quote-not-closed 2']],
    ['left open at the end', 'a,b\n1,"2', [[1, 'a', 'b']], ['quote-not-closed 2']],
    ['left open after others', 'x,5"管\ny,"1\nz,2', [], ['quote-not-closed 1']],
  ])('%s', (_name, text, rows, problems) => expectRows(text, rows, problems));

  it('left open for longer than any row', async () => {
    const { rows, problems } = await read([
      'a,b\nx,"y\n',
      ...Array.from({ length: 50 }, () => '甲,1\n'.repeat(20_000)),
    ]);
    expect([rows, problems]).toEqual([[[1, 'a', 'b']], ['quote-not-closed 2']]);
  });
});

it.each(['甲', '🏭', '"甲\r\n乙"', '"甲""乙"'])('counts the lines of a large text of %j', async (name) => {
  const text = `${name},1\r\n`.repeat(30_000);
  const pieces = text.match(/[\s\S]{1,4093}/g) ?? [];
  const { rows, problems } = await read([...pieces, 'x,5"管\r', '\ny,2\r\n']);
  const lines = name.includes('\n') ? 2 : 1;
  const cell = name
    .replace(/^"(.*)"$/s, '$1')
    .replaceAll('""', '"')
    .replace('\r', '');
  expect(problems).toEqual([`broken-quote ${30_000 * lines + 1}`]);
  expect(rows).toEqual([
    ...Array.from({ length: 30_000 }, (_, index) => [index * lines + 1, cell, '1']),
    [30_000 * lines + 2, 'y', '2'],
  ]);
});

describe('the delimiter', () => {
  it.each([
    ['comma', 'a,b\n1,2\n'],
    ['tab', 'a\tb\n1\t2\n'],
    ['semicolon', 'a;b\n1;2\n'],
    ['full-width comma', 'a，b\n1，2\n'],
    ['bar', 'a|b\n1|2\n'],
    ['declared', 'sep=#\na#b\n1#2\n'],
  ])('is found: %s', async (name, text) => {
    const first = name === 'declared' ? 2 : 1;
    await expectRows(text, [
      [first, 'a', 'b'],
      [first + 1, '1', '2'],
    ]);
  });

  it.each<[string, string, unknown[][]]>([
    [
      'thousands',
      'a\tb\n1,950\t2,100\n1,100\t3,200\n',
      [
        [1, 'a', 'b'],
        [2, '1,950', '2,100'],
        [3, '1,100', '3,200'],
      ],
    ],
    [
      'quoted',
      '"a;b","c;d"\n"1;2","3;4"\n',
      [
        [1, 'a;b', 'c;d'],
        [2, '1;2', '3;4'],
      ],
    ],
    [
      'titles',
      '汇总；单位：万元\n\na;b;c\n1,5;2;3\n',
      [
        [1, '汇总；单位：万元'],
        [2, ''],
        [3, 'a', 'b', 'c'],
        [4, '1,5', '2', '3'],
      ],
    ],
    [
      'one column',
      'a\nb c\n',
      [
        [1, 'a'],
        [2, 'b c'],
      ],
    ],
  ])('is not mistaken for others: %s', (_name, text, rows) => expectRows(text, rows));

  it('is the one that is given', () => expectRows('a,b;c\n', [[1, 'a,b', 'c']], [], ';'));
});

it('ends at what is no row of a table', async () => {
  const piece = 'x'.repeat(1024 * 1024);
  const { rows, problems } = await read(['a,b\n', piece, piece, piece, piece, piece]);
  expect([rows, problems]).toEqual([[[1, 'a', 'b']], ['row-too-long 2']]);
});

it('reads no further than it is asked to', async () => {
  let pieces = 0;
  async function* endless() {
    for (;;) {
      pieces += 1;
      yield 'a,b\n'.repeat(20_000);
    }
  }
  for await (const { number } of readCsv(endless(), 'a.csv', []).rows) if (number === 20_001) break;
  expect(pieces).toBe(2);
});
