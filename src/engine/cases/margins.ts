import type { Expression } from '../../model/condition.ts';
import type { LeafNode, ResultNode } from '../../model/result.ts';
import { leavesUnder } from '../../model/walk-result.ts';
import { compare, type Exact, subtract } from '../../quantity/exact.ts';
import { type Interval, single } from '../../quantity/interval.ts';
import { isCompound, type Real } from '../../quantity/real.ts';

/**
 * By how much each comparison of that subject is exceeded (missed, where negative), exactly, in base units. Comparisons whose sides are
 * no single numbers have no margin, and neither has a root.
 */
export function marginsOf(node: ResultNode, of: string): readonly Exact[] {
  return leavesUnder(node)
    .filter(({ condition }) => subjectIdOf(condition.subject) === of)
    .flatMap((leaf) => marginOf(leaf) ?? []);
}

/** What a comparison is about, by the id that the rules use: an indicator, or the list whose items are counted. */
function subjectIdOf(subject: Expression): string {
  switch (subject.kind) {
    case 'indicator':
      return subject.indicator;
    case 'arithmetic':
      return subject.of[0] ?? '';
    case 'rate':
    case 'aggregate':
      return subject.of;
    case 'count':
    case 'share':
      return subject.list;
  }
}

function marginOf({ actual, limits }: LeafNode): Exact | undefined {
  const value = actual.type === 'number' ? exactOf(actual.range) : undefined;
  const [low, high = low] = limits.map((limit) =>
    limit.type === 'number' ? exactOf(limit.range) : undefined,
  );
  if (!value || !low || !high) return undefined;
  // Within two limits, and above them, the upper one is what is left or exceeded.
  return subtract(value, compare(value, low) < 0 ? low : high);
}

function exactOf(range: Interval): Exact | undefined {
  const value: Real | undefined = single(range);
  return value && !isCompound(value) ? value : undefined;
}
