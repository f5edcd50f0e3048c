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
    for (let unit = 0; unit < 0x10000; unit += 1) {
      const text = `a: ${String.fromCharCode(unit)}`;
      expect(isBeyond(text), unit.toString(16)).toBe(BEYOND.test(text));
    }
  });

  it('is so of every text as the pattern says', () => {
    const texts = fc.string({ unit: fc.constantFrom(...'a值\n\n -.%#\t\u2028'), maxLength: 20 });
    fc.assert(
      fc.property(texts, (text) => void expect(isBeyond(text)).toBe(BEYOND.test(text))),
      { numRuns: 5000 },
    );
  });
});
