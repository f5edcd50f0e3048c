import type { Verdict } from '../../../model/outcome.ts';
import type { Score } from '../../../model/result.ts';
import { hundredths } from '../../score.ts';

/** The score on a line of a table; the number stands beside it. */
export function ScoreBar({ score, verdict }: { readonly score: Score; readonly verdict: Verdict }) {
  const [low, high] = [Number(hundredths(score.low)), Number(hundredths(score.high))];
  return (
    <svg class={`score-bar ${verdict}`} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect class="ground" width="100" height="8" />
      <rect class="possible" x={low} width={high - low} height="8" />
      <rect class="certain" width={low} height="8" />
    </svg>
  );
}
