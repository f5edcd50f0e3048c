import type { StatedValue } from '../../model/record.ts';

/** So many states of a figure are told apart: yes and no, and the labels of a list. */
const MOST_STATES = 250;

/** So many values are told apart as they are: lines give the very values of lines before. */
const MOST_SEEN = 24;

/** Tells the states of a flag, a label or a date apart: each by itself, since it stands in the result. */
export class StateTest {
  /** The number of its outcome. */
  readonly outcome: number;
  /** Where it stands among those of a record. */
  readonly place: number;
  /** Of the states so far, in whatever layout. */
  readonly #numbers: Map<unknown, number>;
  /** The first values that were asked for, and their numbers. */
  readonly seen: (StatedValue | undefined)[] = [];
  readonly seenNumbers: number[] = [];

  constructor(outcome: number, place: number, numbers: Map<unknown, number>) {
    this.outcome = outcome;
    this.place = place;
    this.#numbers = numbers;
  }

  /** The number of the state; undefined where there are too many of them. */
  numberOf(states: readonly StatedValue[]): number | undefined {
    const value = states[this.place];
    const seen = this.seen;
    for (let at = 0; at < seen.length; at += 1) if (seen[at] === value) return this.seenNumbers[at];
    const number = this.#find(value && stateOf(value));
    if (number !== undefined && seen.length < MOST_SEEN) this.seenNumbers[seen.push(value) - 1] = number;
    return number;
  }

  #find(state: unknown): number | undefined {
    const numbers = this.#numbers;
    const known = numbers.get(state);
    if (known !== undefined || numbers.size >= MOST_STATES) return known;
    numbers.set(state, numbers.size);
    return numbers.size - 1;
  }
}

function stateOf(value: StatedValue): unknown {
  switch (value.type) {
    case 'flag':
      return value.value;
    case 'date':
      return `${value.from}/${value.until}`;
    case 'labels':
      return value.labels.length === 1 ? value.labels[0] : JSON.stringify(value.labels);
    case 'number':
      return undefined;
  }
}
