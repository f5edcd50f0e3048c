import { once } from '../../model/once.ts';
import type { Utf8 } from '../../model/text.ts';

// Made when lines are read: the library runs where there are none, too.
const decoder = once(() => new TextDecoder('utf-8', { ignoreBOM: true }));
const encoder = once(() => new TextEncoder());
const [SPACE, LAST_ASCII] = [0x20, 0x7f];

/** A line of UTF-8, without its end. */
export class Utf8Line implements Utf8 {
  /** Counted from 1. */
  readonly number: number;
  /** The line stands in them from `from` until before `until`. */
  readonly bytes: Uint8Array;
  readonly from: number;
  readonly until: number;
  /** Of all the bytes. */
  readonly view: DataView;

  constructor(number: number, bytes: Uint8Array, from: number, until: number, view = viewOf(bytes)) {
    this.number = number;
    this.bytes = bytes;
    this.from = from;
    this.until = until;
    this.view = view;
  }

  /** Decoded when it is asked for: most lines are read without. */
  get text(): string {
    return textOf(this);
  }

  isBlank(): boolean {
    return isBlank(this.bytes, this.from, this.until);
  }
}

/** For many lines of the same bytes. */
export function viewOf({ buffer, byteOffset, length }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, length);
}

/** A text as UTF-8. */
export function encode(text: string): Uint8Array {
  return encoder().encode(text);
}

/** A text without line ends as a line. */
export function lineOf(text: string, number: number): Utf8Line {
  const bytes = encode(text);
  return new Utf8Line(number, bytes, 0, bytes.length);
}

/** Some bytes in memory of their own: that of lines is written again. `slice` would not copy those of a buffer. */
export function copyOf(bytes: Uint8Array, from: number, until: number): Uint8Array {
  return new Uint8Array(bytes.subarray(from, until));
}

/** Whether nothing but what is trimmed from texts stands there. */
export function isBlank(bytes: Uint8Array, from: number, until: number): boolean {
  if (from >= until) return true;
  const first = bytes[from] ?? 0;
  return (first <= SPACE || first > LAST_ASCII) && decode(bytes, from, until).trim() === '';
}

export function textOf({ bytes, from, until }: Utf8): string {
  return decode(bytes, from, until);
}

/** The text of some bytes. */
export function decode(bytes: Uint8Array, from: number, until: number): string {
  return decoder().decode(bytes.subarray(from, until));
}

/** Bytes that are sought in very many lines: four of them are compared at once. */
export class Sought {
  readonly length: number;
  readonly #bytes: Uint8Array;
  readonly #view: DataView;

  constructor(bytes: Uint8Array) {
    this.length = bytes.length;
    this.#bytes = bytes;
    this.#view = viewOf(bytes);
  }

  standsAt({ bytes, view }: Utf8Line, from: number): boolean {
    if (from + this.length > bytes.length) return false;
    let at = 0;
    for (; at + 4 <= this.length; at += 4)
      if (view.getInt32(from + at) !== this.#view.getInt32(at)) return false;
    for (; at < this.length; at += 1) if (bytes[from + at] !== this.#bytes[at]) return false;
    return true;
  }

  isLike(bytes: Uint8Array): boolean {
    return bytes.length === this.length && standsAt(this.#bytes, bytes, 0);
  }
}

/** Whether certain bytes stand there. */
export function standsAt(wanted: Uint8Array, bytes: Uint8Array, from: number): boolean {
  if (from + wanted.length > bytes.length) return false;
  for (let at = 0; at < wanted.length; at += 1) if (bytes[from + at] !== wanted[at]) return false;
  return true;
}
