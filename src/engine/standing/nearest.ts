import type { Verdict } from '../../model/outcome.ts';
import type { Standing } from '../../model/standing.ts';
import { compare } from '../../quantity/exact.ts';

const VERDICT_ORDER: readonly Verdict[] = ['qualifies', 'undetermined', 'does-not-qualify'];

/**
 * Puts standings in an order, the nearest first: by the verdict, then by what is certain of the score, then by what is possible.
 * What nothing decides comes last.
 */
export function nearestFirst(
  { evaluation: { result: a } }: Pick<Standing, 'evaluation'>,
  { evaluation: { result: b } }: Pick<Standing, 'evaluation'>,
): number {
  return (
    Number(a.nothingDecides) - Number(b.nothingDecides) ||
    VERDICT_ORDER.indexOf(a.verdict) - VERDICT_ORDER.indexOf(b.verdict) ||
    compare(b.score.low, a.score.low) ||
    compare(b.score.high, a.score.high)
  );
}
