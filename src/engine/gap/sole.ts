import { FAIL, PASS } from '../../model/outcome.ts';
import type { ResultNode } from '../../model/result.ts';
import type { Goal, Want } from './goals.ts';
import { itemsNeed } from './items.ts';
import { type Search, soleItem } from './levers.ts';
import { shortfallOf } from './shortfall.ts';

/**
 * A count or share over a single item is one of what is asked of that item: of all parks have a platform, where there is but this park,
 * asks for the platform. The goal that asks for it plainly, where it is one comparison; else the goal as it is.
 */
export function plainGoal(goal: Goal, search: Search): Goal {
  const { leaf, want, subject } = goal;
  const compared = leaf.condition.subject;
  if ((compared.kind !== 'count' && compared.kind !== 'share') || !compared.where || !subject) return goal;
  const among = compared.kind === 'share' ? compared.among : undefined;
  const item = soleItem(compared.list, among, subject, search);
  const test = item && search.compiler.condition(compared.where)(item, search.run);
  const wanted = wantOf(goal, search);
  if (!item || !isLeaf(test) || !wanted || item.record !== subject.record) return goal;
  const isSettled = test.possible === (want === 'pass' ? PASS : FAIL);
  return isSettled ? goal : { ...goal, leaf: test, want: wanted };
}

function isLeaf(node: ResultNode | undefined): node is Goal['leaf'] {
  return node?.kind === 'leaf';
}

/** Whether the item is to meet the condition, or not to. */
function wantOf({ leaf, want, subject }: Goal, search: Search): Want | undefined {
  const shortfall = shortfallOf(leaf, want);
  const need = shortfall && subject && itemsNeed(leaf.condition.subject, shortfall, subject, search);
  if (!need || need.total !== 1) return undefined;
  return shortfall.side === 'down' ? 'fail' : 'pass';
}
