import type { Plan, PlannedFigure } from '../../model/gap.ts';
import { NOT_APPLICABLE } from '../../model/outcome.ts';
import type { DataRecord } from '../../model/record.ts';
import type { FigurePath, Stretch } from '../../model/what-if.ts';
import { point } from '../../quantity/interval.ts';
import { walkAlong } from '../solve/along.ts';
import { figureOf } from '../solve/walk.ts';
import { suppose, type Supposition } from '../suppose.ts';
import { type Goal, isMet, possibleAt } from './goals.ts';
import { keyOf, leversOf } from './levers.ts';
import { type Lever, leverAt, nearest, type Target, valueOf } from './moves.ts';
import { judgeAll, nodeOf, type Question, subjectAt } from './question.ts';
import { stateOf } from './states.ts';

/** A plan as far as it is made. */
interface Draft {
  readonly base: DataRecord;
  readonly goals: readonly Goal[];
  readonly states: readonly Supposition[];
  readonly chosen: ReadonlyMap<string, Chosen>;
}

interface Chosen {
  readonly lever: Lever;
  readonly target: Target;
}

/** A goal after the other, then each figure once more with all others in place: more rounds bring nothing new. */
const MOST_ROUNDS = 20;

/**
 * Figures that together reach the goals. For each goal that is not reached yet, the figure that reaches most of them with the smallest
 * change; then each is taken back as far as the others allow.
 */
export function planFor(goals: readonly Goal[], base: DataRecord, question: Question): Plan {
  const states = goals.flatMap((goal) => stateOf(goal) ?? []);
  let draft: Draft = { base, goals, states, chosen: new Map() };
  const given = new Set<number>();
  // oxlint-disable-next-line no-accumulating-spread -- a plan has a few figures
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const met = metBy(recordOf(draft, question), draft, question);
    const open = met.findIndex((isReached, index) => !isReached && !given.has(index));
    if (open < 0) break;
    const choice = choose(open, draft, question);
    if (!choice) given.add(open);
    else draft = { ...draft, chosen: new Map(draft.chosen).set(keyOf(choice.lever.path), choice) };
  }
  draft = tighten(tighten(draft, question), question);
  const figures = [...draft.chosen.values()].map(({ lever, target }): PlannedFigure => {
    const { path, from } = lever;
    return { path, ...(from && { from }), to: target.to, direction: target.direction };
  });
  const planned = recordOf(draft, question);
  const met = metBy(planned, draft, question);
  return {
    figures,
    states: states.map(({ path }) => path),
    verdict: judgeAll(planned, question).verdict,
    unmet: goals.filter((_, index) => !met[index]).map(({ leaf }) => leaf),
  };
}

/** The record with everything that is planned. */
function recordOf({ base, states, chosen }: Draft, { compiled }: Question): DataRecord {
  const figures = [...chosen.values()].map(
    ({ lever, target }): Supposition => ({
      path: lever.path,
      figure: figureOf(lever.indicator, point(valueOf(target, lever))),
    }),
  );
  return suppose(base, [...states, ...figures], compiled.catalogue).record;
}

/** Which goals a record reaches. */
function metBy(record: DataRecord, { goals }: Pick<Draft, 'goals'>, question: Question): readonly boolean[] {
  const trees = new Map(goals.map(({ compiled }) => [compiled, nodeOf(compiled, record, question)]));
  return goals.map(({ compiled, way, want }) => {
    const possible = possibleAt(trees.get(compiled), way);
    return possible !== NOT_APPLICABLE && isMet(possible, want);
  });
}

function countOf(met: readonly boolean[]): number {
  return met.filter((isReached) => isReached).length;
}

/**
 * The figure, and its nearest value, that reaches the goal: the first that costs no other goal, as what stands above the bar comes
 * before what stands below it (more tax before less land); else the one that keeps most of them.
 */
function choose(index: number, draft: Draft, question: Question): Chosen | undefined {
  const goal = draft.goals[index];
  if (!goal?.subject || goal.leaf.actual.type !== 'number') return undefined;
  const record = recordOf(draft, question);
  const enough = countOf(metBy(record, draft, question)) + 1;
  let best: (Chosen & { readonly met: number }) | undefined;
  for (const path of leversFor(goal, record, question)) {
    const lever = leverAt(path, draft.base, question);
    const found = lever && bestOn(path, lever, index, record, draft, question);
    if (found && found.met >= enough) return found;
    if (found && found.met > (best?.met ?? -1)) best = found;
  }
  return best;
}

function leversFor(
  { leaf, subject }: Goal,
  record: DataRecord,
  { start, compiled }: Question,
): readonly FigurePath[] {
  const run = start(record);
  const at = subjectAt(subject?.item, record, run);
  return at ? leversOf(leaf.condition.subject, at, { compiler: compiled.compiler, run }) : [];
}

function bestOn(
  path: FigurePath,
  lever: Lever,
  index: number,
  record: DataRecord,
  draft: Draft,
  question: Question,
): (Chosen & { readonly met: number }) | undefined {
  const reaching = stretchesOf(path, record, draft, question).filter(({ found }) => found[index]);
  const most = Math.max(0, ...reaching.map(({ found }) => countOf(found)));
  const target = nearest(
    reaching.filter(({ found }) => countOf(found) === most),
    lever,
  );
  return target && { lever, target, met: most };
}

function stretchesOf(
  path: FigurePath,
  record: DataRecord,
  draft: Draft,
  question: Question,
): readonly Stretch<readonly boolean[]>[] {
  const criteria = [...new Set(draft.goals.map(({ compiled }) => compiled))];
  return walkAlong(
    { ...question, record, path, criteria },
    (supposed) => metBy(supposed, draft, question),
    (a, b) => a.every((isReached, index) => isReached === b[index]),
  );
}

/** Each figure as near to what it is now as the others allow; one that is not needed any more is left out. */
function tighten(draft: Draft, question: Question): Draft {
  let tightened = draft;
  for (const [key, { lever }] of draft.chosen) {
    const record = recordOf(tightened, question);
    const wanted = countOf(metBy(record, tightened, question));
    const enough = stretchesOf(lever.path, record, tightened, question).filter(
      ({ found }) => countOf(found) >= wanted,
    );
    const others = new Map(tightened.chosen);
    others.delete(key);
    const without = { ...tightened, chosen: others };
    const isNeeded = countOf(metBy(recordOf(without, question), without, question)) < wanted;
    const target = nearest(enough, lever);
    if (!isNeeded) tightened = without;
    else if (target)
      tightened = { ...tightened, chosen: new Map(tightened.chosen).set(key, { lever, target }) };
  }
  return tightened;
}
