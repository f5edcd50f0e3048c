import { isAlias, isCollection, isMap, isScalar, isSeq, type Node } from 'yaml';
import { FREE, type Guide } from './key-order.ts';
import { flatScalar, isBlock, LONGEST } from './scalars.ts';

/** Whether a node can stand on one line: it is no block, and holds no comment. One behind it does no harm. */
export function isFlow(node: Node | null | undefined): boolean {
  if (!isCollection(node)) return !isScalar(node) || !isBlock(node);
  const isOpen = node.flow !== true && node.items.length > 0;
  return !isOpen && !node.comment?.includes('\n') && !partsOf(node).some(hasComment);
}

function hasComment(node: Node): boolean {
  return Boolean(node.commentBefore) || Boolean(node.comment) || partsOf(node).some(hasComment);
}

function partsOf(node: Node): readonly Node[] {
  if (isMap<Node, Node | null>(node))
    return node.items.flatMap(({ key, value }) => (value ? [key, value] : [key]));
  return isCollection(node) ? node.items.flatMap((item) => (isNode(item) ? [item] : [])) : [];
}

function isNode(item: unknown): item is Node {
  return isCollection(item) || isScalar(item) || isAlias(item);
}

/** The pieces of a flow collection, in their order: each with what stands before its value. */
interface Piece {
  readonly lead: string;
  readonly value: Node | null;
  readonly guide: Guide;
}

function piecesOf(node: Node, guide: Guide): readonly Piece[] {
  if (isMap<Node, Node | null>(node)) {
    return guide.order(node).flatMap((index) => {
      const pair = node.items[index];
      if (!pair) return [];
      const key = flat(pair.key, FREE);
      return [
        { lead: pair.value === null ? key : `${key}: `, value: pair.value, guide: guide.at(node, key) },
      ];
    });
  }
  if (!isSeq(node)) return [];
  const inner = guide.at(node, '');
  return node.items.map((item) => ({ lead: '', value: isNode(item) ? item : null, guide: inner }));
}

/** A node on one line, with its anchor. */
export function flat(node: Node | null | undefined, guide: Guide): string {
  if (!node) return '';
  if (isAlias(node)) return `*${node.source}`;
  const anchor = anchorOf(node);
  if (isScalar(node)) return anchor + (flatScalar(node) || (anchor === '' ? 'null' : ''));
  if (!isCollection(node)) return '';
  const [open, close] = isMap(node) ? '{}' : '[]';
  return `${anchor}${open}${piecesOf(node, guide).map(flatPiece).join(', ')}${close}`;
}

export function anchorOf(node: Node | null | undefined): string {
  return node && !isAlias(node) && node.anchor ? `&${node.anchor} ` : '';
}

function flatPiece({ lead, value, guide }: Piece): string {
  return value === null ? lead : lead + flat(value, guide);
}

/**
 * A node behind what stands on the line already; where it does not fit, broken behind commas, every line as full as it may be. `tail` is
 * how many characters follow on its last line.
 */
export function filled(
  node: Node | null,
  guide: Guide,
  lines: readonly string[],
  indent: string,
  tail = 0,
): readonly string[] {
  const text = flat(node, guide);
  const line = lines.at(-1) ?? '';
  const others = lines.slice(0, -1);
  if (line.length + text.length + tail <= LONGEST || !isCollection(node)) return [...others, line + text];
  const [open = '', close = ''] = isMap(node) ? '{}' : '[]';
  const pieces = piecesOf(node, guide);
  let done: readonly string[] = [...others, line + anchorOf(node) + open];
  for (const [index, piece] of pieces.entries()) {
    const isLast = index === pieces.length - 1;
    const after = isLast ? close.length + tail : 1;
    done = withPiece(piece, done, index === 0, indent, after);
    done = [...done.slice(0, -1), (done.at(-1) ?? '') + (isLast ? close : ',')];
  }
  return done;
}

function withPiece(
  piece: Piece,
  lines: readonly string[],
  isFirst: boolean,
  indent: string,
  tail: number,
): readonly string[] {
  const text = flatPiece(piece);
  const line = lines.at(-1) ?? '';
  const gap = isFirst ? '' : ' ';
  const fits = (before: string) => before.length + text.length + tail <= LONGEST;
  if (fits(line + gap)) return [...lines.slice(0, -1), line + gap + text];
  const broken = isFirst ? lines : [...lines, indent];
  const start = broken.at(-1) ?? '';
  if (fits(start) || piece.value === null) return [...broken.slice(0, -1), start + text];
  const opened = [...broken.slice(0, -1), start + piece.lead];
  return filled(piece.value, piece.guide, opened, `${indent}  `, tail);
}
