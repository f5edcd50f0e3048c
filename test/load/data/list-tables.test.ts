import { describe, expect, it } from 'vitest';
import { readDataFile } from '../../../src/load/data/data-file.ts';
import { isInside, tablesNamed } from '../../../src/load/data/list-tables.ts';
import { readSource } from '../../../src/load/source/source.ts';
import type { DataRecord } from '../../../src/model/record.ts';
import type { Loaded } from '../../../src/problems/index.ts';
import { realCatalogue } from '../../helpers/catalogue.ts';
import { problemLine } from '../../helpers/sheets.ts';

const CATALOGUE = realCatalogue();

function item(name: string, kind: DataRecord['kind'] = 'enterprise'): DataRecord {
  return { kind, name, figures: new Map(), history: new Map(), lists: new Map() };
}

function read(text: string, tables: Readonly<Record<string, Loaded<readonly DataRecord[]>>> = {}) {
  const source = readSource(text, 'park.yaml');
  return readDataFile(source, CATALOGUE, { tables: new Map(Object.entries(tables)) });
}

describe('a list in a table beside the data file', () => {
  const TABLE = { value: [item('甲'), item('乙')], problems: [] };

  it('has the items of the table', () => {
    const { value, problems } = read('name: 东园\nenterprises: " e.csv "\n', { 'e.csv': TABLE });
    expect(problems).toEqual([]);
    expect(value?.record.lists.get('enterprises')).toMatchObject({
      items: TABLE.value,
      unlisted: 0,
      place: { line: 2, column: 1 },
    });
  });

  it('may say that the table is not complete', () => {
    const { value } = read('name: 东园\nenterprises: {complete: false, table: e.csv}\n', { 'e.csv': TABLE });
    const list = value?.record.lists.get('enterprises');
    expect(list).toMatchObject({ items: TABLE.value, unlisted: Number.POSITIVE_INFINITY });
  });

  it('may belong to an item of a list', () => {
    const { value } = read('name: 全市\nkind: portfolio\nparks:\n  - {name: 东园, 企业: e.csv}\n', {
      'e.csv': TABLE,
    });
    const [park] = value?.record.lists.get('parks')?.items ?? [];
    expect(park?.lists.get('enterprises')?.items).toHaveLength(2);
  });

  it('tells of the problems of the table at their places, after those of the file', () => {
    const problem = {
      code: 'not-whole',
      severity: 'error',
      place: { file: 'e.csv', line: 1 },
      data: {},
    } as const;
    const { value, problems } = read('name: 东园\nenterprises: e.csv\nfigures: {x: 1}\n', {
      'e.csv': { problems: [problem] },
    });
    expect(value).toBeUndefined();
    expect(problems.map(({ code, place }) => [code, place.file])).toEqual([
      ['unknown-figure', 'park.yaml'],
      ['not-whole', 'e.csv'],
    ]);
  });

  it('is not missed in silence', () => {
    expect(read('name: 东园\nenterprises: e.csv\n').problems.map(problemLine)).toEqual([
      'table-not-read 2:14',
    ]);
    const projects = { 'e.csv': { value: [item('一期', 'project')], problems: [] } };
    expect(read('name: 东园\nenterprises: e.csv\n', projects).problems.map(problemLine)).toEqual([
      'table-not-read 2:14',
    ]);
  });

  it.each([
    ['{table: [e.csv]}', 'wrong-shape 2:22'],
    ['{table: e.csv, items: []}', 'given-twice 2:22'],
    ['{tabel: e.csv}', 'unknown-key 2:15'],
    ['../e.csv', 'table-outside 2:14'],
    ['{table: /etc/passwd}', 'table-outside 2:22'],
  ])('cannot be %s', (written, expected) => {
    const tables = { 'e.csv': TABLE, '../e.csv': TABLE, '/etc/passwd': TABLE };
    const { value, problems } = read(`name: 东园\nenterprises: ${written}\n`, tables);
    expect(problems.map(problemLine)).toEqual([expected]);
    expect(value).toBeUndefined();
  });
});

describe('a path', () => {
  it.each([
    'e.csv',
    'lists/e.csv',
    './e.csv',
    'a/./b.csv',
    '企业 清单（2020）.xlsx',
    '..e.csv',
    'a..b/c.csv',
    '.hidden.csv',
  ])('%j stays inside the folder', (path) => {
    expect(isInside(path)).toBe(true);
  });

  it.each([
    '',
    '/e.csv',
    '//host/e.csv',
    '..',
    '../e.csv',
    'a/../../e.csv',
    'a/..',
    '.. /e.csv',
    '.../e.csv',
    'a/. ./e.csv',
    ' ../e.csv',
    '  /e.csv',
    'a/ ./e.csv',
    '\\e.csv',
    'a\\..\\e.csv',
    '..\\e.csv',
    'C:e.csv',
    'c:/e.csv',
    'e.csv:stream',
    'file:///e.csv',
    'e.csv\u0000.yaml',
    'a\n../e.csv',
  ])('%j may lead out of it', (path) => {
    expect(isInside(path)).toBe(false);
  });
});

describe('the tables that a data file names', () => {
  function named(text: string) {
    return tablesNamed(readSource(text, 'park.yaml'), CATALOGUE).map(
      ({ path, list }) => `${list.id} ${path}`,
    );
  }

  it('stand under the names of lists', () => {
    expect(
      named(`
name: 东园
企业清单: e.csv
projects: {complete: false, table: lists/p.csv}
platforms: []
plants: unknown
facilities:
figures: {enterprises: no.csv, 规划面积: 3km²}
other: {projects: no.csv}
`),
    ).toEqual(['enterprises e.csv', 'projects lists/p.csv']);
  });

  it('stand in the items of lists too', () => {
    expect(
      named(`
name: 全市
kind: portfolio
parks:
  - {name: 甲, enterprises: a.csv}
  - {name: 乙, enterprises: {table: b.csv}, projects: {items: [{name: 一期}]}}
`),
    ).toEqual(['enterprises a.csv', 'enterprises b.csv']);
  });

  it('have the place where they are named', () => {
    const source = readSource('name: 东园\nenterprises: ../e.csv\n', 'park.yaml');
    const [table] = tablesNamed(source, CATALOGUE);
    expect(table && source.placeOf(table.span)).toEqual({ file: 'park.yaml', line: 2, column: 14 });
  });

  it.each(['', '- a', 'name: [', 'a: b'])('are none in %j', (text) => {
    expect(named(text)).toEqual([]);
  });
});
