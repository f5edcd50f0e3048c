import { type Document, Lexer, type Node, parseDocument } from 'yaml';
import type { JsonSchema } from '../../model/json-schema.ts';
import { complain, type Loaded } from '../../problems/index.ts';
import { readSource, type SourceNode, whyEmpty } from '../source/source.ts';
import { blockOf, commentLines } from './block.ts';
import { FREE, type Guide, guideOf } from './key-order.ts';

/**
 * The text of a YAML file in its one form: two blanks a level, keys in the order in which the schema names them, flow collections filled
 * up to the longest line, single quotes. Comments, anchors, blank lines and the choice of block or flow stay. Problems: whatever keeps
 * it from being read, with line and column. The result means what the text meant; where it would not, that is a problem, and nothing
 * is changed.
 */
export function formatYaml(text: string, file: string, schema?: JsonSchema): Loaded<string> {
  const source = readSource(text, file);
  if (!source.root) return { problems: whyEmpty(source) };
  if (source.problems.length > 0) return { problems: source.problems };
  const document = parseDocument(text, { uniqueKeys: false, keepSourceTokens: true });
  const guides = schema ? [guideOf(schema, schema), FREE] : [FREE];
  // A tag changes what a value is, and nothing here reads them.
  const tags = [...new Lexer().lex(text)].filter((token) => token.startsWith('!'));
  for (const guide of tags.length > 0 ? [] : guides) {
    const formatted = print(document, guide);
    const again = readSource(formatted, file);
    if (again.root && isSame(source.root, again.root) && haveSameComments(text, formatted)) {
      return { value: formatted, problems: [] };
    }
    // An alias may not come before its anchor: then the keys stay as they are.
  }
  return { problems: [complain('cannot-format', file, { subject: file })] };
}

function print(document: Document.Parsed, guide: Guide): string {
  const { contents, commentBefore, comment } = document;
  const node: Node | null = contents;
  const head = commentLines(commentBefore, '');
  const lines = node ? [...commentLines(node.commentBefore, ''), ...blockOf(node, guide)] : [];
  const foot = commentLines(comment, '');
  const all = [
    ...head,
    ...(head.length > 0 && lines.length > 0 ? [''] : []),
    ...lines,
    ...(foot.length > 0 && lines.length > 0 ? [''] : []),
    ...foot,
  ];
  return `${all.map((line) => line.trimEnd()).join('\n')}\n`;
}

/** The same values under the same keys, in whatever order, each as a text or a plain scalar as before. */
function isSame(a: SourceNode, b: SourceNode): boolean {
  if (a.kind === 'scalar') return b.kind === 'scalar' && a.text === b.text && a.quoted === b.quoted;
  if (a.kind === 'list') {
    return (
      b.kind === 'list' &&
      a.items.length === b.items.length &&
      a.items.every((item, index) => {
        const other = b.items[index];
        return other !== undefined && isSame(item, other);
      })
    );
  }
  if (b.kind !== 'map' || a.entries.length !== b.entries.length) return false;
  return a.entries.every(({ key, value }) => {
    const other = b.entries.find((entry) => entry.key === key);
    return other !== undefined && isSame(value, other.value);
  });
}

function haveSameComments(a: string, b: string): boolean {
  return commentsOf(a) === commentsOf(b);
}

function commentsOf(text: string): string {
  return [...new Lexer().lex(text)]
    .filter((token) => token.startsWith('#'))
    .map((token) => token.trimEnd())
    .toSorted()
    .join('\n');
}
