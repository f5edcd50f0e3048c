import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileIncentives, compileRuleSet } from '../../src/engine/index.ts';
import type { Condition } from '../../src/model/condition.ts';
import { outcomeOf } from '../../src/model/outcome.ts';
import type { DataRecord } from '../../src/model/record.ts';
import type { Amount, Incentive, Stated } from '../../src/model/rule-set.ts';
import type { IncentiveResult, Support } from '../../src/model/support.ts';
import { toText } from '../../src/quantity/decimal.ts';
import type { Exact } from '../../src/quantity/exact.ts';
import type { Interval } from '../../src/quantity/interval.ts';
import { catalogueOf, criterionOf, leafOf, recordOf, ruleSetOf, valueOf, yearOf } from '../helpers/engine.ts';

const OF_ALL = ['park', 'project', 'plant'] as const;
const CATALOGUE = catalogueOf(
  {
    floor: { unit: 'm²', time: 'stock', of: OF_ALL },
    spending: { unit: '万元', time: 'flow', of: OF_ALL },
    fee: { unit: '万元', of: OF_ALL },
    price: { unit: '元/m²', of: OF_ALL },
    fit: { type: 'flag', of: OF_ALL },
    special: { type: 'flag', of: OF_ALL },
  },
  { plants: 'plant', projects: 'project', parks: 'park' },
);

const TEXT = { zh: 'x', en: 'x' } as const;

function stated(text: string): Stated {
  const value = valueOf(text);
  if (value.type !== 'number' || !value.range.low) throw new Error(text);
  return { value: value.range.low.at, unit: value.unit, text };
}

function incentive(more: Partial<Incentive>): Incentive {
  return {
    id: 'award',
    scope: 'park',
    title: TEXT,
    cite: [{ clause: 'C-1', at: '1', fragment: 'x' }],
    cases: [],
    money: 'payment',
    force: 'firm',
    ...more,
  };
}

const PER_FLOOR: Amount = { rate: stated('20元/m²'), of: 'floor', atMost: stated('300万元') };
const FIT = leafOf('fit', 'equals', true);

function support(incentives: readonly Incentive[], record: DataRecord): Support {
  const ruleSet = { ...ruleSetOf([criterionOf('special', leafOf('special', 'equals', true))]), incentives };
  return compileIncentives(compileRuleSet(ruleSet, CATALOGUE))(record);
}

function one(more: Partial<Incentive>, record: DataRecord): IncentiveResult {
  const [result] = support([incentive(more)], record).incentives;
  if (!result) throw new Error('no result');
  return result;
}

/** `[2400000, 3000000]` in 元; `(` and `)` where an end does not belong to it. */
function shown(range: Interval<Exact> | undefined): string {
  if (!range) return 'none';
  const { low, high } = range;
  const from = low ? `${low.open ? '(' : '['}${toText(low.at)}` : '(';
  return `${from}, ${high ? toText(high.at) : ''}${high && !high.open ? ']' : ')'}`;
}

const asks = ({ missing }: IncentiveResult) =>
  missing.map(({ id, item }) => (item === undefined ? id : `${item} ${id}`));

