import type { LevelResult } from '../../../model/result.ts';
import type { Level } from '../../../model/rule-set.ts';
import { VERDICTS } from '../../labels.ts';
import { nameOf, say } from '../../lexicon.ts';
import { WORDS } from '../../phrases.ts';
import { scoreText } from '../../score.ts';
import { END_MARKS } from '../../summary/words.ts';
import type { Live, Stage } from '../stage.ts';
import { PAGE_WORDS } from '../words.ts';
import { Along } from './along.tsx';
import { ResetButton } from './figure-input.tsx';
import type { Part } from './part.ts';
import { Section } from './section.tsx';

/** Which figures were changed in the page, from what to what, and what the verdict was before. */
export function Changed({ input, stage, before }: Part & { readonly before?: LevelResult | undefined }) {
  const { live } = stage;
  if (!live || live.changes.size === 0) return null;
  return (
    <Section id="changed" title={say(PAGE_WORDS.changed, stage)}>
      <p>{say(PAGE_WORDS.changedNote, stage)}</p>
      <ChangedTable kind={input.evaluation.result.level.kind} live={live} stage={stage} />
      {live.dropped.length > 0 && (
        <p>
          {say(PAGE_WORDS.dropped, stage)}
          {live.dropped
            .map(({ path, figure }) => `${nameOf(path.indicator, stage)} ${figure.text}`)
            .join(say(WORDS.comma, stage))}
        </p>
      )}
      {before && (
        <p class="before-after">
          {answer(before, stage)} <span aria-hidden="true">→</span>{' '}
          <strong>{answer(input.evaluation.result, stage)}</strong>
        </p>
      )}
      <button type="button" onClick={live.resetAll}>
        {say(PAGE_WORDS.resetAll, stage)}
      </button>
    </Section>
  );
}

function ChangedTable({
  kind,
  live,
  stage,
}: {
  readonly kind: Level['kind'];
  readonly live: Live;
  readonly stage: Stage;
}) {
  return (
    <table class="changed-table">
      <caption class="heard">{say(PAGE_WORDS.changedCaption, stage)}</caption>
      <thead>
        <tr>
          {[PAGE_WORDS.figure, PAGE_WORDS.from, PAGE_WORDS.to, PAGE_WORDS.reset].map((title) => (
            <th key={title.en} scope="col">
              {say(title, stage)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...live.changes].map(([id, { before, text, figure }]) => (
          <tr key={id}>
            <th scope="row">
              {nameOf(id, stage)}
              <Along indicator={id} kind={kind} stage={stage} live={live} />
            </th>
            <td class="number">
              {before ? <bdi>{before.text}</bdi> : <span class="dim">{say(PAGE_WORDS.notGiven, stage)}</span>}
            </td>
            <td class="number">
              <bdi>{text === '' ? say(PAGE_WORDS.unknown, stage) : text}</bdi>
              {!figure && <span class="tag bad">{say(PAGE_WORDS.refusedValue, stage)}</span>}
            </td>
            <td>
              <ResetButton indicator={id} stage={stage} live={live} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function answer({ level, verdict, score }: LevelResult, stage: Stage): string {
  return `${END_MARKS[verdict]} ${say(VERDICTS[level.kind][verdict], stage)} · ${say(PAGE_WORDS.score, stage)} ${scoreText(score)}`;
}
