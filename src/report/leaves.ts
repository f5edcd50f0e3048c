import type { LeafNode, MissingFigure, ResultNode } from '../model/result.ts';

/** Every leaf below a node. */
export function leavesOf(node: ResultNode | undefined): readonly LeafNode[] {
  switch (node?.kind) {
    case undefined:
      return [];
    case 'leaf':
      return [node];
    case 'all':
    case 'any':
      return node.children.flatMap(leavesOf);
    case 'not':
      return leavesOf(node.child);
    case 'when':
      return [...leavesOf(node.when), ...leavesOf(node.require)];
    case 'each':
      return node.items.flatMap(({ result }) => leavesOf(result));
    case 'criterion':
    case 'level':
      return leavesOf(node.result);
  }
}

/** Every figure and list that is missing below a node. */
export function missingBelow(node: ResultNode | undefined): readonly MissingFigure[] {
  switch (node?.kind) {
    case undefined:
      return [];
    case 'leaf':
      return node.missing;
    case 'all':
    case 'any':
      return node.children.flatMap(missingBelow);
    case 'not':
      return missingBelow(node.child);
    case 'when':
      return [...missingBelow(node.when), ...missingBelow(node.require)];
    case 'each':
      return [...node.missing, ...node.items.flatMap(({ result }) => missingBelow(result))];
    case 'criterion':
    case 'level':
      return missingBelow(node.result);
  }
}
