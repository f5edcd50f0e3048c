import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CompiledRuleSet, evaluate } from '../../src/engine/index.ts';
import type { Indicator } from '../../src/model/catalogue.ts';
import type { Condition, Limit } from '../../src/model/condition.ts';
import type { DataRecord, Figure, StatedValue } from '../../src/model/record.ts';
import { add, type Exact, multiply, ONE, ZERO } from '../../src/quantity/exact.ts';
import { point } from '../../src/quantity/interval.ts';
import { yearOf } from '../helpers/engine.ts';
import { compiledRuleSet, RULES } from '../helpers/rules.ts';

/** The leaves that read figures of the record itself, not of list items. */
function leavesOf(condition: Condition): Extract<Condition, { kind: 'leaf' }>[] {
  switch (condition.kind) {
    case 'leaf':
      return [condition];
    case 'all':
    case 'any':
      return condition.of.flatMap(leavesOf);
    case 'not':
      return leavesOf(condition.of);
    case 'when':
      return [...leavesOf(condition.when), ...leavesOf(condition.require)];
    case 'each':
    case 'criterion':
    case 'level':
      return [];
  }
}

/** Every indicator that the level's leaves read, with the numbers it is held against. */
function indicatorsOf(compiled: CompiledRuleSet, level: string): Map<Indicator, Exact[]> {
  const found = new Map<Indicator, Exact[]>();
  const criteria = compiled.ruleSet.criteria.filter(
    (each) => each.level === level || each.yardstick.includes(level),
  );
  const conditions = criteria.flatMap(({ require, when, unless, readings }) => [
    require,
    ...(when ? [when] : []),
    ...(unless ? [unless] : []),
    ...readings.flatMap((reading) => reading.require ?? []),
  ]);
  for (const { subject, comparison } of conditions.flatMap(leavesOf)) {
    if (subject.kind !== 'indicator') continue;
    const indicator = compiled.catalogue.indicators.get(subject.indicator);
    if (!indicator) continue;
    const limits: Limit[] =
      'limit' in comparison
        ? [comparison.limit]
        : 'low' in comparison
          ? [comparison.low, comparison.high]
          : [];
    const against = limits.flatMap((limit) => (limit.kind === 'number' ? limit.value : []));
    found.set(indicator, [...(found.get(indicator) ?? []), ...against]);
  }
  return found;
}

/** Values around the limits: none, half, just below, at, just above, double. */
const STEPS = ['0/1', '1/2', '99999999/100000000', '1/1', '100000001/100000000', '2/1'].map((text) => {
  const [num = 0, den = 1] = text.split('/').map(Number);
  return { num, den };
});

function valuesOf(indicator: Indicator, limits: readonly Exact[]): StatedValue[] {
  switch (indicator.type) {
    case 'flag':
      return [true, false].map((value) => ({ type: 'flag', value }));
    case 'date':
      return ['2019-06-30', '2019-08-15', '2021-01-01'].map((day) => ({
        type: 'date',
        from: day,
        until: day,
      }));
    case 'label':
    case 'labels':
    case 'text':
      return [...(indicator.values ?? []).map(({ zh }) => zh), '其他'].map((label) => ({
        type: 'labels',
        labels: [label],
      }));
    case 'share':
      return numbers(indicator, [...limits, ONE])
        .filter(({ at }) => at.num <= at.den)
        .map(({ value }) => value);
    case 'count':
      return numbers(
        indicator,
        limits.flatMap((limit) => [limit, add(limit, ONE)]),
        [STEPS[0] ?? ZERO, ONE],
      ).map(({ value }) => value);
    case 'amount':
    case 'change':
    case 'rate':
    case 'number':
      return numbers(indicator, limits.length > 0 ? limits : [indicator.unit.factor]).map(
        ({ value }) => value,
      );
  }
}

function numbers({ unit }: Indicator, limits: readonly Exact[], steps: readonly Exact[] = STEPS) {
  return limits
    .flatMap((limit) => steps.map((step) => multiply(limit, step)))
    .map((at): { at: Exact; value: StatedValue } => ({
      at,
      value: { type: 'number', range: point(at), unit, precision: ZERO, approximate: false },
    }));
}

function figureOf(indicator: Indicator, value: StatedValue): Figure {
  return { indicator: indicator.id, text: '', place: { file: 'x' }, state: 'known', value, expected: false };
}

function recordWith(kind: DataRecord['kind'], figures: readonly Figure[]): DataRecord {
  return {
    kind,
    name: 'x',
    period: yearOf(2021),
    figures: new Map(figures.map((figure) => [figure.indicator, figure])),
    history: new Map(),
    lists: new Map(),
  };
}

const LEVELS = RULES.ruleSetIds.flatMap((id) => {
  const compiled = compiledRuleSet(id);
  return compiled.ruleSet.levels.map((level) => [`${id} ${level.id}`, compiled, level] as const);
});

describe.each(LEVELS)('%s', (_, compiled, level) => {
  const indicators = [...indicatorsOf(compiled, level.id)];
  const figures = fc
    .tuple(
      ...indicators.map(([indicator, limits]) =>
        fc
          .option(fc.constantFrom(...valuesOf(indicator, limits)), { freq: 3 })
          .map((value) => value && figureOf(indicator, value)),
      ),
    )
    .map((all) => all.filter((figure) => figure !== null));
  const judge = (some: readonly Figure[]) =>
    evaluate(compiled, recordWith(level.scope, some), level.id).result;
  const exceptions = new Set(compiled.ruleSet.criteria.filter(({ unless }) => unless).map(({ id }) => id));

  it('a figure that is taken away only ever widens what is possible', () => {
    fc.assert(
      fc.property(figures, fc.nat(), (all, index) => {
        const full = judge(all);
        const without = judge(
          all.filter((_figure, position) => position !== index % Math.max(1, all.length)),
        );
        for (const [position, { criterion, possible }] of full.criteria.entries()) {
          if (exceptions.has(criterion.id)) continue;
          const wider = without.criteria[position]?.possible ?? 0;
          expect([criterion.id, wider | possible]).toEqual([criterion.id, wider]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('a final verdict asks for nothing, an open one for something', () => {
    fc.assert(
      fc.property(figures, (all) => {
        const { verdict, missing, nothingDecides } = judge(all);
        expect(missing.length > 0).toBe(verdict === 'undetermined' && !nothingDecides);
      }),
      { numRuns: 60 },
    );
  });

  it('the score is full exactly when everything that decides passes', () => {
    fc.assert(
      fc.property(figures, (all) => {
        const { score, verdict } = judge(all);
        const low = Number(score.low.num) / Number(score.low.den);
        const high = Number(score.high.num) / Number(score.high.den);
        expect(0 <= low && low <= high && high <= 1).toBe(true);
        expect(low === 1).toBe(verdict === 'qualifies');
      }),
      { numRuns: 60 },
    );
  });

  it('a better and a worse reading lie on both sides of the verdict', () => {
    const order = ['does-not-qualify', 'undetermined', 'qualifies'];
    fc.assert(
      fc.property(figures, (all) => {
        const { best, verdict, worst } = judge(all);
        expect(order.indexOf(worst)).toBeLessThanOrEqual(order.indexOf(verdict));
        expect(order.indexOf(best)).toBeGreaterThanOrEqual(order.indexOf(verdict));
      }),
      { numRuns: 60 },
    );
  });
});
