/** UTF-8 that is put together from pieces; most of them are the same for all lines, and were encoded once. */
export interface Bytes {
  readonly put: (piece: Uint8Array) => void;
  /** For text of ASCII alone, as numbers are. */
  readonly putAscii: (text: string) => void;
  readonly putText: (text: string) => void;
  /** What was put since it was last taken. */
  readonly take: () => Uint8Array;
}

/** Lines are cut from pieces of memory of this size, which are never written again. */
const SLAB = 1024 * 1024;

const encoder = new TextEncoder();

export function utf8(text: string): Uint8Array {
  return encoder.encode(text);
}

/** Texts as UTF-8; each is encoded once. */
export function startBytes(): Bytes {
  let slab = new Uint8Array(0);
  let start = 0;
  let end = 0;
  const makeRoom = (size: number): void => {
    if (end + size <= slab.length) return;
    const next = new Uint8Array(Math.max(SLAB, 2 * (end - start + size)));
    next.set(slab.subarray(start, end));
    slab = next;
    end -= start;
    start = 0;
  };
  return {
    put(piece) {
      makeRoom(piece.length);
      slab.set(piece, end);
      end += piece.length;
    },
    putAscii(text) {
      makeRoom(text.length);
      for (let at = 0; at < text.length; at += 1) slab[end + at] = text.charCodeAt(at);
      end += text.length;
    },
    putText(text) {
      // No character takes more than three bytes for each of its code units.
      makeRoom(3 * text.length);
      end += encoder.encodeInto(text, slab.subarray(end)).written;
    },
    take() {
      const taken = slab.subarray(start, end);
      start = end;
      return taken;
    },
  };
}
