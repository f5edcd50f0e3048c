const NEWLINE = 0x0a;
/** What stands for bytes that mean nothing. */
const REPLACEMENT = '\uFFFD';
/** Lines longer than this are decoded in pieces. */
const LONG_LINE = 1024 * 1024;

/** Decodes a stream of bytes whose encoding is known. */
export interface LineDecoder {
  readonly encoding: string;
  /** The lines up to the first bytes that mean nothing, and whether they are all. */
  decode(bytes: Uint8Array, isEnd: boolean): GoodText;
  /** The bytes of a line that has not ended, which it gives up. */
  release(): Uint8Array;
}

interface GoodText {
  readonly text: string;
  readonly isAll: boolean;
}

/** Decodes whole lines, so that no character is torn where the line of a wrong one is sought. */
export function lineDecoder(name: string): LineDecoder {
  const decoder = new TextDecoder(name, { fatal: true, ignoreBOM: true });
  let rest: Uint8Array = new Uint8Array(0);
  return {
    encoding: decoder.encoding,
    decode(bytes, isEnd) {
      const all = joined(rest, bytes);
      const until = isEnd ? all.length : lineEnd(all, decoder.encoding);
      const block = all.subarray(0, until);
      rest = all.subarray(until);
      // Whole lines end with a whole character. Whoever tells the decoder so gets the text many times faster.
      const isWhole = isEnd || (!isWide(decoder.encoding) && block.at(-1) === NEWLINE);
      try {
        return { text: decoder.decode(block, { stream: !isWhole }), isAll: true };
      } catch {
        return { ...goodText(block, name, isEnd), isAll: false };
      }
    },
    release() {
      const released = rest;
      rest = new Uint8Array(0);
      return released;
    },
  };
}

/** Where the last whole line ends. A newline is never part of another character but in UTF-16, whose units have two bytes. */
export function lineEnd(bytes: Uint8Array, encoding: string): number {
  if (isWide(encoding)) return bytes.length - (bytes.length % 2);
  const end = bytes.lastIndexOf(NEWLINE) + 1;
  return end === 0 && bytes.length > LONG_LINE ? bytes.length : end;
}

/** The whole lines before the first bytes that mean nothing in that encoding, or all: a torn line would be a wrong one. */
export function goodText(bytes: Uint8Array, encoding: string, isEnd: boolean): GoodText {
  try {
    const strict = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
    return { text: strict.decode(bytes, { stream: !isEnd }), isAll: true };
  } catch {
    const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
    const good = text.slice(0, Math.max(0, text.indexOf(REPLACEMENT)));
    return { text: good.slice(0, good.lastIndexOf('\n') + 1), isAll: false };
  }
}

/** Whether zero bytes are part of characters. */
export function isWide(encoding: string | undefined): boolean {
  return encoding !== undefined && new TextDecoder(encoding).encoding.startsWith('utf-16');
}

/** How many lines end in a text, or in UTF-8. */
export function countLines(lines: string | Uint8Array): number {
  let count = 0;
  for (let at = lineEndFrom(lines, 0); at >= 0; at = lineEndFrom(lines, at + 1)) count += 1;
  return count;
}

/** Where the line ends that goes on there; −1 where nothing ends it. */
export function lineEndFrom(lines: string | Uint8Array, from: number): number {
  return typeof lines === 'string' ? lines.indexOf('\n', from) : lines.indexOf(NEWLINE, from);
}

/** Two pieces as one. */
export function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  return first.length === 0 ? second : Buffer.concat([first, second]);
}
