import { RECORDS } from '../../../problems/records.ts';
import { FILE_KINDS } from '../../data/data-file.ts';
import { cellOf } from '../cells.ts';
import type { Row } from '../sheet.ts';

type FileKind = (typeof FILE_KINDS)[number];

/** What tables call the kinds, beside their own names. */
const WORDS: Readonly<Record<FileKind, readonly string[]>> = {
  park: ['产业园区', '工业园区', '集聚区', '产业集聚区', '开发区'],
  project: ['工业项目', '产业项目'],
  district: ['县区', '区市', '区', '县', '区（市）', '县（市、区）', '区（市）县'],
  city: ['全市', '市', '市级'],
  portfolio: [],
};

/** The kind of record that a cell names, by id or in words: `park`, 园区. */
export function readKindCell(text: string): FileKind | undefined {
  const said = text.trim().toLowerCase();
  return FILE_KINDS.find((kind) => {
    const { zh, en } = RECORDS[kind];
    return said === kind || said === zh || said === en || WORDS[kind].includes(said);
  });
}

/** Whether the cells of a column, as far as they are filled, name kinds of records. */
export function holdsKinds(at: number, rows: readonly Row[]): boolean {
  const texts = rows.map((row) => cellOf(row, at)).filter((text) => text !== '');
  return texts.length > 0 && texts.every((text) => readKindCell(text) !== undefined);
}
