import type { RecordKind } from '../../model/catalogue.ts';
import type { FlatRecord, Layout, Period, StatedKind } from '../../model/record.ts';
import { FRACTION, makeRoom, MOST_FRACTIONS, needRoom } from '../../quantity/fractions.ts';
import type { Utf8 } from '../../model/text.ts';
import { LOST } from '../source/json-walk.ts';
import { encode, isBlank, Sought, standsAt, type Utf8Line } from '../source/utf8-line.ts';
import {
  type Draft,
  numberReader,
  readName,
  skipReader,
  stateReader,
  unknownReader,
  type ValueReader,
  type Word,
  wordReader,
} from './line-values.ts';
import type { PlainFigures } from './plain-figure.ts';

/** A value on a line that was read. */
export interface LineValue {
  /** Where it stands in the text of the line. */
  readonly from: number;
  readonly until: number;
  /** What it says of the record itself. */
  readonly word: Word | undefined;
  /** The figures of its indicator, and what it says of them. */
  readonly figures: PlainFigures | undefined;
  readonly type: StatedKind;
}

/** What stands on a line that is laid out as one before. */
interface Followed {
  readonly name: Utf8;
  readonly city: string | undefined;
  readonly flat: FlatRecord;
}

/** The layouts of lines. */
export interface LineLayouts {
  /** Reads a line by the layout of one before; undefined where it has another one. */
  readonly follow: (line: Utf8Line) => Followed | undefined;
  /** Learns how a line is laid out whose values are these, up to its end. */
  readonly learn: (text: string, values: readonly LineValue[], end: number, kind: RecordKind) => void;
}

/** A value, what stands before it, and what may follow. */
interface Step extends Pick<LineValue, 'word' | 'figures' | 'type'> {
  /** From the end of the value before, or the beginning of the line. */
  readonly before: Sought;
  readonly read: ValueReader;
  readonly next: Step[];
  end: End | undefined;
}

/** What stands behind the last value, and what is known of a record whose line ends there. */
interface End {
  readonly text: Uint8Array;
  readonly layout: Omit<Layout, 'period'>;
  /** For each period. */
  readonly layouts: Map<Period | undefined, Layout>;
}

/** More are not told apart: lines that are so different would not repeat a layout. */
const MOST_STEPS = 20_000;
const MOST_PERIODS = 1000;

/**
 * Very many lines differ in nothing but their values: what stands between these is a layout. A line that follows one is read from value to
 * value, and nothing is made of it but a row of its values; of what was written, so that no digit is lost and no key twice.
 *
 * Nobody has to parse it: it is JSON since the line was from which the layout was learnt, and each of its values is a string without escapes, or
 * a number or word as they stand there. Whatever else there may be is for the parser to say.
 */
export function lineLayouts(periodOf: PeriodOf): LineLayouts {
  const start = makeStep(NOTHING, new Uint8Array(0), () => LOST);
  const room = makeRoom();
  let steps = 0;
  return {
    follow(line) {
      needRoom(room, MOST_FRACTIONS);
      const draft: Draft = { room, states: [], name: undefined, city: undefined, period: undefined };
      let step = start;
      let at = line.from;
      for (let isOn = true; isOn; ) {
        isOn = false;
        for (const next of step.next) {
          const end = readValue(next, line, at, draft);
          if (end === LOST) continue;
          step = next;
          at = end;
          isOn = true;
          break;
        }
      }
      const { end } = step;
      const { name, city } = draft;
      if (!end || name === undefined || !endsWith(end.text, line, at)) return undefined;
      const flat = flatten(end, draft, periodOf);
      return flat && { name, city, flat };
    },
    learn(text, values, end, kind) {
      const places: Places = { numbers: new Map(), states: new Map() };
      let step = start;
      let at = 0;
      for (const { from, until, ...value } of values) {
        const before = encode(text.slice(at, from));
        const read = readerOf(value, places);
        const known = step.next.find((each) => isLike(each, value, before));
        if (!read || (!known && steps >= MOST_STEPS)) return;
        const next = known ?? makeStep(value, before, read);
        if (!known) steps += step.next.push(next) && 1;
        step = next;
        at = until;
      }
      if (places.numbers.size * 2 > MOST_FRACTIONS) return;
      const layout = { kind, ...places, unread: UNREAD };
      step.end ??= { text: encode(text.slice(at, end)), layout, layouts: new Map() };
    },
  };
}

/** Reads the value that stands there, and gives where it ends. */
function readValue({ before, read }: Step, line: Utf8Line, from: number, draft: Draft): number {
  return before.standsAt(line, from) ? read(line.bytes, from + before.length, line.until, draft) : LOST;
}

/** The row of what was read; undefined for a period that is none, or not of whole years. */
function flatten(
  { layout, layouts }: End,
  { room, period, states }: Draft,
  periodOf: PeriodOf,
): FlatRecord | undefined {
  const own = period === undefined ? undefined : periodOf(period);
  if (own === 'bad' || own?.partial) return undefined;
  const known = layouts.get(own) ?? { ...layout, period: own };
  if (layouts.size < MOST_PERIODS) layouts.set(own, known);
  const at = room.free;
  room.free += layout.numbers.size * 2 * FRACTION;
  return { layout: known, numbers: room.all, at, states };
}

/** What a text means as a period. */
type PeriodOf = (text: string) => Period | 'bad' | undefined;

interface Places {
  readonly numbers: Map<string, number>;
  readonly states: Map<string, number>;
}

type Meaning = Omit<LineValue, 'from' | 'until'>;

const NOTHING: Meaning = { word: undefined, figures: undefined, type: 'unknown' };

function makeStep({ word, figures, type }: Meaning, before: Uint8Array, read: ValueReader): Step {
  return { word, figures, type, before: new Sought(before), read, next: [], end: undefined };
}

/** A record's own name is a figure, too; no row holds it, since each would hold another one. */
const NAME = 'name';
const UNREAD: ReadonlySet<string> = new Set([NAME]);

/** How a value is read, and a place for it in the layout; undefined where that is not done here. */
function readerOf({ word, figures, type }: Meaning, { numbers, states }: Places): ValueReader | undefined {
  if (word === NAME) return readName;
  if (word) return figures ? undefined : wordReader(word);
  if (!figures) return skipReader();
  if (type === 'known' || type === 'unknown' || type === 'not-applicable')
    return unknownReader(figures, type);
  const places = type === 'number' ? numbers : states;
  const place = places.size;
  places.set(figures.id, place);
  return type === 'number' ? numberReader(figures, place) : stateReader(figures, type, place);
}

function isLike(step: Step, { word, figures, type }: Meaning, before: Uint8Array): boolean {
  const isSame = step.word === word && step.figures === figures && step.type === type;
  return isSame && step.before.isLike(before);
}

/** Whether nothing but blanks stands behind the end. */
function endsWith(end: Uint8Array, { bytes, until }: Utf8Line, from: number): boolean {
  return from + end.length <= until && standsAt(end, bytes, from) && isBlank(bytes, from + end.length, until);
}
