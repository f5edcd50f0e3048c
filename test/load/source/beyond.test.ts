import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBeyond } from '../../../src/load/source/plain-yaml/beyond.ts';

/** Directives and marks of documents, and characters that are space or might be taken for it. */
const BEYOND = /^(?:%|---|\.\.\.)|[^\n -~\xa1-\u1fff\u2010-\u2027\u2030-\ufefe\uff00-\uffff]/m;

describe('what is beyond plain YAML', () => {
  it.each([
    ['', false],
    ['a: 1\nb: 值\n', false],
    ['%YAML 1.2', true],
    ['a: 1\n--- ', true],
    ['a: 1\n...', true],
    ['a: -- ... %', false],
    [' ---', false],
    ['a:\t1', true],
    ['a: 1\r\n', true],
    ['\ufeffa: 1', true],
  ])('%j: %s', (text, expected) => {
    expect(isBeyond(text)).toBe(expected);
    expect(BEYOND.test(text)).toBe(expected);
  });

  it('is so of every character as the pattern says', () => {
    const texts = Array.from({ length: 0x10000 }, (_, unit) => `a: ${String.fromCharCode(unit)}`);
    expect(texts.filter((text) => isBeyond(text) !== BEYOND.test(text))).toEqual([]);
  });

  it('is so of every text as the pattern says', () => {
    const units = Array.from('a值\n\n -.%#\t\u2028');
    const texts = fc.string({ unit: fc.constantFrom(...units), maxLength: 20 });
    fc.assert(
      fc.property(texts, (text) => {
        expect(isBeyond(text)).toBe(BEYOND.test(text));
      }),
      { numRuns: 5000 },
    );
  });
});
