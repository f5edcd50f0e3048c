import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, type Exact, exact, multiply } from '../../src/quantity/exact.ts';
import { interval, point } from '../../src/quantity/interval.ts';
import {
  printMargin,
  printNumber,
  printRange,
  roundActual,
  roundForPrint,
  roundLimit,
} from '../../src/quantity/print.ts';
import { compareReal, compoundRate, type Real } from '../../src/quantity/real.ts';
import { PLAIN, type Unit } from '../../src/quantity/unit.ts';
import { exacts, smallExacts, fractionOf } from '../helpers/arbitraries.ts';
import { UNITS } from '../helpers/engine.ts';

function number(text: string): Exact {
  const value = exact(text);
  if (!value) throw new Error(`no number: ${text}`);
  return value;
}

function unit(text: string): Unit {
  const found = text === '' ? PLAIN : UNITS.find(text);
  if (!found) throw new Error(`no unit: ${text}`);
  return found;
}

/** The number so many units large, in the base unit. */
function sized(text: string, of: Unit): Exact {
  return multiply(number(text), of.factor);
}

describe('a number beside its limit', () => {
  it.each([
    // actual, limit, unit, printed, margin
    ['200', '200', '万元/亩', '200', '0'],
    ['199.9999999', '200', '万元/亩', '199.99', '-0.01'],
    ['200.0000001', '200', '万元/亩', '200.01', '+0.01'],
    ['5000/13', '280', '万元/亩', '384.62', '+104.62'],
    ['5000/13', '400', '万元/亩', '384.62', '-15.38'],
    ['62', '50', '%', '62', '+12'],
    ['49.999', '50', '%', '49.999', '-0.001'],
    ['49.99999', '50', '%', '49.99', '-0.01'],
    ['99.9999', '30', '亿元', '99.9999', '+69.9999'],
    ['0.12501', '0.125', '%', '0.13', '+0.005'],
    ['0.12499', '0.125', '%', '0.12', '-0.005'],
    ['0.125', '0.125', '%', '0.125', '0'],
    ['12', '10', '', '12', '+2'],
    ['0', '0', '', '0', '0'],
    ['0.00001', '0', '亿元', '0.00001', '+0.00001'],
    ['-0.0023456', '0', '亿元', '-0.0023', '-0.0023'],
    ['-1.500001', '-1.5', '%', '-1.51', '-0.01'],
    ['123456789012345678.99999', '123456789012345679', '元', '123456789012345678.99', '-0.01'],
  ])('%s against %s%s prints as %s, margin %s', (actual, limit, name, printed, margin) => {
    const of = unit(name);
    const [value, at] = [sized(actual, of), sized(limit, of)];
    const rounded = roundForPrint(value, of, [at]);
    expect(printNumber(rounded)).toBe(printed);
    expect(printMargin(rounded, roundLimit(at, of, [value]))).toBe(margin);
  });

  it.each([
    ['a third against a third', '1/3', '1/3', '0.333333', '0.333333'],
    ['below a third', '33333/100000', '1/3', '0.33', '0.34'],
    ['above a third', '33334/100000', '1/3', '0.34', '0.33'],
  ])('prints %s so that both agree', (_name, actual, limit, left, right) => {
    const [a, b] = [number(actual), number(limit)];
    expect(printNumber(roundForPrint(a, PLAIN, [b]))).toBe(left);
    expect(printNumber(roundLimit(b, PLAIN, [a]))).toBe(right);
  });

  it.each([
    ['2', '2', '3', '2'],
    ['2.999999', '2', '3', '2.99'],
    ['2.000001', '2', '3', '2.01'],
    ['3.000001', '2', '3', '3.01'],
    ['0.0000512345', '0', '0.0001', '0.000051'],
    ['1.00051234', '1', '1.001', '1.0005'],
  ])('prints %s between %s and %s as %s', (actual, low, high, printed) => {
    expect(printNumber(roundForPrint(number(actual), PLAIN, [number(low), number(high)]))).toBe(printed);
  });

  it('prints a compound rate in per cent, on its side of the limit', () => {
    const percent = unit('%');
    const sixPercent = number('6/100');
    const exactly = compoundRate(number('11236/10000'), 2, 'growth');
    const less = compoundRate(number('11235/10000'), 2, 'growth');
    const more = compoundRate(number('11237/10000'), 2, 'growth');
    const text = (value: Real) => printNumber(roundForPrint(value, percent, [sixPercent]));
    expect([text(exactly), text(less), text(more)]).toEqual(['6', '5.99', '6.01']);
  });

  it('prints a yearly decline likewise', () => {
    const value = compoundRate(number('9216/10000'), 2, 'decline');
    expect(printNumber(roundForPrint(value, unit('%'), [number('4/100')]))).toBe('4');
  });

  it('never contradicts a comparison', () => {
    fc.assert(
      fc.property(
        fc.oneof(exacts, smallExacts),
        fc.oneof(exacts, smallExacts),
        fc.constantFrom('', '%', '万元/亩', 'km²'),
        (a, b, name) => {
          const of = unit(name);
          const [left, right] = [roundForPrint(a, of, [b]), roundLimit(b, of, [a])];
          expect(Math.sign(compare(left, right))).toBe(Math.sign(compare(a, b)));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('never contradicts a comparison of neighbours without a finite decimal', () => {
    const near = fc
      .tuple(fc.bigInt({ min: 3n, max: 10n ** 15n }), fc.bigInt({ min: 1n, max: 3n }))
      .map(([n, step]) => [fractionOf([n, n + step]), fractionOf([n + step, n])] as const);
    fc.assert(
      fc.property(near, fc.boolean(), ([low, high], isFailing) => {
        const [a, b] = isFailing ? [low, high] : [high, low];
        const [left, right] = [roundForPrint(a, PLAIN, [b]), roundLimit(b, PLAIN, [a])];
        expect(Math.sign(compare(left, right))).toBe(Math.sign(compare(a, b)));
      }),
      { numRuns: 1000 },
    );
  });

  it('never contradicts the comparison of a compound rate', () => {
    const ratios = smallExacts.filter(({ num }) => num >= 0);
    const rates = fc
      .tuple(ratios, fc.integer({ min: 2, max: 5 }))
      .map(([ratio, years]) => compoundRate(ratio, years, 'growth'));
    fc.assert(
      fc.property(rates, fc.oneof(rates, smallExacts), (a, b) => {
        const of = unit('%');
        const [left, right] = [roundForPrint(a, of, [b]), roundLimit(b, of, [a])];
        expect(Math.sign(compare(left, right))).toBe(Math.sign(compareReal(a, b)));
      }),
      { numRuns: 500 },
    );
  });

  it('is off by less than a hundredth, or by a tenth of a small number', () => {
    fc.assert(
      fc.property(smallExacts, smallExacts, (a, b) => {
        const rounded = roundForPrint(a, PLAIN, [b]);
        const off = Math.abs(Number(rounded.num) / Number(rounded.den) - Number(a.num) / Number(a.den));
        expect(off).toBeLessThanOrEqual(0.01 + 1e-9);
      }),
    );
  });
});

describe('a range', () => {
  const end = (text: string, open = false) => ({ at: number(text), open });

  it.each([
    ['a point', point(number('62')), '62'],
    ['both ends', interval(end('2'), end('3')), '2–3'],
    ['open ends', interval(end('52', true), end('53', true)), '>52–<53'],
    ['a lower bound', interval(end('5'), undefined), '≥5'],
    ['more than', interval(end('5', true), undefined), '>5'],
    ['an upper bound', interval(undefined, end('60')), '≤60'],
    ['less than', interval(undefined, end('60', true)), '<60'],
    ['ends rounded outwards', interval(end('1/3'), end('2/3')), '0.33–0.67'],
    ['nothing', {}, undefined],
  ])('prints %s', (_name, range, text) => {
    expect(printRange(roundActual(range, PLAIN))).toBe(text);
  });

  it.each([
    ['above the limit', interval(end('200.00001'), undefined), '≥200.00001'],
    ['at the limit', interval(end('200'), undefined), '≥200'],
    ['below the limit', interval(undefined, end('199.99999')), '≤199.99999'],
    ['on both sides', interval(end('199.99999'), end('200.00001')), '199.99–200.01'],
  ])('keeps its bounds %s', (_name, range, text) => {
    expect(printRange(roundActual(range, PLAIN, [number('200')]))).toBe(text);
  });
});
