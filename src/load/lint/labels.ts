import type { Catalogue } from '../../model/catalogue.ts';
import type { Comparison, Condition, Of } from '../../model/condition.ts';

/** How many of the values that the catalogue lists meet a leaf; undefined where it compares no single label of a list. */
export function labelsMeeting(
  { subject, comparison }: Of<Condition, 'leaf'>,
  { indicators }: Catalogue,
): { readonly met: number; readonly of: number } | undefined {
  const indicator = subject.kind === 'indicator' ? indicators.get(subject.indicator) : undefined;
  if (indicator?.type !== 'label' || !indicator.values) return undefined;
  const ranks = new Map(indicator.values.map(({ zh }, index) => [zh, index]));
  const limits = limitsOf(comparison).map((limit) =>
    limit.kind === 'label' ? ranks.get(limit.label) : undefined,
  );
  const known = limits.flatMap((rank) => rank ?? []);
  if (known.length === 0 || known.length < limits.length) return undefined;
  const met = [...ranks.values()].filter((rank) => meets(rank, comparison.op, known));
  return { met: met.length, of: ranks.size };
}

function limitsOf(comparison: Comparison) {
  if ('limit' in comparison) return [comparison.limit];
  if ('limits' in comparison) return comparison.limits;
  return 'low' in comparison ? [comparison.low, comparison.high] : [];
}

function meets(rank: number, op: Comparison['op'], limits: readonly number[]): boolean {
  const [low, high] = [Math.min(...limits), Math.max(...limits)];
  if (op === 'at_least') return rank >= low;
  if (op === 'more_than') return rank > low;
  if (op === 'at_most') return rank <= high;
  if (op === 'less_than') return rank < high;
  if (op === 'between') return rank >= low && rank <= high;
  return limits.includes(rank) !== (op === 'none_of');
}
