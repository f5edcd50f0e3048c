import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  makeOutcomes,
  outcomeAt,
  OutcomeTable,
  putOutcome,
  wordsFor,
} from '../../src/engine/alike/outcome-table.ts';

/** The greatest number that an outcome may have. */
const MOST = 255;

function outcomesOf(numbers: readonly number[]) {
  const outcomes = makeOutcomes(numbers.length);
  for (const [leaf, number] of numbers.entries()) putOutcome(outcomes, leaf, number);
  return outcomes;
}

const numbersOf = (leaves: number) =>
  fc.array(fc.integer({ min: 0, max: MOST }), { minLength: leaves, maxLength: leaves });

describe('outcomes of leaves', () => {
  it('are those that were put last, each by itself', () => {
    const twice = fc.nat(20).chain((leaves) => fc.tuple(numbersOf(leaves), numbersOf(leaves)));
    fc.assert(
      fc.property(twice, ([first, last]) => {
        const outcomes = outcomesOf(first);
        for (const [leaf, number] of last.entries()) putOutcome(outcomes, leaf, number);
        expect(last.map((_, leaf) => outcomeAt(outcomes, leaf))).toEqual(last);
      }),
    );
  });

  it.each([
    [0, 0],
    [1, 1],
    [4, 1],
    [5, 2],
    [64, 16],
  ])('of %i leaves take %i words', (leaves, words) => {
    expect([wordsFor(leaves), makeOutcomes(leaves).length]).toEqual([words, words]);
  });
});

describe('what was found by outcomes', () => {
  it.each([0, 1, 4, 7, 40])('is what was added for the very same ones, of %i leaves', (leaves) => {
    fc.assert(
      fc.property(fc.array(numbersOf(leaves), { maxLength: 60 }), numbersOf(leaves), (all, other) => {
        const table = new OutcomeTable<string>(wordsFor(leaves), { entries: 1000 });
        const known = new Map<string, string>();
        for (const numbers of all) {
          const outcomes = outcomesOf(numbers);
          const found = table.find(outcomes);
          expect(found).toBe(known.get(numbers.join()));
          if (found === undefined) {
            table.add(outcomes, numbers.join());
            known.set(numbers.join(), numbers.join());
          }
        }
        expect(table.find(outcomesOf(other))).toBe(known.get(other.join()));
      }),
    );
  });

  it('is limited to a number of entries, but for what always comes out alike', () => {
    const budget = { entries: 1 };
    const [one, none] = [new OutcomeTable<string>(1, budget), new OutcomeTable<string>(0, budget)];
    expect([one.isFull, none.isFull]).toEqual([false, false]);
    one.add(outcomesOf([1]), 'one');
    expect([one.isFull, none.isFull]).toEqual([true, false]);
    none.add(outcomesOf([]), 'none');
    expect([budget.entries, none.find(outcomesOf([]))]).toEqual([0, 'none']);
  });
});
