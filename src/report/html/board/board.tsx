import { NOT_APPLICABLE, outcomeOf } from '../../../model/outcome.ts';
import type { Criterion } from '../../../model/rule-set.ts';
import { shortClauses } from '../../clauses.ts';
import { MARKS, OUTCOMES, RECORDS, VERDICTS } from '../../labels.ts';
import { say, type Speaker } from '../../lexicon.ts';
import { scoreText } from '../../score.ts';
import { END_MARKS } from '../../summary/words.ts';
import { ScoreBar } from '../chart/score-bar.tsx';
import { PAGE_WORDS } from '../words.ts';
import type { Board, Row, Sort, SortKey } from './boards.ts';

/** What the reader may do with a ranking; absent in the report as it is written. */
interface BoardActions {
  readonly sort: Sort;
  readonly sortBy: (key: SortKey) => void;
  readonly open: (row: Row, criterion?: Criterion) => void;
}

interface Ranked {
  readonly board: Board;
  readonly rows: readonly Row[];
  readonly speaker: Speaker;
  readonly actions?: BoardActions | undefined;
}

/** The ranking of a board: verdict, score, and a heat map of its criteria. */
export function BoardTable({ board, rows, speaker, actions }: Ranked) {
  const hasDistricts = board.rows.some(({ district }) => district !== '');
  const label = [PAGE_WORDS.ranking, RECORDS[board.kind], board.level.title]
    .map((each) => say(each, speaker))
    .join(' · ');
  const heads = HEADS.filter(({ key }) => key !== 'district' || hasDistricts);
  return (
    <div class="scroller" tabIndex={0} role="region" aria-label={label}>
      <table class="board" aria-rowcount={board.rows.length + 1}>
        <caption class="heard">{say(PAGE_WORDS.rankingCaption, speaker)}</caption>
        <thead>
          <tr>
            {heads.map(({ key, title }) => (
              <Head key={key} by={key} actions={actions}>
                {say(title, speaker)}
              </Head>
            ))}
            {board.criteria.map((criterion, index) => (
              <Head key={criterion.id} by={index} actions={actions} label={say(criterion.title, speaker)}>
                {shortClauses(criterion.cite)[0] ?? criterion.id}
              </Head>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <BoardRow
              key={row.entry.index}
              row={row}
              board={board}
              speaker={speaker}
              actions={actions}
              hasDistricts={hasDistricts}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const HEADS = [
  { key: 'name', title: PAGE_WORDS.name },
  { key: 'district', title: PAGE_WORDS.district },
  { key: 'verdict', title: PAGE_WORDS.verdict },
  { key: 'score', title: PAGE_WORDS.score },
  { key: 'missing', title: PAGE_WORDS.missing },
] as const;

function Head({
  by,
  actions,
  label,
  children,
}: {
  readonly by: SortKey;
  readonly actions: BoardActions | undefined;
  /** What an abbreviated heading stands for. */
  readonly label?: string;
  readonly children: string;
}) {
  const isSorted = actions?.sort.key === by;
  const direction = isSorted ? (actions.sort.descends ? 'descending' : 'ascending') : undefined;
  const kind = typeof by === 'number' ? 'heat' : by;
  return (
    <th scope="col" class={kind} aria-sort={direction}>
      {actions ? (
        <button
          type="button"
          onClick={() => actions.sortBy(by)}
          title={label}
          aria-label={label && `${children} ${label}`}
        >
          <span>{children}</span>
          <span class="arrow" aria-hidden="true">
            {direction === undefined ? '' : direction === 'ascending' ? '▲' : '▼'}
          </span>
        </button>
      ) : (
        <span title={label}>{children}</span>
      )}
    </th>
  );
}

function BoardRow({
  row,
  board,
  speaker,
  actions,
  hasDistricts,
}: Omit<Ranked, 'rows'> & { readonly row: Row; readonly hasDistricts: boolean }) {
  const { entry, name, district } = row;
  const { verdict, level, score, missing } = entry.outline;
  return (
    <tr>
      <th scope="row" class="name">
        {actions ? (
          <button type="button" class="link" onClick={() => actions.open(row)}>
            <bdi>{name}</bdi>
          </button>
        ) : (
          <bdi>{name}</bdi>
        )}
        {entry.isChanged && <span class="tag">{say(PAGE_WORDS.change, speaker)}</span>}
      </th>
      {hasDistricts && (
        <td class="district">
          <bdi>{district}</bdi>
        </td>
      )}
      <td class={`verdict-cell ${verdict}`}>
        <span class="mark" aria-hidden="true">
          {END_MARKS[verdict]}
        </span>{' '}
        {say(VERDICTS[level.kind][verdict], speaker)}
      </td>
      <td class="score">
        <span class="number">{scoreText(score)}</span>
        <ScoreBar score={score} verdict={verdict} />
      </td>
      <td class="missing number">{missing.length > 0 ? missing.length : ''}</td>
      {board.criteria.map((criterion, index) => (
        <HeatCell
          key={criterion.id}
          row={row}
          criterion={criterion}
          index={index}
          speaker={speaker}
          actions={actions}
        />
      ))}
    </tr>
  );
}

function HeatCell({
  row,
  criterion,
  index,
  speaker,
  actions,
}: {
  readonly row: Row;
  readonly criterion: Criterion;
  readonly index: number;
  readonly speaker: Speaker;
  readonly actions: BoardActions | undefined;
}) {
  const outcome = outcomeOf(row.cells[index]?.possible ?? NOT_APPLICABLE);
  const label = `${say(criterion.title, speaker)}: ${say(OUTCOMES[outcome], speaker)}`;
  return (
    <td class={`heat ${outcome}`}>
      {actions ? (
        <button
          type="button"
          title={label}
          aria-label={`${row.name} ${label}`}
          onClick={() => actions.open(row, criterion)}
        >
          {MARKS[outcome]}
        </button>
      ) : (
        <span title={label}>{MARKS[outcome]}</span>
      )}
    </td>
  );
}
