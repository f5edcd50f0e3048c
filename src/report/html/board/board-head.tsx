import { NOT_APPLICABLE, outcomeOf, VERDICTS as ALL } from '../../../model/outcome.ts';
import { documentLine } from '../../document-line.ts';
import { standingNotes } from '../../document-notes.ts';
import { VERDICTS } from '../../labels.ts';
import { say, type Speaker } from '../../lexicon.ts';
import { END_MARKS, kindWord } from '../../summary/words.ts';
import { clauseText } from '../../clauses.ts';
import { OutcomeSign } from '../chart/sign.tsx';
import { PAGE_WORDS } from '../words.ts';
import type { Board } from './boards.ts';

/** By what the submissions of a board were judged, and how they came out. */
export function BoardHead({ board, speaker }: { readonly board: Board; readonly speaker: Speaker }) {
  const { ruleSet, level, kind, setting, rows } = board;
  const counts = ALL.map((verdict) => ({
    verdict,
    count: rows.filter(({ entry }) => entry.outline.verdict === verdict).length,
  }));
  return (
    <header class="board-head">
      <h2 id={`board-${board.key}`}>
        {setting.city[speaker.language]} · {kindWord(kind, speaker.language)} · {say(level.title, speaker)}
      </h2>
      <p class="dim">
        {say(ruleSet.title, speaker)} · {documentLine(ruleSet.document, speaker)}
      </p>
      {standingNotes(ruleSet, level).map((note) => (
        <p class="caution" key={note.en}>
          <span aria-hidden="true">!</span> {say(note, speaker)}
        </p>
      ))}
      <p class="counts">
        {counts
          .filter(({ count }) => count > 0)
          .map(({ verdict, count }) => (
            <span key={verdict} class={`count verdict-cell ${verdict}`}>
              <span class="mark" aria-hidden="true">
                {END_MARKS[verdict]}
              </span>{' '}
              {count} {say(VERDICTS[level.kind][verdict], speaker)}
            </span>
          ))}
      </p>
    </header>
  );
}

/** How often each criterion is missed or open, the most first. */
export function CriterionCounts({ board, speaker }: { readonly board: Board; readonly speaker: Speaker }) {
  const counted = board.criteria
    .map((criterion, index) => ({
      criterion,
      fail: countOf(board, index, 'fail'),
      unknown: countOf(board, index, 'unknown'),
    }))
    .filter(({ fail, unknown }) => fail + unknown > 0)
    .toSorted((a, b) => b.fail - a.fail || b.unknown - a.unknown);
  if (counted.length === 0 || board.rows.length < 2) return null;
  return (
    <details class="criterion-counts">
      <summary>{say(PAGE_WORDS.criterionCount, speaker)}</summary>
      <ul>
        {counted.map(({ criterion, fail, unknown }) => (
          <li key={criterion.id}>
            <CountBar fail={fail} unknown={unknown} total={board.rows.length} />
            <span class="name">
              <span class="clause">{clauseText(criterion.cite)}</span> {say(criterion.title, speaker)}
            </span>
            <span class="number">
              {fail > 0 && (
                <>
                  {fail} <OutcomeSign outcome="fail" speaker={speaker} />
                </>
              )}{' '}
              {unknown > 0 && (
                <>
                  {unknown} <OutcomeSign outcome="unknown" speaker={speaker} />
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function countOf({ rows }: Board, index: number, outcome: 'fail' | 'unknown'): number {
  return rows.filter(({ cells }) => outcomeOf(cells[index]?.possible ?? NOT_APPLICABLE) === outcome).length;
}

function CountBar({
  fail,
  unknown,
  total,
}: {
  readonly fail: number;
  readonly unknown: number;
  readonly total: number;
}) {
  return (
    <svg class="count-bar" viewBox={`0 0 ${total} 1`} preserveAspectRatio="none" aria-hidden="true">
      <rect class="ground" width={total} height="1" />
      <rect class="fail" width={fail} height="1" />
      <rect class="unknown" x={fail} width={unknown} height="1" />
    </svg>
  );
}
