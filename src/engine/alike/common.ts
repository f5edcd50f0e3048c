import type { Layout } from '../../model/record.ts';
import { textOf } from '../may-warn.ts';
import { type Branch, makeBranch } from './branches.ts';
import type { Leaf } from './leaves.ts';

/** What the layouts of a level have in common, so that what was found for one of them serves the others. */
export interface Common {
  /** Leaves that are written alike have the same key. */
  readonly keyOf: (leaf: Leaf) => string;
  /** Where a side of a leaf stands among the numbers of an outline: 0 the actual, then the limits. */
  readonly positionOf: (leaf: Leaf, side: number) => number;
  /** The states of a figure, numbered as they come. */
  readonly statesOf: (indicator: string) => Map<unknown, number>;
  /** The branches of a criterion in records in which all that it depends on is known. */
  readonly rootOf: (criterion: string, layout: Layout) => Branch;
}

export function makeCommon(): Common {
  const keys = new WeakMap<Leaf, string>();
  const positions = new Map<string, number>();
  const states = new Map<string, Map<unknown, number>>();
  const roots = new Map<string, Branch>();
  const keyOf = (leaf: Leaf) => known(keys, leaf, () => textOf(leaf));
  return {
    keyOf,
    positionOf: (leaf, side) => known(positions, `${side} ${keyOf(leaf)}`, () => positions.size),
    statesOf: (indicator) => known(states, indicator, () => new Map<unknown, number>()),
    rootOf: (criterion, { kind, period }) =>
      known(roots, [criterion, kind, period?.from, period?.until].join(), makeBranch),
  };
}

/** What is kept under a key, or made for it. */
function known<K, V>(
  kept: { readonly get: (key: K) => V | undefined; readonly set: (key: K, value: V) => unknown },
  key: K,
  make: () => V,
): V {
  const value = kept.get(key) ?? make();
  kept.set(key, value);
  return value;
}