describe('rate × figure up to a cap', () => {
  it.each([
    ['below the cap', '149999m²', '[2999980, 2999980]', []],
    ['at the cap', '150000m²', '[3000000, 3000000]', []],
    ['above the cap', '150001m²', '[3000000, 3000000]', []],
    ['far above it', '15万亩', '[3000000, 3000000]', []],
    ['nothing', '0m²', '[0, 0]', []],
    ['about, on both sides', '14-16万m²', '[2800000, 3000000]', ['floor']],
    ['about, above in any case', '15-16万m²', '[3000000, 3000000]', []],
    ['nearly', '近150000m²', '[0, 3000000)', ['floor']],
    ['nearly, of more than the cap needs', '近160000m²', '[0, 3000000]', ['floor']],
    ['more than the cap needs', '超过15万m²', '[3000000, 3000000]', []],
  ])('%s', (_name, floor, range, missing) => {
    const result = one({ amount: PER_FLOOR }, recordOf({ floor }));
    expect([outcomeOf(result.possible), shown(result.range), asks(result)]).toEqual(['pass', range, missing]);
  });

  it('a missing figure leaves everything up to the cap, and is asked for', () => {
    const result = one({ amount: PER_FLOOR }, recordOf({}));
    expect([shown(result.range), asks(result)]).toEqual(['[0, 3000000]', ['floor']]);
  });

  it('without a cap a missing figure leaves everything open', () => {
    const result = one({ amount: { rate: stated('20元/m²'), of: 'floor' } }, recordOf({}));
    expect([shown(result.range), asks(result)]).toEqual(['[0, )', ['floor']]);
  });

  it('a flow of part of a year is only a lower bound', () => {
    const half = { ...yearOf(2020), text: '2020-H1', until: '2020-06-30', partial: true };
    const amount: Amount = { rate: stated('10%'), of: 'spending', atMost: stated('500万元') };
    const below = one({ amount }, recordOf({ spending: '4000万元' }, { period: half }));
    expect([shown(below.range), asks(below)]).toEqual(['[4000000, 5000000]', ['spending']]);
    const above = one({ amount }, recordOf({ spending: '5000万元' }, { period: half }));
    expect([shown(above.range), asks(above)]).toEqual(['[5000000, 5000000]', []]);
  });

  it('is the lesser of both, exactly', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 30n), fc.bigInt(1n, 10n ** 12n), (area, cap) => {
        const amount = { ...PER_FLOOR, atMost: stated(`${cap}元`) };
        const { range } = one({ amount }, recordOf({ floor: `${area}m²` }));
        const expected = area * 20n < cap ? area * 20n : cap;
        expect(shown(range)).toBe(`[${expected}, ${expected}]`);
      }),
    );
  });
});

describe('other amounts', () => {
  it.each([
    ['up to a cap: whoever grants it decides', { atMost: stated('5000万元') }, {}, '[0, 50000000]'],
    ['a floor', { atLeast: stated('1000万元') }, {}, '[10000000, )'],
    ['the whole figure', { of: 'fee' }, { fee: '97.5万元' }, '[975000, 975000]'],
    [
      'a floor under a rate, not needed',
      { ...PER_FLOOR, atLeast: stated('100元') },
      { floor: '5m²' },
      '[100, 100]',
    ],
    [
      'a floor under a rate, needed',
      { ...PER_FLOOR, atLeast: stated('101元') },
      { floor: '5m²' },
      '[101, 101]',
    ],
    ['a price', { rate: stated('70%'), of: 'price' }, { price: '204元/m²' }, '[142.8, 142.8]'],
  ])('%s', (_name, amount: Amount, figures: Record<string, string>, range) => {
    expect(shown(one({ amount }, recordOf(figures)).range)).toBe(range);
  });

  it('nothing is asked for where no figure decides the amount', () => {
    expect(asks(one({ amount: { atMost: stated('5000万元') } }, recordOf({})))).toEqual([]);
  });
});

describe('a condition', () => {
  it.each([
    ['holds', { fit: true }, 'pass', '[3000000, 3000000]', '[3000000, 3000000]', []],
    ['does not hold', { fit: false }, 'fail', 'none', 'none', []],
    ['is not known', { fit: '?' }, 'unknown', '[0, 3000000]', '[3000000, 3000000]', ['fit']],
    ['is not given', {}, 'unknown', '[0, 3000000]', '[3000000, 3000000]', ['fit']],
  ])('that %s', (_name, figures: Record<string, string | boolean>, outcome, range, ifDue, missing) => {
    const result = one({ amount: PER_FLOOR, when: FIT }, recordOf({ floor: '16万m²', ...figures }));
    expect([
      outcomeOf(result.possible),
      shown(result.range),
      shown(result.claims[0]?.ifDue),
      asks(result),
    ]).toEqual([outcome, range, ifDue, missing]);
  });

  it('that does not apply makes the support not apply', () => {
    const guarded: Condition = { kind: 'when', when: leafOf('special', 'equals', true), require: FIT };
    const result = one({ amount: PER_FLOOR, when: guarded }, recordOf({ special: false, fit: true }));
    expect([outcomeOf(result.possible), shown(result.range)]).toEqual(['not-applicable', 'none']);
  });
});

