import { FAIL, NOT_APPLICABLE, PASS, type Possible } from '../../model/outcome.ts';
import type { Of } from '../../model/condition.ts';
import type { LeafNode, MissingFigure, ResultNode } from '../../model/result.ts';
import type { CompiledCriterion } from '../compile.ts';
import type { Subject } from '../compiler.ts';
import { listOf } from '../lists.ts';

export type Want = 'pass' | 'fail';

/** A leaf that has to come out in a certain way. */
export interface Goal {
  readonly compiled: CompiledCriterion;
  /** The way down to the leaf in the tree of the criterion: the number of the branch at each node. */
  readonly way: readonly number[];
  readonly leaf: LeafNode;
  readonly want: Want;
  /** The record that the leaf is about; absent where it is none of the file's (a district of a portfolio). */
  readonly subject?: Subject;
  readonly item?: { readonly list: string; readonly name: string };
}

/** Goals that do together, and lists that would have to be complete. */
export interface Alternative {
  readonly goals: readonly Goal[];
  readonly lists: readonly MissingFigure[];
}

/** The ways of a condition, as far as they are looked at. */
export interface Alternatives {
  readonly ways: readonly Alternative[];
  readonly isCut: boolean;
}

/** More ways than these are not told. */
const MOST_WAYS = 200;

const NOTHING: Alternatives = { ways: [{ goals: [], lists: [] }], isCut: false };
const NONE: Alternatives = { ways: [], isCut: false };

/** Where a node stands. */
type Spot = Omit<Goal, 'leaf' | 'want'>;

/** Every way in which a node comes out as wanted: the leaves that would have to, besides those that do. */
export function waysTo(node: ResultNode, want: Want, spot: Spot): Alternatives {
  if (isMet(node.possible, want)) return NOTHING;
  switch (node.kind) {
    case 'leaf':
      return { ways: [{ goals: [{ ...spot, leaf: node, want }], lists: [] }], isCut: false };
    case 'not':
      return waysTo(node.child, want === 'pass' ? 'fail' : 'pass', below(spot, 0));
    case 'all':
    case 'any':
      return waysOfJoin(node, want, spot);
    case 'when':
      return waysOfGuarded(node, want, spot);
    case 'each':
      return waysOfItems(node, want, spot);
    case 'criterion':
    case 'level':
      return waysTo(node.result, want, below(spot, 0));
  }
}

function waysOfJoin({ kind, children }: Of<ResultNode, 'all' | 'any'>, want: Want, spot: Spot): Alternatives {
  const parts = children.map((child, index) => waysTo(child, want, below(spot, index)));
  if ((kind === 'all') === (want === 'pass')) return together(parts);
  // A branch that does not apply decides nothing.
  return either(parts.filter((_, index) => !isMet(children[index]?.possible ?? 0, want)));
}

function waysOfGuarded({ when, require }: Of<ResultNode, 'when'>, want: Want, spot: Spot): Alternatives {
  const [guard, required] = [below(spot, 0), below(spot, 1)];
  if (want === 'fail') return together([waysTo(when, 'pass', guard), waysTo(require, 'fail', required)]);
  const isOpen = when.possible !== PASS;
  return either([waysTo(require, 'pass', required), isOpen ? waysTo(when, 'fail', guard) : NONE]);
}

function waysOfItems({ items, list, missing }: Of<ResultNode, 'each'>, want: Want, spot: Spot): Alternatives {
  const parts = items.map(({ name, result }, index) =>
    waysTo(result, want, itemSpot(spot, list, name, index)),
  );
  if (want === 'fail') return either(parts);
  const complete: Alternatives = { ways: [{ goals: [], lists: missing }], isCut: false };
  return together(missing.length > 0 ? [...parts, complete] : parts);
}

/** What does not apply stands in nobody's way. */
export function isMet(possible: Possible, want: Want): boolean {
  return (possible & (want === 'pass' ? FAIL : PASS)) === 0;
}

function below(spot: Spot, branch: number): Spot {
  return { ...spot, way: [...spot.way, branch] };
}

function itemSpot(spot: Spot, list: string, name: string, index: number): Spot {
  const { subject, ...at } = below(spot, index);
  const inner = subject && list !== 'districts' ? listOf(list, subject).items[index] : undefined;
  return { ...at, ...(inner && { subject: inner }), item: { list, name } };
}

/** Ways of which any does. */
function either(parts: readonly Alternatives[]): Alternatives {
  return cut(
    parts.flatMap(({ ways }) => ways),
    parts,
  );
}

/** A way of each part, in every combination. */
export function together(parts: readonly Alternatives[]): Alternatives {
  let ways: readonly Alternative[] = NOTHING.ways;
  for (const part of parts) {
    const next = ways.flatMap((a) =>
      part.ways.map((b) => ({ goals: [...a.goals, ...b.goals], lists: [...a.lists, ...b.lists] })),
    );
    if (next.length > MOST_WAYS) return { ways: next.slice(0, MOST_WAYS), isCut: true };
    ways = next;
  }
  return cut(ways, parts);
}

function cut(ways: readonly Alternative[], parts: readonly Alternatives[]): Alternatives {
  return {
    ways: ways.slice(0, MOST_WAYS),
    isCut: ways.length > MOST_WAYS || parts.some(({ isCut }) => isCut),
  };
}

/** What the leaf at the end of a way comes to; it is not there where the criterion does not apply. */
export function possibleAt(node: ResultNode | undefined, way: readonly number[]): Possible {
  const [branch, ...rest] = way;
  if (!node) return NOT_APPLICABLE;
  if (branch === undefined) return node.possible;
  switch (node.kind) {
    case 'leaf':
      return node.possible;
    case 'all':
    case 'any':
      return possibleAt(node.children[branch], rest);
    case 'not':
      return possibleAt(node.child, rest);
    case 'when':
      return possibleAt(branch === 0 ? node.when : node.require, rest);
    case 'each':
      return possibleAt(node.items[branch]?.result, rest);
    case 'criterion':
    case 'level':
      return possibleAt(node.result, rest);
  }
}
