import type { Problem } from '../../../problems/index.ts';
import type { Refused } from '../../batch.ts';
import { say, type Speaker } from '../../lexicon.ts';
import { placeText } from '../../place.ts';
import { ProblemList } from '../park/problem-list.tsx';
import { Section } from '../park/section.tsx';
import { PAGE_WORDS } from '../words.ts';

/** Those that could not be judged, each with its problems. */
export function RefusedList({
  refused,
  speaker,
}: {
  readonly refused: readonly Refused[];
  readonly speaker: Speaker;
}) {
  if (refused.length === 0) return null;
  return (
    <Section id="refused" title={`${say(PAGE_WORDS.refused, speaker)} (${refused.length})`}>
      {refused.map(({ name, place, problems }, index) => (
        <details key={index} open={refused.length <= FEW}>
          <summary>
            <bdi>{name ?? placeText(place)}</bdi> <span class="dim">({problems.length})</span>
          </summary>
          <ProblemList problems={problems} stage={speaker} />
        </details>
      ))}
    </Section>
  );
}

/** So few are shown with their problems at once. */
const FEW = 5;

/** What concerns no single submission. */
export function BatchProblems({
  problems,
  speaker,
}: {
  readonly problems: readonly Problem[];
  readonly speaker: Speaker;
}) {
  if (problems.length === 0) return null;
  return (
    <Section id="batch-problems" title={say(PAGE_WORDS.problems, speaker)}>
      <ProblemList problems={problems} stage={speaker} />
    </Section>
  );
}
