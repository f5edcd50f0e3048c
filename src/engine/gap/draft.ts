import type { FigurePath, Stretch } from '../../model/what-if.ts';
import { NOT_APPLICABLE } from '../../model/outcome.ts';
import type { DataRecord } from '../../model/record.ts';
import type { ResultNode } from '../../model/result.ts';
import { point } from '../../quantity/interval.ts';
import type { CompiledCriterion } from '../compile.ts';
import { judgeCriterion } from '../level.ts';
import { walkAlong } from '../solve/along.ts';
import { figureOf } from '../solve/walk.ts';
import { suppose, type Supposition } from '../suppose.ts';
import { type Goal, isMet, possibleAt } from './goals.ts';
import { keyOf } from './levers.ts';
import { type Lever, type Target, valueOf } from './moves.ts';
import { isFine, type Judgement, type Question } from './question.ts';
import { stateOf } from './states.ts';

/** Something that a plan is to bring about, or must not undo. */
interface Aim {
  readonly compiled: CompiledCriterion;
  readonly isReached: (node: ResultNode | undefined) => boolean;
}

/** A plan as far as it is made. */
export interface Draft {
  readonly base: DataRecord;
  readonly goals: readonly Goal[];
  /** The criteria that hold now; they are to hold then, too. */
  readonly held: readonly Aim[];
  readonly states: readonly Supposition[];
  readonly chosen: ReadonlyMap<string, Chosen>;
}

export interface Chosen {
  readonly lever: Lever;
  readonly target: Target;
}

/** A plan in which nothing is chosen but the states that the goals ask for. */
export function draftFor(
  goals: readonly Goal[],
  base: DataRecord,
  now: Judgement,
  question: Question,
): Draft {
  const empty = { base, goals: [], states: [], held: heldBy(now, question), chosen: new Map() };
  return withGoals(empty, goals);
}

/** A plan that is to reach further goals. */
export function withGoals(draft: Draft, more: readonly Goal[]): Draft {
  const states = more.flatMap((goal) => stateOf(goal) ?? []);
  return { ...draft, goals: [...draft.goals, ...more], states: [...draft.states, ...states] };
}

/** The goals in their order, then the criteria that held before. */
function aimsOf({ goals, held }: Draft): readonly Aim[] {
  return [...goals.map(aimOf), ...held];
}

export function withFigure(draft: Draft, choice: Chosen): Draft {
  return { ...draft, chosen: new Map(draft.chosen).set(keyOf(choice.lever.path), choice) };
}

function aimOf({ compiled, way, want }: Goal): Aim {
  return {
    compiled,
    isReached: (node) => {
      const possible = possibleAt(node, way);
      return possible !== NOT_APPLICABLE && isMet(possible, want);
    },
  };
}

function heldBy({ outcomes }: Judgement, { deciding }: Question): readonly Aim[] {
  return deciding
    .filter(({ criterion }) => isFine(outcomes.get(criterion)))
    .map((compiled) => ({ compiled, isReached: (node) => isFine(node?.possible) }));
}

/** The record with everything that is planned. */
export function recordOf({ base, states, chosen }: Draft, { compiled }: Question): DataRecord {
  const figures = [...chosen.values()].map(
    ({ lever, target }): Supposition => ({
      path: lever.path,
      figure: figureOf(lever.indicator, point(valueOf(target, lever))),
    }),
  );
  return suppose(base, [...states, ...figures], compiled.catalogue).record;
}

/** Which aims a record reaches; those that a figure has no part in are as they were. */
export function metBy(
  record: DataRecord,
  draft: Draft,
  { level, start, reach }: Question,
  other?: { readonly indicator: string; readonly met: readonly boolean[] },
): readonly boolean[] {
  const run = start(record);
  const moved = other && reach(other.indicator);
  const nodes = new Map<CompiledCriterion, ResultNode | undefined>();
  return aimsOf(draft).map(({ compiled, isReached }, index) => {
    if (moved && !moved.has(compiled)) return other.met[index] ?? false;
    if (!nodes.has(compiled)) nodes.set(compiled, judgeCriterion(compiled, level, run).node);
    return isReached(nodes.get(compiled));
  });
}

export function countOf(met: readonly boolean[]): number {
  return met.filter((isReached) => isReached).length;
}

export type Stretches = readonly Stretch<readonly boolean[]>[];

/** Which aims are reached along a figure. */
export function stretchesOf(
  path: FigurePath,
  record: DataRecord,
  met: readonly boolean[],
  draft: Draft,
  question: Question,
): Stretches {
  const moved = question.reach(path.indicator);
  const criteria = [...new Set(aimsOf(draft).map(({ compiled }) => compiled))].filter((each) =>
    moved.has(each),
  );
  return walkAlong(
    { ...question, record, path, criteria },
    (supposed) => metBy(supposed, draft, question, { indicator: path.indicator, met }),
    (a, b) => a.every((isReached, index) => isReached === b[index]),
  );
}
