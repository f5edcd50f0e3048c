import type { VaryingNumbers } from '../../model/result.ts';
import { type Bytes, utf8 } from './bytes.ts';

/** What stands in a line: text, or what is written anew from the numbers that vary. */
export type Piece = string | NumberPiece;

type NumberPiece = (numbers: VaryingNumbers, out: Bytes) => void;

/** The same, encoded. */
export type EncodedPiece = Uint8Array | NumberPiece;

/** Puts the pieces of an outline that shares its criteria with others. */
export function putEncoded(pieces: readonly EncodedPiece[], numbers: VaryingNumbers, out: Bytes): void {
  for (const piece of pieces) {
    if (typeof piece === 'function') piece(numbers, out);
    else out.put(piece);
  }
}

/** Puts those of any other one: nothing in it varies. */
export function putPieces(pieces: readonly Piece[], out: Bytes): void {
  for (const piece of pieces) if (typeof piece === 'string') out.putText(piece);
}

/** Encodes pieces; texts that follow one another become one. */
export function encodePieces(pieces: readonly Piece[]): readonly EncodedPiece[] {
  const encoded: EncodedPiece[] = [];
  let text = '';
  const end = () => {
    if (text !== '') encoded.push(utf8(text));
    text = '';
  };
  for (const piece of pieces) {
    if (typeof piece === 'string') text += piece;
    else {
      end();
      encoded.push(piece);
    }
  }
  end();
  return encoded;
}
