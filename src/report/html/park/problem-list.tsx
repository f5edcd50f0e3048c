import { hintOf, isError, messageOf, type Problem } from '../../../problems/index.ts';
import { say, type Speaker } from '../../lexicon.ts';
import { placeText } from '../../place.ts';

/** Problems with their place, code and what to do. */
export function ProblemList({
  problems,
  stage,
}: {
  readonly problems: readonly Problem[];
  readonly stage: Speaker;
}) {
  return (
    <ul class="problems">
      {problems.map((problem, index) => (
        <li key={index} class={problem.severity}>
          <span class="mark" aria-hidden="true">
            {isError(problem) ? '✗' : '!'}
          </span>
          <span>
            <bdi>{say(messageOf(problem), stage)}</bdi>
            <small>
              <code>{placeText(problem.place)}</code> · {problem.code}
              {hintOf(problem) && ` · ${hintOf(problem)?.[stage.language]}`}
            </small>
          </span>
        </li>
      ))}
    </ul>
  );
}
