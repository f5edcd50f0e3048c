import { LOST } from '../source/json-walk.ts';

export const QUOTE = 0x22;
const [BACKSLASH, SPACE, COMMA, CLOSE] = [0x5c, 0x20, 0x2c, 0x7d];

/** Where a string without escapes ends that begins behind a quote: at its other quote. */
export function endOfString(bytes: Uint8Array, from: number, until: number): number {
  for (let at = from; at < until; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === QUOTE) return at;
    if (byte === BACKSLASH || byte < SPACE) return LOST;
  }
  return LOST;
}

/** Where a number or word ends that begins there. */
export function endOfBare(bytes: Uint8Array, from: number, until: number): number {
  for (let at = from; at < until; at += 1) if (endsBare(bytes[at])) return at;
  return LOST;
}

/** Whether a number or word ends before a byte. */
export function endsBare(byte: number | undefined): boolean {
  return byte === COMMA || byte === CLOSE || byte === SPACE;
}

/** Whether a text without quotes is a scalar of JSON. */
export function isBareScalar(text: string): boolean {
  return /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)$/.test(text);
}
