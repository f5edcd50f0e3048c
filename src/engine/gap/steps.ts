import type { Obstacle, Step } from '../../model/gap.ts';
import { limitsOf } from '../../model/reads.ts';
import type { LeafNode } from '../../model/result.ts';
import { single } from '../../quantity/interval.ts';
import type { DataRecord } from '../../model/record.ts';
import { FAIL, PASS } from '../../model/outcome.ts';
import { type Goal } from './goals.ts';
import { itemsNeed } from './items.ts';
import { leversOf } from './levers.ts';
import { moveFor } from './moves.ts';
import type { Judgement, Question } from './question.ts';
import { shortfallOf } from './shortfall.ts';

/** What a goal takes: the value that is asked for, the figures that lead there, or the items. */
export function stepFor(goal: Goal, record: DataRecord, now: Judgement, question: Question): Step {
  const { leaf, want, item, compiled, subject } = goal;
  const { start } = question;
  const search = { compiler: question.compiled.compiler, run: start(record) };
  const shortfall = shortfallOf(leaf, want);
  const { subject: compared } = leaf.condition;
  const items = shortfall && subject && itemsNeed(compared, shortfall, subject, search);
  const paths = subject && leaf.actual.type === 'number' ? leversOf(compared, subject, search) : [];
  const moves = paths.flatMap((path) => moveFor(goal, path, record, now, question) ?? []);
  const obstacle =
    moves.length > 0
      ? undefined
      : obstacleOf(goal, items !== undefined || compared.kind === 'count' || compared.kind === 'share');
  return {
    criterion: compiled.criterion,
    leaf,
    want,
    isOpen: leaf.possible === (PASS | FAIL),
    ...(item && { item }),
    kind: items ? 'items' : leaf.actual.type === 'number' ? 'figure' : 'state',
    ...(shortfall && { shortfall }),
    ...(items && { items }),
    moves,
    ...(obstacle && { obstacle }),
  };
}

function obstacleOf({ leaf, subject }: Goal, isCounted: boolean): Obstacle {
  if (leaf.actual.type === 'date') return 'date';
  if (leaf.actual.type !== 'number') return 'state';
  if (isCounted) return 'items';
  if (hasOpenLimit(leaf)) return 'limit';
  return subject?.period?.partial && leaf.possible !== FAIL ? 'period' : 'figures';
}

/** Whether it is held against another figure that is not known. */
function hasOpenLimit({ condition, limits }: LeafNode): boolean {
  return limitsOf(condition.comparison).some(({ kind }, index) => {
    const limit = limits[index];
    return kind === 'figure' && limit?.type === 'number' && !single(limit.range);
  });
}
