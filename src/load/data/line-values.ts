import type { Figure, StatedValue } from '../../model/record.ts';
import { FRACTION, type Room } from '../../quantity/fractions.ts';
import type { Utf8 } from '../../model/text.ts';
import { copyOf, decode, standsAt } from '../source/utf8-line.ts';
import { LOST } from '../source/json-walk.ts';
import { endOfBare, endOfString, endsBare, isBareScalar, QUOTE } from './line-scalar.ts';
import type { PlainFigures } from './plain-figure.ts';

/** What a line may say of its record. The kind is no value here: the meaning of all others depends on it. */
export type Word = 'name' | 'city' | 'period';

/** What was read of a line so far. */
export interface Draft {
  /** Numbers are put from its free places on. */
  readonly room: Room;
  readonly states: StatedValue[];
  name: Utf8 | undefined;
  city: string | undefined;
  period: string | undefined;
}

/**
 * Reads the value that stands there into the draft, and gives where it ends: behind its quote, if it has any. `LOST` where it is not of the kind
 * that stood there before. The line goes on until before `until`.
 */
export type ValueReader = (bytes: Uint8Array, at: number, until: number, draft: Draft) => number;

/** A record's own name: every line has another one. */
export const readName: ValueReader = (bytes, at, until, draft) => {
  const end = bytes[at] === QUOTE ? endOfString(bytes, at + 1, until) : LOST;
  if (end === LOST) return LOST;
  draft.name = { bytes, from: at + 1, until: end };
  return end + 1;
};

/** A city or period, of which there are few. */
export function wordReader(word: 'city' | 'period'): ValueReader {
  return readerOfWords(
    (text) => text,
    (text, draft) => (draft[word] = text),
  );
}

/** A value of which nothing is kept. */
export function skipReader(): ValueReader {
  return readerOfWords(() => true);
}

/** A number, at its place among those of the record. */
export function numberReader({ numbers }: PlainFigures, place: number): ValueReader {
  return (bytes, at, until, { room }) => {
    if (!numbers) return LOST;
    const to = room.free + place * 2 * FRACTION;
    if (bytes[at] !== QUOTE)
      return isBareNumber(bytes, at) ? numbers.put(bytes, at, until, false, room.all, to) : LOST;
    const end = numbers.put(bytes, at + 1, until, true, room.all, to);
    return end === LOST ? LOST : end + 1;
  };
}

/** A flag, labels or a date, at its place among the states of the record. */
export function stateReader(
  { readWord }: PlainFigures,
  type: StatedValue['type'],
  place: number,
): ValueReader {
  return readerOfWords(
    (text) => {
      const value = readWord(text)?.value;
      return value?.type === type ? value : undefined;
    },
    (value, { states }) => (states[place] = value),
  );
}

/** A figure that says that nothing is known, or that it does not apply. */
export function unknownReader({ readWord }: PlainFigures, state: Figure['state']): ValueReader {
  return readerOfWords((text) => {
    const figure = readWord(text);
    return figure && !figure.value && figure.state === state ? true : undefined;
  });
}

/** So many words are told apart by their bytes; others are decoded each time. */
const MOST_WORDS = 24;

/** Reads words; undefined for those that mean nothing. What one means is found out once. */
function readerOfWords<T>(
  meaningOf: (text: string) => T | undefined,
  take: (meaning: T, draft: Draft) => void = () => {},
): ValueReader {
  /** With their quotes. */
  const known: { readonly word: Uint8Array; readonly meaning: T }[] = [];
  return (bytes, at, until, draft) => {
    const isQuoted = bytes[at] === QUOTE;
    for (const { word, meaning } of known) {
      const end = at + word.length;
      if (!standsAt(word, bytes, at) || !(isQuoted || endsBare(bytes[end]))) continue;
      take(meaning, draft);
      return end;
    }
    const end = isQuoted ? endOfString(bytes, at + 1, until) : endOfBare(bytes, at, until);
    if (end === LOST) return LOST;
    const text = decode(bytes, isQuoted ? at + 1 : at, end);
    const meaning = isQuoted || isBareScalar(text) ? meaningOf(text) : undefined;
    if (meaning === undefined) return LOST;
    const behind = isQuoted ? end + 1 : end;
    if (known.length < MOST_WORDS) known.push({ word: copyOf(bytes, at, behind), meaning });
    take(meaning, draft);
    return behind;
  };
}

const [ZERO, NINE, MINUS] = [0x30, 0x39, 0x2d];

/** Whether digits that stand there without quotes begin as those of JSON do: with no zero too many. */
function isBareNumber(bytes: Uint8Array, from: number): boolean {
  const first = bytes[from] === MINUS ? from + 1 : from;
  const next = bytes[first + 1] ?? 0;
  return bytes[first] !== ZERO || next < ZERO || next > NINE;
}
