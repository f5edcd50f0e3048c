import type { ComponentChildren } from 'preact';
import type { BatchEnd, Refused } from '../../batch.ts';
import { say, type Speaker } from '../../lexicon.ts';
import { WORDS } from '../../phrases.ts';
import { ENDS, END_MARKS, endWord, grouped, resultCount, SUMMARY_WORDS } from '../../summary/words.ts';
import { BoardHead, CriterionCounts } from '../board/board-head.tsx';
import type { Board } from '../board/boards.ts';
import { BatchProblems, RefusedList } from '../board/refused-list.tsx';

/** A batch: how it came out, the rankings, what could not be judged. */
export function Overview({
  boards,
  refused,
  end,
  speaker,
  left,
  showBoard,
}: {
  readonly boards: readonly Board[];
  readonly refused: readonly Refused[];
  readonly end: BatchEnd;
  readonly speaker: Speaker;
  /** How many submissions the report does not hold. */
  readonly left: number;
  readonly showBoard: (board: Board) => ComponentChildren;
}) {
  const { language } = speaker;
  return (
    <div class="overview">
      <h1>{headline(end, speaker)}</h1>
      <Tally end={end} boards={boards} speaker={speaker} />
      {left > 0 && <p class="caution">{leftText(left, speaker)}</p>}
      {boards.map((board) => (
        <section key={board.key} aria-labelledby={`board-${board.key}`}>
          <BoardHead board={board} speaker={speaker} />
          {showBoard(board)}
          <CriterionCounts board={board} speaker={speaker} />
        </section>
      ))}
      <RefusedList refused={refused} speaker={speaker} />
      <BatchProblems problems={end.problems} speaker={speaker} />
      {boards.length > 0 && <p class="dim small">{WORDS.scoreNote[language]}</p>}
    </div>
  );
}

function headline({ tally, inputs }: BatchEnd, speaker: Speaker): string {
  const count = ENDS.reduce((sum, each) => sum + tally[each], 0);
  return count === 0
    ? say(SUMMARY_WORDS.nothing, speaker)
    : resultCount(count, inputs.length, speaker.language);
}

function Tally({
  end,
  boards,
  speaker,
}: {
  readonly end: BatchEnd;
  readonly boards: readonly Board[];
  readonly speaker: Speaker;
}) {
  const [kind, ...others] = new Set(boards.map(({ level }) => level.kind));
  const word = others.length === 0 ? kind : undefined;
  return (
    <ul class="tally">
      {ENDS.filter((each) => end.tally[each] > 0).map((each) => (
        <li key={each} class={`verdict-cell ${each}`}>
          <span class="mark" aria-hidden="true">
            {END_MARKS[each]}
          </span>
          <span class="number">{grouped(end.tally[each])}</span> {endWord(each, word, speaker.language)}
        </li>
      ))}
    </ul>
  );
}

function leftText(left: number, speaker: Speaker): string {
  const count = grouped(left);
  return say(
    {
      zh: `另有 ${count} 份只计入合计，没有写进这份报告；xlsx、csv、ndjson 格式包含全部。`,
      en: `${count} more are counted above, but this report does not hold them; the formats xlsx, csv and ndjson hold all.`,
    },
    speaker,
  );
}
