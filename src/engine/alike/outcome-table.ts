/** How many records may still be told apart: what is kept for one takes up to a few kilobytes. */
export interface Budget {
  entries: number;
}

/** How some leaves came out: for each a small whole number, four of them in a word, so that they are compared at once. */
export type Outcomes = Int32Array;

/** How many outcomes a word holds, and the bits of each. */
export const [OUTCOMES_IN_WORD, OUTCOME_BITS] = [4, 8] as const;

export function makeOutcomes(leaves: number): Outcomes {
  return new Int32Array(wordsFor(leaves));
}

/** How many words the outcomes of so many leaves take. */
export function wordsFor(leaves: number): number {
  return Math.ceil(leaves / OUTCOMES_IN_WORD);
}

export function putOutcome(outcomes: Outcomes, leaf: number, outcome: number): void {
  const [word, shift] = [wordOf(leaf), shiftOf(leaf)];
  outcomes[word] = ((outcomes[word] ?? 0) & ~(ALL_BITS << shift)) | (outcome << shift);
}

export function outcomeAt(outcomes: Outcomes, leaf: number): number {
  return ((outcomes[wordOf(leaf)] ?? 0) >>> shiftOf(leaf)) & ALL_BITS;
}

const ALL_BITS = 2 ** OUTCOME_BITS - 1;

function wordOf(leaf: number): number {
  return Math.trunc(leaf / OUTCOMES_IN_WORD);
}

function shiftOf(leaf: number): number {
  return (leaf % OUTCOMES_IN_WORD) * OUTCOME_BITS;
}

/** What was found for records, by how some leaves came out in them. It takes one look at memory, where a tree of objects takes many. */
export class OutcomeTable<T> {
  readonly #length: number;
  readonly #budget: Budget;
  /** The entries: what was found, the hash of the outcomes, and these themselves, one behind the other. */
  readonly #found: T[] = [];
  readonly #hashes: number[] = [];
  #words = new Int32Array(0);
  /** Where an entry is, by its hash: its number, from 1, or 0. At least half of them are free; the length is a power of two. */
  #slots = new Int32Array(16);

  /** For outcomes of so many words. */
  constructor(length: number, budget: Budget) {
    this.#length = length;
    this.#budget = budget;
  }

  find(outcomes: Outcomes): T | undefined {
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
    return this.#budget.entries === 0 && this.#length > 0;
  }

  /** Adds what is not in it yet. */
  add(outcomes: Outcomes, found: T): void {
    if (this.#length > 0) this.#budget.entries -= 1;
    const count = this.#found.push(found);
    this.#hashes.push(hashOf(outcomes));
    this.#words = grown(this.#words, count * this.#length);
    this.#words.set(outcomes, (count - 1) * this.#length);
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

  #isSame(entry: number, outcomes: Outcomes): boolean {
    const known = this.#words;
    const from = (entry - 1) * this.#length;
    for (let at = 0; at < outcomes.length; at += 1) {
      if (known[from + at] !== outcomes[at]) return false;
    }
    return true;
  }
}

/** Mixes the outcomes of leaves into a small integer. */
function hashOf(outcomes: Outcomes): number {
  let hash = 0;
  for (let at = 0; at < outcomes.length; at += 1) hash = Math.imul(hash ^ (outcomes[at] ?? 0), MIX);
  return hash ^ (hash >>> 15);
}

/** Odd, and with bits all over it, as hash functions have it. */
const MIX = 0x9e3779b1;

/** Room for so many words at least, with what stood in it. */
function grown(words: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  if (length <= words.length) return words;
  const larger = new Int32Array(2 * length);
  larger.set(words);
  return larger;
}
