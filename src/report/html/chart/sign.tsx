import { type Outcome, outcomeOf, type Possible } from '../../../model/outcome.ts';
import { MARKS, OUTCOMES } from '../../labels.ts';
import { say, type Speaker } from '../../lexicon.ts';

/** An outcome by its sign, which is told apart without colour, and in words. */
export function Sign({
  possible,
  speaker,
  brief = false,
}: {
  readonly possible: Possible;
  readonly speaker: Speaker;
  /** The words are for screen readers alone. */
  readonly brief?: boolean;
}) {
  return <OutcomeSign outcome={outcomeOf(possible)} speaker={speaker} brief={brief} />;
}

export function OutcomeSign({
  outcome,
  speaker,
  brief = false,
}: {
  readonly outcome: Outcome;
  readonly speaker: Speaker;
  readonly brief?: boolean;
}) {
  return (
    <span class={`sign ${outcome}`}>
      <span class="mark" aria-hidden="true">
        {MARKS[outcome]}
      </span>
      <span class={brief ? 'heard' : 'word'}>{say(OUTCOMES[outcome], speaker)}</span>
    </span>
  );
}
