import { afterEach, describe, expect, it, vi } from 'vitest';
import { Cells, placeOf } from '../../src/engine/alike/cells.ts';
import { Code } from '../../src/engine/alike/code.ts';
import type { FlatRecord, StatedValue } from '../../src/model/record.ts';
import { FRACTION, putFraction } from '../../src/quantity/fractions.ts';
import { type Random, randomFrom } from '../helpers/random.ts';

/** After so many records a layout has a function of its own. */
const VERY_MANY = 100_000;

const STATED = 4;
const OPERATIONS = ['ratio', 'difference', 'sum', 'product'] as const;
const COMPARISONS = ['at_least', 'more_than', 'at_most', 'less_than'] as const;
const STATES: readonly StatedValue[] = [
  { type: 'flag', value: true },
  { type: 'flag', value: false },
  { type: 'labels', labels: ['a'] },
  { type: 'labels', labels: ['a', 'b'] },
  { type: 'date', from: '2020-01-01', until: '2020-12-31' },
];

/** Instructions of every kind, one behind the other. */
function randomCode(random: Random): { readonly code: Code; readonly cells: Cells } {
  const [code, cells] = [new Code({ records: 0 }), new Cells()];
  const places = Array.from({ length: STATED }, () => placeOf(cells.add()));
  for (const [index, to] of places.entries()) code.state(to, index * FRACTION);
  for (const constant of [0, 1, 280, -3]) {
    const place = placeOf(cells.add());
    putFraction(cells.fractions, place, constant, random.pick([1, 10]));
    places.push(place);
  }
  const pick = () => random.pick(places);
  // Without steps and tests nobody but the function itself reads fractions.
  const hasMore = random.chance(0.6);
  for (let count = 0; count < 6; count += 1) {
    if (hasMore && random.chance(0.2)) {
      const to = random.below(STATED);
      code.step((_, { fractions }) => putFraction(fractions, placeOf(to), 7 + to, 2));
    }
    const to = random.chance(0.2) ? pick() : placeOf(cells.add());
    // What is the same in all records stays so.
    if (to >= placeOf(STATED) && to < placeOf(STATED + 4)) continue;
    code.compute(random.pick(OPERATIONS), to, pick(), pick());
    places.push(to);
  }
  if (random.chance(0.5)) code.require(random.pick(COMPARISONS), pick(), pick());
  for (let count = 0; count < 6; count += 1) code.compare(random.pick(COMPARISONS), pick(), pick());
  for (let place = 0; place < 3; place += 1) code.testState(place, new Map());
  const tested = pick();
  if (hasMore) code.test(({ fractions }) => ((fractions[tested] ?? 0) > 100 ? 1 : 2));
  for (const to of [0, 1, 2]) code.show(to * FRACTION, pick());
  return { code, cells };
}

function randomRecord(random: Random): FlatRecord {
  const digits = () => random.pick([0, 1, 280, random.below(1000), random.below(2 ** 31) * 2 ** 20]);
  const numbers = Float64Array.from({ length: 2 + STATED * FRACTION }, (_, at) =>
    at % FRACTION === 0 ? digits() : 10 ** random.below(4),
  );
  const states = Array.from({ length: 3 }, () =>
    random.pick([...STATES, { type: 'flag', value: true }] as const),
  );
  const layout = {
    kind: 'park',
    period: undefined,
    numbers: new Map(),
    states: new Map(),
    unread: new Set<string>(),
  };
  return { layout: { ...layout, kind: 'park' }, numbers, at: 2, states };
}

/** What comes of a record. */
function resultOf(record: FlatRecord, { code, cells }: ReturnType<typeof randomCode>) {
  const shown = new Float64Array(8);
  return code.run(record, cells, shown, 2) ? { outcomes: [...code.outcomes], shown: [...shown] } : undefined;
}

const counts = { run: 0, all: 0 };

/** Runs instructions in loops, then so often that they are a function, and again. */
function resultsBeforeAndAfter(seed: number) {
  const random = randomFrom(seed);
  const made = randomCode(random);
  const records = Array.from({ length: 40 }, () => randomRecord(random));
  const results = () => records.map((record) => resultOf(record, made));
  const before = results();
  for (let count = 0; count < VERY_MANY; count += 1)
    for (const record of records.slice(0, 1)) made.code.run(record, made.cells, new Float64Array(8), 2);
  const after = results();
  counts.all += before.length;
  counts.run += before.filter((result) => result !== undefined).length;
  return { before, after };
}

afterEach(() => vi.unstubAllGlobals());

describe('the instructions of a layout', () => {
  it.each(Array.from({ length: 60 }, (_, seed) => seed))('do the same as a function, %i', (seed) => {
    const { before, after } = resultsBeforeAndAfter(seed);
    expect(after).toEqual(before);
  });

  it('are mostly followed to the end', () => {
    expect(counts.run).toBeGreaterThan(counts.all / 4);
  });

  it('go on in loops where text must not become code', () => {
    const forbidden = vi.fn<() => void>(function forbid() {
      throw new EvalError('not allowed');
    });
    vi.stubGlobal('Function', forbidden);
    const { before, after } = resultsBeforeAndAfter(1);
    expect(forbidden).toHaveBeenCalledOnce();
    expect(after).toEqual(before);
  });
});
