import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toText } from '../../src/quantity/decimal.ts';
import { exact, fraction } from '../../src/quantity/exact.ts';
import { Bytes, utf8 } from '../../src/report/ndjson/bytes.ts';
import { putNumber } from '../../src/report/ndjson/number.ts';

const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);
const MOST = Number.MAX_SAFE_INTEGER;

function numberText(num: number, den: number): string {
  const out = new Bytes();
  putNumber(num, den, out);
  return textOf(out.take());
}

describe('a number', () => {
  it.each([
    [0, 7],
    [-0, 1],
    [1, 8],
    [-1, 8],
    [3, 1000],
    [-105, 100],
    [1_000_000_000, 1],
    [999_999_999, 1],
    [MOST, 1],
    [-MOST, 1],
    [MOST, 10 ** 15],
    [1, 10 ** 15],
    [1, 2 ** 40],
    [MOST, 2 ** 20],
    [5000, 13],
    [-5000, 26],
    [MOST, MOST - 1],
  ])('%d/%d is written as everywhere', (num, den) => {
    expect(numberText(num, den)).toBe(toText(fraction(num, den)));
  });

  it('is written as everywhere, whatever it is', () => {
    const safe = fc.oneof(fc.integer({ min: -1000, max: 1000 }), fc.maxSafeInteger());
    const positive = fc.oneof(
      fc.integer({ min: 1, max: 1000 }),
      fc.integer({ min: 1, max: MOST }),
      fc.integer({ min: 0, max: 15 }).map((n) => 10 ** n),
    );
    fc.assert(
      fc.property(safe, positive, (num, den) => {
        const text = numberText(num, den);
        expect(text).toBe(toText(fraction(num, den)));
        expect(exact(text)).toEqual(fraction(num, den));
      }),
      { numRuns: 500 },
    );
  });
});

describe('bytes', () => {
  it('are put one behind the other', () => {
    const out = new Bytes();
    out.put(utf8('园区'));
    out.putByte(0x2c);
    out.putAscii('abc');
    out.putText('平方米²😀');
    out.putDigits(7, 3);
    expect(textOf(out.take())).toBe('园区,abc平方米²😀007');
    expect(out.take()).toHaveLength(0);
  });

  it('stay as they are, however many follow', () => {
    const out = new Bytes();
    const pieces = Array.from({ length: 3000 }, (_, index) => {
      out.putAscii(String(index).repeat(300));
      return out.take();
    });
    expect(pieces.every((piece, index) => textOf(piece) === String(index).repeat(300))).toBe(true);
  });

  it('may be longer than all memory so far', () => {
    const out = new Bytes();
    out.putAscii('a');
    out.putText('万'.repeat(2_000_000));
    expect(out.take()).toHaveLength(6_000_001);
  });

  it('stand in memory that was taken back, and not before', () => {
    const out = new Bytes();
    out.putAscii('one');
    const one = out.handOver();
    out.putAscii('two');
    const two = out.handOver();
    expect([textOf(one), textOf(two), two.buffer === one.buffer]).toEqual(['one', 'two', false]);
    out.reuse(one.buffer);
    out.putAscii('six');
    const three = out.handOver();
    expect([textOf(three), three.buffer === one.buffer]).toEqual(['six', true]);
  });

  it('need no memory where there are none', () => {
    const out = new Bytes();
    const nothing = out.handOver();
    out.reuse(nothing.buffer);
    out.putAscii('one');
    expect([nothing.length, textOf(out.handOver())]).toEqual([0, 'one']);
  });
});
