import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toText } from '../../src/quantity/decimal.ts';
import { divide, type Exact } from '../../src/quantity/exact.ts';
import type { End, Interval } from '../../src/quantity/interval.ts';
import { readNumber } from '../../src/quantity/read-number.ts';
import { PLAIN, type Unit } from '../../src/quantity/unit.ts';
import { UNITS } from '../helpers/engine.ts';

/** `[300, 400)`, in the unit that was written. */
function show({ low, high }: Interval<Exact>, { factor }: Unit): string {
  const at = (end: End<Exact>) => toText(divide(end.at, factor));
  const left = low ? `${low.open ? '(' : '['}${at(low)}` : '(-∞';
  return `${left}, ${high ? `${at(high)}${high.open ? ')' : ']'}` : '∞)'}`;
}

function read(text: string) {
  const number = readNumber(text, UNITS);
  return typeof number === 'string' ? number : show(number.range, number.unit);
}

describe('a number with its unit', () => {
  it.each([
    ['52.4亿元', '52.4', '亿元'],
    ['52.40 亿元', '52.4', '亿元'],
    ['５２．４亿元', '52.4', '亿元'],
    ['６２％', '62', '%'],
    ['-1.5%', '-1.5', '%'],
    ['－1.5％', '-1.5', '%'],
    ['−1.5%', '-1.5', '%'],
    ['+6.5%', '6.5', '%'],
    ['1,950亩', '1950', '亩'],
    ['１，９５０．５亩', '1950.5', '亩'],
    ['1,234,567元', '1234567', '元'],
    ['0.1m²', '0.1', 'm2'],
    ['5 ㎡', '5', 'm2'],
    ['10.7km²', '10.7', 'km2'],
    ['３．５ｋｍ²', '3.5', 'km2'],
    ['280万元/亩', '280', '万元/亩'],
    ['2.5万人', '2.5', '万人'],
    ['3万', '3', '万'],
    ['0001.50亩', '1.5', '亩'],
    ['001950亩', '1950', '亩'],
    ['100,345亩', '100345', '亩'],
    ['12345678901234567890.123456789元', '12345678901234567890.123456789', '元'],
  ])('%s is %s %s', (text, value, unit) => {
    const number = readNumber(text, UNITS);
    expect(number).toMatchObject({ unit: { text: unit }, approximate: false, expected: false });
    expect(read(text)).toBe(`[${value}, ${value}]`);
  });

  it('is exact in the base unit', () => {
    const number = readNumber('1860亩', UNITS);
    expect(typeof number !== 'string' && number.range.low && toText(number.range.low.at)).toBe('1240000');
    const odd = readNumber('0.1亩', UNITS);
    expect(typeof odd !== 'string' && odd.range.low && toText(odd.range.low.at)).toBe('200/3');
  });

  it('keeps the place of the last digit', () => {
    const precisionOf = (text: string) => {
      const number = readNumber(text, UNITS, PLAIN);
      return typeof number === 'string' ? number : toText(number.precision);
    };
    expect(precisionOf('52.40亿元')).toBe('1000000');
    expect(precisionOf('52亿元')).toBe('100000000');
    expect(precisionOf('62%')).toBe('0.01');
    expect(precisionOf('12')).toBe('1');
  });

  it('reads every decimal as it is written', () => {
    const digits = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 20n }), fc.stringMatching(/^\d{0,9}$/));
    fc.assert(
      fc.property(digits, ([whole, part]) => {
        const text = `${whole}${part === '' ? '' : `.${part}`}`;
        const trimmed = part.replace(/0+$/, '');
        const value = `${whole}${trimmed === '' ? '' : `.${trimmed}`}`;
        expect(read(`${text}亿元`)).toBe(`[${value}, ${value}]`);
      }),
    );
  });
});

describe('a number without unit', () => {
  it('is a problem, never a guess', () => {
    expect(readNumber('280', UNITS)).toBe('missing-unit');
    expect(readNumber('约280', UNITS)).toBe('missing-unit');
    expect(readNumber('2-3', UNITS)).toBe('missing-unit');
  });

  it('takes the unit that was declared', () => {
    const mu = UNITS.find('亩');
    expect(readNumber('280', UNITS, mu)).toMatchObject({ unit: { dimension: 'area' } });
    expect(readNumber('280公顷', UNITS, mu)).toMatchObject({ unit: { text: '公顷' } });
    expect(readNumber('12', UNITS, PLAIN)).toMatchObject({ range: { low: { at: { num: 12, den: 1 } } } });
  });
});

