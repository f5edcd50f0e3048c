import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Score } from '../../src/model/result.ts';
import { farthestFirst, nearestFirst, rank } from '../../src/report/summary/ranking.ts';
import { smallExacts } from '../helpers/arbitraries.ts';

const scores: fc.Arbitrary<Score> = fc.record({ low: smallExacts, high: smallExacts });

describe.each([
  { name: 'nearest first', order: nearestFirst },
  { name: 'farthest first', order: farthestFirst },
])('ranking $name', ({ order }) => {
  it('keeps what a stable sort would put first', () => {
    fc.assert(
      fc.property(fc.array(scores), fc.integer({ min: 1, max: 8 }), (all, most) => {
        const numbered = all.map((score, index) => ({ score, index }));
        const ranking = rank<number>(most, order);
        for (const { score, index } of numbered) ranking.add(score, () => index);
        const sorted = numbered.toSorted((a, b) => order(a.score, b.score));
        expect(ranking.kept()).toEqual(sorted.slice(0, most).map(({ index }) => index));
      }),
    );
  });
});
