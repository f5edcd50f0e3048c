import type { Figure } from './record.ts';
import type { MissingFigure, OutlineLeaf, ResultNode } from './result.ts';

/** The nodes right below a node. */
function partsOf<Leaf extends OutlineLeaf>(node: ResultNode<Leaf>): readonly ResultNode<Leaf>[] {
  switch (node.kind) {
    case 'leaf':
      return [];
    case 'all':
    case 'any':
      return node.children;
    case 'not':
      return [node.child];
    case 'when':
      return [node.when, node.require];
    case 'each':
      return node.items.map(({ result }) => result);
    case 'criterion':
    case 'level':
      return [node.result];
  }
}

/** Every leaf under a node, a leaf itself included. */
export function leavesUnder<Leaf extends OutlineLeaf>(node: ResultNode<Leaf>): readonly Leaf[] {
  return node.kind === 'leaf' ? [node] : partsOf(node).flatMap((part) => leavesUnder(part));
}

/** Every figure that was read for a node. */
export function figuresUnder(node: ResultNode): readonly Figure[] {
  return node.kind === 'leaf' ? node.figures : partsOf(node).flatMap(figuresUnder);
}

/** Every figure and list that is missing under a node, whether or not it still matters. */
export function allMissingUnder(node: ResultNode): readonly MissingFigure[] {
  if (node.kind === 'leaf') return node.missing;
  const below = partsOf(node).flatMap(allMissingUnder);
  return node.kind === 'each' ? [...node.missing, ...below] : below;
}
