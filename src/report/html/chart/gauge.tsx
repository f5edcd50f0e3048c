import type { Verdict } from '../../../model/outcome.ts';
import type { Score } from '../../../model/result.ts';
import { hundredths, scoreText } from '../../score.ts';

const RADIUS = 70;
const CENTRE = { x: 90, y: 84 };

/** The score as an arc: what is certain of it, and how far it may go. */
export function Gauge({
  score,
  verdict,
  label,
  below,
}: {
  readonly score: Score;
  readonly verdict: Verdict;
  readonly label: string;
  readonly below: string;
}) {
  const [low, high] = [Number(hundredths(score.low, 2)), Number(hundredths(score.high, 2))];
  return (
    <svg class={`gauge ${verdict}`} viewBox="0 0 180 108" role="img" aria-label={label}>
      <path class="ground" d={arc(0, 100)} />
      {high > low && <path class="possible" d={arc(low, high)} />}
      {low > 0 && <path class="certain" d={arc(0, low)} />}
      <text class="number" x={CENTRE.x} y={CENTRE.y - 8}>
        {scoreText(score)}
      </text>
      <text class="below" x={CENTRE.x} y={CENTRE.y + 16}>
        {below}
      </text>
    </svg>
  );
}

/** The part of the half circle from one share to another, in hundredths. */
function arc(from: number, until: number): string {
  return `M${point(from)}A${RADIUS} ${RADIUS} 0 0 1 ${point(until)}`;
}

function point(share: number): string {
  const angle = Math.PI * (1 - share / 100);
  return `${rounded(CENTRE.x + RADIUS * Math.cos(angle))} ${rounded(CENTRE.y - RADIUS * Math.sin(angle))}`;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
