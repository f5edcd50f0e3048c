/** Pieces are cut from slabs of memory of this size. */
const SLAB = 1024 * 1024;
/** To have memory mapped and zeroed takes longer than to write into it. */
const MOST_KEPT = 64;

/** Memory in which one piece after the other is written. */
export class Memory {
  slab: Uint8Array<ArrayBuffer> = new Uint8Array(0);
  /** Behind what was written of the piece. */
  end = 0;
  #start = 0;
  readonly #free: ArrayBuffer[] = [];

  /** Of the piece, so far. */
  get size(): number {
    return this.end - this.#start;
  }

  /** Makes room for so many bytes more, and gives where they begin in the slab. */
  take(size: number): number {
    if (this.end + size > this.slab.length) this.#change(size);
    const at = this.end;
    this.end = at + size;
    return at;
  }

  /** The piece that was written. */
  cut(): Uint8Array<ArrayBuffer> {
    const piece = this.slab.subarray(this.#start, this.end);
    this.#start = this.end;
    return piece;
  }

  /** The same, with all of the slab, so that others may take it away. */
  handOver(): Uint8Array<ArrayBuffer> {
    const piece = this.cut();
    this.slab = new Uint8Array(0);
    this.end = 0;
    this.#start = 0;
    return piece;
  }

  /** Takes back a slab in which nothing is needed any more. */
  reuse(slab: ArrayBuffer): void {
    if (slab.byteLength > 0 && this.#free.length < MOST_KEPT) this.#free.push(slab);
  }

  #change(size: number): void {
    const written = this.size;
    const least = written + size;
    const known = this.#free.pop();
    const next =
      known && known.byteLength >= least ? new Uint8Array(known) : new Uint8Array(Math.max(SLAB, 2 * least));
    next.set(this.slab.subarray(this.#start, this.end));
    this.slab = next;
    this.end = written;
    this.#start = 0;
  }
}
