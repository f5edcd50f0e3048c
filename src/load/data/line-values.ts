import type { StatedValue } from '../../model/record.ts';
import { FRACTION, type Room } from '../../quantity/fractions.ts';
import type { Utf8 } from '../../model/text.ts';
import { decode, standsAt } from '../source/utf8-line.ts';
import { isBareScalar } from './line-scalar.ts';
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

/** A scalar of JSON in UTF-8, without its quotes if it has any. */
export interface Scalar {
  bytes: Uint8Array;
  from: number;
  until: number;
  isQuoted: boolean;
}

/** Reads a value into the draft; false where it is not of the kind that stood there before. */
export type ValueReader = (scalar: Scalar, draft: Draft) => boolean;

/** A record's own name: every line has another one. */
export const readName: ValueReader = ({ bytes, from, until, isQuoted }, draft) => {
  if (isQuoted) draft.name = { bytes, from, until };
  return isQuoted;
};

/** A city or period, of which there are few. */
export function wordReader(word: 'city' | 'period'): ValueReader {
  const find = wordsLike((text) => text);
  return (scalar, draft) => {
    const found = find(scalar);
    draft[word] = found;
    return found !== undefined;
  };
}

/** A value of which nothing is kept. */
export function skipReader(): ValueReader {
  const find = wordsLike(() => true);
  return (scalar) => find(scalar) !== undefined;
}

/** A number, at its place among those of the record. */
export function numberReader({ numbers }: PlainFigures, place: number): ValueReader {
  return ({ bytes, from, until, isQuoted }, { room }) => {
    if (!numbers || (!isQuoted && !isBareNumber(bytes, from, until))) return false;
    return numbers.put(bytes, from, until, room.all, room.free + place * 2 * FRACTION);
  };
}

/** A flag, labels or a date, at its place among the states of the record. */
export function stateReader(
  { readWord }: PlainFigures,
  type: StatedValue['type'],
  place: number,
): ValueReader {
  const find = wordsLike((text) => {
    const value = readWord(text)?.value;
    return value?.type === type ? value : undefined;
  });
  return (scalar, { states }) => {
    const value = find(scalar);
    if (value) states[place] = value;
    return value !== undefined;
  };
}

/** A figure that says that nothing is known. */
export function unknownReader({ readWord }: PlainFigures): ValueReader {
  const find = wordsLike((text) => {
    const figure = readWord(text);
    return figure && !figure.value ? true : undefined;
  });
  return (scalar) => find(scalar) !== undefined;
}

/** So many words are told apart by their bytes; others are decoded each time. */
const MOST_WORDS = 24;

/** What words mean; undefined for those that mean nothing. It is found out once for each. */
function wordsLike<T>(read: (text: string) => T | undefined): (scalar: Scalar) => T | undefined {
  const known: { readonly word: Uint8Array; readonly isQuoted: boolean; readonly meaning: T }[] = [];
  return ({ bytes, from, until, isQuoted }) => {
    for (const each of known) {
      const { word } = each;
      const isLike =
        word.length === until - from && each.isQuoted === isQuoted && standsAt(word, bytes, from);
      if (isLike) return each.meaning;
    }
    const text = decode(bytes, from, until);
    const meaning = isQuoted || isBareScalar(text) ? read(text) : undefined;
    if (meaning !== undefined && known.length < MOST_WORDS)
      known.push({ word: bytes.slice(from, until), isQuoted, meaning });
    return meaning;
  };
}

const [ZERO, NINE, MINUS] = [0x30, 0x39, 0x2d];

/** Whether digits that stand there without quotes begin as those of JSON do: with no zero too many. */
function isBareNumber(bytes: Uint8Array, from: number, until: number): boolean {
  const first = bytes[from] === MINUS ? from + 1 : from;
  const next = bytes[first + 1] ?? 0;
  return bytes[first] !== ZERO || first + 1 >= until || next < ZERO || next > NINE;
}
