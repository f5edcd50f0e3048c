import type { Plan, PlannedFigure } from '../../model/gap.ts';
import type { DataRecord } from '../../model/record.ts';
import type { FigurePath } from '../../model/what-if.ts';
import {
  type Chosen,
  countOf,
  type Draft,
  draftFor,
  metBy,
  recordOf,
  type Stretches,
  stretchesOf,
  withFigure,
  withGoals,
} from './draft.ts';
import { type Goal, waysTo } from './goals.ts';
import { keyOf, leversOf } from './levers.ts';
import { type Lever, leverAt, nearest, valueOf } from './moves.ts';
import { judgeAll, type Judgement, nodeOf, type Question, subjectAt } from './question.ts';
import { tighten } from './tighten.ts';

/**
 * Figures that together reach the goals. For each goal that is not reached yet, the figure that reaches it at the least cost to others;
 * then each is taken back as far as the others allow.
 */
export function planFor(goals: readonly Goal[], base: DataRecord, now: Judgement, question: Question): Plan {
  const reached = reachAll(draftFor(goals, base, now, question), question);
  const draft = tighten(repair(reached, question), question);
  const figures = [...draft.chosen.values()].map(({ lever, target }): PlannedFigure => {
    const { path, from } = lever;
    const { to, direction } = target;
    return { path, ...(from && { from }), to, at: valueOf(target, lever), direction };
  });
  const planned = recordOf(draft, question);
  const met = metBy(planned, draft, question);
  return {
    figures,
    states: draft.states.flatMap(({ path, figure }) => (figure.value ? [{ path, to: figure.value }] : [])),
    verdict: judgeAll(planned, question).verdict,
    unmet: draft.goals.filter((_, index) => !met[index]).map(({ leaf }) => leaf),
  };
}

/** A goal may be lost again to another one; more rounds than these for each bring nothing new. */
const ROUNDS_FOR_EACH = 4;

/** A goal after the other, as long as there is one that some figure brings about. */
function reachAll(empty: Draft, question: Question): Draft {
  let draft = empty;
  const given = new Set<number>();
  for (let round = 0; round < ROUNDS_FOR_EACH * empty.goals.length; round += 1) {
    const met = metBy(recordOf(draft, question), draft, question);
    const open = draft.goals.findIndex((_, index) => !met[index] && !given.has(index));
    if (open < 0) break;
    const choice = choose(open, draft, question);
    if (choice) draft = withFigure(draft, choice);
    else given.add(open);
  }
  return draft;
}

/** What held before and does not any more with the figures that were chosen is a goal, too, by the first of its ways. */
function repair(reached: Draft, question: Question): Draft {
  let draft = reached;
  for (let round = 0; round < MOST_REPAIRS; round += 1) {
    const planned = recordOf(draft, question);
    const met = metBy(planned, draft, question).slice(draft.goals.length);
    const broken = draft.held.filter((_, index) => !met[index]);
    const { subject } = question.start(planned);
    const more = broken.flatMap(({ compiled }): readonly Goal[] => {
      const node = nodeOf(compiled, planned, question);
      const [way] = node ? waysTo(node, 'pass', { compiled, way: [], subject }).ways : [];
      return way?.goals ?? [];
    });
    const known = draft.goals;
    const added = more.filter((goal) => !known.some((each) => isSame(each, goal)));
    if (added.length === 0) return draft;
    draft = reachAll(withGoals(draft, added), question);
  }
  return draft;
}

/** A repair may break something else; more than these in a row lead nowhere. */
const MOST_REPAIRS = 3;

function isSame(a: Goal, b: Goal): boolean {
  return a.compiled === b.compiled && a.way.join() === b.way.join();
}

/**
 * The figure, and its nearest value, that reaches the goal: the first that costs no other aim, as what stands above the bar comes
 * before what stands below it (more tax before less land); else the one that keeps most of them.
 */
function choose(index: number, draft: Draft, question: Question): Chosen | undefined {
  const goal = draft.goals[index];
  if (!goal?.subject || goal.leaf.actual.type !== 'number') return undefined;
  const record = recordOf(draft, question);
  const met = metBy(record, draft, question);
  const enough = countOf(met) + 1;
  let best: (Chosen & { readonly count: number }) | undefined;
  for (const path of leversFor(goal, record, question)) {
    const lever = leverAt(path, draft.base, question);
    const found = lever && bestOn(lever, index, stretchesOf(path, record, met, draft, question));
    if (found && found.count >= enough) return found;
    // A figure that was chosen for another goal stays there: else the two would take it from one another for ever.
    if (found && !draft.chosen.has(keyOf(path)) && found.count > (best?.count ?? -1)) best = found;
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

/** The nearest of the values that reach the goal and most of the aims. */
function bestOn(lever: Lever, index: number, stretches: Stretches) {
  const reaching = stretches.filter(({ found }) => found[index]);
  const count = Math.max(0, ...reaching.map(({ found }) => countOf(found)));
  const target = nearest(
    reaching.filter(({ found }) => countOf(found) === count),
    lever,
  );
  return target && { lever, target, count };
}
