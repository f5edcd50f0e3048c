import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { behindDecimals, behindDigits, behindNumber, behindSign } from '../../src/quantity/digits.ts';
import { exact } from '../../src/quantity/exact.ts';

const texts = fc.string({ unit: fc.constantFrom(...Array.from('0123456789.,+-/ 亩x')), maxLength: 14 });

/** The longest beginning of a text that is a whole match of the pattern. */
function longest(text: string, pattern: RegExp): number {
  const lengths = Array.from(text, (_, at) => at + 1).filter((length) => pattern.test(text.slice(0, length)));
  return Math.max(0, ...lengths);
}

describe('digits that are looked at one by one', () => {
  it.each([
    ['', 0],
    ['x', 0],
    ['-', 0],
    ['12', 2],
    ['+12.50亩', 6],
    ['12.', 2],
    ['.5', 0],
    ['1,234', 5],
    ['1,234,567.8', 11],
    ['1,23', 1],
    ['1,2345', 1],
    ['1234,567', 4],
    ['1,234.5.6', 7],
    ['１２', 0],
  ])('end in %j at %i', (text, end) => {
    expect(behindNumber(text)).toBe(end);
  });

  it('end where the pattern of a number does', () => {
    const number = /^[+-]?(?:\d+|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?$/;
    fc.assert(
      fc.property(texts, (text) => {
        const end = behindNumber(text);
        expect(number.test(text)).toBe(end > 0 && end === text.length);
        expect(end === 0 || number.test(text.slice(0, end))).toBe(true);
        expect(behindDigits(text, behindSign(text)) - behindSign(text)).toBe(
          longest(text.replace(/^[+-]/, ''), /^\d+$/),
        );
      }),
      { numRuns: 20_000 },
    );
  });

  it('have decimals only behind a point, and at least one', () => {
    expect(behindDecimals('12.5', 2)).toBe(4);
    expect(behindDecimals('12.', 2)).toBe(2);
    expect(behindDecimals('12', 2)).toBe(2);
    expect(behindDecimals('12,5', 2)).toBe(2);
  });

  it('make an exact number where the patterns of one say so', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const isDecimal = /^[+-]?\d+(?:\.\d+)?$/.test(text);
        const isFraction = /^[+-]?\d+\/\d+$/.test(text) && !/\/0+$/.test(text);
        expect(exact(text) !== undefined).toBe(isDecimal || isFraction);
      }),
      { numRuns: 20_000 },
    );
  });
});
