/** How many records may still be told apart: what is kept for one takes up to a few kilobytes. */
export interface Budget {
  entries: number;
}

/** What was found for records, by how some leaves came out in them. It takes one look at memory, where a tree of objects takes many. */
export class OutcomeTable<T> {
  readonly #leaves: number;
  readonly #budget: Budget;
  /** The entries: what was found, the hash of the outcomes, and these themselves, one behind the other. */
  readonly #found: T[] = [];
  readonly #hashes: number[] = [];
  #outcomes = new Uint8Array(0);
  /** Where an entry is, by its hash: its number, from 1, or 0. At least half of them are free; the length is a power of two. */
  #slots = new Int32Array(16);

  /** For so many leaves. */
  constructor(leaves: number, budget: Budget) {
    this.#leaves = leaves;
    this.#budget = budget;
  }

  find(outcomes: readonly number[]): T | undefined {
    const slots = this.#slots;
    const last = slots.length - 1;
    for (let slot = hashOf(outcomes) & last; ; slot = (slot + 1) & last) {
      const entry = slots[slot] ?? 0;
      if (entry === 0) return undefined;
      if (this.#isSame(entry, outcomes)) return this.#found[entry - 1];
    }
  }

  /** Whether nothing more can be added. What always comes out alike is found once, and costs nothing. */
  get isFull(): boolean {
    return this.#budget.entries === 0 && this.#leaves > 0;
  }

  /** Adds what is not in it yet. */
  add(outcomes: readonly number[], found: T): void {
    if (this.#leaves > 0) this.#budget.entries -= 1;
    const count = this.#found.push(found);
    this.#hashes.push(hashOf(outcomes));
    this.#outcomes = grown(this.#outcomes, count * this.#leaves);
    this.#outcomes.set(outcomes, (count - 1) * this.#leaves);
    if (2 * count <= this.#slots.length) return this.#place(count);
    this.#slots = new Int32Array(2 * this.#slots.length);
    for (let entry = 1; entry <= count; entry += 1) this.#place(entry);
  }

  /** Puts the number of an entry into the first slot that is free. */
  #place(entry: number): void {
    const slots = this.#slots;
    const last = slots.length - 1;
    let slot = (this.#hashes[entry - 1] ?? 0) & last;
    while (slots[slot] !== 0) slot = (slot + 1) & last;
    slots[slot] = entry;
  }

  #isSame(entry: number, outcomes: readonly number[]): boolean {
    const known = this.#outcomes;
    const from = (entry - 1) * this.#leaves;
    for (let leaf = 0; leaf < outcomes.length; leaf += 1) {
      if (known[from + leaf] !== outcomes[leaf]) return false;
    }
    return true;
  }
}

/** Mixes the outcomes of leaves into a small integer. */
function hashOf(outcomes: readonly number[]): number {
  let hash = 0;
  for (let leaf = 0; leaf < outcomes.length; leaf += 1) hash = Math.imul(hash ^ (outcomes[leaf] ?? 0), MIX);
  return hash ^ (hash >>> 15);
}

/** Odd, and with bits all over it, as hash functions have it. */
const MIX = 0x9e3779b1;

/** Memory for so many bytes at least, with what stood in it. */
function grown(bytes: Uint8Array<ArrayBuffer>, length: number): Uint8Array<ArrayBuffer> {
  if (length <= bytes.length) return bytes;
  const larger = new Uint8Array(2 * length);
  larger.set(bytes);
  return larger;
}
