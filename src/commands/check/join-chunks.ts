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
  const [first, ...others] = pieces;
  if (!first) return [];
  const joined: Uint8Array[] = [];
  let { buffer, byteOffset: from } = first;
  let until = from + first.length;
  for (const piece of others) {
    if (piece.buffer !== buffer || piece.byteOffset !== until) {
      joined.push(new Uint8Array(buffer, from, until - from));
      ({ buffer, byteOffset: from } = piece);
      until = from;
    }
    until += piece.length;
  }
  return [...joined, new Uint8Array(buffer, from, until - from)];
}
