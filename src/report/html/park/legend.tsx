import { say } from '../../lexicon.ts';
import { BulletChart } from '../chart/bullet.tsx';
import type { Bullet } from '../chart/scale.ts';
import type { Stage } from '../stage.ts';
import { PAGE_WORDS } from '../words.ts';

const CLOSED = { opensLeft: false, opensRight: false };
const REQUIRED = { from: 0.5, until: 1, opensLeft: false, opensRight: true };
const SAMPLES = {
  legendRequired: [
    { required: REQUIRED, marks: [0.5], zero: 0, actual: { from: 0, until: 0, isPoint: true, ...CLOSED } },
    'not-applicable',
  ],
  legendPass: [
    {
      required: REQUIRED,
      marks: [0.5],
      zero: 0,
      actual: { from: 0.8, until: 0.8, isPoint: true, ...CLOSED },
    },
    'pass',
  ],
  legendFail: [
    {
      required: REQUIRED,
      marks: [0.5],
      zero: 0,
      actual: { from: 0.35, until: 0.35, isPoint: true, ...CLOSED },
    },
    'fail',
  ],
  legendRange: [
    {
      required: REQUIRED,
      marks: [0.5],
      zero: 0,
      actual: { from: 0.3, until: 0.75, isPoint: false, ...CLOSED },
    },
    'unknown',
  ],
} as const satisfies Record<string, readonly [Bullet, string]>;

/** What the charts mean. */
export function Legend({ stage }: { readonly stage: Stage }) {
  const kinds = ['legendPass', 'legendFail', 'legendRange'] as const;
  return (
    <ul class="legend" aria-label={say(PAGE_WORDS.legend, stage)}>
      {kinds.map((kind) => {
        const [bullet, outcome] = SAMPLES[kind];
        return (
          <li key={kind}>
            <BulletChart bullet={bullet} outcome={outcome} label={say(PAGE_WORDS[kind], stage)} />
            {say(PAGE_WORDS[kind], stage)}
          </li>
        );
      })}
    </ul>
  );
}
