import type { Of } from '../model/condition.ts';
import { ANYTHING, FAIL, NOT_APPLICABLE, PASS, type Possible } from '../model/outcome.ts';
import type { MissingFigure, ResultNode } from '../model/result.ts';
import { guard, invert, type Join, joinPossible, joinResults, joinSets, RESULTS } from './outcome.ts';

/**
 * What a node's single result would lead to at the root, for one possible state of everything else: the root's result where the node
 * passes, fails, is not applicable.
 */
type Effect = readonly [pass: Possible, fail: Possible, notApplicable: Possible];

/** What was found, each figure of an item and year once. */
type Found = Map<string, MissingFigure>;

const IDENTITY: readonly Effect[] = [[PASS, FAIL, NOT_APPLICABLE]];

/** The missing figures under a node that can still change its result; none when it is decided. */
export function missingUnder(node: ResultNode): MissingFigure[] {
  const found: Found = new Map();
  visit(node, IDENTITY, found);
  return [...found.values()];
}

/** The same for nodes that are joined, as the deciding criteria of a level are. */
export function missingAmong(join: Join, nodes: readonly ResultNode[]): MissingFigure[] {
  const found: Found = new Map();
  visitJoined(join, nodes, IDENTITY, found);
  return [...found.values()];
}

function visit(node: ResultNode, effects: readonly Effect[], found: Found): void {
  if (!matters(node.possible, effects)) return;
  switch (node.kind) {
    case 'leaf':
      return collect(node.missing, found);
    case 'all':
    case 'any':
      return visitJoined(node.kind, node.children, effects, found);
    case 'not':
      return visit(node.child, through(effects, invert), found);
    case 'criterion':
    case 'level':
      return visit(node.result, effects, found);
    case 'when':
      return visitWhen(node, effects, found);
    case 'each':
      return visitEach(node, effects, found);
  }
}

function visitWhen(
  { when, require }: Of<ResultNode, 'when'>,
  effects: readonly Effect[],
  found: Found,
): void {
  const ofGuard = given(effects, require.possible, (required, own) => guard(own, required));
  visit(when, ofGuard, found);
  visit(require, given(effects, when.possible, guard), found);
}

function visitEach(
  { items, missing }: Of<ResultNode, 'each'>,
  effects: readonly Effect[],
  found: Found,
): void {
  const results = items.map(({ result }) => result);
  if (missing.length === 0) return visitJoined('all', results, effects, found);
  const ofUnlisted = given(effects, joinPossible('all', results), joinedWith('all'));
  if (matters(ANYTHING, ofUnlisted)) collect(missing, found);
  return visitJoined('all', results, given(effects, ANYTHING, joinedWith('all')), found);
}

function visitJoined(
  join: Join,
  nodes: readonly ResultNode[],
  effects: readonly Effect[],
  found: Found,
): void {
  const sets = nodes.map(({ possible }) => possible);
  const before = accumulate(join, sets);
  const after = accumulate(join, sets.toReversed()).toReversed();
  for (const [index, node] of nodes.entries()) {
    const rest = joinSets(join, before[index] ?? NOT_APPLICABLE, after[index + 1] ?? NOT_APPLICABLE);
    visit(node, given(effects, rest, joinedWith(join)), found);
  }
}

/** The joins of the first 0, 1, 2, … sets. */
function accumulate(join: Join, sets: readonly Possible[]): Possible[] {
  const joined: Possible[] = [NOT_APPLICABLE];
  for (const set of sets) joined.push(joinSets(join, joined.at(-1) ?? NOT_APPLICABLE, set));
  return joined;
}

/** How a part of a join combines with the rest of it. */
function joinedWith(join: Join): (rest: Possible, own: Possible) => Possible {
  return (rest, own) => joinResults(join, rest, own);
}

/** The effects of a child, for every state that its surroundings may have. */
function given(
  effects: readonly Effect[],
  surroundings: Possible,
  combine: (around: Possible, own: Possible) => Possible,
): readonly Effect[] {
  return RESULTS.filter((around) => surroundings & around).flatMap((around) =>
    through(effects, (own) => combine(around, own)),
  );
}

function through(effects: readonly Effect[], change: (own: Possible) => Possible): readonly Effect[] {
  const changed = effects.map(
    (effect): Effect => [
      at(effect, change(PASS)),
      at(effect, change(FAIL)),
      at(effect, change(NOT_APPLICABLE)),
    ],
  );
  return [...new Map(changed.map((effect) => [effect.join(), effect])).values()];
}

function at(effect: Effect, result: Possible): Possible {
  return effect[result === PASS ? 0 : result === FAIL ? 1 : 2];
}

/** Whether it makes a difference at the root which of its possible results the node has. */
function matters(possible: Possible, effects: readonly Effect[]): boolean {
  return effects.some(
    (effect) => new Set(RESULTS.filter((own) => possible & own).map((own) => at(effect, own))).size > 1,
  );
}

function collect(missing: readonly MissingFigure[], found: Found): void {
  for (const figure of missing) {
    const key = `${figure.kind}/${figure.id}/${figure.item ?? ''}/${figure.year ?? ''}`;
    if (!found.has(key)) found.set(key, figure);
  }
}
