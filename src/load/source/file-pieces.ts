import { closeSync, createReadStream, openSync, readSync } from 'node:fs';

export type Pieces = AsyncIterable<Uint8Array | string> | Iterable<Uint8Array>;

/** Bytes that are read at a time: so few stay in the cache of the processor until they were worked on. */
export const PIECE = 64 * 1024;
/** A line may take so many; of a longer one there are several pieces. */
const LONGEST = 1024 * 1024;
const NEWLINE = 0x0a;

/** The bytes of a file; `size` is known of regular files. Others may make wait: to read from a regular one at once takes less time than to wait for it. */
export function readPieces(path: string, size: number | undefined): Pieces {
  if (size === undefined) return createReadStream(path, { highWaterMark: PIECE });
  // Files of the system itself tell no size.
  return piecesNow(path, Math.min(PIECE, size || PIECE));
}

/** The same; of a large regular file in pieces of whole lines, whose memory is written again once the next but one is asked for. */
export function readPassing(path: string, size: number | undefined): Pieces {
  return size !== undefined && size > PIECE ? linesNow(path) : readPieces(path, size);
}

function* piecesNow(path: string, length: number): Generator<Uint8Array> {
  const descriptor = openSync(path, 'r');
  try {
    for (;;) {
      const piece = Buffer.allocUnsafeSlow(length);
      const count = readSync(descriptor, piece);
      if (count === 0) return;
      yield piece.subarray(0, count);
    }
  } finally {
    closeSync(descriptor);
  }
}

/** Pieces that end with a line, but for the last one and those of very long lines. */
function* linesNow(path: string): Generator<Uint8Array> {
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
