/** Pieces are cut from slabs of memory of this size, which are not written again but where they were given back. */
const SLAB = 1024 * 1024;
/** To have memory mapped and zeroed takes longer than to write into it. */
const MOST_KEPT = 4;

/** Memory in which one piece after the other is written. */
class Memory {
  slab: Uint8Array = new Uint8Array(0);
  /** Behind what was written of the piece. */
  end = 0;
  #start = 0;
  #full: Uint8Array[] = [];
  readonly #free: Uint8Array[] = [];

  /** Makes room for so many bytes more, and gives where they begin in the slab. */
  take(size: number): number {
    if (this.end + size > this.slab.length) this.#change(size);
    const at = this.end;
    this.end = at + size;
    return at;
  }

  /** The piece that was written. */
  cut(): Uint8Array {
    const piece = this.slab.subarray(this.#start, this.end);
    this.#start = this.end;
    return piece;
  }

  /** Leaves alone all that was written so far, until the function that it gives is called. */
  handOver(): () => void {
    const slabs = [...this.#full, this.slab].filter(({ length }) => length > 0);
    this.#full = [];
    this.slab = new Uint8Array(0);
    this.end = 0;
    this.#start = 0;
    return () => void this.#free.push(...slabs.slice(0, MOST_KEPT - this.#free.length));
  }

  #change(size: number): void {
    const written = this.end - this.#start;
    const least = written + size;
    const known = this.#free.pop();
    const next = known && known.length >= least ? known : new Uint8Array(Math.max(SLAB, 2 * least));
    next.set(this.slab.subarray(this.#start, this.end));
    if (this.#start > 0) this.#full.push(this.slab);
    this.slab = next;
    this.end = written;
    this.#start = 0;
  }
}

export function makeMemory(): Memory {
  return new Memory();
}
