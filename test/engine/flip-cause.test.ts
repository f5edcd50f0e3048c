import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flipCauseOf } from '../../src/engine/editions/flip-cause.ts';
import type { Restorable } from '../../src/model/flip.ts';

const of = (...ids: readonly string[]): readonly Restorable[] => ids.map((id) => ({ of: 'criterion', id }));
const idsOf = (restored: readonly Restorable[]) => restored.map(({ id }) => id).join('');

/** What brings the verdict back, by the ids of what is restored. */
const any = (known: ReadonlySet<string>) => (restored: readonly Restorable[]) => known.has(idsOf(restored));

describe('the cause of a flip', () => {
  it.each([
    [['a', 'ab', 'ac', 'abc'], 'each', 'a'],
    [['a', 'b', 'ab', 'abc'], 'each', 'ab'],
    [['ab', 'abc'], 'together', 'ab'],
    [['abc'], 'together', 'abc'],
    // Of two pairs the one that is left when a is missed.
    [['ab', 'bc', 'abc'], 'together', 'bc'],
    [[], 'catalogue', ''],
    [['ab'], 'catalogue', ''],
  ])('where %j bring the verdict back is %s: %s', (known, kind, ids) => {
    const cause = flipCauseOf(of('a', 'b', 'c'), any(new Set(known)));
    expect([cause.kind, idsOf(cause.of)]).toEqual([kind, ids]);
  });

  it('is what it says, whatever brings the verdict back', () => {
    const subsets = fc.subarray([
      '',
      'a',
      'b',
      'c',
      'd',
      'ab',
      'ac',
      'ad',
      'bc',
      'bd',
      'cd',
      'abc',
      'abd',
      'acd',
      'bcd',
      'abcd',
    ]);
    fc.assert(
      fc.property(subsets, (known) => {
        const bringsBack = any(new Set(known));
        const all = of('a', 'b', 'c', 'd');
        const cause = flipCauseOf(all, bringsBack);
        const { kind, of: found } = cause;
        const alone = all.filter((each) => bringsBack([each]));
        const missable = found.filter((each) => bringsBack(found.filter((other) => other !== each)));
        expect(
          {
            each: () => [found.length > 0, found],
            together: () => [bringsBack(found), [...alone, ...missable]],
            catalogue: () => [!bringsBack(all), [...alone, ...found]],
          }[kind](),
        ).toEqual([true, kind === 'each' ? alone : []]);
      }),
    );
  });
});
