import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoOf, readDate, readPeriod } from '../../../src/load/data/period.ts';

describe('a period', () => {
  it.each([
    ['2020', '2020-01-01', '2020-12-31', 2020, false],
    ['2020年', '2020-01-01', '2020-12-31', 2020, false],
    ['2020年度', '2020-01-01', '2020-12-31', 2020, false],
    ['2020年全年', '2020-01-01', '2020-12-31', 2020, false],
    ['２０２０', '2020-01-01', '2020-12-31', 2020, false],
    ['2019-Q1', '2019-01-01', '2019-03-31', 2019, true],
    ['2019Q4', '2019-10-01', '2019-12-31', 2019, true],
    ['2019年一季度', '2019-01-01', '2019-03-31', 2019, true],
    ['2019年第三季度', '2019-07-01', '2019-09-30', 2019, true],
    ['2019年2季度', '2019-04-01', '2019-06-30', 2019, true],
    ['2019年前三季度', '2019-01-01', '2019-09-30', 2019, true],
    ['2019-H1', '2019-01-01', '2019-06-30', 2019, true],
    ['2019上半年', '2019-01-01', '2019-06-30', 2019, true],
    ['2019年下半年', '2019-07-01', '2019-12-31', 2019, true],
    ['2013-01..2013-11', '2013-01-01', '2013-11-30', 2013, true],
    ['2013年1-11月', '2013-01-01', '2013-11-30', 2013, true],
    ['2013年1月至11月', '2013-01-01', '2013-11-30', 2013, true],
    ['2013年前11个月', '2013-01-01', '2013-11-30', 2013, true],
    ['2020年2月', '2020-02-01', '2020-02-29', 2020, true],
    ['2019-07..2020-06', '2019-07-01', '2020-06-30', 2020, false],
    ['2019年7月-2020年6月', '2019-07-01', '2020-06-30', 2020, false],
    ['2019-07-15..2020-07-14', '2019-07-15', '2020-07-14', 2020, false],
    ['2019-07-15..2020-07-13', '2019-07-15', '2020-07-13', 2020, true],
    ['2020-02-29..2021-02-28', '2020-02-29', '2021-02-28', 2021, false],
  ])('%s', (text, from, until, year, partial) => {
    expect(readPeriod(text)).toEqual({ text, from, until, year, partial });
  });

  it.each([
    '',
    '20',
    '20200',
    '2020-13',
    '2020-00',
    '2019-Q5',
    '2019年五季度',
    '2019-H3',
    '2013年11-1月',
    '2013年0-3月',
    '2013-11..2013-01',
    '2018..2020',
    '2019-07..2020-07',
    '2020-12-31',
    '去年',
    '1899',
    '2019.1',
    '2020 2021',
  ])('not %j', (text) => {
    expect(readPeriod(text)).toBeUndefined();
  });
});

describe('a date', () => {
  it.each([
    ['2019-12-31', '2019-12-31', '2019-12-31'],
    ['2019-3-5', '2019-03-05', '2019-03-05'],
    ['2019/12/31', '2019-12-31', '2019-12-31'],
    ['2019.12.31', '2019-12-31', '2019-12-31'],
    ['2019年12月31日', '2019-12-31', '2019-12-31'],
    ['２０１９年１２月３１日', '2019-12-31', '2019-12-31'],
    ['2019-02', '2019-02-01', '2019-02-28'],
    ['2019年12月', '2019-12-01', '2019-12-31'],
    ['2019', '2019-01-01', '2019-12-31'],
    ['2019年三季度', '2019-07-01', '2019-09-30'],
  ])('%s', (text, from, until) => {
    expect(readDate(text)).toEqual({ from, until });
  });

  it.each([
    '2019-02-29',
    '2019/2/30',
    '2019-04-31',
    '2019-13-01',
    '2019-00-10',
    '2019-12-00',
    '2019-12-32',
    '2019-12/31',
    '19-12-31',
    '12/31/2019',
    '43830',
    '2019-12-31x',
    '明天',
    '',
    '2019-01..2019-03',
  ])('not %j', (text) => {
    expect(readDate(text)).toBeUndefined();
  });

  it('is every day of the calendar', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const iso = day.toISOString().slice(0, 10);
        expect(readDate(iso)).toEqual({ from: iso, until: iso });
      }),
    );
  });
});

describe('a text that is a day, a year or a part of one', () => {
  const DAY =
    /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|\.(\d{1,2})\.(\d{1,2})|年(\d{1,2})月(\d{1,2})日)$/;
  const PART = /^(\d{4})\s*(?:年度?)?(?:\s*-?\s*(上半年|下半年|q1|h2))?$/;
  const MONTHS: Record<string, readonly [first: number, last: number]> = {
    上半年: [1, 6],
    下半年: [7, 12],
    q1: [1, 3],
    h2: [7, 12],
  };
  const span = (year: number, first: number, last: number) => ({
    from: `${year}-${String(first).padStart(2, '0')}-01`,
    until: new Date(Date.UTC(year, last, 0)).toISOString().slice(0, 10),
  });
  /** What the patterns say of a text that tells no month. */
  const oracle = (text: string) => {
    const [year = 0, month = 0, day = 0] = (DAY.exec(text) ?? [])
      .slice(1)
      .flatMap((each) => (each ? Number(each) : []));
    if (year) {
      const date = new Date(Date.UTC(year, month - 1, day));
      const iso = date.toISOString().slice(0, 10);
      return year >= 1900 && date.getUTCMonth() === month - 1 && day > 0
        ? { from: iso, until: iso }
        : undefined;
    }
    const [, ofPart, name = ''] = PART.exec(text) ?? [];
    return ofPart && Number(ofPart) >= 1900 ? span(Number(ofPart), ...(MONTHS[name] ?? [1, 12])) : undefined;
  };
  const years = fc.constantFrom('2020', '1899', '202', '20201', '0000', '２０２０', '');
  const numbers = fc.constantFrom('1', '2', '02', '12', '13', '29', '30', '31', '0', '003', '');
  const joints = fc.constantFrom('-', '/', '.', '年', '月', '日', '', ' ');

  it('is so as the patterns say', () => {
    const days = fc.tuple(years, joints, numbers, joints, numbers, joints).map((parts) => parts.join(''));
    const names = fc.constantFrom('上半年', '下半年', 'Q1', 'h2', 'q9', '-', '年', '度', '');
    const words = fc.constantFrom('年', '年度', '年 度', '度', ' ', '-', ' - ', '--', '');
    const parts = fc.tuple(years, words, words, names).map((each) => each.join(''));
    const isOfMonth = (text: string) =>
      /^\d{4}(?:[-/]\d{1,2}|年\s*(?:\d{1,2}月?\s*-\s*)?\d{1,2}月份?)$/.test(text);
    fc.assert(
      fc.property(fc.oneof(days, parts), (text) => {
        const plain = text.normalize('NFKC').trim().toLowerCase();
        fc.pre(!isOfMonth(plain));
        expect(readDate(text)).toEqual(oracle(plain));
      }),
      { numRuns: 20_000 },
    );
  });
});

describe('a day by its numbers', () => {
  it('counts on where a month or a day is out of range, as a calendar does', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 2999 }),
        fc.integer({ min: -30, max: 40 }),
        fc.integer({ min: -400, max: 800 }),
        (year, month, day) => {
          const expected = new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
          expect(isoOf(year, month, day)).toBe(expected);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
