import { ANYTHING, NOT_APPLICABLE, PASS, type Possible } from '../model/outcome.ts';
import type { MissingFigure, ResultNode } from '../model/result.ts';
import { invert, type Join, joinResults, joinSets, RESULTS } from './outcome.ts';

/**
 * What a node's single result would lead to at the root, for one possible state of everything else: the root's result where the node
 * passes, fails, is not applicable.
 */
type Effect = readonly [pass: Possible, fail: Possible, notApplicable: Possible];

const IDENTITY: readonly Effect[] = [[1, 2, 4]];

/** The missing figures under a node that can still change its result; none when it is decided. */
export function missingUnder(node: ResultNode): MissingFigure[] {
  const found = new Map<string, MissingFigure>();
  visit(node, IDENTITY, found);
  return [...found.values()];
}

/** The same for nodes that are joined, as the deciding criteria of a level are. */
export function missingAmong(join: Join, nodes: readonly ResultNode[]): MissingFigure[] {
  const found = new Map<string, MissingFigure>();
  visitJoined(join, nodes, IDENTITY, found);
  return [...found.values()];
}

function visit(node: ResultNode, effects: readonly Effect[], found: Map<string, MissingFigure>): void {
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
      visit(
        node.when,
        given(effects, node.require.possible, (require, when) => (when === PASS ? require : NOT_APPLICABLE)),
        found,
      );
      visit(
        node.require,
        given(effects, node.when.possible, (when, require) => (when === PASS ? require : NOT_APPLICABLE)),
        found,
      );
      return undefined;
    case 'each': {
      const results = node.items.map(({ result }) => result);
      const known = results.reduce<Possible>(
        (set, { possible }) => joinSets('all', set, possible),
        NOT_APPLICABLE,
      );
      if (
        node.missing.length > 0 &&
        matters(
          ANYTHING,
          given(effects, known, (rest, own) => joinResults('all', rest, own)),
        )
      ) {
        collect(node.missing, found);
      }
      return visitJoined('all', results, node.missing.length > 0 ? withUnlisted(effects) : effects, found);
    }
  }
}

function visitJoined(
  join: Join,
  nodes: readonly ResultNode[],
  effects: readonly Effect[],
  found: Map<string, MissingFigure>,
) {
  const sets = nodes.map(({ possible }) => possible);
  const before = accumulate(join, sets);
  const after = accumulate(join, sets.toReversed()).toReversed();
  for (const [index, node] of nodes.entries()) {
    const rest = joinSets(join, before[index] ?? NOT_APPLICABLE, after[index + 1] ?? NOT_APPLICABLE);
    visit(
      node,
      given(effects, rest, (others, own) => joinResults(join, others, own)),
      found,
    );
  }
}

/** The joins of the first 0, 1, 2, … sets. */
function accumulate(join: Join, sets: readonly Possible[]): Possible[] {
  const joined: Possible[] = [NOT_APPLICABLE];
  for (const set of sets) joined.push(joinSets(join, joined.at(-1) ?? NOT_APPLICABLE, set));
  return joined;
}

function withUnlisted(effects: readonly Effect[]): readonly Effect[] {
  return given(effects, ANYTHING, (rest, own) => joinResults('all', rest, own));
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
    (effect): Effect => [at(effect, change(1)), at(effect, change(2)), at(effect, change(4))],
  );
  return [...new Map(changed.map((effect) => [effect.join(), effect])).values()];
}

function at(effect: Effect, result: Possible): Possible {
  return effect[result === 1 ? 0 : result === 2 ? 1 : 2];
}

/** Whether it makes a difference at the root which of its possible results the node has. */
function matters(possible: Possible, effects: readonly Effect[]): boolean {
  return effects.some(
    (effect) => new Set(RESULTS.filter((own) => possible & own).map((own) => at(effect, own))).size > 1,
  );
}

function collect(missing: readonly MissingFigure[], found: Map<string, MissingFigure>): void {
  for (const figure of missing) {
    const key = `${figure.kind}/${figure.id}/${figure.item ?? ''}/${figure.year ?? ''}`;
    if (!found.has(key)) found.set(key, figure);
  }
}
