import type { Figure } from '../model/record.ts';
import type { ResultNode } from '../model/result.ts';

/** Every figure that was read for a node. */
export function figuresUnder(node: ResultNode): readonly Figure[] {
  switch (node.kind) {
    case 'leaf':
      return node.figures;
    case 'all':
    case 'any':
      return node.children.flatMap(figuresUnder);
    case 'not':
      return figuresUnder(node.child);
    case 'when':
      return [...figuresUnder(node.when), ...figuresUnder(node.require)];
    case 'each':
      return node.items.flatMap(({ result }) => figuresUnder(result));
    case 'criterion':
    case 'level':
      return figuresUnder(node.result);
  }
}
