import { FAIL, PASS } from '../../model/outcome.ts';
import {
  type OutlineLeaf,
  type OutlineNode,
  type Score,
  varyingFraction,
  type VaryingNumbers,
} from '../../model/result.ts';
import { isSmall, type Small } from '../../quantity/exact.ts';
import { single } from '../../quantity/interval.ts';
import { isCompound } from '../../quantity/real.ts';
import { bestScore, meanScore, nearness, scoreOf } from '../score.ts';

/** A score that is the same in all records of a pattern, or how it follows from numbers that vary. */
export type Scorer = Score | ((numbers: VaryingNumbers) => Score);

/** The score of a node as `scoreOf` gives it, for very many records: what does not vary is worked out once. */
export function scorer(node: OutlineNode | undefined): Scorer {
  if (!node || node.possible === PASS) return scoreOf(node);
  switch (node.kind) {
    case 'leaf':
      return leafScorer(node);
    case 'all':
      return joined(node.children, meanScore);
    case 'any':
      return joined(node.children, bestScore);
    case 'each':
      return node.missing.length > 0
        ? scoreOf(node)
        : joined(
            node.items.map(({ result }) => result),
            meanScore,
          );
    case 'when':
      return scorer(node.require);
    case 'criterion':
    case 'level':
      return scorer(node.result);
    case 'not':
      return scoreOf(node);
  }
}

function joined(nodes: readonly OutlineNode[], join: typeof meanScore): Scorer {
  const parts = nodes.map((node) => ({ possible: node.possible, score: scorer(node) }));
  const scored = parts.flatMap(({ possible, score }) =>
    typeof score === 'function' ? [] : { possible, score },
  );
  if (scored.length === parts.length) return join(scored);
  return (numbers) =>
    join(
      parts.map(({ possible, score }) => ({
        possible,
        score: typeof score === 'function' ? score(numbers) : score,
      })),
    );
}

/** A single number that misses a single limit is the rule, and quickly scored. */
function leafScorer(leaf: OutlineLeaf): Scorer {
  const { actual, limits, possible, condition } = leaf;
  if (actual.type !== 'varies' && limits.every(({ type }) => type !== 'varies')) return scoreOf(leaf);
  const limit = limits.length === 1 ? limitOf(leaf) : undefined;
  const isLower = LOWER.get(condition.comparison.op);
  const inFull = (numbers: VaryingNumbers) => scoreOf(leaf, numbers);
  if (actual.type !== 'varies' || possible !== FAIL || !limit || isLower === undefined) return inFull;
  const { index } = actual;
  return (numbers) => {
    const value = varyingFraction(numbers, index);
    if (!value) return inFull(numbers);
    const near = isLower ? nearness(value, limit) : nearness(limit, value);
    return { low: near, high: near };
  };
}

/** Whether the limit is a lower one. */
const LOWER: ReadonlyMap<string, boolean> = new Map([
  ['at_least', true],
  ['more_than', true],
  ['at_most', false],
  ['less_than', false],
]);

function limitOf({ limits: [limit] }: OutlineLeaf): Small | undefined {
  const value = limit?.type === 'number' ? single(limit.range) : undefined;
  return value && !isCompound(value) && isSmall(value) ? value : undefined;
}
