import type { Expression, Limit } from '../../model/condition.ts';
import type { Layout } from '../../model/record.ts';
import { readByCondition } from '../../model/reads.ts';
import type { Compiler, Run } from '../compiler.ts';
import { textOf } from '../may-warn.ts';
import { areApart, type Ids, union } from '../sources.ts';
import type { Count } from './code.ts';
import type { Leaf } from './leaves.ts';
import { type Budget, OutcomeTable, wordsFor } from './outcome-table.ts';
import type { Pattern } from './pattern.ts';

/** What the layouts of a level have in common, so that what was found for one of them serves the others. */
export interface Common {
  readonly count: Count;
  /** Leaves that are written alike have the same key. */
  readonly keyOf: (leaf: Leaf) => string;
  /** Where the number of a subject, or of a limit, stands among the numbers of an outline. */
  readonly positionOf: (side: Expression | Limit) => number;
  /** The states of a figure, numbered as they come. */
  readonly statesOf: (indicator: string) => Map<unknown, number>;
  /** Whether a record gives nothing on which the leaf depends: it is then the same in all such records of a kind and period. */
  readonly isSilent: (leaf: Leaf, run: Run) => boolean;
  /** The patterns of a criterion in records of a kind and period that are alike in what is said here of its leaves, of which so many vary. */
  readonly patternsOf: (criterion: string, layout: Layout, leaves: string, varying: number) => Patterns;
  /** The same for one that depends on more. */
  readonly ownPatterns: (varying: number) => Patterns;
}

/** The patterns of a criterion. */
export type Patterns = OutcomeTable<Pattern>;

export function makeCommon({ sources, catalogue }: Compiler): Common {
  const keys = new WeakMap<object, string>();
  const positions = new Map<string, number>();
  const states = new Map<string, Map<unknown, number>>();
  const tables = new Map<string, Patterns>();
  const budget: Budget = { entries: MOST_PATTERNS };
  const ownPatterns = (varying: number): Patterns => new OutcomeTable(wordsFor(varying), budget);
  const ids = new WeakMap<Leaf, Ids>();
  const keyOf = (written: object) => known(keys, written, () => textOf(written));
  const sourcesOf = (leaf: Leaf): Ids => {
    const read = readByCondition(leaf);
    const derived = read.flatMap((id) => catalogue.indicators.get(id) ?? []).map(sources.of);
    const lists = 'list' in leaf.subject ? [leaf.subject.list] : [];
    return union([sources.named([...read, ...lists]), ...derived]);
  };
  return {
    count: { records: 0 },
    keyOf,
    positionOf: (side) => known(positions, keyOf(side), () => positions.size),
    statesOf: (indicator) => known(states, indicator, () => new Map<unknown, number>()),
    isSilent: (leaf, { given }) =>
      areApart(
        known(ids, leaf, () => sourcesOf(leaf)),
        given,
      ),
    patternsOf: (criterion, { kind, period }, leaves, varying) =>
      known(tables, [criterion, kind, period?.from, period?.until, leaves].join(), () =>
        ownPatterns(varying),
      ),
    ownPatterns,
  };
}

/** So many patterns are kept, of a few kilobytes each. */
const MOST_PATTERNS = 10_000;

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
