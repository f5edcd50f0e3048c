import type { Gap as GapOf } from '../../../model/gap.ts';
import type { LevelResult } from '../../../model/result.ts';
import type { ReportInput } from '../../input.ts';
import type { Stage } from '../stage.ts';
import { Changed } from './changed.tsx';
import { Criteria } from './criteria.tsx';
import { Figures } from './figures.tsx';
import { Gap } from './gap.tsx';
import { Head } from './head.tsx';
import { Missing } from './missing.tsx';
import { Notes } from './notes.tsx';
import { Provenance } from './provenance.tsx';
import { Readings } from './readings.tsx';
import { Verdict } from './verdict.tsx';

/** Everything about one submission. `before`: the result with the figures of the data file, where some were changed. */
export function Park({
  input,
  stage,
  before,
  gap,
  isBehind = false,
}: {
  readonly input: ReportInput;
  readonly stage: Stage;
  readonly before?: LevelResult | undefined;
  readonly gap?: GapOf | undefined;
  /** The gap is still that of figures that have been changed since. */
  readonly isBehind?: boolean;
}) {
  return (
    <article class="park">
      <Head input={input} stage={stage} />
      <Changed input={input} stage={stage} before={before} />
      <Verdict input={input} stage={stage} />
      <Missing input={input} stage={stage} before={before} />
      <Gap gap={gap} isBehind={isBehind} stage={stage} />
      <Criteria input={input} stage={stage} />
      <Readings input={input} stage={stage} />
      <Figures input={input} stage={stage} />
      <Notes input={input} stage={stage} />
      <Provenance input={input} stage={stage} />
    </article>
  );
}