describe('words that leave the number open', () => {
  it.each([
    ['约1950亩', '[1945, 1955]'],
    ['约2000亩', '[1900, 2100]'],
    ['1950亩左右', '[1945, 1955]'],
    ['约62%', '[61.5, 62.5]'],
    ['大约 3.5亿元', '[3.45, 3.55]'],
    ['~3.5亿元', '[3.45, 3.55]'],
    ['about 3.5亿元', '[3.45, 3.55]'],
    ['近300亿元', '(-∞, 300)'],
    ['将近300亿元', '(-∞, 300)'],
    ['不足300亿元', '(-∞, 300)'],
    ['<300亿元', '(-∞, 300)'],
    ['＜300亿元', '(-∞, 300)'],
    ['360余家', '(360, 370)'],
    ['360多家', '(360, 370)'],
    ['100余家', '(100, 200)'],
    ['20多万平方米', '(20, 30)'],
    ['1万余户', '(1, 2)'],
    ['3.5亿余元', '(3.5, 3.6)'],
    ['超过100亿元', '(100, ∞)'],
    ['逾100亿元', '(100, ∞)'],
    ['>100亿元', '(100, ∞)'],
    ['不低于100亿元', '[100, ∞)'],
    ['100亿元以上', '[100, ∞)'],
    ['100亿元及以上', '[100, ∞)'],
    ['≥100亿元', '[100, ∞)'],
    ['不超过100亿元', '(-∞, 100]'],
    ['100亿元以下', '(-∞, 100]'],
    ['2-3亿元', '[2, 3]'],
    ['2－3亿元', '[2, 3]'],
    ['2～3亿元', '[2, 3]'],
    ['2—3亿元', '[2, 3]'],
    ['2至3亿元', '[2, 3]'],
    ['2亿元至3亿元', '[2, 3]'],
    ['5%-6%', '[5, 6]'],
    ['-1.5%--0.5%', '[-1.5, -0.5]'],
    ['5000万元-1亿元', '[0.5, 1]'],
    ['10㎡-20㎡', '[10, 20]'],
    ['约2-3亿元', '[1.9, 3.15]'],
  ])('%s is %s', (text, range) => {
    expect(read(text)).toBe(range);
    expect(readNumber(text, UNITS)).toMatchObject({ approximate: true });
  });

  it('holds the written number of 约 and keeps within 5 % of it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10 ** 9 }),
        fc.integer({ min: 0, max: 4 }),
        (digits, decimals) => {
          const value = digits / 10 ** decimals;
          const number = readNumber(`约${value.toFixed(decimals)}`, UNITS, PLAIN);
          if (typeof number === 'string' || !number.range.low || !number.range.high)
            throw new Error('no range');
          const [low, high] = [number.range.low.at, number.range.high.at].map(
            (at) => Number(at.num) / Number(at.den),
          );
          expect(low).toBeLessThan(value);
          expect(high).toBeGreaterThan(value);
          expect(low).toBeGreaterThanOrEqual(value * 0.95 * (1 - 1e-12));
          expect(high).toBeLessThanOrEqual(value * 1.05 * (1 + 1e-12));
        },
      ),
    );
  });
});

describe('figures that are not yet real', () => {
  it.each([
    '预计3.5亿元',
    '预期 3.5亿元',
    '达产后3.5亿元',
    'expected 3.5亿元',
    '3.5亿元（预计）',
    '3.5亿元(达产)',
  ])('%s', (text) => {
    expect(readNumber(text, UNITS)).toMatchObject({ expected: true, approximate: false });
    expect(read(text)).toBe('[3.5, 3.5]');
  });

  it('may be approximate too', () => {
    expect(readNumber('预计约3.5亿元', UNITS)).toMatchObject({ expected: true, approximate: true });
  });
});

describe('what cannot be read', () => {
  it.each([
    ['2,8亿元', 'malformed-number'],
    ['1_000亩', 'malformed-number'],
    ['3.5.1亩', 'malformed-number'],
    ['1e3亩', 'malformed-number'],
    ['1e3', 'malformed-number'],
    ['1E3', 'malformed-number'],
    ['0x10亩', 'malformed-number'],
    ['.5亩', 'malformed-number'],
    ['5.亩', 'malformed-number'],
    ['1 950亩', 'malformed-number'],
    ['12,34亩', 'malformed-number'],
    ['0,345亩', 'malformed-number'],
    ['00,345亩', 'malformed-number'],
    ['001,950亩', 'malformed-number'],
    ['-0,345亩', 'malformed-number'],
    ['0,345', 'malformed-number'],
    ['0,345-0,5亩', 'malformed-number'],
    ['约0,345亩', 'malformed-number'],
    ['1,2345亩', 'malformed-number'],
    ['1950,000亩', 'malformed-number'],
    ['--5亩', 'malformed-number'],
    ['亩', 'malformed-number'],
    ['', 'malformed-number'],
    ['三亿元', 'malformed-number'],
    ['Infinity亩', 'malformed-number'],
    ['NaN', 'malformed-number'],
    ['2019-12-31', 'malformed-number'],
    ['3-2亿元', 'malformed-number'],
    ['超过2-3亿元', 'malformed-number'],
    ['2亩-3%', 'malformed-number'],
    ['2-3-4亿元', 'malformed-number'],
    ['3亿5000万元', 'malformed-number'],
    ['3万5千元', 'malformed-number'],
    ['约360余家', 'malformed-number'],
    ['近-5%', 'malformed-number'],
    ['①52.4亿元', 'malformed-number'],
    ['52①亿元', 'malformed-number'],
    ['10²亩', 'malformed-number'],
    ['2½亿元', 'malformed-number'],
    [`${'9'.repeat(100)}亩`, 'malformed-number'],
    ['52.4斤', 'unknown-unit'],
    ['52.4亿元。', 'unknown-unit'],
    ['62% 左右吧', 'unknown-unit'],
    ['52.4万元/亩/户', 'unknown-unit'],
  ])('%s: %s', (text, problem) => {
    expect(read(text)).toBe(problem);
  });
});
