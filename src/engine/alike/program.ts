import type { FlatRecord, Layout } from '../../model/record.ts';
import type { VaryingNumbers } from '../../model/result.ts';
import type { Level } from '../../model/rule-set.ts';
import { copyFraction, FRACTION, makeRoom, MOST_FRACTIONS, needRoom } from '../../quantity/fractions.ts';
import { type CompiledCriterion, type CompiledRuleSet, criteriaOf } from '../compile.ts';
import type { Run } from '../compiler.ts';
import { textOf } from '../may-warn.ts';
import { Cells, placeOf } from './cells.ts';
import { Code } from './code.ts';
import { type Leaf, leavesOf, leavesOfBands } from './leaves.ts';
import { allOf, type Plan } from './numbers.ts';
import type { SidesOf } from './pattern.ts';
import { type LeafPlan, planLeaf } from './tests.ts';

/** What is done with the records of a layout. */
export interface Program {
  /** Works out the numbers and outcomes of a record. False where there is more to say of it, so that it has to be judged by itself. */
  readonly run: (record: FlatRecord) => boolean;
  /** How leaves came out in the record that was run last. */
  readonly outcomes: readonly number[];
  readonly criteria: readonly CriterionPlan[];
  /** The numbers that are shown of the record that was run last. */
  readonly numbers: () => VaryingNumbers;
  /** Where these stand in the leaves. */
  readonly sidesOf: SidesOf;
}

interface CriterionPlan {
  readonly compiled: CompiledCriterion;
  /** The numbers of the outcomes of its leaves, without those that come out alike in all records. */
  readonly leaves: readonly number[];
}

/** Leaves that are written alike have the same key. */
type KeyOfLeaf = (leaf: Leaf) => string;

export function keysOfLeaves(): KeyOfLeaf {
  const known = new WeakMap<Leaf, string>();
  return (leaf) => {
    const key = known.get(leaf) ?? textOf(leaf);
    known.set(leaf, key);
    return key;
  };
}

/** Plans a level for the records of a layout, of which `run` is one; undefined where it depends on more than is followed here. */
export function planProgram(
  layout: Layout,
  compiled: CompiledRuleSet,
  level: Level,
  run: Run,
  keyOf: KeyOfLeaf,
): Program | undefined {
  const { compiler } = compiled;
  const [cells, code] = [new Cells(), new Code()];
  const plan: Plan = { cells, code, layout, compiler, run, indicators: new Map() };
  const plans = new Map<string, LeafPlan | 'same' | undefined>();
  const planOf = (leaf: Leaf) => {
    const key = keyOf(leaf);
    if (!plans.has(key)) plans.set(key, planLeaf(leaf, plan));
    return plans.get(key);
  };
  const plansOf = (leaves: readonly Leaf[] | undefined) => leaves && allOf(leaves.map(planOf));
  const criteria = criteriaOf(compiled, level).map((each) => {
    return { compiled: each, plans: plansOf(leavesOf(each.criterion, level, compiled, layout.kind)) };
  });
  // No report on many parks shows bands, but numbers that contradict each other are told of.
  if (!plansOf(leavesOfBands(compiled, layout.kind)) || criteria.some((each) => !each.plans))
    return undefined;
  const shown = [...new Set(criteria.flatMap((each) => each.plans?.flatMap(cellsOf) ?? []))];
  if (shown.length > MOST_FRACTIONS) return undefined;
  const positionOf = (cell: number | undefined) => (cell === undefined ? undefined : shown.indexOf(cell));
  return {
    run: (record) => code.run(record, cells),
    outcomes: code.outcomes,
    criteria: criteria.map((each) => ({
      compiled: each.compiled,
      leaves: [...new Set(each.plans)].flatMap((leaf) => (leaf === 'same' ? [] : [leaf.outcome])),
    })),
    numbers: numbersOf(cells, shown),
    sidesOf: (leaf) => {
      const found = plans.get(keyOf(leaf));
      if (!found || found === 'same') return undefined;
      return { actual: positionOf(found.actual), limits: found.limits.map(positionOf) };
    },
  };
}

/** Keeps the numbers of cells, which the next record overwrites. */
function numbersOf(cells: Cells, shown: readonly number[]): Program['numbers'] {
  const room = makeRoom();
  let hasRanges: boolean | undefined;
  return () => {
    // It is so in each record, or in none.
    hasRanges ??= shown.some((cell) => cells.ranges[cell] !== undefined);
    needRoom(room, shown.length);
    const { all, free: at } = room;
    for (const cell of shown) {
      copyFraction(all, room.free, cells.fractions, placeOf(cell));
      room.free += FRACTION;
    }
    return { fractions: all, at, ranges: hasRanges ? shown.map((cell) => cells.ranges[cell]) : NONE };
  };
}

const NONE: VaryingNumbers['ranges'] = [];

function cellsOf(plan: LeafPlan | 'same'): readonly number[] {
  if (plan === 'same') return [];
  return [plan.actual, ...plan.limits].filter((cell) => cell !== undefined);
}
