import type { Of } from '../model/condition.ts';
import { ANYTHING, NOT_APPLICABLE, type Possible } from '../model/outcome.ts';
import type { MissingFigure, ResultNode } from '../model/result.ts';
import { before, behind, besides, compose, type Effects, IDENTITY, INVERSION, matters } from './effects.ts';
import { isDecided, type Join, joinPossible, joinSets } from './outcome.ts';

/** What was found, each figure of an item and year once. */
type Found = Map<string, MissingFigure>;

/** The missing figures under a node that can still change its result; none when it is decided. */
export function missingUnder(node: ResultNode): readonly MissingFigure[] {
  if (isDecided(node.possible)) return NOTHING;
  const found: Found = new Map();
  visit(node, IDENTITY, found);
  return [...found.values()];
}

/** The same for nodes that are joined, as the deciding criteria of a level are. */
export function missingAmong(join: Join, nodes: readonly ResultNode[]): readonly MissingFigure[] {
  if (isDecided(joinPossible(join, nodes))) return NOTHING;
  const found: Found = new Map();
  visitJoined(join, nodes, IDENTITY, found);
  return [...found.values()];
}

const NOTHING: readonly MissingFigure[] = [];

/** `effects` is what a result of the node leads to at the root, for each state that everything else may have. */
function visit(node: ResultNode, effects: Effects, found: Found): void {
  if (!matters(node.possible, effects)) return;
  switch (node.kind) {
    case 'leaf':
      return collect(node.missing, found);
    case 'all':
    case 'any':
      return visitJoined(node.kind, node.children, effects, found);
    case 'not':
      return visit(node.child, compose(effects, INVERSION), found);
    case 'criterion':
    case 'level':
      return visit(node.result, effects, found);
    case 'when':
      visit(node.when, compose(effects, before(node.require.possible)), found);
      return visit(node.require, compose(effects, behind(node.when.possible)), found);
    case 'each':
      return visitEach(node, effects, found);
  }
}

function visitEach({ items, missing }: Of<ResultNode, 'each'>, effects: Effects, found: Found): void {
  const results = items.map(({ result }) => result);
  if (missing.length === 0) return visitJoined('all', results, effects, found);
  const ofUnlisted = compose(effects, besides('all', joinPossible('all', results)));
  if (matters(ANYTHING, ofUnlisted)) collect(missing, found);
  return visitJoined('all', results, compose(effects, besides('all', ANYTHING)), found);
}

function visitJoined(join: Join, nodes: readonly ResultNode[], effects: Effects, found: Found): void {
  const after = accumulateBackwards(join, nodes);
  let earlier = NOT_APPLICABLE;
  for (const [index, node] of nodes.entries()) {
    const rest = joinSets(join, earlier, after[index + 1] ?? NOT_APPLICABLE);
    visit(node, compose(effects, besides(join, rest)), found);
    earlier = joinSets(join, earlier, node.possible);
  }
}

/** The joins of all nodes from each one on, and of none. */
function accumulateBackwards(join: Join, nodes: readonly ResultNode[]): readonly Possible[] {
  const joined: Possible[] = [NOT_APPLICABLE];
  for (const { possible } of nodes.toReversed()) {
    joined.push(joinSets(join, joined.at(-1) ?? NOT_APPLICABLE, possible));
  }
  return joined.toReversed();
}

function collect(missing: readonly MissingFigure[], found: Found): void {
  for (const figure of missing) {
    const key = `${figure.kind}/${figure.id}/${figure.item ?? ''}/${figure.year ?? ''}`;
    if (!found.has(key)) found.set(key, figure);
  }
}
