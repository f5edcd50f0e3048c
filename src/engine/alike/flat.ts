import type { Catalogue } from '../../model/catalogue.ts';
import {
  type DataRecord,
  type Figure,
  type FlatRecord,
  type Layout,
  type StatedKind,
  statedKind,
  type StatedValue,
} from '../../model/record.ts';
import {
  FRACTION,
  isWithin,
  makeRoom,
  MOST_FRACTIONS,
  needRoom,
  putExact,
  type Room,
} from '../../quantity/fractions.ts';
import type { Exact } from '../../quantity/exact.ts';
import { type Interval, single } from '../../quantity/interval.ts';

/** The figures of a record up to one of them, and what may follow. */
interface Step {
  /** None at the beginning of a record. */
  readonly before: Step | undefined;
  readonly figure: Pick<Figure, 'indicator'> & { readonly type: StatedKind };
  readonly next: Map<string, Step>;
  /** The one that followed last: most records go on as the one before. */
  latest: Step | undefined;
  layout?: Layout;
}

/** More are not told apart: records that are so different would not repeat a layout. */
const MOST_STEPS = 50_000;

/** Lays out records; undefined for one that is not plain. Records that state the same figures in the same order get the same layout. */
export function flattener({ indicators }: Catalogue): (record: DataRecord) => FlatRecord | undefined {
  const starts = new Map<string, Step>();
  const room = makeRoom();
  let steps = 0;
  const startFor = ({ kind, period }: DataRecord): Step => {
    const key = [kind, period?.from, period?.until].join();
    const start = starts.get(key) ?? makeStep({ indicator: '', type: 'unknown' });
    starts.set(key, start);
    return start;
  };
  const follow = (step: Step, figure: Figure): Step | undefined => {
    const { indicator } = figure;
    const type = statedKind(figure);
    const latest = step.latest?.figure;
    if (latest?.indicator !== indicator || latest.type !== type) step.latest = next(step, indicator, type);
    return step.latest;
  };
  const next = (step: Step, indicator: string, type: StatedKind): Step | undefined => {
    const key = `${indicator} ${type}`;
    const known = step.next.get(key);
    if (known || steps >= MOST_STEPS) return known;
    steps += 1;
    const made = makeStep({ indicator, type }, step);
    step.next.set(key, made);
    return made;
  };
  return (record) => {
    if (record.flat) return record.flat;
    if (!isPlain(record)) return undefined;
    const { kind, period, figures } = record;
    needRoom(room, Math.min(MOST_FRACTIONS, 2 * figures.size));
    const states: StatedValue[] = [];
    const at = room.free;
    let to = at;
    let step: Step | undefined = startFor(record);
    for (const figure of figures.values()) {
      step = isPlainFigure(figure) ? follow(step, figure) : undefined;
      const { value, indicator } = figure;
      const possible = indicators.get(indicator)?.possible;
      if (!step || !possible || (value?.type === 'number' && !putNumber(room, to, value, at, possible)))
        return undefined;
      if (value?.type === 'number') to += 2 * FRACTION;
      else if (value) states.push(value);
    }
    room.free = to;
    step.layout ??= { kind, period, ...placesBefore(step), unread: NOTHING };
    return { layout: step.layout, numbers: room.all, at, states };
  };
}

const NOTHING: Layout['unread'] = new Set();

function makeStep(figure: Step['figure'], before?: Step): Step {
  return { before, figure, next: new Map(), latest: undefined };
}

/** Puts a single number and its precision, if they are small enough and possible, and there are not too many of them. */
function putNumber(
  { all }: Room,
  to: number,
  { range, precision }: Extract<StatedValue, { type: 'number' }>,
  at: number,
  possible: Interval<Exact>,
): boolean {
  const value = single(range);
  const isRoom = to - at < (MOST_FRACTIONS - 2) * FRACTION;
  return (
    value !== undefined &&
    isRoom &&
    putExact(all, to, value) &&
    putExact(all, to + FRACTION, precision) &&
    isWithin(all, to, possible)
  );
}

function placesBefore(last: Step): Pick<Layout, 'numbers' | 'states'> {
  const figures: Step['figure'][] = [];
  for (let step: Step | undefined = last; step; step = step.before) figures.unshift(step.figure);
  const placesOf = (chosen: readonly Step['figure'][]) =>
    new Map(chosen.map(({ indicator }, place) => [indicator, place]));
  return {
    numbers: placesOf(figures.filter(({ type }) => type === 'number')),
    states: placesOf(figures.filter(({ type }) => isState(type))),
  };
}

function isState(type: StatedKind): boolean {
  return type === 'flag' || type === 'labels' || type === 'date';
}

function isPlain({ kind, period, history, lists }: DataRecord): boolean {
  return kind !== 'portfolio' && period?.partial !== true && history.size === 0 && lists.size === 0;
}

function isPlainFigure({ value, period, supposed }: Figure): boolean {
  if (period || supposed) return false;
  return value?.type !== 'number' || !value.approximate;
}
