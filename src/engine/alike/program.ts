import type { FlatRecord, Layout } from '../../model/record.ts';
import type { VaryingNumbers } from '../../model/result.ts';
import type { Level } from '../../model/rule-set.ts';
import { FRACTION, makeRoom, MOST_FRACTIONS, needRoom, type Room } from '../../quantity/fractions.ts';
import type { Interval } from '../../quantity/interval.ts';
import { type CompiledCriterion, type CompiledRuleSet, criteriaOf } from '../compile.ts';
import type { Run } from '../compiler.ts';
import { AlikeOutline } from './alike-outline.ts';
import { Cells, placeOf } from './cells.ts';
import { Code } from './code.ts';
import type { Common, Patterns } from './common.ts';
import { type Leaf, leavesOf, leavesOfBands } from './leaves.ts';
import type { LevelPattern } from './level-pattern.ts';
import { allOf, type Plan } from './numbers.ts';
import type { Outcomes } from './outcome-table.ts';
import type { SidesOf } from './pattern.ts';
import { type LeafPlan, planLeaf, type Shown } from './tests.ts';

/** What is done with the records of a layout. */
export interface Program {
  /** Works out the numbers and outcomes of a record. False where there is more to say of it, so that it has to be judged by itself. */
  readonly run: (record: FlatRecord) => boolean;
  /** How the leaves of all criteria came out in the record that was run last. */
  readonly outcomes: Outcomes;
  readonly criteria: readonly CriterionPlan[];
  /** The outline of the record that was run last; of each only once. */
  readonly outline: (pattern: LevelPattern) => AlikeOutline;
  /** Where these stand in the leaves. */
  readonly sidesOf: SidesOf;
}

interface CriterionPlan {
  readonly compiled: CompiledCriterion;
  /** The numbers of the outcomes of its leaves, without those that come out alike in all records. */
  readonly leaves: readonly number[];
  /** By the outcomes of these. */
  readonly patterns: Patterns;
}

/** Plans a level for the records of a layout, of which `run` is one; undefined where it depends on more than is followed here. */
export function planProgram(
  layout: Layout,
  compiled: CompiledRuleSet,
  level: Level,
  run: Run,
  common: Common,
): Program | undefined {
  const { compiler } = compiled;
  const [cells, code] = [new Cells(), new Code(common.count)];
  const plan: Plan = { cells, code, layout, compiler, run, common, indicators: new Map() };
  const plans = new Map<string, LeafPlan | 'same' | undefined>();
  const planOf = (leaf: Leaf) => {
    const key = common.keyOf(leaf);
    if (!plans.has(key)) plans.set(key, planLeaf(leaf, plan));
    return plans.get(key);
  };
  const plansOf = (leaves: readonly Leaf[] | undefined) => leaves && allOf(leaves.map(planOf));
  const criteria = allOf(
    criteriaOf(compiled, level).map((each) => {
      const leaves = leavesOf(each.criterion, level, compiled, layout.kind);
      const planned = plansOf(leaves);
      return leaves && planned && criterionPlan(each, leaves, planned, plan);
    }),
  );
  const shown = shownIn([...plans.values()]);
  const width = 1 + shown.reduce((most, { position }) => Math.max(most, position), -1);
  // No report on many parks shows bands, but numbers that contradict each other are told of.
  if (!criteria || width > MOST_FRACTIONS || !plansOf(leavesOfBands(compiled, layout.kind))) return undefined;
  for (const { cell, position } of shown) code.show(position * FRACTION, placeOf(cell));
  const room = makeRoom();
  return {
    run(record) {
      needRoom(room, width);
      return code.run(record, cells, room.all, room.free);
    },
    outcomes: code.outcomes,
    criteria,
    outline: outlineOf(room, width, cells, shown),
    sidesOf(leaf) {
      const found = plans.get(common.keyOf(leaf));
      return found && found !== 'same' ? found : undefined;
    },
  };
}

/** Each number once: many leaves may be about the same one. */
function shownIn(plans: readonly (LeafPlan | 'same' | undefined)[]): readonly Shown[] {
  const shown = plans.flatMap((leaf) => (leaf && leaf !== 'same' ? leaf.shown : []));
  return [...new Map(shown.map((each) => [each.position, each])).values()];
}

function criterionPlan(
  compiled: CompiledCriterion,
  leaves: readonly Leaf[],
  plans: readonly (LeafPlan | 'same')[],
  { layout, run, common }: Plan,
): CriterionPlan {
  const outcomes = [...new Set(plans)].flatMap((leaf) => (leaf === 'same' ? [] : [leaf.outcome]));
  const marks = leaves.map((leaf, index) => markOf(leaf, plans[index], common, run));
  // What is said of it rests on its leaves alone then, be they known or not.
  const isShared = marks.every((mark) => mark !== undefined);
  const varying = outcomes.length;
  const patterns = isShared
    ? common.patternsOf(compiled.criterion.id, layout, marks.join(''), varying)
    : common.ownPatterns(varying);
  return { compiled, leaves: outcomes, patterns };
}

/** Whether a leaf is known in whatever layout, or in none that are silent about it; undefined where it depends on the layout. */
function markOf(
  leaf: Leaf,
  plan: LeafPlan | 'same' | undefined,
  { isSilent }: Common,
  run: Run,
): 'known' | 'silent' | undefined {
  if (plan !== 'same') return plan?.isKnown ? 'known' : undefined;
  return isSilent(leaf, run) ? 'silent' : undefined;
}

/** Keeps the numbers that were put into the room, where those of the next record follow them. */
function outlineOf(room: Room, width: number, cells: Cells, shown: readonly Shown[]): Program['outline'] {
  // They are so in each record, or in none.
  let hasRanges: boolean | undefined;
  return (pattern) => {
    hasRanges ??= shown.some(({ cell }) => cells.ranges[cell] !== undefined);
    const { all, free: at } = room;
    room.free += width * FRACTION;
    return new AlikeOutline(pattern, all, at, hasRanges ? rangesOf(cells, shown) : NONE);
  };
}

const NONE: VaryingNumbers['ranges'] = [];

function rangesOf({ ranges }: Cells, shown: readonly Shown[]): VaryingNumbers['ranges'] {
  const found: (Interval | undefined)[] = [];
  for (const { cell, position } of shown) found[position] = ranges[cell];
  return found;
}
