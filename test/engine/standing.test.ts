import { describe, expect, it } from 'vitest';
import { evaluate, nearestFirst, standingOf } from '../../src/engine/index.ts';
import { outcomeOf } from '../../src/model/outcome.ts';
import type { LeafNode } from '../../src/model/result.ts';
import type { Margin, Standing } from '../../src/model/standing.ts';
import { leavesUnder } from '../../src/model/walk-result.ts';
import { toText } from '../../src/quantity/decimal.ts';
import { compare, sign } from '../../src/quantity/exact.ts';
import { catalogueOf, criterionOf, leafOf, recordOf, ruleSetOf } from '../helpers/engine.ts';
import { compileRuleSet } from '../../src/engine/compile.ts';
import { randomFrom } from '../helpers/random.ts';
import { readsOf, recordMaker } from '../helpers/random-records.ts';
import { compiledRuleSet, RULES } from '../helpers/rules.ts';
import type { Condition } from '../../src/model/condition.ts';

const CATALOGUE = catalogueOf({
  a: { unit: '万元' },
  b: { unit: '万元' },
  done: { type: 'flag' },
  change: { type: 'change', unit: '万元' },
});

const A = leafOf('a', 'at_least', '100万元');
const B = leafOf('b', 'at_most', '100万元');
const all = (...of: Condition[]): Condition => ({ kind: 'all', of });
const any = (...of: Condition[]): Condition => ({ kind: 'any', of });
const not = (of: Condition): Condition => ({ kind: 'not', of });

function marginFor(condition: Condition, figures: Parameters<typeof recordOf>[0]): Margin | undefined {
  const ruleSet = ruleSetOf([criterionOf('x', condition)]);
  const evaluation = evaluate(compileRuleSet(ruleSet, CATALOGUE), recordOf(figures), 'main');
  return standingOf(evaluation).criteria[0]?.margin;
}

describe('the margin', () => {
  it.each<[string, Condition, Parameters<typeof recordOf>[0], string | undefined]>([
    ['of a lower limit that is missed', A, { a: '80万元' }, '-0.2'],
    ['of one that is met exactly', A, { a: '100万元' }, '0'],
    ['of one that is passed', A, { a: '130万元' }, '0.3'],
    ['of an upper limit that is passed', B, { b: '130万元' }, '-0.3'],
    ['of an upper limit that is kept', B, { b: '60万元' }, '0.4'],
    ['that does not end', leafOf('a', 'at_least', '3万元'), { a: '4万元' }, '1/3'],
    ['of a limit below zero', leafOf('change', 'at_least', '-10万元'), { change: '-12万元' }, '-0.2'],
    ['of a limit at zero', leafOf('change', 'at_least', '0万元'), { change: '-12万元' }, undefined],
    ['of all: the smallest that fails', all(A, B), { a: '80万元', b: '150万元' }, '-0.5'],
    ['of all: not of what holds', all(A, B), { a: '80万元', b: '99万元' }, '-0.2'],
    ['of all that hold: the tightest', all(A, B), { a: '150万元', b: '90万元' }, '0.1'],
    ['of any that fail: the nearest', any(A, B), { a: '80万元', b: '150万元' }, '-0.2'],
    ['of any that hold: the safest', any(A, B), { a: '150万元', b: '90万元' }, '0.5'],
    ['of any of which one holds', any(A, B), { a: '80万元', b: '90万元' }, '0.1'],
    ['of what is open', A, {}, undefined],
    ['of what is open in part', all(A, B), { a: '150万元' }, undefined],
    ['of what fails whatever the rest is', all(A, B), { a: '80万元' }, '-0.2'],
    ['of a state', leafOf('done', 'equals', true), { done: false }, undefined],
    ['of what must not hold', not(A), { a: '80万元' }, undefined],
  ])('%s', (_name, condition, figures, share) => {
    const margin = marginFor(condition, figures);
    expect(margin && toText(margin.share)).toBe(share);
  });
});

const LEVELS = RULES.ruleSetIds.flatMap((id) => {
  const compiled = compiledRuleSet(id);
  return compiled.ruleSet.levels.map((level) => [`${id} ${level.id}`, compiled, level] as const);
});
/** Parks for each level; more for a change of the engine. */
const PARKS = Number(process.env['COMPARE_PARKS'] ?? 20);

describe.each(LEVELS)('%s', (name, compiled, level) => {
  const random = randomFrom(name.length * 7919 + level.id.length);
  const make = recordMaker(readsOf(compiled, level), RULES.catalogue, random);
  const standings = Array.from({ length: PARKS }, () =>
    standingOf(evaluate(compiled, make(level.scope), level.id)),
  );

  it('margins lie on the side of the outcome, and the worst is the smallest', () => {
    for (const standing of standings) expectMargins(standing);
  });

  it('what is lacking is what keeps criteria open', () => {
    for (const { evaluation, lacks, counts } of standings) {
      const { missing } = evaluation.result;
      const ids = new Set(lacks.map(({ id, item }) => `${id} ${item ?? ''}`));
      expect(missing.filter(({ id, item }) => !ids.has(`${id} ${item ?? ''}`))).toEqual([]);
      const isOpen = counts.unknown > 0;
      expect(isOpen || lacks.length + missing.length === 0).toBe(true);
    }
  });

  it('the order is one', () => {
    const sorted = standings.toSorted(nearestFirst);
    for (const [index, standing] of sorted.slice(1).entries()) {
      const before = sorted[index];
      expect(before && nearestFirst(before, standing)).toBeLessThanOrEqual(0);
    }
  });
});

function expectMargins({ criteria, worst }: Standing): void {
  for (const { result, margin } of criteria) {
    if (!margin) continue;
    const outcome = outcomeOf(result.possible);
    const leaves: readonly LeafNode[] = result.node ? leavesUnder(result.node) : [];
    expect(leaves).toContain(margin.leaf);
    expect([outcome, margin.leaf.possible]).toEqual([outcome, result.possible]);
    // A limit that must be passed is missed when it is only reached.
    expect(outcome === 'pass' ? sign(margin.share) >= 0 : sign(margin.share) <= 0).toBe(true);
    const least = worst?.margin?.share ?? margin.share;
    expect(!result.decides || compare(least, margin.share) <= 0).toBe(true);
  }
}
