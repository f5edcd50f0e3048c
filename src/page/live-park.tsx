import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Gap } from '../model/gap.ts';
import type { DataRecord } from '../model/record.ts';
import type { Problem } from '../problems/index.ts';
import { statedText } from '../report/html/park/figure-input.tsx';
import { Park } from '../report/html/park/park.tsx';
import type { Payload, Submitted } from '../report/html/payload.ts';
import type { Live, Stage } from '../report/html/stage.ts';
import { PAGE_WORDS } from '../report/html/words.ts';
import { say, type Speaker } from '../report/lexicon.ts';
import { remember } from '../model/remember.ts';
import { changeItem, recordsOf } from './changes.ts';
import type { Judging } from './judging.ts';
import type { State } from './state.ts';

interface Props {
  readonly payload: Payload;
  readonly index: number;
  readonly item: Submitted;
  readonly judging: Judging;
  readonly state: State;
  readonly speaker: Speaker;
  readonly change: Live['change'];
  readonly resetAll: Live['resetAll'];
  /** Shows another item; undefined: the ranking. */
  readonly show: (index: number | undefined) => void;
}

const NO_TEXTS: ReadonlyMap<string, string> = new Map();

/** One submission, computed from what the reader typed. */
export function LivePark(props: Props) {
  const { payload, index, item, judging, state, speaker, resetAll } = props;
  const texts = state.typed.get(index) ?? NO_TEXTS;
  const { changes, dropped } = useMemo(() => changeItem(item, texts), [item, texts]);
  const found = useMemo(() => foundNow(payload, item, changes), [payload, item, changes]);
  const record = useMemo(() => recordsOf(payload, state.typed).get(index), [payload, state.typed, index]);
  const input = useMemo(
    () => judging.full(item, record ?? item.data.record, found),
    [judging, item, record, found],
  );
  const isChanged = record !== undefined && record !== item.data.record;
  const before = useMemo(
    () => (isChanged ? judging.full(item, item.data.record, []).evaluation.result : undefined),
    [judging, item, isChanged],
  );
  useEffect(() => lookAt(state.criterion), [index, state.criterion]);
  const gap = useGap(judging, item, record ?? item.data.record);
  const { setting, ruleSet } = item;
  // What the data file states is no change.
  const change: Live['change'] = (id, text) =>
    props.change(id, text === statedText(item.data.record.figures.get(id)) ? undefined : text);
  const along = useMemo(
    () => remember((id: string) => judging.along(item, record ?? item.data.record, id)),
    [judging, item, record],
  );
  const live: Live = { changes, dropped, change, resetAll, along };
  const stage: Stage = { ...speaker, catalogue: setting.catalogue, ruleSet, live };
  return (
    <>
      {isBatch(payload) && <Ways {...props} />}
      <Park input={input} stage={stage} before={before} {...gap} />
    </>
  );
}

/** What lies between the record and a verdict takes a moment to find: everything else stands before it. */
function useGap(judging: Judging, item: Submitted, record: DataRecord) {
  const [found, setFound] = useState<{ readonly of: DataRecord; readonly gap: Gap }>();
  useEffect(() => {
    const timer = setTimeout(() => setFound({ of: record, gap: judging.gap(item, record) }));
    return () => clearTimeout(timer);
  }, [judging, item, record]);
  return { gap: found?.gap, isBehind: found !== undefined && found.of !== record };
}

function isBatch({ items, left }: Payload): boolean {
  return items.length + left > 1;
}

/** What reading found, without what concerned a value that another one has replaced; what concerns the batch, where this is all of it. */
function foundNow(payload: Payload, { problems }: Submitted, changes: Live['changes']): readonly Problem[] {
  const replaced = [...changes.values()].flatMap(({ before, figure }) =>
    before && figure ? [before.place] : [],
  );
  const isReplaced = ({ place }: Problem) =>
    replaced.some(
      ({ file, sheet, line, column }) =>
        place.file === file && place.sheet === sheet && place.line === line && place.column === column,
    );
  const doubts = [...changes.values()].flatMap(({ figure, problems: own }) => (figure ? own : []));
  const own = [...problems.filter((problem) => !isReplaced(problem)), ...doubts];
  return isBatch(payload) ? own : [...payload.end.problems, ...own];
}

/** Brings the beginning of the page, or the criterion to which a cell led, before the reader. */
function lookAt(criterion: string | undefined): void {
  const target = criterion === undefined ? null : document.getElementById(`criterion-${criterion}`);
  if (!target) return scrollTo(0, 0);
  const details = target.querySelector('details');
  if (details) details.open = true;
  target.scrollIntoView({ block: 'center' });
  target.focus({ preventScroll: true });
}

/** Back to the ranking, and to the submissions beside this one. */
function Ways({ payload, index, speaker, show }: Props) {
  const judged = payload.items.flatMap(({ kind }, number) => (kind === 'judged' ? [number] : []));
  const place = judged.indexOf(index);
  const steps = [
    { to: judged[place - 1], word: PAGE_WORDS.previous },
    { to: judged[place + 1], word: PAGE_WORDS.next },
  ];
  return (
    <nav class="ways" aria-label={say(PAGE_WORDS.back, speaker)}>
      <button type="button" onClick={() => show(undefined)}>
        ← {say(PAGE_WORDS.back, speaker)}
      </button>
      {steps.map(({ to, word }) => (
        <button key={word.en} type="button" disabled={to === undefined} onClick={() => show(to)}>
          {say(word, speaker)}
        </button>
      ))}
    </nav>
  );
}
