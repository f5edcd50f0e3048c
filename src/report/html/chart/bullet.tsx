import type { Outcome } from '../../../model/outcome.ts';
import type { Bullet, Stretch } from './scale.ts';

const WIDTH = 200;
const HEIGHT = 26;
/** Half the height of the band of what is required, and of the bar of what there is. */
const BAND = 10;
const BAR = 4;
const MIDDLE = HEIGHT / 2;

/** What a park has against what is required; the label says the same in words. */
export function BulletChart({
  bullet: { required, marks, actual, zero },
  outcome,
  label,
}: {
  readonly bullet: Bullet;
  readonly outcome: Outcome;
  readonly label: string;
}) {
  return (
    <svg class="bullet" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <rect class="ground" x={0} y={MIDDLE - BAND} width={WIDTH} height={2 * BAND} rx={2} />
      <rect class="required" {...span(required)} y={MIDDLE - BAND} height={2 * BAND} />
      <line class="zero" x1={x(zero)} x2={x(zero)} y1={MIDDLE - BAND} y2={MIDDLE + BAND} />
      {actual && (actual.isPoint ? bar(actual, zero, outcome) : range(actual, outcome))}
      {marks.map((mark) => (
        <line key={mark} class="limit" x1={x(mark)} x2={x(mark)} y1={1} y2={HEIGHT - 1} />
      ))}
      {!actual && (
        <text class="nothing" x={WIDTH / 2} y={MIDDLE + 4}>
          ?
        </text>
      )}
    </svg>
  );
}

function bar({ until }: Stretch, zero: number, outcome: Outcome) {
  const [from, upTo] = until < zero ? [until, zero] : [zero, until];
  return (
    <g class={`actual ${outcome}`}>
      <rect {...span({ from, until: upTo })} y={MIDDLE - BAR} height={2 * BAR} />
      <circle cx={x(until)} cy={MIDDLE} r={BAR + 1.5} />
    </g>
  );
}

/** Where the value may lie, hatched where that leaves the outcome open, with an arrow where it goes on beyond the chart. */
function range({ from, until, opensLeft, opensRight }: Stretch, outcome: Outcome) {
  return (
    <g class={`actual range ${outcome}`}>
      <rect
        {...span({ from, until })}
        y={MIDDLE - BAR}
        height={2 * BAR}
        {...(outcome === 'unknown' && { fill: 'url(#hatch)' })}
      />
      {opensLeft ? arrow(3, -1) : end(from)}
      {opensRight ? arrow(WIDTH - 3, 1) : end(until)}
    </g>
  );
}

function end(at: number) {
  return <line class="end" x1={x(at)} x2={x(at)} y1={MIDDLE - BAR - 2} y2={MIDDLE + BAR + 2} />;
}

function arrow(tip: number, direction: 1 | -1) {
  return (
    <path
      class="end"
      d={`M${tip - 5 * direction} ${MIDDLE - 6}L${tip} ${MIDDLE}L${tip - 5 * direction} ${MIDDLE + 6}`}
      fill="none"
    />
  );
}

/** A tenth of a pixel is more than anybody sees. */
function x(position: number): number {
  return Math.round(Math.min(1, Math.max(0, position)) * WIDTH * 10) / 10;
}

function span({ from, until }: Pick<Stretch, 'from' | 'until'>) {
  return { x: x(from), width: Math.max(1, Math.round((x(until) - x(from)) * 10) / 10) };
}

/** What charts are filled with; once in every document. */
export function Patterns() {
  return (
    <svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class="hatch-ground" width="6" height="6" />
          <line class="hatch-line" x1="0" y1="0" x2="0" y2="6" />
        </pattern>
      </defs>
    </svg>
  );
}
