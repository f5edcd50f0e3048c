import { once } from '../../model/once.ts';
import type { Period } from '../../model/record.ts';
import { behindDigits } from '../../quantity/digits.ts';
import { foldCase } from '../../quantity/normal-form.ts';

/** A span of whole days, as ISO dates; both ends belong to it. */
export interface DaySpan {
  readonly from: string;
  readonly until: string;
}

type Months = readonly [first: number, last: number];

/** Names of parts of a year. */
const PARTS = once(
  (): ReadonlyMap<string, Months> =>
    new Map<string, Months>([
      ...quarters(),
      ['h1', [1, 6]],
      ['h2', [7, 12]],
      ['上半年', [1, 6]],
      ['下半年', [7, 12]],
      ['前三季度', [1, 9]],
      ['前3季度', [1, 9]],
      ['全年', [1, 12]],
    ]),
);
const MONTH = /^(\d{4})(?:-(\d{1,2})|\/(\d{1,2})|年(\d{1,2})月份?)$/;
const MONTH_RANGE = /^(\d{4})年\s*(\d{1,2})月?\s*[-~–—至到]\s*(\d{1,2})月份?$/;
const FIRST_MONTHS = /^(\d{4})年前(\d{1,2})个月$/;
const BETWEEN = /^(.+?)\s*(?:\.\.|~|–|—|至|到|(?<=[月日])-)\s*(.+)$/;

/**
 * Reads a day, or a month, quarter, half or whole year with its first and last day: `2019-12-31`, `2019/12/31`,
 * `2019年12月31日`, `2019-12`, `2019年三季度`, `2019`. Undefined for anything else, days that do not exist included.
 */
export function readDate(text: string): DaySpan | undefined {
  const plain = foldCase(text);
  return readDay(plain) ?? readMonths(plain);
}

/**
 * Reads the period of a data file: `2020`, `2020年`, `2019-Q1`, `2019年一季度`, `2019-H1`, `2020-11`,
 * `2013-01..2013-11`, `2013年1-11月`. Undefined for anything else, and for more than twelve months.
 */
export function readPeriod(text: string): Period | undefined {
  if (PERIODS.has(text)) return PERIODS.get(text);
  const period = parsePeriod(text);
  if (PERIODS.size < MOST_REMEMBERED) PERIODS.set(text, period);
  return period;
}

/** The rows of a table, and the items of a list, have few periods between them. */
const PERIODS = new Map<string, Period | undefined>();
const MOST_REMEMBERED = 1000;

function parsePeriod(text: string): Period | undefined {
  const plain = foldCase(text);
  const span = readMonths(plain) ?? readRange(plain);
  if (!span || span.from > span.until) return undefined;
  const full = fullYearFrom(span.from);
  if (span.until > full) return undefined;
  return { text: text.trim(), ...span, year: Number(span.until.slice(0, 4)), partial: span.until < full };
}

function readRange(text: string): DaySpan | undefined {
  const [, first = '', last = ''] = BETWEEN.exec(text) ?? [];
  const from = readDay(first) ?? readMonths(first);
  const until = readDay(last) ?? readMonths(last);
  return from && until && { from: from.from, until: until.until };
}

