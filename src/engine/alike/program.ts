import type { Level } from '../../model/rule-set.ts';
import type { Interval } from '../../quantity/interval.ts';
import { type CompiledCriterion, type CompiledRuleSet, criteriaOf } from '../compile.ts';
import type { Run } from '../compiler.ts';
import { textOf } from '../may-warn.ts';
import { type Leaf, leavesOf, leavesOfBands } from './leaves.ts';
import { allOf, type Plan } from './numbers.ts';
import type { SidesOf } from './pattern.ts';
import type { Shape, Values } from './shape.ts';
import { type LeafPlan, planLeaf } from './tests.ts';

/** What is done with a record of a shape. */
export interface Program {
  /** Works out the numbers of a record. False where there is more to say of it, so that it has to be judged by itself. */
  readonly work: (values: Values) => boolean;
  readonly criteria: readonly CriterionPlan[];
  /** The numbers that are shown of the record that was worked out last. */
  readonly numbers: () => readonly Interval[];
  /** Where these stand in the leaves. */
  readonly sidesOf: SidesOf;
}

export interface CriterionPlan {
  readonly compiled: CompiledCriterion;
  /** How each of its leaves comes out that does not in all records alike, in the record that was worked out last. */
  readonly leaves: readonly ((values: Values) => number | undefined)[];
}

/** Plans a level for the records of a shape, of which `run` is one; undefined where it depends on more than is followed here. */
export function planProgram(
  shape: Shape,
  compiled: CompiledRuleSet,
  level: Level,
  run: Run,
): Program | undefined {
  const { compiler } = compiled;
  const plan: Plan = { shape, compiler, run, cells: [], steps: [], indicators: new Map() };
  const plans = new Map<string, LeafPlan | 'same' | undefined>();
  const planOf = (leaf: Leaf) => {
    const text = textOf(leaf);
    if (!plans.has(text)) plans.set(text, planLeaf(leaf, plan));
    return plans.get(text);
  };
  const plansOf = (leaves: readonly Leaf[] | undefined) => leaves && allOf(leaves.map(planOf));
  const criteria = criteriaOf(compiled, level).map((each) => {
    return { compiled: each, plans: plansOf(leavesOf(each.criterion, level, compiled, shape.kind)) };
  });
  // No report on many parks shows bands, but numbers that contradict each other are told of.
  if (!plansOf(leavesOfBands(compiled, shape.kind)) || criteria.some((each) => !each.plans)) return undefined;
  const { cells, steps } = plan;
  const shown = [...new Set(criteria.flatMap((each) => each.plans?.flatMap(cellsOf) ?? []))];
  const positionOf = (cell: number | undefined) => (cell === undefined ? undefined : shown.indexOf(cell));
  return {
    work(values) {
      for (const { cell, work } of steps) {
        const number = work(values, cells);
        if (!number) return false;
        cells[cell] = number;
      }
      return true;
    },
    criteria: criteria.map((each) => ({
      compiled: each.compiled,
      leaves: [...new Set(each.plans)].flatMap((leaf) =>
        leaf === 'same' ? [] : [(values: Values) => leaf.test(values, cells)],
      ),
    })),
    numbers: () => shown.map((cell) => cells[cell] ?? {}),
    sidesOf: (leaf) => {
      const found = plans.get(textOf(leaf));
      if (!found || found === 'same') return undefined;
      return { actual: positionOf(found.actual), limits: found.limits.map(positionOf) };
    },
  };
}

function cellsOf(plan: LeafPlan | 'same'): readonly number[] {
  if (plan === 'same') return [];
  return [plan.actual, ...plan.limits].filter((cell) => cell !== undefined);
}
