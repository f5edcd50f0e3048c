import type { Utf8 } from '../../model/text.ts';
import { Memory } from './memory.ts';

/** Numbers of so many digits are small integers for the machine, and so is what stands before them in a safe one. */
const SMALL_DIGITS = 9;
const SMALL = 10 ** SMALL_DIGITS;
const ZERO = 0x30;

const encoder = new TextEncoder();

/** A text as UTF-8. */
export function utf8(text: string): Uint8Array {
  return encoder.encode(text);
}

/** UTF-8 that is put together from pieces; most of them are the same for all lines, and were encoded once. */
export class Bytes {
  readonly #memory = new Memory();

  put(piece: Uint8Array): void {
    const memory = this.#memory;
    const at = memory.take(piece.length);
    memory.slab.set(piece, at);
  }

  putByte(byte: number): void {
    const memory = this.#memory;
    const at = memory.take(1);
    memory.slab[at] = byte;
  }

  /** A few bytes that stand among others. */
  putSlice({ bytes, from, until }: Utf8): void {
    const memory = this.#memory;
    const start = memory.take(until - from) - from;
    for (let at = from; at < until; at += 1) memory.slab[start + at] = bytes[at] ?? 0;
  }

  /** For text of ASCII alone, as numbers are. */
  putAscii(text: string): void {
    const memory = this.#memory;
    const from = memory.take(text.length);
    for (let at = 0; at < text.length; at += 1) memory.slab[from + at] = text.charCodeAt(at);
  }

  putText(text: string): void {
    const memory = this.#memory;
    // No character takes more than three bytes for each of its code units.
    const most = 3 * text.length;
    const from = memory.take(most);
    const { written } = encoder.encodeInto(text, memory.slab.subarray(from));
    memory.end -= most - written;
  }

  /** A whole number from 0 on, safe, with at least so many digits. */
  putDigits(value: number, least: number): void {
    const memory = this.#memory;
    // The remainder of small integers takes a tenth of the time of that of others.
    const last = value < SMALL ? value : value % SMALL;
    const first = value < SMALL ? 0 : (value - last) / SMALL;
    const count = Math.max(least, first > 0 ? countDigits(first) + SMALL_DIGITS : countDigits(last));
    const from = memory.take(count);
    const low = from + Math.max(0, count - SMALL_DIGITS);
    writeDigits(memory.slab, low, from + count, last | 0);
    if (low > from) writeDigits(memory.slab, from, low, first | 0);
  }

  /** Of what was put since it was last taken. */
  get size(): number {
    return this.#memory.size;
  }

  /** What was put since it was last taken. */
  take(): Uint8Array {
    return this.#memory.cut();
  }

  /** The same, with all of the memory that it stands in, so that others may take it away. */
  handOver(): Uint8Array<ArrayBuffer> {
    return this.#memory.handOver();
  }

  /** Takes back memory in which nothing is needed any more. */
  reuse(memory: ArrayBuffer): void {
    this.#memory.reuse(memory);
  }
}

/** Writes the last digits of a small integer, with zeros before them. */
function writeDigits(bytes: Uint8Array, from: number, until: number, value: number): void {
  let rest = value;
  for (let at = until - 1; at >= from; at -= 1) {
    const next = (rest / 10) | 0;
    bytes[at] = ZERO + rest - next * 10;
    rest = next;
  }
}

function countDigits(value: number): number {
  let count = 1;
  for (let next = 10; value >= next; next *= 10) count += 1;
  return count;
}
