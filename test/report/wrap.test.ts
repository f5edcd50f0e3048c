import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { pad, widthOf, wrap } from '../../src/report/text/wrap.ts';

const CHARACTERS = Array.from('aZ09 ~青岛市龥　、。〔〕（）％！│├└─≥≤–—…“”‘’·×÷²³−✓✗↔㎡①é');
const texts = fc.array(fc.constantFrom(...CHARACTERS), { maxLength: 40 }).map((parts) => parts.join(''));

describe('the width of a text', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['青岛', 4],
    ['≥ 280万元/亩', 12],
    ['〔2019〕', 8],
    ['👍', 2],
    ['é', 1],
  ])('of %j is %i', (text, width) => {
    expect(widthOf(text)).toBe(width);
  });

  it('is that of string-width', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(widthOf(text)).toBe(stringWidth(text));
      }),
    );
  });
});

describe('padding', () => {
  it('counts columns, not characters', () => {
    expect(pad('青岛', 6)).toBe('青岛  ');
    expect(pad('62%', 6, 'right')).toBe('   62%');
    expect(pad('青岛', 3)).toBe('青岛');
  });
});

describe('wrapping', () => {
  it.each([
    ['leaves short lines alone', 'short', 10, ['short']],
    ['breaks English at blanks', 'one two three', 8, ['one two', 'three']],
    ['breaks Chinese anywhere', '主导产业集聚度', 6, ['主导产', '业集聚', '度']],
    ['keeps closing punctuation with its word', '主导产业，集聚度', 8, ['主导产', '业，集聚', '度']],
    ['keeps opening brackets with their word', '主导产（业集聚）', 8, ['主导产', '（业集', '聚）']],
    ['breaks long words inside', 'abcdefghij', 4, ['abcd', 'efgh', 'ij']],
    ['breaks long words behind a joint', 'share-of-city-industry', 16, ['share-of-city-', 'industry']],
    ['breaks ids behind a joint', 'new_project_tax_per_mu', 13, ['new_project_', 'tax_per_mu']],
    ['keeps line breaks', 'one\ntwo', 10, ['one', 'two']],
    ['keeps punctuation behind a blank with its word', 'one two … six', 8, ['one', 'two …', 'six']],
    ['drops blanks where it breaks', '  one  two  ', 8, ['one  two']],
    ['drops wide blanks where it breaks', '　一二三四', 6, ['一二三', '四']],
    ['breaks a long word among others', 'a bcdefghij k', 4, ['a', 'bcde', 'fghi', 'j k']],
    ['mixes both', '达到280万元/亩以上', 8, ['达到280', '万元/亩', '以上']],
    ['keeps an empty line', '', 5, ['']],
  ])('%s', (_name, text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });

  it('never exceeds the width, and loses nothing but blanks', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 2, max: 30 }), (text, width) => {
        const lines = wrap(text, width);
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
        expect(lines.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
      }),
    );
  });
});

describe('a text of unknown origin', () => {
  it('cannot command the terminal', () => {
    expect(wrap('\u001b[31m红\u0007\tok\u202e', 20)).toEqual(['\ufffd[31m红\ufffd ok\ufffd']);
  });

  it('keeps its line breaks', () => {
    expect(wrap('a\r\nb', 20)).toEqual(['a\ufffd', 'b']);
  });
});
