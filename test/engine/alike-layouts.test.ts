import { describe, expect, it } from 'vitest';
import { compileOutline, compileRuleSet, evaluate } from '../../src/engine/index.ts';
import type { Condition, Expression } from '../../src/model/condition.ts';
import type { DataRecord } from '../../src/model/record.ts';
import type { Outline } from '../../src/model/result.ts';
import { catalogueOf, criterionOf, leafOf, recordOf, ruleSetOf, yearOf } from '../helpers/engine.ts';
import { contentOf, textOf } from '../helpers/outlines.ts';

const ratio: Expression = { kind: 'arithmetic', how: 'ratio', of: ['money', 'land'] };
const difference: Expression = { kind: 'arithmetic', how: 'difference', of: ['land', 'idle_land'] };

const sum: Expression = { kind: 'aggregate', how: 'sum', of: 'land', list: 'projects' };

const CATALOGUE = catalogueOf(
  {
    money: { unit: '万元' },
    land: { unit: '亩', of: ['park', 'project'] },
    idle_land: { unit: '亩' },
    used_land: { unit: '亩', derive: [difference, sum] },
    intensity: { unit: '万元/亩', derive: [ratio] },
    flag: { type: 'flag' },
  },
  { parks: 'park', projects: 'project' },
);

type Figures = Parameters<typeof recordOf>[0];

const park = (figures: Figures): DataRecord => recordOf(figures, { period: yearOf(2020) });

/** Judges records of several shapes often enough to know their layouts, and gives the outline of the last one of each. */
function outlinesOf(conditions: readonly Condition[], shapes: readonly Figures[]): readonly Outline[] {
  const criteria = conditions.map((condition, index) => criterionOf(`criterion-${index}`, condition));
  const compiled = compileRuleSet(ruleSetOf(criteria), CATALOGUE);
  const outline = compileOutline(compiled, 'main');
  return shapes.map((figures) => {
    const records = Array.from({ length: 5 }, () => park(figures));
    const [last] = records
      .map((record) => {
        const found = outline(record);
        const wanted = evaluate(compiled, record, 'main').result;
        expect(textOf(contentOf(found))).toBe(textOf(contentOf(wanted)));
        return found;
      })
      .toReversed();
    if (!last) throw new Error('no record');
    return last;
  });
}

const DENSE = leafOf('intensity', 'at_least', '280万元/亩');
const RICH = leafOf('money', 'at_least', '100万元');
const FLAGGED = leafOf('flag', 'equals', true);

describe('layouts of records', () => {
  it('are followed however many criteria there are', () => {
    const conditions = Array.from({ length: 1500 }, (_, index) =>
      leafOf('money', 'at_least', `${index}万元`),
    );
    const [found] = outlinesOf(conditions, [{ money: '700万元' }]);
    expect(found?.numbers).toBeDefined();
  });

  it('share what is said of a criterion whose figures all of them give', () => {
    const [one, other] = outlinesOf(
      [RICH, FLAGGED],
      [
        { money: '200万元', flag: true },
        { money: '300万元', land: '10亩', flag: true },
      ],
    );
    expect(other?.numbers).toBeDefined();
    expect(other?.criteria[0]).toBe(one?.criteria[0]);
    expect(other?.criteria[1]).toBe(one?.criteria[1]);
  });

  it('share what is said of a criterion of which they give nothing', () => {
    const [one, other] = outlinesOf([RICH, FLAGGED], [{ flag: true }, { land: '10亩', flag: true }]);
    expect(other?.numbers).toBeDefined();
    expect(other?.criteria[0]).toBe(one?.criteria[0]);
  });

  it('tell what is not known from what does not apply', () => {
    const outlines = outlinesOf([FLAGGED], [{ flag: '?' }, { flag: 'n/a' }, { flag: '?' }]);
    expect(outlines.map(({ missing }) => missing.map(({ why }) => why))).toEqual([
      ['stated-unknown'],
      ['declared-not-applicable'],
      ['stated-unknown'],
    ]);
  });

  it('share nothing where a criterion is known in one of them, and in part in the other', () => {
    const [one, other] = outlinesOf(
      [DENSE],
      [
        { money: '1万元', land: '10亩' },
        { land: '10亩', flag: true },
      ],
    );
    expect([one?.verdict, other?.verdict]).toEqual(['does-not-qualify', 'undetermined']);
  });

  it.each<[string, Figures, Figures]>([
    ['a divisor of zero', { land: '10亩', flag: true }, { land: '0亩', flag: true }],
    ['nothing to be divided', { money: '10万元', flag: true }, { money: '0万元', flag: true }],
    ['a part that is all of it', { land: '10亩', used_land: '4亩' }, { land: '10亩', used_land: '10亩' }],
    ['a part that is more than all', { land: '10亩', used_land: '4亩' }, { land: '10亩', used_land: '11亩' }],
    ['a part of nothing', { land: '10亩', used_land: '4亩' }, { land: '0亩', used_land: '0亩' }],
  ])('leave to be judged by itself what is out of the ordinary: %s', (_, ordinary, other) => {
    const land = leafOf('used_land', 'at_least', '10亩');
    const [first] = outlinesOf([DENSE, land, RICH], [ordinary, other, ordinary]);
    expect(first?.numbers).toBeDefined();
  });
});
