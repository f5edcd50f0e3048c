import type { Figure } from './record.ts';
import type { LeafNode, MissingFigure, ResultNode } from './result.ts';

/** The nodes right below a node. */
function partsOf(node: ResultNode): readonly ResultNode[] {
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
export function leavesUnder(node: ResultNode): readonly LeafNode[] {
  return node.kind === 'leaf' ? [node] : partsOf(node).flatMap(leavesUnder);
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
