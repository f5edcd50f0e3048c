import type { Headroom, Room } from '../../model/gap.ts';
import { NOT_APPLICABLE, PASS } from '../../model/outcome.ts';
import type { DataRecord } from '../../model/record.ts';
import type { CriterionResult, LeafNode, ResultNode } from '../../model/result.ts';
import type { Criterion } from '../../model/rule-set.ts';
import type { FigurePath } from '../../model/what-if.ts';
import { compare, divide, type Exact, negate, sign } from '../../quantity/exact.ts';
import { type Interval, interval, single } from '../../quantity/interval.ts';
import { isCompound } from '../../quantity/real.ts';
import type { CompiledCriterion } from '../compile.ts';
import { walkAlong } from '../solve/along.ts';
import { holds } from '../solve/pieces.ts';
import { type Goal, isMet, possibleAt, type Want, waysTo } from './goals.ts';
import { leversOf } from './levers.ts';
import { leverAt } from './moves.ts';
import { nodeOf, type Question } from './question.ts';
import { shortfallOf } from './shortfall.ts';
import { plainGoal } from './sole.ts';

/** The leaves of a criterion that hold, each with how far it is from failing. */
export function headroomOf(
  { node, criterion }: CriterionResult,
  compiled: CompiledCriterion,
  record: DataRecord,
  question: Question,
): readonly Headroom[] {
  if (!node || node.possible === NOT_APPLICABLE) return [];
  const run = question.start(record);
  // What would make it fail are the leaves that hold it up.
  const { ways } = waysTo(node, 'fail', { compiled, way: [], subject: run.subject });
  const breaking = ways.map(({ goals }) => goals.filter(isHolding));
  const goals = new Map(breaking.flat().map((goal) => [goal.leaf, goal]));
  const alone = new Set(
    breaking.flatMap(([goal, ...others]) => (goal && others.length === 0 ? goal.leaf : [])),
  );
  const search = { compiler: question.compiled.compiler, run };
  return [...goals.values()].map((outer): Headroom => {
    const goal = plainGoal(outer, search);
    const { by, share } = distanceOf(goal.leaf, against(goal.want));
    return {
      criterion,
      leaf: goal.leaf,
      ...(goal.item && { item: goal.item }),
      alone: alone.has(outer.leaf),
      ...(by && { by }),
      ...(share && { share }),
      moves: roomsOf(goal, record, question),
    };
  });
}

/** A leaf that is open anyway holds nothing up. */
function isHolding({ leaf, want }: Goal): boolean {
  return isMet(leaf.possible, against(want));
}

/** From the value to its limit, and the same as a share of the limit. */
function distanceOf(leaf: LeafNode, holding: Want): Pick<Headroom, 'by' | 'share'> {
  const shortfall = shortfallOf(leaf, holding);
  const by = shortfall?.by;
  if (!by || isCompound(shortfall.to.at)) return {};
  const limit = shortfall.to.at;
  if (sign(limit) === 0) return { by };
  const share = divide(by, limit);
  return { by, share: sign(share) < 0 ? negate(share) : share };
}

function roomsOf(goal: Goal, record: DataRecord, question: Question): readonly Room[] {
  const { subject, leaf, compiled, way, want } = goal;
  if (!subject || leaf.actual.type !== 'number') return [];
  const search = { compiler: question.compiled.compiler, run: question.start(record) };
  const fails = (supposed: DataRecord): Hold => {
    const possible = possibleAt(nodeOf(compiled, supposed, question), way);
    return isMet(possible, want) ? 'broken' : isMet(possible, against(want)) ? 'held' : 'open';
  };
  return leversOf(leaf.condition.subject, subject, search).flatMap((path) =>
    roomOf(path, fails, compiled, record, question),
  );
}

/** What a value of a figure does to a comparison that holds. */
type Hold = 'held' | 'open' | 'broken';

function roomOf(
  path: FigurePath,
  judge: (supposed: DataRecord) => Hold,
  compiled: CompiledCriterion,
  record: DataRecord,
  question: Question,
): readonly Room[] {
  const from = leverAt(path, record, question)?.from;
  const now = from && anyOf(from);
  if (!from || !now) return [];
  const stretches = walkAlong({ ...question, record, path, criteria: [compiled] }, judge, (a, b) => a === b);
  const index = stretches.findIndex(({ range }) => holds(range, now));
  const own = stretches[index];
  if (own?.found !== 'held') return [];
  const low = stretches[index - 1]?.found === 'broken' ? own.range.low : undefined;
  const high = stretches[index + 1]?.found === 'broken' ? own.range.high : undefined;
  return low || high ? [{ path, from, range: interval(low, high) }] : [];
}

/** A value that the range holds, or nearly. */
function anyOf(range: Interval<Exact>): Exact | undefined {
  return single(range) ?? range.low?.at ?? range.high?.at;
}

function against(want: Want): Want {
  return want === 'fail' ? 'pass' : 'fail';
}

/** The criteria whose headroom is smallest; of a choice of branches, the one with most counts. */
export function tightestOf(results: readonly CriterionResult[]): readonly Criterion[] {
  const slack = results.flatMap(({ node, criterion }) => {
    const share = node && slackOf(node);
    return share ? [{ criterion, share }] : [];
  });
  const least = slack.reduce<Exact | undefined>(
    (best, { share }) => (best && compare(best, share) <= 0 ? best : share),
    undefined,
  );
  return least
    ? slack.filter(({ share }) => compare(share, least) === 0).map(({ criterion }) => criterion)
    : [];
}

/** The share of headroom of a condition that holds; undefined where no number could make it fail. */
function slackOf(node: ResultNode): Exact | undefined {
  if (node.possible !== PASS) return undefined;
  switch (node.kind) {
    case 'leaf':
      return distanceOf(node, 'pass').share;
    case 'all':
      return extreme(node.children.map(slackOf), -1);
    case 'any': {
      const passing = node.children.filter(({ possible }) => possible === PASS).map(slackOf);
      // A branch that no number can break holds it up alone.
      return passing.includes(undefined) ? undefined : extreme(passing, 1);
    }
    case 'not':
      return undefined;
    case 'when':
      return slackOf(node.require);
    case 'each':
      return extreme(
        node.items.map(({ result }) => slackOf(result)),
        -1,
      );
    case 'criterion':
    case 'level':
      return slackOf(node.result);
  }
}

function extreme(shares: readonly (Exact | undefined)[], direction: 1 | -1): Exact | undefined {
  return shares.reduce<Exact | undefined>((best, next) => {
    if (!next) return best;
    return best && compare(next, best) * direction <= 0 ? best : next;
  }, undefined);
}
