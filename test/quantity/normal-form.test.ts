import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldCase, isNormal, normalise, withoutSpaces } from '../../src/quantity/normal-form.ts';

const units = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit));
const texts = fc.string({
  unit: fc.constantFrom(...Array.from('aＡ1１亩\t\n\r\u00a0\u3000\ufeff\u2028 -−_²㎡')),
  maxLength: 12,
});

describe('the normal form of a text', () => {
  it('is known to be one of ASCII and common Chinese characters alone', () => {
    // oxlint-disable-next-line no-control-regex
    const normal = /^[\u0000-\u007f\u4e00-\u9fff]*$/;
    expect(units.filter((unit) => isNormal(`a亩${unit}`) !== normal.test(unit))).toEqual([]);
  });

  it('is the same as that of Unicode, without the spaces around it, and with a hyphen for a minus', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(normalise(text)).toBe(text.normalize('NFKC').replaceAll('−', '-').trim());
      }),
    );
  });

  it('in small letters is that of which Unicode makes all of them small', () => {
    const written = units.map((unit) => `A亩${unit}`);
    expect(written.map(foldCase)).toEqual(written.map((text) => normalise(text).toLowerCase()));
    expect(['GDP', 'ＧＤＰ', 'gdp', 'İ', '亩'].map(foldCase)).toEqual(['gdp', 'gdp', 'gdp', 'i̇', '亩']);
  });

  it('loses all that is space, wherever it stands, and nothing else', () => {
    const spaced = units.map((unit) => `a${unit}亩`);
    expect(spaced.map(withoutSpaces)).toEqual(spaced.map((text) => text.replaceAll(/\s+/g, '')));
    fc.assert(
      fc.property(texts, (text) => {
        expect(withoutSpaces(text)).toBe(text.replaceAll(/\s+/g, ''));
      }),
    );
  });
});
