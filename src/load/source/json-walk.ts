/**
 * Where the values of a parsed JSON object stand in its text. `JSON.parse` forgets how numbers were written and that a key stood there
 * twice; whoever walks the object along its text, character by character, finds both.
 */

/** An object as `JSON.parse` gives it. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Reads the value of a key that stands from there on; gives where it ends, or `LOST`. */
export type ReadEntry = (key: string, value: unknown, from: number) => number;

/** The text does not go on as the object does. */
export const LOST = -1;

/** Parses a text; undefined where it is no JSON object. */
export function parseObject(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Goes through an object that stands from there on, and gives where it ends; `LOST` where its text holds anything else. */
export function walkObject(text: string, from: number, object: JsonObject, read: ReadEntry): number {
  if (text.charCodeAt(from) !== OPEN) return LOST;
  let at = from + 1;
  let isFirst = true;
  for (const key of Object.keys(object)) {
    if (!isFirst && text.charCodeAt(at++) !== COMMA) return LOST;
    isFirst = false;
    at = behindKey(text, behindSpace(text, at), key);
    if (at === LOST) return LOST;
    at = read(key, object[key], at);
    if (at === LOST) return LOST;
  }
  return text.charCodeAt(at) === CLOSE ? at + 1 : LOST;
}

/** Where a text, number, true, false or null ends that stands from there on; `LOST` for anything else. */
export function endOfScalar(text: string, from: number, value: unknown): number {
  if (typeof value === 'string') return endOfString(text, from, value);
  if (typeof value === 'number') return endOfNumber(text, from);
  if (value === true || value === null) return from + 4;
  return value === false ? from + 5 : LOST;
}

/** A scalar as it was written, without quotes. */
export function textOfScalar(text: string, from: number, until: number, value: unknown): string {
  return typeof value === 'string' ? value : text.slice(from, until);
}

const [OPEN, CLOSE, COMMA, COLON, QUOTE, BACKSLASH, SPACE] = Array.from('{},:"\\ ', (each) =>
  each.charCodeAt(0),
);

/** Writers of JSON put one space, or none. */
function behindSpace(text: string, at: number): number {
  return text.charCodeAt(at) === SPACE ? at + 1 : at;
}

function behindKey(text: string, from: number, key: string): number {
  const end = endOfString(text, from, key);
  if (end === LOST || text.charCodeAt(end) !== COLON) return LOST;
  const isAsWritten = end === from + key.length + 2 && text.startsWith(key, from + 1);
  const isKey = isAsWritten || JSON.parse(text.slice(from, end)) === key;
  return isKey ? behindSpace(text, end + 1) : LOST;
}

/** A string without escapes is as long as its value, and one with escapes is longer. */
function endOfString(text: string, from: number, value: string): number {
  if (text.charCodeAt(from) !== QUOTE) return LOST;
  let at = from + 1 + value.length;
  if (text.charCodeAt(at) === QUOTE) return at + 1;
  for (at = from + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at + 1;
    if (code === BACKSLASH) at += 1;
  }
  return LOST;
}

function endOfNumber(text: string, from: number): number {
  let at = from;
  while (isOfNumber(text.charCodeAt(at))) at += 1;
  return at;
}

/** Digits, `+`, `-`, `.`, `e` and `E`. */
function isOfNumber(code: number): boolean {
  return (
    (code >= 48 && code <= 57) || code === 43 || code === 45 || code === 46 || code === 69 || code === 101
  );
}
