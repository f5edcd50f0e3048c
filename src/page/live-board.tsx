import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Criterion } from '../model/rule-set.ts';
import { BoardTable } from '../report/html/board/board.tsx';
import { type Board, type Row, type Sort, type SortKey, sorted } from '../report/html/board/boards.ts';
import { PAGE_WORDS } from '../report/html/words.ts';
import { say, type Speaker } from '../report/lexicon.ts';

/** Rows that are in the document at once; more come as the reader comes near their end. */
const ROWS = 50;

/** A ranking that is sorted, filtered, and grows as it is read. */
export function LiveBoard({
  board,
  speaker,
  open,
}: {
  readonly board: Board;
  readonly speaker: Speaker;
  readonly open: (row: Row, criterion?: Criterion) => void;
}) {
  const [sort, setSort] = useState<Sort>({ key: 'rank', descends: false });
  const [find, setFind] = useState('');
  const [district, setDistrict] = useState('');
  const [count, setCount] = useState(ROWS);
  const rows = useMemo(
    () =>
      sorted(
        board.rows.filter((row) => fits(row, find, district)),
        sort,
      ),
    [board, sort, find, district],
  );
  const grow = () => setCount((before) => before + ROWS);
  usePrinting(() => setCount(Number.POSITIVE_INFINITY));
  const sortBy = (key: SortKey) => {
    setSort((before) => ({ key, descends: before.key === key ? !before.descends : STARTS_HIGH.has(key) }));
    setCount(ROWS);
  };
  return (
    <>
      <Filters
        board={board}
        speaker={speaker}
        find={find}
        setFind={setFind}
        district={district}
        setDistrict={setDistrict}
        count={rows.length}
      />
      {rows.length > 0 ? (
        <BoardTable
          board={board}
          rows={rows.slice(0, count)}
          speaker={speaker}
          actions={{ sort, sortBy, open }}
        />
      ) : (
        <p>{say(PAGE_WORDS.noneFound, speaker)}</p>
      )}
      {rows.length > count && <More grow={grow} speaker={speaker} left={rows.length - count} />}
    </>
  );
}

const STARTS_HIGH: ReadonlySet<SortKey> = new Set<SortKey>(['score']);

function fits(row: Row, find: string, district: string): boolean {
  return (
    (district === '' || row.district === district) &&
    row.name.toLowerCase().includes(find.trim().toLowerCase())
  );
}

interface FilterProps {
  readonly board: Board;
  readonly speaker: Speaker;
  readonly find: string;
  readonly setFind: (text: string) => void;
  readonly district: string;
  readonly setDistrict: (text: string) => void;
  /** How many fit. */
  readonly count: number;
}

function Filters({ board, speaker, find, setFind, district, setDistrict, count }: FilterProps) {
  const districts = useMemo(
    () => [...new Set(board.rows.map((row) => row.district))].filter((each) => each !== '').toSorted(),
    [board],
  );
  if (board.rows.length < 2) return null;
  return (
    <div class="filters">
      <label>
        {say(PAGE_WORDS.find, speaker)}
        <input type="search" value={find} onInput={({ currentTarget }) => setFind(currentTarget.value)} />
      </label>
      {districts.length > 1 && (
        <label>
          {say(PAGE_WORDS.district, speaker)}
          <select value={district} onChange={({ currentTarget }) => setDistrict(currentTarget.value)}>
            <option value="">{say(PAGE_WORDS.all, speaker)}</option>
            {districts.map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </select>
        </label>
      )}
      <output aria-live="polite">
        {say(PAGE_WORDS.showing, speaker)} {count} / {board.rows.length}
      </output>
    </div>
  );
}

/** Asks for more rows when it comes into sight, or is pressed. */
function More({
  grow,
  speaker,
  left,
}: {
  readonly grow: () => void;
  readonly speaker: Speaker;
  readonly left: number;
}) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) grow();
      },
      { rootMargin: '600px' },
    );
    if (button.current) observer.observe(button.current);
    return () => observer.disconnect();
  });
  return (
    <button type="button" class="grow" ref={button} onClick={grow}>
      {say(PAGE_WORDS.more, speaker)} ({left})
    </button>
  );
}

function usePrinting(prepare: () => void): void {
  useEffect(() => {
    addEventListener('beforeprint', prepare);
    return () => removeEventListener('beforeprint', prepare);
  });
}