describe('cases', () => {
  const spending = (rate: string, cap: string): Amount => ({
    rate: stated(rate),
    of: 'spending',
    atMost: stated(cap),
  });
  const special = { when: leafOf('special', 'equals', true), amount: spending('20%', '1000万元') };
  const cases = [special, { amount: spending('10%', '500万元') }];

  it.each([
    ['the first that holds', { special: true, spending: '5000万元' }, '[10000000, 10000000]', []],
    ['just below its cap', { special: true, spending: '4999.9999万元' }, '[9999999.8, 9999999.8]', []],
    ['the rest', { special: false, spending: '5000万元' }, '[5000000, 5000000]', []],
    ['either, where it is not known', { spending: '5000万元' }, '[5000000, 10000000]', ['special']],
    ['either, with an unknown figure', {}, '[0, 10000000]', ['special', 'spending']],
  ])('%s', (_name, figures: Record<string, string | boolean>, range, missing) => {
    const result = one({ cases }, recordOf(figures));
    expect([shown(result.range), asks(result)]).toEqual([range, missing]);
  });

  it('may be none of them', () => {
    const figures = { spending: '5000万元' };
    expect(shown(one({ cases: [special] }, recordOf(figures)).range)).toBe('[0, 10000000]');
    expect(shown(one({ cases: [special] }, recordOf({ ...figures, special: false })).range)).toBe('none');
  });
});

describe('the items of a list', () => {
  const each = { each: 'plants', when: FIT, amount: PER_FLOOR };
  const plant = (figures: Record<string, string | boolean>, name = 'plant') =>
    recordOf(figures, { kind: 'plant', name });
  const due = plant({ fit: true, floor: '1万m²' });
  const notDue = plant({ fit: false, floor: '1万m²' });
  const open = plant({ floor: '16万m²' });

  it.each([
    ['add up', [due, due], 'pass', '[400000, 400000]', []],
    [
      'each up to its own cap',
      [plant({ fit: true, floor: '15万m²' }), due],
      'pass',
      '[3200000, 3200000]',
      [],
    ],
    ['count only where the condition holds', [due, notDue], 'pass', '[200000, 200000]', []],
    ['may count', [due, open], 'pass', '[200000, 3200000]', ['plants/2 fit']],
    ['are open where none certainly counts', [open, notDue], 'unknown', '[0, 3000000]', ['plants/1 fit']],
    ['do not count', [notDue], 'fail', 'none', []],
    ['lack a figure', [due, plant({ fit: true })], 'pass', '[200000, 3200000]', ['plants/2 floor']],
  ])('%s', (_name, plants, outcome, range, missing) => {
    const result = one(each, recordOf({}, { lists: { plants } }));
    expect([outcomeOf(result.possible), shown(result.range), asks(result)]).toEqual([
      outcome,
      range,
      missing,
    ]);
  });

  it('an empty list makes it not apply, a missing one leaves it open', () => {
    const none = one(each, recordOf({}, { lists: { plants: [] } }));
    expect([outcomeOf(none.possible), none.notApplicable, shown(none.range)]).toEqual([
      'not-applicable',
      'none',
      'none',
    ]);
    const missing = one(each, recordOf({}));
    expect([outcomeOf(missing.possible), shown(missing.range), asks(missing)]).toEqual([
      'unknown',
      '[0, )',
      ['plants'],
    ]);
  });

  it('further items may each bring as much as the cap', () => {
    const plants = { items: [due], unlisted: 2 };
    const result = one(each, recordOf({}, { lists: { plants } }));
    expect([outcomeOf(result.possible), shown(result.range), asks(result)]).toEqual([
      'pass',
      '[200000, 6200000]',
      ['plants'],
    ]);
    const endless = one(each, recordOf({}, { lists: { plants: { items: [due], unlisted: Infinity } } }));
    expect(shown(endless.range)).toBe('[200000, )');
  });
});