function readDay(text: string): DaySpan | undefined {
  const [year, month, day] = numbersOfDay(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const iso = isoOf(year, month, day);
  const exists = year >= 1900 && iso === `${year}-${pad(month)}-${pad(day)}`;
  return exists ? { from: iso, until: iso } : undefined;
}

/** What stands behind the year, the month and the day: `2019-12-31`, `2019年12月31日`. */
const DAYS = ['--', '//', '..', '年月日'];

function numbersOfDay(text: string): readonly number[] | undefined {
  const year = yearOf(text);
  const form = DAYS.find((each) => each[0] === text[DIGITS_OF_YEAR]);
  if (year === undefined || !form) return undefined;
  const from = DIGITS_OF_YEAR + 1;
  const end = behindDigits(text, from);
  const last = behindDigits(text, end + 1);
  const isDay = text[end] === form[1] && text.slice(last) === form.slice(2);
  const parts = [text.slice(from, end), text.slice(end + 1, last)];
  return isDay && parts.every(({ length }) => length === 1 || length === 2)
    ? [year, ...parts.map(Number)]
    : undefined;
}

/** A month, several of one year, or the year. */
function readMonths(text: string): DaySpan | undefined {
  const [year = 0, first = 1, last] =
    wholeYear(text) ?? (namesMonths(text) ? numberedMonths(text) : undefined) ?? partOfYear(text);
  const end = last ?? first;
  const exists = year >= 1900 && first >= 1 && first <= end && end <= 12;
  return exists ? { from: isoOf(year, first, 1), until: isoOf(year, end + 1, 0) } : undefined;
}

/** Without any of these a text tells months by no number; a pattern that is not tried need not be made. */
function namesMonths(text: string): boolean {
  return text.includes('月') || text.includes('-') || text.includes('/');
}

function numberedMonths(text: string): readonly number[] | undefined {
  return (
    [MONTH, MONTH_RANGE].map((form) => numbersIn(form.exec(text))).find(({ length }) => length > 0) ??
    firstMonths(text)
  );
}

function firstMonths(text: string): readonly number[] | undefined {
  const [year, count] = numbersIn(FIRST_MONTHS.exec(text));
  return year === undefined || count === undefined ? undefined : [year, 1, count];
}

/** What most periods are. */
function wholeYear(text: string): readonly number[] | undefined {
  const year = yearOf(text);
  const rest = text.slice(DIGITS_OF_YEAR).trimStart();
  return year !== undefined && (rest === '' || YEAR.includes(rest)) ? [year, 1, 12] : undefined;
}

function partOfYear(text: string): readonly number[] {
  const year = yearOf(text);
  const rest = text.slice(DIGITS_OF_YEAR).trimStart();
  const word = YEAR.find((each) => rest.startsWith(each)) ?? '';
  const name = rest.slice(word.length).trimStart();
  const months = PARTS().get(name.startsWith('-') ? name.slice(1).trimStart() : name);
  return year !== undefined && months ? [year, ...months] : [];
}

const DIGITS_OF_YEAR = 4;
/** What may stand behind it, the longer one first. */
const YEAR = ['年度', '年'];

/** The year with which a text begins. It is no pattern, nor is a day: to compile one takes longer than to read all of a park's. */
function yearOf(text: string): number | undefined {
  const digits = text.slice(0, DIGITS_OF_YEAR);
  return behindDigits(digits, 0) === DIGITS_OF_YEAR ? Number(digits) : undefined;
}

function numbersIn(match: RegExpExecArray | null): readonly number[] {
  return (match ?? [])
    .slice(1)
    .filter((part) => part !== undefined)
    .map(Number);
}

/** The last day of the twelve months that begin on an ISO date. */
function fullYearFrom(iso: string): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return isoOf(year + 1, month, day - 1);
}

/** The ISO date; months and days out of range count on, so day 0 is the last one of the month before. */
export function isoOf(year: number, month: number, day: number): string {
  // A `Date` would do, but looks for the time zone first, which takes longer than all else that is asked of a period.
  const months = year * 12 + month - 1;
  const [ownYear, ownMonth] = [Math.floor(months / 12), (((months % 12) + 12) % 12) + 1];
  if (day < 1) return isoOf(ownYear, ownMonth - 1, day + daysOf(ownYear, ownMonth - 1));
  const days = daysOf(ownYear, ownMonth);
  if (day > days) return isoOf(ownYear, ownMonth + 1, day - days);
  return `${String(ownYear).padStart(4, '0')}-${pad(ownMonth)}-${pad(day)}`;
}

/** The days of a month; 0 is the last month of the year before. */
function daysOf(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (month === 2) return isLeap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

function quarters(): (readonly [name: string, months: Months])[] {
  const names = ['一', '二', '三', '四'];
  return names.flatMap((name, index) => {
    const months: Months = [index * 3 + 1, index * 3 + 3];
    const quarter = index + 1;
    return [`q${quarter}`, `${name}季度`, `第${name}季度`, `${quarter}季度`, `第${quarter}季度`].map(
      (key) => [key, months] as const,
    );
  });
}
