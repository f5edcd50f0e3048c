import { isMap, isScalar, isSeq, type Node, type Pair, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { anchorOf, filled, flat, isFlow } from './flow.ts';
import { FREE, type Guide } from './key-order.ts';
import { blockLines, foldedLines, isBlock } from './scalars.ts';

const STEP = '  ';

/** A node as lines of a block, from the left margin on. */
export function blockOf(node: Node, guide: Guide): readonly string[] {
  return isFlow(node) ? valueLines(node, '', '', guide) : innerLines(node, '', guide);
}

/** The entries of a map, or the items of a list. */
function innerLines(node: Node, indent: string, guide: Guide): readonly string[] {
  if (isMap<Node, Node | null>(node)) return mapLines(node, indent, guide);
  return isSeq<Node>(node) ? seqLines(node, indent, guide) : [];
}

function mapLines(map: YAMLMap<Node, Node | null>, indent: string, guide: Guide): readonly string[] {
  const lines = guide.order(map).flatMap((index, position) => {
    const pair = map.items[index];
    return pair ? pairLines(pair, indent, guide.at(map, flat(pair.key, FREE)), position === 0) : [];
  });
  return [...lines, ...commentLines(map.comment, indent)];
}

function pairLines(
  { key, value }: Pair<Node, Node | null>,
  indent: string,
  guide: Guide,
  isFirst: boolean,
): readonly string[] {
  const below = indent + STEP;
  const [first = '', ...rest] = valueLines(value, `${indent}${flat(key, FREE)}:`, below, guide);
  // A comment between a key and its value comes before what is in the value.
  const inner = commentLines(value?.commentBefore, below);
  return [...leadLines(key, indent, isFirst), first, ...inner, ...rest];
}

function seqLines(seq: YAMLSeq<Node>, indent: string, guide: Guide): readonly string[] {
  const inner = guide.at(seq, '');
  const lines = seq.items.flatMap((item, index) => [
    ...leadLines(item, indent, index === 0),
    ...itemLines(item, indent, inner),
  ]);
  return [...lines, ...commentLines(seq.comment, indent)];
}

function itemLines(item: Node, indent: string, guide: Guide): readonly string[] {
  const below = indent + STEP;
  if (isFlow(item) || isScalar(item)) return valueLines(item, `${indent}-`, below, guide);
  const lines = innerLines(item, below, guide);
  const [first = '', ...rest] = lines;
  const isBare = anchorOf(item) === '' && first.trim() !== '' && !first.trim().startsWith('#');
  if (isBare) return [`${indent}- ${first.slice(below.length)}`, ...rest];
  return [`${indent}- ${anchorOf(item)}`.trimEnd(), ...lines];
}

/** A value behind its key or dash, and its comment behind it. */
function valueLines(value: Node | null, head: string, indent: string, guide: Guide): readonly string[] {
  const start = head === '' ? '' : `${head} `;
  if (value === null) return [head];
  if (!isFlow(value) && !isScalar(value)) {
    return [`${start}${anchorOf(value)}`.trimEnd(), ...innerLines(value, indent, guide)];
  }
  const lines = isScalar(value) ? scalarLines(value, start, indent) : filled(value, guide, [start], indent);
  return withComment(lines, value.comment, isScalar(value) && isBlock(value));
}

function scalarLines(node: Scalar, start: string, indent: string): readonly string[] {
  const anchor = anchorOf(node);
  if (isBlock(node)) {
    const [sign = '', ...lines] = blockLines(node, indent);
    return [`${start}${anchor}${sign}`, ...lines];
  }
  const taken = start.length + anchor.length;
  const [first = '', ...rest] = foldedLines(node, taken, indent);
  return [`${start}${anchor}${first}`.trimEnd(), ...rest.map((line) => indent + line)];
}

/** A remark behind a value; that of a block scalar stands behind its sign. */
function withComment(
  lines: readonly string[],
  comment: string | null | undefined,
  isSigned: boolean,
): readonly string[] {
  if (!comment) return lines;
  const at = isSigned ? 0 : lines.length - 1;
  return lines.with(at, `${lines[at] ?? ''} #${comment}`);
}

/** A blank line and the comments before a key or an item. */
function leadLines(node: Node, indent: string, isFirst: boolean): readonly string[] {
  const isApart = node.spaceBefore === true && !isFirst;
  return [...(isApart ? [''] : []), ...commentLines(node.commentBefore, indent)];
}

/** Comments as lines; blank lines between them stay. */
export function commentLines(comment: string | null | undefined, indent: string): readonly string[] {
  if (comment === null || comment === undefined) return [];
  return comment.split('\n').map((line) => (line === '' ? '' : `${indent}#${line}`));
}
