import { describe, expect, it } from 'vitest';
import { clean, cleanLine } from '../../src/report/findings/clean.ts';
import { findingsOf } from '../../src/report/findings/findings.ts';
import { fingerprinter } from '../../src/report/findings/fingerprint.ts';
import { cellOf, lineOf, repositoryPath, uriOf } from '../../src/report/findings/path.ts';
import { pileOf } from '../../src/report/findings/pile.ts';
import { judgedFrom, withCriterion, withDigest } from '../helpers/digest-changes.ts';
import { itemFrom, mixedItems, parkText } from '../helpers/digests.ts';

describe('a path', () => {
  it.each([
    ['parks/a.yaml', 'parks/a.yaml', true, 'parks/a.yaml'],
    ['./parks/a.yaml', 'parks/a.yaml', true, 'parks/a.yaml'],
    ['.//./a.yaml', 'a.yaml', true, 'a.yaml'],
    ['../a.yaml', '../a.yaml', true, '../a.yaml'],
    ['.hidden/a.yaml', '.hidden/a.yaml', true, '.hidden/a.yaml'],
    ['parks\\a.yaml', 'parks/a.yaml', true, 'parks/a.yaml'],
    ['园区 1#2?.yaml', '园区 1#2?.yaml', true, '%E5%9B%AD%E5%8C%BA%201%232%3F.yaml'],
    ['100%.yaml', '100%.yaml', true, '100%25.yaml'],
    ['a:b.yaml', 'a:b.yaml', true, 'a%3Ab.yaml'],
    ['<stdin>', '<stdin>', true, '%3Cstdin%3E'],
    ['/data/园.yaml', '/data/园.yaml', false, 'file:///data/%E5%9B%AD.yaml'],
    ['C:\\data\\a b.yaml', 'C:/data/a b.yaml', false, 'file:///C:/data/a%20b.yaml'],
    ['\ud800.yaml', '\ufffd.yaml', true, '%EF%BF%BD.yaml'],
  ])('%j is written as repositories and URIs write it', (file, path, isRelative, uri) => {
    expect(repositoryPath(file)).toBe(path);
    expect(uriOf(file)).toEqual({ uri, isRelative });
  });

  it('has lines in text alone; a workbook has cells', () => {
    const cell = { file: 'a.xlsx', sheet: '汇总', line: 12, column: 3, heading: '面积\n（亩）' };
    expect([lineOf(cell), cellOf(cell)]).toEqual([undefined, '汇总!C12 [面积 （亩）]']);
    expect([lineOf({ file: 'a.csv', line: 12 }), cellOf({ file: 'a.csv', line: 12 })]).toEqual([
      12,
      undefined,
    ]);
  });
});

describe('a clean text', () => {
  it('keeps line breaks, tabs and every character of Unicode, but nothing that readers refuse', () => {
    expect(clean('a\tb\r\n𠮷😀\u0000\ud800\u0085')).toBe('a\tb\r\n𠮷😀\ufffd\ufffd\ufffd');
    expect(cleanLine('  a\t\nb  ')).toBe('a b');
  });
});

describe('fingerprints', () => {
  it('depend on the text and on how often it came', () => {
    const [first, second] = [fingerprinter(), fingerprinter()];
    const texts = ['', 'a', 'b', 'ab', 'ba', 'a', '园', '区'];
    const prints = texts.map(first);
    expect(prints.every((each) => /^[0-9a-f]{16}$/.test(each))).toBe(true);
    expect(new Set(prints).size).toBe(texts.length);
    expect(texts.map(second)).toEqual(prints);
  });

  it('do not collide among many texts that are alike', () => {
    const print = fingerprinter();
    const count = 50_000;
    expect(new Set(Array.from({ length: count }, (_, index) => print(`park ${index}`))).size).toBe(count);
  });
});

describe('a pile', () => {
  it('gives the worst first, among equals the earlier, and no more than was asked for', () => {
    const pile = pileOf(3);
    pile.put('reservation', 'r');
    pile.put('unknown', 'u1');
    pile.put('unknown', 'u2');
    pile.put('fail', 'f');
    pile.put('refused', 'x');
    expect(pile.take()).toEqual({ texts: ['x', 'f', 'u1'], count: 5 });
  });
});

describe('the findings of an item', () => {
  const good = judgedFrom(parkText({ concentration: 62, tax: 4.1 }), {});
  const bad = judgedFrom(parkText({ concentration: 45, tax: 2 }), {});

  it('are none where it qualifies', () => {
    expect(findingsOf(good, 'zh')).toEqual([]);
  });

  it('name the park, the criterion, what there is and what is required', () => {
    const english = judgedFrom(parkText({ concentration: 45, tax: 4.1 }), {}, 'en');
    expect(findingsOf(english, 'en').map(({ text }) => text)).toEqual([
      '滨海智能家电产业集聚区: concentration of the leading industries fail: 45%, required ≥ 50%, margin -5pp (Q19-23)',
    ]);
  });

  it('stand where the figure stands, and where the submission begins if there is none', () => {
    const places = (text: string) => findingsOf(itemFrom(text), 'zh').map(({ place }) => place.line);
    expect(places(parkText({ concentration: 45, tax: 4.1 }))).toEqual([8 + 1]);
    expect(places(`\n\n${parkText({ tax: 4.1 })}`)).toEqual([3]);
  });

  it.each([
    [{ outcome: 'fail', decides: false }, ['reservation']],
    [{ outcome: 'unknown', decides: false }, []],
    [{ outcome: 'not-applicable' }, []],
    [{ outcome: 'pass' }, []],
    [{ outcome: 'unknown' }, ['unknown']],
  ] as const)('rank a criterion that came out as %j', (change, ranks) => {
    const item = withCriterion(good, 'leading-industry-concentration', change);
    expect(findingsOf(item, 'zh').map(({ rank }) => rank)).toEqual(ranks);
  });

  it('say that nothing decides', () => {
    const found = findingsOf(withDigest(good, { nothingDecides: true, criteria: [] }), 'zh');
    expect(found).toMatchObject([{ rank: 'unknown', rule: 'verdict/nothing-decides' }]);
  });

  it('hold the warnings, and every problem of what was refused', () => {
    const rules = mixedItems().flatMap((item) =>
      findingsOf(item, 'zh').map(({ rank, rule }) => `${rank} ${rule}`),
    );
    expect(rules.filter((rule) => rule === 'refused problem/bad-unit')).toHaveLength(3);
    expect(rules.some((rule) => rule.startsWith('warning problem/'))).toBe(true);
  });

  it('keep their identity when lines move and figures change', () => {
    const identities = (text: string) => findingsOf(itemFrom(text), 'zh').map(({ identity }) => identity);
    const before = identities(parkText({ concentration: 45, tax: 4.1 }));
    expect(identities(`# moved\n\n${parkText({ concentration: 46.5, tax: 4.2 })}`)).toEqual(before);
    expect(identities(parkText({ name: '北园', concentration: 45, tax: 4.1 }))).not.toEqual(before);
    expect(new Set(findingsOf(bad, 'zh').map(({ identity }) => identity)).size).toBe(2);
  });
});
