import type { UnitTable } from '../../../quantity/unit.ts';
import { foldName } from '../../data/names.ts';
import { readDate } from '../../data/period.ts';
import { cellOf, filledIn, flat } from '../cells.ts';
import type { Column } from './layout.ts';
import { readUnitCell } from './plan-figures.ts';
import type { Row } from '../sheet.ts';

/** What a row below the headings is: a record, something that is passed over, or something that is left out and told. */
export type RowClass = 'record' | 'nothing' | 'note' | 'total' | 'unclear';

/** The columns of a table by what tells rows apart. */
export interface Traits {
  readonly name?: number;
  readonly serial: ReadonlySet<number>;
  readonly figures: ReadonlySet<number>;
  readonly columns: readonly Column[];
}

export function traitsOf(columns: readonly Column[]): Traits {
  const at = (as: Column['use']['as']) => columns.filter(({ use }) => use.as === as).map((each) => each.at);
  const [name] = at('name');
  return {
    ...(name !== undefined && { name }),
    serial: new Set(at('serial')),
    figures: new Set([...at('figure'), ...at('list')]),
    columns,
  };
}

const TOTAL =
  /^(?:合计|总计|小计|共计|累计|平均)(?:数|值|$|[\d(（:：])|(?:合计|总计|小计|平均|平均值|均值)(?:[(（].*[)）])?$|^全[市省区县国]$|^(?:sub|grand)?totals?$|^(?:average|mean|sum)$/i;
/** The beginnings of what stands below a table. */
export const NOTE =
  /^[(（【[]?(?:(?:注|备注|说明|附注|来源|口径|notes?|sources?)\s*(?:[\d一二三四五六七八九十]*\s*[:：.、．]|$)|(?:数据来源|资料来源|填报人|填表人|审核人|复核人|制表|联系电话|联系人|填报日期|填表日期|报出日期|填报时间|填报单位|填报说明|填表说明|单位负责人|统计负责人|负责人\s*[:：]))/i;
const LIST_ITEM = /^[(（]?(?:\d+|[一二三四五六七八九十]+)[)）.、．:：]|^[①-⑳]/u;
const SECTION = /^[(（]?[一二三四五六七八九十]+[)）]?\s*[、.．)）]|[:：]$|[。；]/;
const LONG = 40;

/** What a row is. Whether it follows a note matters: notes run on over several rows. */
export function classify(row: Row, traits: Traits, isAfterNote: boolean): RowClass {
  const name = traits.name === undefined ? '' : cellOf(row, traits.name);
  const filled = filledIn(row);
  const [first] = filled;
  if (first === undefined) return 'nothing';
  if (isTotal(row, name, filled, traits)) return 'total';
  const text = flat(cellOf(row, first));
  if (NOTE.test(text)) return 'note';
  if (filled.some((at) => traits.figures.has(at))) return isHeadings(row, traits) ? 'nothing' : 'record';
  if (isAfterNote && filled.length === 1 && (LIST_ITEM.test(text) || isSentence(text))) return 'note';
  return withoutFigures(name, text, filled, traits);
}

/** A record of which nothing is known but its name, a number that waits for one, or something else. */
function withoutFigures(name: string, text: string, filled: readonly number[], { serial }: Traits): RowClass {
  const said = filled.filter((at) => !serial.has(at));
  if (said.length === 0) return /^\d+$/.test(text) ? 'nothing' : 'unclear';
  return name === '' || (said.length === 1 && isSection(name)) ? 'unclear' : 'record';
}

function isSentence(text: string): boolean {
  return text.length > LONG || /[。；]/.test(text);
}

/** A heading among the rows, a date, or a sentence, rather than a name. */
function isSection(name: string): boolean {
  return SECTION.test(name) || name.length > LONG || readDate(name) !== undefined;
}

/** 合计 stands in place of the name, or before it where cells are merged. */
function isTotal(row: Row, name: string, filled: readonly number[], { figures }: Traits): boolean {
  if (name !== '') return isTotalName(name);
  return filled.some((at) => !figures.has(at) && isTotalName(cellOf(row, at)));
}

/** 合计, 小计, 全市平均, total: what stands in place of a name where numbers are added up. */
export function isTotalName(text: string): boolean {
  return TOTAL.test(text.replace(/\s+/g, ''));
}

/** Whether a row repeats the headings, as printed pages do. */
function isHeadings(row: Row, { name, columns }: Traits): boolean {
  const named = columns.filter(({ at }) => cellOf(row, at) !== '');
  const own = columns.find(({ at }) => at === (name ?? columns[0]?.at));
  if (!own || cellOf(row, own.at) !== own.heading.trim()) return false;
  return named.every(({ at, heading }) => foldName(cellOf(row, at)) === foldName(heading));
}

/** What a cell for units holds where there is none. */
export const NO_UNIT = /^(?:[-—–/]|单位|计量单位|是\/否|有\/无|年|日期|文字|文本)$/;

/** Whether a row below the headings holds nothing but units: 亩 | 万元 | %. */
export function isUnitRow(row: Row, units: UnitTable): boolean {
  const texts = filledIn(row).map((at) => flat(cellOf(row, at)));
  const known = texts.filter((text) => readUnitCell(text, units));
  return known.length > 0 && texts.every((text) => NO_UNIT.test(text) || readUnitCell(text, units));
}

const LETTERS = ['甲乙丙丁戊己庚辛', 'abcdefgh'];
const COLUMN_NUMBER = /^[(（]?(\d{1,3})[)）]?(?:=.*)?$/;
/** A park may be called 甲 and have the figures 1, 2; a longer row counts its columns. */
const FEWEST_COLUMNS = 3;
const FEWEST_AFTER_ONE_LETTER = 4;

/** Whether a row numbers the columns: 1 2 3 …, or 甲 乙 1 2 …, without a gap. */
export function isNumberRow(row: Row, columns: readonly Pick<Column, 'at'>[]): boolean {
  const texts = columns.map(({ at }) => flat(cellOf(row, at)));
  const numbers = texts.flatMap((text) => COLUMN_NUMBER.exec(text)?.[1] ?? []).map(Number);
  const letters = texts.slice(0, texts.length - numbers.length);
  if (numbers.length === 0 || texts.length < FEWEST_COLUMNS) return false;
  if (letters.length === 1 && letters[0] !== '栏次' && numbers.length < FEWEST_AFTER_ONE_LETTER) return false;
  return numbers.every((number, index) => number === index + 1) && areLetters(letters);
}

/** 甲 乙 丙, a b c; 栏次 may stand before or instead. */
function areLetters(texts: readonly string[]): boolean {
  const joined = (texts[0] === '栏次' ? texts.slice(1) : texts).join('').replace(/[-—/]/g, '').toLowerCase();
  return LETTERS.some((letters) => letters.startsWith(joined));
}
