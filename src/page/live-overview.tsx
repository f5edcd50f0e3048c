import { useMemo } from 'preact/hooks';
import type { Criterion } from '../model/rule-set.ts';
import { boardsOf, type Entry, type Row } from '../report/html/board/boards.ts';
import { Overview } from '../report/html/frame/overview.tsx';
import type { Payload } from '../report/html/payload.ts';
import type { Speaker } from '../report/lexicon.ts';
import { recordsOf, type Typed } from './changes.ts';
import type { Judging } from './judging.ts';
import { LiveBoard } from './live-board.tsx';

/** The rankings, with what was changed in the page. */
export function LiveOverview({
  payload,
  judging,
  typed,
  speaker,
  open,
}: {
  readonly payload: Payload;
  readonly judging: Judging;
  readonly typed: Typed;
  readonly speaker: Speaker;
  readonly open: (row: Row, criterion?: Criterion) => void;
}) {
  const boards = useMemo(() => boardsOf(entriesOf(payload, judging, typed)), [payload, judging, typed]);
  const refused = payload.items.flatMap((item) => (item.kind === 'refused' ? [item] : []));
  return (
    <Overview
      boards={boards}
      refused={refused}
      end={payload.end}
      speaker={speaker}
      left={payload.left}
      showBoard={(board) => <LiveBoard board={board} speaker={speaker} open={open} />}
    />
  );
}

function entriesOf(payload: Payload, judging: Judging, typed: Typed): readonly Entry[] {
  const records = recordsOf(payload, typed);
  return payload.items.flatMap((item, index): Entry[] => {
    const record = records.get(index);
    if (item.kind !== 'judged' || !record) return [];
    const { setting, ruleSet, data } = item;
    const outline = judging.outline(item, record);
    const isChanged = record !== data.record;
    return [{ index, setting, ruleSet, data: { ...data, record }, outline, isChanged }];
  });
}
