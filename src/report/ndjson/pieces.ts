import type { VaryingNumbers } from '../../model/result.ts';
import { type Bytes, utf8 } from './bytes.ts';

/** What stands in a line: UTF-8, text, or what is written anew from the numbers that vary. */
export type Piece = Uint8Array | string | ((numbers: VaryingNumbers, out: Bytes) => void);

/** Puts pieces one after the other; only those of outlines that share their criteria are written from numbers. */
export function putPieces(pieces: readonly Piece[], numbers: VaryingNumbers | undefined, out: Bytes): void {
  for (const piece of pieces) putPiece(piece, numbers, out);
}

function putPiece(piece: Piece, numbers: VaryingNumbers | undefined, out: Bytes): void {
  if (typeof piece === 'string') out.putText(piece);
  else if (typeof piece !== 'function') out.put(piece);
  else if (numbers) piece(numbers, out);
}

/** Pieces that follow one another and never change become one. */
export function mergePieces(pieces: readonly Piece[]): readonly Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (typeof piece === 'function') merged.push(piece);
    else if (last instanceof Uint8Array) merged.splice(-1, 1, joined(last, bytesOf(piece)));
    else merged.push(bytesOf(piece));
  }
  return merged;
}

function bytesOf(piece: Uint8Array | string): Uint8Array {
  return typeof piece === 'string' ? utf8(piece) : piece;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const all = new Uint8Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
}
