import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relationOf } from '../../../src/load/rules/relation.ts';
import type { Condition, Limit } from '../../../src/model/condition.ts';
import type { Criterion } from '../../../src/model/rule-set.ts';
import { exact } from '../../../src/quantity/exact.ts';
import { PLAIN } from '../../../src/quantity/unit.ts';

const TEXT = { zh: '文', en: 'text' };

function criterionOf(require: Condition, more: Partial<Criterion> = {}): Criterion {
  const shape = { id: 'a', level: 'b', scope: 'park', force: 'must', title: TEXT, cite: [] } as const;
  return { ...shape, yardstick: [], byInferred: false, readings: [], require, ...more };
}

function numberOf(value: number): Limit {
  return {
    kind: 'number',
    value: exact(String(value)) ?? { num: 0, den: 1 },
    unit: PLAIN,
    text: String(value),
  };
}

type Op = 'at_least' | 'more_than' | 'at_most' | 'less_than' | 'equals';

function leaf(indicator: string, op: Op, value: number): Condition {
  const subject = { kind: 'indicator', indicator } as const;
  return { kind: 'leaf', subject, comparison: { op, limit: numberOf(value) }, about: false };
}

function labels(op: 'one_of' | 'none_of', names: string): Condition {
  const subject = { kind: 'indicator', indicator: 'label' } as const;
  const limits = Array.from(names, (label): Limit => ({ kind: 'label', label }));
  return { kind: 'leaf', subject, comparison: { op, limits }, about: false };
}

const all = (...of: readonly Condition[]): Condition => ({ kind: 'all', of });
const any = (...of: readonly Condition[]): Condition => ({ kind: 'any', of });

describe('how an override stands to what it overrides', () => {
  const base = leaf('x', 'at_least', 280);
  it.each([
    ['the same limit', leaf('x', 'at_least', 280), base, 'same'],
    ['a higher limit', leaf('x', 'at_least', 330), base, 'stricter'],
    ['a lower limit', leaf('x', 'at_least', 279.9999), base, 'looser'],
    ['the end left out', leaf('x', 'more_than', 280), base, 'stricter'],
    ['the end taken in', base, leaf('x', 'more_than', 280), 'looser'],
    ['a lower cap', leaf('x', 'at_most', 5), leaf('x', 'at_most', 6), 'stricter'],
    ['the other direction', leaf('x', 'at_most', 280), base, 'replaces'],
    ['another figure', leaf('y', 'at_least', 330), base, 'replaces'],
    ['a further condition', all(base, leaf('y', 'at_least', 1)), base, 'stricter'],
    ['an alternative', any(base, leaf('y', 'at_least', 1)), base, 'looser'],
    ['one alternative only', base, any(base, leaf('y', 'at_least', 1)), 'stricter'],
    [
      'one alternative with higher limits and more',
      all(leaf('x', 'at_least', 330), leaf('y', 'at_least', 30), leaf('z', 'at_least', 450)),
      any(all(base, leaf('y', 'at_least', 20)), leaf('w', 'at_least', 4500)),
      'stricter',
    ],
    [
      'higher here and lower there',
      all(leaf('x', 'at_least', 2), leaf('y', 'at_least', 1)),
      all(leaf('x', 'at_least', 1), leaf('y', 'at_least', 2)),
      'replaces',
    ],
    ['fewer labels', labels('one_of', 'ab'), labels('one_of', 'abc'), 'stricter'],
    ['more labels that are ruled out', labels('none_of', 'abc'), labels('none_of', 'ab'), 'stricter'],
    ['other labels', labels('one_of', 'abd'), labels('one_of', 'abc'), 'replaces'],
  ] as const)('%s', (_, own, old, relation) => {
    expect(relationOf(criterionOf(own), criterionOf(old))).toBe(relation);
  });

  it.each([
    ['less binding', { force: 'strive' }, {}, 'looser'],
    ['more binding', {}, { force: 'in-principle' }, 'stricter'],
    ['sooner', { by: '2020-12-31' }, { by: '2021-12-31' }, 'stricter'],
    ['on another condition', { when: leaf('y', 'at_least', 1) }, {}, 'replaces'],
  ] as const)('%s', (_, own, old, relation) => {
    expect(relationOf(criterionOf(base, own), criterionOf(base, old))).toBe(relation);
  });

  /** Conditions on x and y with small whole limits. */
  const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 3 },
      fc
        .tuple(
          fc.constantFrom('x', 'y'),
          fc.constantFrom<Op>('at_least', 'more_than', 'at_most', 'less_than', 'equals'),
          fc.nat(3),
        )
        .map((parts) => leaf(...parts)),
      fc.tuple(tie('condition'), tie('condition')).map((parts) => all(...parts)),
      fc.tuple(tie('condition'), tie('condition')).map((parts) => any(...parts)),
      tie('condition').map((of): Condition => ({ kind: 'not', of })),
    ),
  }));

  it('claims only what holds for every value', () => {
    const values = [-0.5, 0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5];
    const points = values.flatMap((x) => values.map((y) => ({ x, y })));
    const passes = (each: Condition, at: Readonly<Record<string, number>>): boolean => {
      if (each.kind === 'all') return each.of.every((part) => passes(part, at));
      if (each.kind === 'any') return each.of.some((part) => passes(part, at));
      if (each.kind === 'not') return !passes(each.of, at);
      if (each.kind !== 'leaf' || each.subject.kind !== 'indicator' || !('limit' in each.comparison))
        return false;
      const { op, limit } = each.comparison;
      const value = at[each.subject.indicator] ?? 0;
      const against = limit.kind === 'number' ? Number(limit.text) : 0;
      const held = {
        at_least: value >= against,
        more_than: value > against,
        at_most: value <= against,
        less_than: value < against,
        equals: value === against,
      };
      return held[op];
    };
    const implied = (a: Condition, b: Condition) => points.every((at) => !passes(a, at) || passes(b, at));
    fc.assert(
      fc.property(condition, condition, (a, b) => {
        const relation = relationOf(criterionOf(a), criterionOf(b));
        const isSound = (relation !== 'stricter' && relation !== 'same') || implied(a, b);
        return isSound && ((relation !== 'looser' && relation !== 'same') || implied(b, a));
      }),
      { numRuns: 2000 },
    );
  });
});
