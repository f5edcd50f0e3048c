import { closeSync, openSync, readSync } from 'node:fs';

/** Bytes that are read at a time: so few stay in the cache of the processor until they were worked on. */
const PIECE = 64 * 1024;
/** A line may take so many; of a longer one there are several pieces. */
const LONGEST = 1024 * 1024;
const NEWLINE = 0x0a;

/**
 * The bytes of a regular file, in pieces that end with a line, but for the last one and very long lines. The memory of a piece is written
 * again once the next but one is asked for.
 */
export function* linesNow(path: string): Generator<Uint8Array> {
  const descriptor = openSync(path, 'r');
  try {
    let [memory, other] = [Buffer.allocUnsafeSlow(PIECE), Buffer.allocUnsafeSlow(PIECE)];
    let filled = 0;
    for (;;) {
      if (filled === memory.length) memory = Buffer.concat([memory], 2 * filled);
      const length = readSync(descriptor, memory, filled, memory.length - filled, null);
      filled += length;
      const isLast = length === 0;
      const until = isLast || filled > LONGEST ? filled : memory.lastIndexOf(NEWLINE, filled - 1) + 1;
      if (until > 0) {
        yield memory.subarray(0, until);
        if (other.length < memory.length) other = Buffer.allocUnsafeSlow(memory.length);
        memory.copy(other, 0, until, filled);
        [memory, other] = [other, memory];
        filled -= until;
      }
      if (isLast) return;
    }
  } finally {
    closeSync(descriptor);
  }
}
