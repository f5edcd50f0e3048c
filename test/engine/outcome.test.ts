import { describe, expect, it } from 'vitest';
import { guard, invert, joinAll, joinResults, joinSets, RESULTS } from '../../src/engine/outcome.ts';
import { FAIL, NOT_APPLICABLE, outcomeOf, PASS, type Possible } from '../../src/model/outcome.ts';

/** Every set of results that is not empty. */
const SETS: readonly Possible[] = [1, 2, 3, 4, 5, 6, 7];
const PAIRS = SETS.flatMap((a) => SETS.map((b) => [a, b] as const));

function members(set: Possible): Possible[] {
  return RESULTS.filter((result) => set & result);
}

/** The set of results over every choice from two sets: the definition against which the bit forms are held. */
function overChoices(a: Possible, b: Possible, combine: (x: Possible, y: Possible) => Possible): Possible {
  return members(a).reduce((set, x) => set | members(b).reduce((some, y) => some | combine(x, y), 0), 0);
}

describe('joins of sets', () => {
  it.each(PAIRS)('all and any of %i and %i hold exactly what some choice gives', (a, b) => {
    expect(joinSets('all', a, b)).toBe(overChoices(a, b, (x, y) => joinResults('all', x, y)));
    expect(joinSets('any', a, b)).toBe(overChoices(a, b, (x, y) => joinResults('any', x, y)));
  });

  it.each(PAIRS)('any is the dual of all for %i and %i', (a, b) => {
    expect(joinSets('any', a, b)).toBe(invert(joinSets('all', invert(a), invert(b))));
  });

  it.each(PAIRS.filter(([a, b]) => a & b))('narrowing %i inside %i narrows every join', (a, b) => {
    for (const other of SETS) {
      for (const join of ['all', 'any'] as const) {
        const wide = joinSets(join, b, other);
        expect(wide | joinSets(join, a & b, other)).toBe(wide);
      }
    }
  });

  it('follows the words of the contract', () => {
    expect(joinAll('all', [PASS, PASS, NOT_APPLICABLE])).toBe(PASS);
    expect(joinAll('all', [PASS, FAIL | PASS, FAIL])).toBe(FAIL);
    expect(joinAll('all', [NOT_APPLICABLE, NOT_APPLICABLE])).toBe(NOT_APPLICABLE);
    expect(joinAll('all', [])).toBe(NOT_APPLICABLE);
    expect(joinAll('any', [FAIL, PASS | FAIL])).toBe(PASS | FAIL);
    expect(joinAll('any', [FAIL, PASS, FAIL | PASS])).toBe(PASS);
  });
});

describe('guards', () => {
  it.each(PAIRS)('when %i then %i holds exactly what some choice gives', (when, require) => {
    expect(guard(when, require)).toBe(
      overChoices(when, require, (w, r) => (w === PASS ? r : NOT_APPLICABLE)),
    );
  });
});

describe('outcomes', () => {
  it('names a set of several results unknown', () => {
    expect(SETS.map(outcomeOf)).toEqual([
      'pass',
      'fail',
      'unknown',
      'not-applicable',
      'unknown',
      'unknown',
      'unknown',
    ]);
  });
});
