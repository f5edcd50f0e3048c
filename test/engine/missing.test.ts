import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { missingUnder } from '../../src/engine/missing.ts';
import { guard, invert, joinAll, RESULTS } from '../../src/engine/outcome.ts';
import { NOT_APPLICABLE, PASS, type Possible } from '../../src/model/outcome.ts';
import type { LeafNode, ResultNode } from '../../src/model/result.ts';
import { leafOf } from '../helpers/engine.ts';

type Sketch =
  | Possible
  | readonly ['all' | 'any', ...Sketch[]]
  | readonly ['not', Sketch]
  | readonly ['when', Sketch, Sketch];

/** A tree in which the nth leaf lacks the figure `fn`. */
function build(sketch: Sketch, counter = { next: 0 }): ResultNode {
  if (typeof sketch === 'number') return leaf(sketch, counter);
  if (sketch[0] === 'not') {
    const child = build(sketch[1], counter);
    return { kind: 'not', possible: invert(child.possible), child };
  }
  if (sketch[0] === 'when') {
    const when = build(sketch[1], counter);
    const require = build(sketch[2], counter);
    return { kind: 'when', possible: guard(when.possible, require.possible), when, require };
  }
  const [kind, ...of] = sketch;
  const children = of.map((child) => build(child, counter));
  const possible = joinAll(
    kind,
    children.map((child) => child.possible),
  );
  return { kind, possible, children };
}

function leaf(possible: Possible, counter: { next: number }): LeafNode {
  const condition = leafOf('x', 'at_least', 1);
  if (condition.kind !== 'leaf') throw new Error('unreachable');
  const id = `f${counter.next++}`;
  const missing = [{ id, kind: 'indicator', why: 'missing', from: [] }] as const;
  return { kind: 'leaf', possible, condition, actual: { type: 'flag' }, limits: [], figures: [], missing };
}

function leavesOf(sketch: Sketch): Possible[] {
  if (typeof sketch === 'number') return [sketch];
  return sketch.slice(1).flatMap((child) => leavesOf(child as Sketch));
}

function withLeaves(sketch: Sketch, values: readonly Possible[], counter = { next: 0 }): Sketch {
  if (typeof sketch === 'number') return values[counter.next++] ?? sketch;
  return [
    sketch[0],
    ...sketch.slice(1).map((child) => withLeaves(child as Sketch, values, counter)),
  ] as unknown as Sketch;
}

/** By trying every assignment: the leaves on whose single result the root can depend. */
function leavesThatMatter(sketch: Sketch): string[] {
  const sets = leavesOf(sketch);
  const assignments = sets.reduce<Possible[][]>(
    (all, set) =>
      all.flatMap((some) => RESULTS.filter((result) => set & result).map((result) => [...some, result])),
    [[]],
  );
  return sets.flatMap((set, index) => {
    const matters = assignments.some((assignment) => {
      const roots = RESULTS.filter((result) => set & result).map(
        (result) => build(withLeaves(sketch, assignment.with(index, result))).possible,
      );
      return new Set(roots).size > 1;
    });
    return matters ? [`f${index}`] : [];
  });
}

const trees = fc.letrec<{ tree: Sketch; leaf: Possible }>((tie) => ({
  leaf: fc.integer({ min: 1, max: 7 }),
  tree: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    tie('leaf'),
    fc.tuple(fc.constantFrom('all', 'any'), tie('tree'), tie('tree')),
    fc.tuple(fc.constantFrom('all', 'any'), tie('leaf'), tie('tree'), tie('leaf')),
    fc.tuple(fc.constant('not'), tie('tree')),
    fc.tuple(fc.constant('when'), tie('tree'), tie('tree')),
  ),
})).tree;

describe('the figures that still matter', () => {
  it('are exactly those on which the root can still depend', () => {
    fc.assert(
      fc.property(
        trees.filter((tree) => leavesOf(tree).length <= 6),
        (sketch) => {
          const asked = missingUnder(build(sketch)).map(({ id }) => id);
          expect(asked.toSorted()).toEqual(leavesThatMatter(sketch).toSorted());
        },
      ),
      { numRuns: 1500 },
    );
  });

  it.each<[string, Sketch, string[]]>([
    ['nothing is asked where a branch has passed', ['any', PASS, 3], []],
    ['a failed branch is not asked for more', ['any', ['all', 2, 3], ['all', 1, 3]], ['f3']],
    ['a guard that may hold is asked for', ['when', 3, 3], ['f0', 'f1']],
    ['a guard cannot matter where its requirement does not apply', ['when', 3, NOT_APPLICABLE], []],
    [
      'it cannot matter whether a passing part applies, beside another that passes',
      ['all', PASS, 5, 3],
      ['f2'],
    ],
  ])('%s', (_, sketch, expected) => {
    expect(missingUnder(build(sketch)).map(({ id }) => id)).toEqual(expected);
  });
});
