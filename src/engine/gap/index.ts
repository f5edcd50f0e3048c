import type { Gap, LeastSets, Route, Step } from '../../model/gap.ts';
import { FAIL, NOT_APPLICABLE, PASS } from '../../model/outcome.ts';
import type { DataRecord } from '../../model/record.ts';
import type { CriterionResult, LevelResult, ResultNode } from '../../model/result.ts';
import { leavesUnder } from '../../model/walk-result.ts';
import { add, compare, type Exact, subtract, ONE, ZERO } from '../../quantity/exact.ts';
import { type CompiledRuleSet, levelOf } from '../compile.ts';
import type { Options } from '../compiler.ts';
import { evaluateLevel } from '../level.ts';
import { isDecided } from '../outcome.ts';
import { scoreOf } from '../score.ts';
import { type Alternative, type Alternatives, type Goal, together, type Want, waysTo } from './goals.ts';
import { headroomOf, tightestOf } from './headroom.ts';
import { type Demand, leastSets, waysToKnow } from './least.ts';
import { planFor } from './plan.ts';
import { plainGoal } from './sole.ts';
import { ask, judgeAll, type Question } from './question.ts';
import { stepFor } from './steps.ts';

/** So many ways are worked out; there are more only where several criteria leave a choice. */
const MOST_ROUTES = 24;

/**
 * What lies between a record and qualifying: every way there, nearest first, with the figures that lead there; for an undetermined one
 * also the fewest figures that would settle it; for one that qualifies how far each comparison is from failing. Pure. Every figure
 * that is proposed is solved and judged by the engine: it does, and the next smaller change does not.
 */
export function gapOf(
  compiled: CompiledRuleSet,
  record: DataRecord,
  level: string,
  options: Options = {},
): Gap {
  const found = levelOf(compiled, level);
  const question = ask(compiled, found, options);
  const result = evaluateLevel(compiled, found, question.start(record));
  const deciding = result.criteria.filter(({ decides }) => decides);
  if (result.verdict === 'qualifies') {
    const headroom = deciding.flatMap((each) => {
      const own = compiled.criteria.get(each.criterion.id);
      return own ? headroomOf(each, own, record, question) : [];
    });
    return { result, routes: [], isCut: false, headroom, tightest: tightestOf(deciding) };
  }
  const { ways, isCut } = waysOf(deciding, 'pass', record, question);
  const nearest = ways.toSorted(byDistance).slice(0, MOST_ROUTES);
  const now = judgeAll(record, question);
  const steps = new Map<Goal['leaf'], Step>();
  const stepOf = (goal: Goal): Step => {
    const step = steps.get(goal.leaf) ?? stepFor(goal, record, now, question);
    steps.set(goal.leaf, step);
    return step;
  };
  const routes = nearest.map(
    ({ goals, lists }): Route => ({
      steps: goals.map(stepOf),
      lists,
      plan: planFor(goals, record, now, question),
    }),
  );
  const least = result.missing.length > 0 ? leastOf(ways, deciding, result, record, question) : undefined;
  return {
    result,
    routes,
    isCut: isCut || ways.length > MOST_ROUTES,
    ...(least && { least }),
    headroom: [],
    tightest: [],
  };
}

/** The ways of all criteria together that decide. */
function waysOf(
  deciding: readonly CriterionResult[],
  want: Want,
  record: DataRecord,
  { compiled, start }: Question,
): Alternatives {
  const run = start(record);
  const search = { compiler: compiled.compiler, run };
  const { ways, isCut } = together(
    deciding.flatMap(({ node, criterion }) => {
      const own = compiled.criteria.get(criterion.id);
      return node && own ? [waysTo(node, want, { compiled: own, way: [], subject: run.subject })] : [];
    }),
  );
  const plain = new Map<Goal, Goal>();
  const plainOf = (goal: Goal): Goal => {
    const known = plain.get(goal) ?? plainGoal(goal, search);
    plain.set(goal, known);
    return known;
  };
  return { isCut, ways: ways.map(({ goals, lists }) => ({ goals: goals.map(plainOf), lists })) };
}

function isNumber({ leaf }: Goal): boolean {
  return leaf.actual.type === 'number';
}

/** Fewer states first, then by how much the numbers miss their limits, then by how much is not known. */
function byDistance(a: Alternative, b: Alternative): number {
  const [one, other] = [distanceOf(a), distanceOf(b)];
  return one.states - other.states || compare(one.numbers, other.numbers) || one.open - other.open;
}

function distanceOf({ goals, lists }: Alternative) {
  const failing = goals.filter(({ leaf }) => leaf.possible === FAIL);
  return {
    states: failing.filter((goal) => !isNumber(goal)).length,
    numbers: failing
      .filter(isNumber)
      .map(({ leaf, want }): Exact => (want === 'pass' ? subtract(ONE, scoreOf(leaf).low) : ONE))
      .reduce(add, ZERO),
    open: goals.length - failing.length + lists.length,
  };
}

/** The fewest figures with which an undetermined record may qualify, may fail, and is settled whatever they are. */
function leastOf(
  ways: readonly Alternative[],
  deciding: readonly CriterionResult[],
  result: LevelResult,
  record: DataRecord,
  question: Question,
): NonNullable<Gap['least']> {
  const qualify = leastOver(ways.filter(isOpen));
  const failing = deciding.flatMap((each) => waysOf([each], 'fail', record, question).ways);
  const fail = leastOver(failing.filter(isOpen).filter(({ goals }) => goals.length > 0));
  const isAsked = deciding.every(({ node, possible }) => isDecided(possible) || !node || asksForAll(node));
  const demands = result.missing.map((missing): Demand => ({ sets: waysToKnow(missing) }));
  const settle = isAsked ? leastSets([demands]) : undefined;
  return { ...(qualify && { qualify }), ...(fail && { fail }), ...(settle && { settle }) };
}

/** Nothing on the way is decided against it, and figures are asked for that may tell. */
function isOpen({ goals }: Alternative): boolean {
  return goals.every(
    ({ leaf }) => (leaf.possible === (PASS | FAIL) && asksForAll(leaf)) || leaf.possible === NOT_APPLICABLE,
  );
}

/** What is known, but not exactly (a date, two labels), stays open whatever else is found out. */
function asksForAll(node: ResultNode): boolean {
  return leavesUnder(node).every(({ possible, missing }) => isDecided(possible) || missing.length > 0);
}

function leastOver(ways: readonly Alternative[]): LeastSets | undefined {
  return leastSets(
    ways.map(({ goals, lists }) => [
      ...goals.flatMap(({ leaf }) => leaf.missing.map((missing): Demand => ({ sets: waysToKnow(missing) }))),
      ...lists.map((list): Demand => ({ sets: [[list]] })),
    ]),
  );
}
