import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { formatYaml } from '../../../src/load/format/format.ts';
import { kindOf } from '../../../src/load/rules/file-kind.ts';
import { FILE_SCHEMAS } from '../../../src/load/schema/file-schemas.ts';
import { RULES, RULES_FOLDER, valueOf } from '../../helpers/rules.ts';

const CRITERION = `criteria: # all of them
# the first one
- title: {en: "what it's", zh: '甲'}
  id:   a
  note: {zh: 乙, en: "b"} # remark

  level: &level x
  own: 1
  cite: [ {at: 一,   clause: A-1} ]
  # what it asks
  require:
      all:
      - {at_least: 5万元,indicator: land}
      - >-
        kept
        as it is
bands: []
id: one
`;

describe('the layout', () => {
  it('orders keys as the schema does, and keeps comments, blank lines, anchors and blocks', () => {
    expect(valueOf(formatYaml(CRITERION, 'a.yaml', FILE_SCHEMAS.ruleSets))).toBe(`id: one
criteria:
  # all of them
  # the first one
  - id: a

    level: &level x
    title: {zh: '甲', en: "what it's"}
    cite: [{clause: A-1, at: 一}]
    # what it asks
    require:
      all:
        - {indicator: land, at_least: 5万元}
        - >-
          kept
          as it is
    note: {zh: 乙, en: 'b'} # remark
    own: 1
bands: []
`);
  });

  it.each([
    ['flow that does not fit is filled', `a: [${'bcdefghij, '.repeat(20)}k]`, 2],
    [
      'a map that does not fit is broken before a key',
      `- {a: ${'x'.repeat(80)}, b: {c: ${'y'.repeat(60)}, d: 1}}`,
      2,
    ],
    ['a long text is folded', `a: ${'word '.repeat(60)}end`, 3],
    ['a text stays where its author broke it', 'a: one\n  two', 2],
    ['what fits stays on its line', 'a: {b: [c, d]}', 1],
    ['what fits on one line comes to one', 'a: {b: [c,\n  d]}', 1],
  ])('%s', (_, text, lines) => {
    const laid = valueOf(formatYaml(text, 'x.yaml'));
    expect(laid.trimEnd().split('\n')).toHaveLength(lines);
    expect(laid.split('\n').every((line) => line.length <= 150)).toBe(true);
    expect(parse(laid)).toEqual(parse(text));
  });

  it('leaves the order of keys where an alias would come before its anchor', () => {
    const text = 'title: &t {zh: 甲, en: a}\nid: x\nnotes: [*t]\ncity: *t\n';
    expect(valueOf(formatYaml(text, 'x.yaml', FILE_SCHEMAS.ruleSets))).toBe(text);
  });

  it.each([
    ['a: [1', 'not-yaml', { line: 1, column: 6 }],
    ['a: 1\na: 2', 'duplicate-key', { line: 2, column: 1 }],
    ['# nothing\n', 'file-empty', { line: 1, column: 1 }],
    ['a: !!binary aGVsbG8=', 'cannot-format', {}],
  ])('refuses %j', (text, code, place) => {
    const { value, problems } = formatYaml(text, 'x.yaml');
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([{ code, place }]);
  });

  it('means what the text meant, and is its own layout, whatever the text', { timeout: 60_000 }, () => {
    const scalar = fc.oneof(
      fc.string({ maxLength: 30 }),
      fc.string({ unit: fc.constantFrom('甲', ' ', 'a', '#', ':', "'", '"', '-', ','), maxLength: 200 }),
      fc.integer(),
      fc.boolean(),
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof({ depthSize: 'small' }, scalar, tie('list'), tie('map')),
      list: fc.array(tie('tree'), { maxLength: 6 }),
      map: fc.dictionary(fc.stringMatching(/^[a-z]{1,12}$/), tie('tree'), {
        maxKeys: 6,
        noNullPrototype: true,
      }),
    }));
    const style = fc.record({
      indent: fc.constantFrom(2, 4),
      lineWidth: fc.constantFrom(0, 40, 120),
      singleQuote: fc.boolean(),
      collectionStyle: fc.constantFrom('any' as const, 'flow' as const),
    });
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('a', 'b', 'c'), tree, { minKeys: 1, noNullPrototype: true }),
        style,
        (value, options) => {
          const text = `# head\n${stringify(value, options)}# foot\n`;
          const laid = valueOf(formatYaml(text, 'x.yaml'));
          expect(parse(laid)).toEqual(parse(text));
          expect([laid.includes('# head\n'), laid.includes('# foot\n')]).toEqual([true, true]);
          expect(valueOf(formatYaml(laid, 'x.yaml'))).toBe(laid);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('the rules of this repository', () => {
  it.each([...RULES.hashes.keys()])('%s is formatted', { timeout: 60_000 }, (name) => {
    const text = readFileSync(`${RULES_FOLDER}/${name}`, 'utf8');
    const kind = kindOf(name);
    expect(kind).toBeDefined();
    expect(valueOf(formatYaml(text, name, kind && FILE_SCHEMAS[kind]))).toBe(text);
  });
});
