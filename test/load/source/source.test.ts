import { describe, expect, it } from 'vitest';
import { plainOf, readSource, readSources } from '../../../src/load/source/source.ts';

describe('a text that is nested too deeply', () => {
  it.each([
    ['an open list', 'x.yaml', '['.repeat(20_000)],
    ['an open list of JSON', 'x.json', '['.repeat(20_000)],
    ['a list', 'x.yaml', '['.repeat(3000) + ']'.repeat(3000)],
    ['an object', 'x.yaml', `${'{a: '.repeat(3000)}1${'}'.repeat(3000)}`],
    ['a little too deep', 'x.yaml', '['.repeat(66) + ']'.repeat(66)],
  ])('says so once: %s', (_what, file, text) => {
    expect(readSource(text, file).problems.map(({ code }) => code)).toEqual(['too-much-nesting']);
    const [source, ...others] = readSources(text, file);
    expect([source?.problems.map(({ code }) => code), others]).toEqual([['too-much-nesting'], []]);
  });

  it('is read up to a depth that nobody reaches', () => {
    expect(readSource('['.repeat(60) + ']'.repeat(60), 'x.yaml').problems).toEqual([]);
  });
});

describe('the ends of lines', () => {
  const TEXT = '# a park\nname: 甲 # its name\nfigures:\n  area: 3\n  note: |\n    a\n    b\n';

  it.each([
    ['\n', 'line feeds'],
    ['\r\n', 'both'],
    ['\r', 'carriage returns'],
  ])('%j: %s', (end) => {
    const text = TEXT.replaceAll('\n', end);
    for (const source of [readSource(text, 'x.yaml'), ...readSources(text, 'x.yaml')]) {
      expect(source.problems).toEqual([]);
      expect(source.root && plainOf(source.root)).toEqual({
        name: '甲',
        figures: { area: 3, note: 'a\nb\n' },
      });
      expect(source.placeOf({ from: text.indexOf('area'), until: text.indexOf('area') + 4 })).toMatchObject({
        line: 4,
        column: 3,
      });
    }
  });
});
