import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { SourceNode, Span } from '../../../src/load/source/node.ts';
import { readPlainYaml } from '../../../src/load/source/plain-yaml/index.ts';
import { pointInto } from '../../../src/load/source/pointer.ts';
import { parseYaml, parseYamlDocuments } from '../../../src/load/source/yaml.ts';

/** The texts of the data in a folder of the repository. */
function textsIn(name: string): string[] {
  const folder = fileURLToPath(new URL(`../../../${name}`, import.meta.url));
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:ya?ml|json)$/.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
}

const texts = textsIn('fixtures').filter((text) => text.length < 20_000);

const SIGNS = ' \n:-#a值\u3000{}[],"\'\\&*!|>?%@`~\t';

/** All that a reader of a text may be shown of a node: what it holds, where it stands, how far it is underlined. */
function shown(text: string, node: SourceNode | undefined): unknown {
  const pointer = pointInto(text, 'file');
  const at = (span: Span) => pointer.problemAt(span, 'not-yaml');
  const show = (each: SourceNode): unknown => {
    if (each.kind === 'scalar') return [at(each.span), each.text, each.quoted];
    if (each.kind === 'list') return [at(each.span), each.items.map(show)];
    return [at(each.span), each.entries.map(({ key, keySpan, value }) => [key, at(keySpan), show(value)])];
  };
  return node && show(node);
}

/** Holds what was read against the parser, as one document and as many; says whether anything was. */
function agrees(text: string): boolean {
  const root = readPlainYaml(text);
  if (!root) return false;
  const pointer = pointInto(text, 'file');
  for (const documents of [[parseYaml(text, pointer)], parseYamlDocuments(text, pointer)]) {
    expect(documents.map(({ problems }) => problems)).toEqual([[]]);
    expect(shown(text, root)).toEqual(shown(text, documents[0]?.root));
  }
  return true;
}

describe('plain YAML is read as the parser reads it', () => {
  it.each([
    ['a map', 'a: 1\nb: x y\n'],
    ['Chinese and what it is punctuated with', '园区：名 称: 甲，乙（丙）\n'],
    ['indentation from the start', '  a: 1\n  b: 2'],
    ['maps in maps', 'a:\n   b:\n     c: 1\n   d: 2\ne: 3\n'],
    ['lists, indented or not', 'a:\n- 1\n- 2\nb:\n  - x\n  - - y\n    - z\n'],
    ['lists of maps', '- a: 1\n  b: 2\n-   c: 3\n    d: 4\n-\n  e: 5\n'],
    ['values in the line below', 'a:\n  1\nb:\n  {c: 2}\n'],
    ['nothing as a value', 'a:\nb:   \nc: {}\nd: []\n'],
    ['comments and blank lines', '# one\n\na: 1 # two\n  # three\nb:\n\n  # four\n  c: a#b\n'],
    ['brackets', 'a: {b: 1, c: [x, -2, "y"], d: {e: f}}\n'],
    ['brackets over lines', 'a: [1,\n  2,\n\n  3\n  ]\nb: 4\n'],
    ['JSON', '{"a": [1, 2.50, true, null],\n"b":{"c":"\\u4e2d\\n\\"d\\""}, "e": -1e3}\n'],
    ['quotes', `"a": 'it''s'\n'b': "x # y: z"\nc: "\\/"\n`],
    ['words over lines', 'a: b c\n  d e\n   (f)\nb:\n  c\n  d # e\nc: 1\n'],
    ['words over lines in lists', '- a\n  b\n- c\n d\n'],
    ['a folded text', 'a: >-\n  b: c\n  # d\nb: >\n    x \n    y\n\n\nc: 1\n'],
    ['a text as it stands', 'a: |\n  - b\n  c\nd:\n- |-\n  x\n  y\n'],
    ['colons and dashes in words', 'a: http://x:80/y\nb: 12:30\nc: -5\nd: x - y\ne: [12:30]\n'],
  ])('%s', (_name, text) => {
    expect(agrees(text)).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['comments alone', '# a\n'],
    ['a scalar', 'a\n'],
    ['documents', '---\na: 1\n'],
    ['a directive', '%YAML 1.2\n---\na: 1\n'],
    ['tabs', 'a:\t1\n'],
    ['line ends of other systems', 'a: 1\r\n'],
    ['an anchor', 'a: &b 1\n'],
    ['an alias', 'a: *b\n'],
    ['a tag', 'a: !!str 1\n'],
    ['text with a blank line', 'a: |\n  b\n\n  c\n'],
    ['text with lines that are indented further', 'a: >\n  b\n   c\n'],
    ['text that says how it is indented', 'a: |2\n  b\n'],
    ['text that keeps all ends of lines', 'a: |+\n  b\n'],
    ['text that ends with the file', 'a: |\n  b'],
    ['no text', 'a: >-\nb: 1\n'],
    ['words with a blank line', 'a: b\n\n  c\n'],
    ['words with a comment between', 'a: b # x\n  c\n'],
    ['words with a comment in a line between', 'a: b\n  # x\n  c\n'],
    ['words with a dash below', 'a: b\n  - c\n'],
    ['words with a key below', 'a: b\n  c: d\n'],
    ['quotes over lines', 'a: "b\n  c"\n'],
    ['other escapes', 'a: "\\x41"\n'],
    ['a key twice', 'a: 1\na: 2\n'],
    ['a key twice in brackets', 'a: {b: 1, b: 2}\n'],
    ['a space before the colon', 'a : 1\n'],
    ['no space behind it', 'a: {b:1}\n'],
    ['a comment in place of a value', 'a: # b\n'],
    ['wrong indentation', 'a:\n   b: 1\n  c: 2\n'],
    ['a bracket that is not closed', 'a: [1, 2\n'],
    ['a bracket too many', 'a: [1]]\n'],
    ['brackets that are not indented', 'a: [1,\n2]\n'],
    ['a map on the line of its key', 'a: b: c\n'],
    ['a list on the line of its key', 'a: - b\n'],
    ['a question mark', '? a\n: b\n'],
    ['great depth', `${'['.repeat(40)}${']'.repeat(40)}`],
  ])('left to the parser: %s', (_name, text) => {
    expect(readPlainYaml(text)).toBeUndefined();
  });

  it('in every fixture that it can be read in', () => {
    expect(texts.filter(agrees).length).toBeGreaterThan(80);
  });

  it('in most files of the rules', () => {
    expect(textsIn('rules').filter(agrees).length).toBeGreaterThan(15);
  });

  it('however a fixture is spoiled', () => {
    const bits = [
      ...SIGNS.split(''),
      '\n  ',
      ' >-\n  ',
      ' |\n ',
      '\n\n',
      ': ',
      '- ',
      ' #',
      "''",
      '"x"',
      '---',
      '\\n',
    ];
    const spoiled = fc
      .tuple(fc.constantFrom(...texts), fc.nat(), fc.nat(3), fc.constantFrom('', ...bits), fc.nat())
      .map(([text, where, removed, added, line]) => {
        const lines = text.split('\n');
        const piece = lines
          .slice(line % lines.length)
          .slice(0, 8)
          .join('\n');
        const at = where % (piece.length + 1);
        return piece.slice(0, at) + added + piece.slice(at + removed);
      });
    const pieces = fc.array(fc.constantFrom('a', ...bits), { maxLength: 12 }).map((all) => all.join(''));
    fc.assert(
      fc.property(fc.oneof(spoiled, pieces), (text) => void agrees(text)),
      { numRuns: 5000 },
    );
  });
});
