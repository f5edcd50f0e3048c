import { NUMBER_TYPES } from '../../../model/catalogue.ts';
import type { Level } from '../../../model/rule-set.ts';
import type { Exact } from '../../../quantity/exact.ts';
import { type Interval, interval } from '../../../quantity/interval.ts';
import { printRange, roundLimit } from '../../../quantity/print.ts';
import type { Unit } from '../../../quantity/unit.ts';
import { VERDICTS } from '../../labels.ts';
import { indicatorOf, say } from '../../lexicon.ts';
import { END_MARKS } from '../../summary/words.ts';
import type { Live, Stage } from '../stage.ts';
import { PAGE_WORDS } from '../words.ts';

/** Where the verdict changes along a figure that is a number; nothing where it does not change. */
export function Along({
  indicator,
  kind,
  stage,
  live,
}: {
  readonly indicator: string;
  readonly kind: Level['kind'];
  readonly stage: Stage;
  readonly live: Live;
}) {
  const { type, unit } = indicatorOf(indicator, stage) ?? {};
  if (!unit || !NUMBER_TYPES.some((each) => each === type)) return null;
  const stretches = live.along(indicator);
  if (stretches.length < 2) return null;
  return (
    <div class="along">
      <ul aria-label={say(PAGE_WORDS.along, stage)}>
        {stretches.map(({ range, found }, index) => (
          <li key={index}>
            <span aria-hidden="true">{END_MARKS[found]}</span> {rangeText(range, unit)}
            {unit.text}: {say(VERDICTS[kind][found], stage)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Ends that no decimal shows are rounded inwards: every value in what is printed leads to that verdict. */
function rangeText({ low, high }: Interval<Exact>, unit: Unit): string | undefined {
  return printRange(
    interval(
      low && { at: roundLimit(low.at, unit, []), open: low.open },
      high && { at: roundLimit(high.at, unit, [high.at]), open: high.open },
    ),
  );
}
