import type { Chunk } from '../../report/batch.ts';

/** Pieces as one: text as long as all of them are text. */
export function joinChunks(chunks: readonly Chunk[]): Chunk {
  if (chunks.every((chunk) => typeof chunk === 'string')) return chunks.join('');
  const [only, ...more] = adjoining(chunks.map(bytesOf));
  return only && more.length === 0 ? only : Buffer.concat([...(only ? [only] : []), ...more]);
}

function bytesOf(chunk: Chunk): Uint8Array {
  return typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
}

/** Bytes that follow one another in memory are one piece already, and need not be copied. */
function adjoining(pieces: readonly Uint8Array[]): readonly Uint8Array[] {
  const joined: Uint8Array[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const isNext = last?.buffer === piece.buffer && last.byteOffset + last.length === piece.byteOffset;
    if (!last || !isNext) joined.push(piece);
    else joined[joined.length - 1] = new Uint8Array(last.buffer, last.byteOffset, last.length + piece.length);
  }
  return joined;
}
