import type { Condition } from '../../model/condition.ts';
import type { Difference, Said } from '../../model/difference.ts';
import type { TellingDifference } from '../../model/flip.ts';
import { outcomeOf } from '../../model/outcome.ts';
import type { LeafNode, ResultNode } from '../../model/result.ts';
import { leavesUnder } from '../../model/walk-result.ts';

/** Of what two editions say differently of a criterion, that whose comparisons come out otherwise; everything where none does. */
export function tellingDifferences(
  differences: readonly Difference[],
  before: ResultNode | undefined,
  after: ResultNode | undefined,
): readonly TellingDifference[] {
  // The default reading decides; what rivals say is no part of it.
  const own = differences
    .filter(({ reading }) => reading === undefined)
    .map((difference) => ({
      difference,
      before: leavesOf(difference.before, before),
      after: leavesOf(difference.after, after),
    }));
  const telling = own.filter(isTelling);
  return telling.length > 0 ? telling : own;
}

function isTelling({ before, after }: TellingDifference): boolean {
  return outcomesOf(before) !== outcomesOf(after);
}

function outcomesOf(leaves: readonly LeafNode[]): string {
  return leaves.map(({ possible }) => outcomeOf(possible)).join();
}

/** The comparisons of a result that a piece of its condition made. */
function leavesOf(said: Said | undefined, node: ResultNode | undefined): readonly LeafNode[] {
  if (!node || typeof said !== 'object') return [];
  const own = new Set<Condition>(leavesIn(said));
  return leavesUnder(node).filter(({ condition }) => own.has(condition));
}

function leavesIn(condition: Condition): readonly Condition[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap(leavesIn);
    case 'not':
      return leavesIn(condition.of);
    case 'when':
      return [...leavesIn(condition.when), ...leavesIn(condition.require)];
    case 'each':
      return [...(condition.where ? leavesIn(condition.where) : []), ...leavesIn(condition.require)];
    case 'criterion':
    case 'level':
      return [];
    case 'leaf':
      return [condition];
  }
}