describe('an incentive for projects', () => {
  const ofProject = { scope: 'project', when: FIT, amount: { of: 'fee' } } as const;
  const project = (figures: Record<string, string | boolean>) => recordOf(figures, { kind: 'project' });

  it('is held against a project by itself', () => {
    expect(shown(one(ofProject, project({ fit: true, fee: '3万元' })).range)).toBe('[30000, 30000]');
  });

  it('is held against each project of a park, and asks for the figures of each', () => {
    const projects = [project({ fit: true, fee: '3万元' }), project({ fit: true }), project({})];
    const result = one(ofProject, recordOf({ fit: true, fee: '9万元' }, { lists: { projects } }));
    expect(result.claims.map(({ possible }) => outcomeOf(possible))).toEqual(['pass', 'pass', 'unknown']);
    expect(asks(result)).toEqual(['projects/2 fee', 'projects/3 fit', 'projects/3 fee']);
  });

  it('does not apply to a park that lists none', () => {
    const result = one(ofProject, recordOf({ fit: true }));
    expect([result.notApplicable, asks(result)]).toEqual(['scope', []]);
  });

  it('may refer to a criterion, which is judged for the project', () => {
    const when: Condition = { kind: 'criterion', id: 'special' };
    const ruleSet = {
      ...ruleSetOf([criterionOf('special', leafOf('special', 'equals', true), { scope: 'project' })], {
        scope: 'project',
      }),
      incentives: [incentive({ scope: 'project', when, grants: TEXT })],
    };
    const projects = [project({ special: true }), project({ special: false })];
    const evaluate = compileIncentives(compileRuleSet(ruleSet, CATALOGUE));
    const [result] = evaluate(recordOf({ special: false }, { lists: { projects } })).incentives;
    expect(result?.claims.map(({ possible }) => outcomeOf(possible))).toEqual(['pass', 'fail']);
  });
});

describe('totals', () => {
  const paid = (id: string, more: Partial<Incentive>) => incentive({ id, amount: { of: 'fee' }, ...more });

  it('add only what is of one kind', () => {
    const all = [
      paid('a', {}),
      paid('b', { amount: { atMost: stated('5万元') } }),
      paid('yearly', { amount: { atLeast: stated('7万元'), every: 'year' } }),
      paid('waived', { money: 'waiver' }),
      paid('price', { money: 'price' }),
      paid('not due', { when: leafOf('special', 'equals', true) }),
      incentive({ id: 'no money', grants: TEXT }),
    ];
    const { totals } = support(all, recordOf({ fee: '3万元', special: false }));
    expect(
      totals.map(({ money, every, range, incentives }) => [
        money,
        every ?? 'once',
        shown(range),
        incentives.map(({ id }) => id),
      ]),
    ).toEqual([
      ['payment', 'once', '[30000, 80000]', ['a', 'b']],
      ['payment', 'year', '[70000, )', ['yearly']],
      ['waiver', 'once', '[30000, 30000]', ['waived']],
    ]);
  });

  it('prices of several projects are no sum', () => {
    const projects = [recordOf({ price: '1元/m²' }, { kind: 'project' }), recordOf({}, { kind: 'project' })];
    const price = { scope: 'project', money: 'price', amount: { of: 'price' } } as const;
    expect(shown(one(price, recordOf({}, { lists: { projects } })).range)).toBe('none');
  });
});
