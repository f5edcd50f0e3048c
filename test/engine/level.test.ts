import { describe, expect, it } from 'vitest';
import { compileRuleSet, evaluate, evaluateOne } from '../../src/engine/index.ts';
import { outcomeOf } from '../../src/model/outcome.ts';
import type { DataRecord } from '../../src/model/record.ts';
import type { Criterion, Level } from '../../src/model/rule-set.ts';
import { toText } from '../../src/quantity/decimal.ts';
import { catalogueOf, criterionOf, leafOf, recordOf, ruleSetOf, yearOf } from '../helpers/engine.ts';

const CATALOGUE = catalogueOf(
  {
    a: { unit: '万元', time: 'flow' },
    b: { unit: '万元', time: 'flow' },
    area: { unit: '亩', time: 'stock' },
    per_mu: {
      unit: '万元/亩',
      time: 'flow',
      derive: [{ kind: 'arithmetic', how: 'ratio', of: ['a', 'area'] }],
    },
    grown: { type: 'rate', unit: '%', derive: [{ kind: 'rate', sense: 'growth', of: 'a' }] },
    exempt: { type: 'flag' },
    done: { type: 'flag' },
    district: { type: 'text' },
    batch: { type: 'count' },
    firms_over: {
      type: 'count',
      derive: [{ kind: 'count', list: 'firms', where: leafOf('b', 'more_than', '1万元') }],
    },
  },
  { parks: 'park', firms: 'enterprise', districts: 'district' },
);

const A = leafOf('a', 'at_least', '100万元');
const B = leafOf('b', 'at_least', '100万元');
const TEXT = { zh: 'x', en: 'x' };

function run(criteria: readonly Criterion[], record: DataRecord, level: Partial<Level> = {}, options = {}) {
  const { result } = evaluate(compileRuleSet(ruleSetOf(criteria, level), CATALOGUE), record, 'main', options);
  return {
    ...result,
    outcomes: result.criteria.map(({ possible }) => outcomeOf(possible)),
    asked: result.missing.map(({ id }) => id),
    scores: [toText(result.score.low), toText(result.score.high)],
  };
}

describe('the verdict', () => {
  const both = [criterionOf('a', A), criterionOf('b', B)];

  it.each([
    [{ a: '100万元', b: '100万元' }, 'qualifies', []],
    [{ a: '100万元', b: '99万元' }, 'does-not-qualify', []],
    [{ a: '100万元' }, 'undetermined', ['b']],
    [{}, 'undetermined', ['a', 'b']],
    [{ b: '99万元' }, 'does-not-qualify', []],
  ] as const)('%j: %s, asking for %j', (figures, verdict, asked) => {
    const result = run(both, recordOf(figures));
    expect([result.verdict, result.asked]).toEqual([verdict, asked]);
  });

  it('is undetermined where nothing that applies decides', () => {
    const guarded = criterionOf('a', A, { when: leafOf('exempt', 'equals', false) });
    const result = run([guarded], recordOf({ exempt: true }));
    expect([result.verdict, result.nothingDecides, result.outcomes]).toEqual([
      'undetermined',
      true,
      ['not-applicable'],
    ]);
  });

  it.each([
    ['strive', {}, 'qualifies'],
    ['strive', { strict: true }, 'does-not-qualify'],
    ['in-principle', {}, 'qualifies'],
  ] as const)('a missed criterion of force %s with %j: %s', (force, options, verdict) => {
    const criteria = [criterionOf('a', A), criterionOf('b', B, { force })];
    expect(run(criteria, recordOf({ a: '100万元', b: '1万元' }), {}, options).verdict).toBe(verdict);
  });

  it('of targets is missed even where the text only strives', () => {
    const criteria = [criterionOf('b', B, { force: 'strive' })];
    expect(run(criteria, recordOf({ b: '1万元' }), { decidedBy: 'all' }).verdict).toBe('does-not-qualify');
  });

  it('is never decided by an orientation', () => {
    const criteria = [criterionOf('a', A), criterionOf('b', B, { role: 'orientation' })];
    expect(
      run(criteria, recordOf({ a: '100万元', b: '1万元' }), { decidedBy: 'all' }, { strict: true }).verdict,
    ).toBe('qualifies');
  });

  it('lists criteria of another scope as not applicable', () => {
    const result = run(
      [criterionOf('a', A), criterionOf('b', B, { scope: 'city' })],
      recordOf({ a: '100万元' }),
    );
    expect([result.verdict, result.outcomes, result.criteria[1]?.notApplicable]).toEqual([
      'qualifies',
      ['pass', 'not-applicable'],
      'scope',
    ]);
  });
});

describe('exceptions', () => {
  const criteria = [criterionOf('a', A), criterionOf('b', B, { unless: leafOf('exempt', 'equals', true) })];

  it.each([
    [{ exempt: true, b: '1万元' }, 'qualifies'],
    [{ exempt: false, b: '1万元' }, 'does-not-qualify'],
    [{ exempt: '?', b: '1万元' }, 'does-not-qualify'],
    [{ b: '1万元' }, 'does-not-qualify'],
  ])('count only when they are stated: %j: %s', (figures, verdict) => {
    expect(run(criteria, recordOf({ a: '100万元', ...figures })).verdict).toBe(verdict);
  });
});

describe('readings', () => {
  const rival = (id: string, require = B) => ({ id, why: TEXT, require });
  const criteria = [criterionOf('a', A, { readings: [rival('strict')] })];

  it.each([
    [{ a: '100万元', b: '100万元' }, true, 'qualifies', 'qualifies', 'qualifies'],
    [{ a: '100万元', b: '1万元' }, false, 'qualifies', 'qualifies', 'does-not-qualify'],
    [{ a: '1万元', b: '100万元' }, false, 'does-not-qualify', 'qualifies', 'does-not-qualify'],
    [{ a: '1万元' }, false, 'does-not-qualify', 'undetermined', 'does-not-qualify'],
    [{}, true, 'undetermined', 'undetermined', 'undetermined'],
  ])('%j: robust %s, %s; best %s, worst %s', (figures, robust, verdict, best, worst) => {
    const result = run(criteria, recordOf(figures));
    expect([result.robust, result.verdict, result.best, result.worst]).toEqual([
      robust,
      verdict,
      best,
      worst,
    ]);
  });

  it('can be chosen, and then decide', () => {
    const result = run(criteria, recordOf({ a: '100万元', b: '1万元' }), {}, { readings: { a: 'strict' } });
    expect([result.verdict, result.criteria[0]?.reading]).toEqual(['does-not-qualify', 'strict']);
    expect(result.criteria[0]?.readings.map(({ id, possible }) => [id, outcomeOf(possible)])).toEqual([
      ['default', 'pass'],
      ['strict', 'fail'],
    ]);
  });

  it('may move a criterion to another scope', () => {
    const moved = criterionOf('a', A, { readings: [{ id: 'together', why: TEXT, scope: 'portfolio' }] });
    const result = run(
      [moved, criterionOf('b', B)],
      recordOf({ a: '1万元', b: '100万元' }),
      {},
      { readings: { a: 'together' } },
    );
    expect([result.verdict, result.outcomes[0]]).toEqual(['qualifies', 'not-applicable']);
  });
});

describe('the score', () => {
  const two = [criterionOf('a', A), criterionOf('b', B)];

  it.each([
    [{ a: '100万元', b: '500万元' }, ['1', '1']],
    [{ a: '50万元', b: '100万元' }, ['0.75', '0.75']],
    [{ a: '50万元' }, ['0.25', '0.75']],
    [{ a: '约50万元', b: '100万元' }, ['0.7375', '0.7625']],
  ])('of %j is %j', (figures, scores) => {
    expect(run(two, recordOf(figures)).scores).toEqual(scores);
  });

  it('takes the mean of all and the best of any', () => {
    const any = criterionOf('x', {
      kind: 'any',
      of: [{ kind: 'all', of: [A, leafOf('b', 'at_most', '10万元')] }, leafOf('b', 'less_than', '10万元')],
    });
    expect(run([any], recordOf({ a: '50万元', b: '20万元' })).scores).toEqual(['0.5', '0.5']);
  });

  it('leaves out what does not apply, and stays open where that is not known', () => {
    const guarded = criterionOf('b', B, { when: leafOf('exempt', 'equals', false) });
    expect(run([criterionOf('a', A), guarded], recordOf({ a: '50万元', exempt: true })).scores).toEqual([
      '0.5',
      '0.5',
    ]);
    expect(run([criterionOf('a', A), guarded], recordOf({ a: '50万元', b: '0万元' })).scores).toEqual([
      '0.25',
      '0.5',
    ]);
  });
});

describe('the range of the score', () => {
  it.each([
    ['from a bound on', { a: '50万元', b: '不低于100万元' }, ['0', '0.5']],
    ['in a range', { a: '50万元', b: '100-200万元' }, ['0.25', '0.5']],
  ])('holds every value that a limit may have: %s', (_, figures, scores) => {
    const more = leafOf('a', 'at_least', '1万元');
    if (more.kind !== 'leaf') throw new Error('unreachable');
    const limit = { kind: 'figure', indicator: 'b' } as const;
    const condition = { ...more, comparison: { op: 'at_least', limit } } as const;
    expect(run([criterionOf('x', condition)], recordOf(figures)).scores).toEqual(scores);
  });

  it('is open where any number of items is not listed', () => {
    const each: Criterion['require'] = { kind: 'each', list: 'firms', require: B };
    const firms = [recordOf({ b: '50万元' }, { kind: 'enterprise' })];
    const record = recordOf({}, { lists: { firms: { items: firms, unlisted: Infinity } } });
    expect(run([criterionOf('x', each)], record).scores).toEqual(['0', '1']);
  });
});

describe('several records', () => {
  const park = (figures: Parameters<typeof recordOf>[0], more = {}) => recordOf(figures, more);
  const portfolio = (parks: readonly DataRecord[], unlisted = 0) =>
    recordOf({}, { kind: 'portfolio', period: yearOf(2021), lists: { parks: { items: parks, unlisted } } });
  const judge = (require: Criterion['require'], record: DataRecord, more: Partial<Criterion> = {}) => {
    const compiled = compileRuleSet(
      ruleSetOf([criterionOf('x', require, { scope: 'portfolio', ...more })], { scope: 'portfolio' }),
      CATALOGUE,
    );
    return outcomeOf(evaluateOne(compiled, record, 'x').possible);
  };

  it('raw figures are summed over the parks and ratios recomputed from the sums', () => {
    const parks = [park({ a: '10万元', area: '1亩' }), park({ a: '20万元', area: '9亩' })];
    expect(judge(leafOf('a', 'equals', '30万元'), portfolio(parks))).toBe('pass');
    expect(judge(leafOf('per_mu', 'equals', '3万元/亩'), portfolio(parks))).toBe('pass');
  });

  it('growth is that of the sums', () => {
    const parks = [
      park({ a: '15万元' }, { history: { 2020: { a: '10万元' } } }),
      park({ a: '95万元' }, { history: { 2020: { a: '90万元' } } }),
    ];
    expect(judge(leafOf('grown', 'equals', '10%'), portfolio(parks))).toBe('pass');
  });

  it('a sum of which one part is unknown is a bound', () => {
    const parks = [park({ a: '100万元' }), park({})];
    expect(judge(A, portfolio(parks))).toBe('pass');
    expect(judge(leafOf('a', 'at_least', '101万元'), portfolio(parks))).toBe('unknown');
    expect(judge(leafOf('a', 'at_most', '99万元'), portfolio(parks))).toBe('fail');
  });

  it.each([
    [['t', 't', 't', 't', 't', 't', 't', 't', 'f'], 'pass'],
    [['t', 't', 't', 't', 't', 't', 't', 'f', 'f'], 'unknown'],
    [['t', 't', 't', 't', 't', 't', 'f', 'f', 'f'], 'fail'],
  ])('9 of 10 parks, done %j, against 80 %%', (done, outcome) => {
    const share = { kind: 'share', list: 'parks', where: leafOf('done', 'equals', true) } as const;
    const parks = done.map((each) => park({ done: each === 't' }));
    expect(judge(leafOf(share, 'at_least', '80%'), portfolio(parks), { population: 10 })).toBe(outcome);
  });

  it('a limit per district counts each district by itself, and a park without district in all', () => {
    const most = leafOf({ kind: 'count', list: 'parks', where: leafOf('batch', 'equals', 1) }, 'at_most', 2);
    const of = (district: string, n: number) =>
      Array.from({ length: n }, () => park({ district: `=${district}`, batch: 1 }));
    const perDistrict = { per: 'district' } as const;
    expect(judge(most, portfolio([...of('东', 2), ...of('西', 2)]), perDistrict)).toBe('pass');
    expect(judge(most, portfolio([...of('东', 3), ...of('西', 1)]), perDistrict)).toBe('fail');
    expect(judge(most, portfolio([...of('东', 2), park({ batch: 1 })]), perDistrict)).toBe('unknown');
  });

  it('names the parks of a district by their place in the file, and the district that is absent', () => {
    const most = leafOf({ kind: 'count', list: 'parks', where: leafOf('batch', 'equals', 1) }, 'at_most', 1);
    const parks = [
      park({ district: '=东', batch: 1 }),
      park({ district: '=西', batch: 1 }),
      park({ district: '=西' }),
      park({ batch: 1 }),
    ];
    const criterion = criterionOf('x', most, { scope: 'portfolio', per: 'district' });
    const { missing } = run([criterion], portfolio(parks), { scope: 'portfolio' });
    expect(missing.map(({ id, item }) => [id, item])).toEqual([
      ['district', 'parks/4'],
      ['batch', 'parks/3'],
    ]);
  });

  it('a yardstick holds a single park against the target of all', () => {
    const mean = leafOf({ kind: 'aggregate', how: 'mean', of: 'firms_over', list: 'parks' }, 'at_least', 2);
    const criterion = criterionOf('x', mean, { scope: 'portfolio', level: 'city-wide', yardstick: ['main'] });
    const firms = ['2万元', '3万元'].map((b) => recordOf({ b }, { kind: 'enterprise' }));
    const result = run([criterion], recordOf({}, { lists: { firms } }));
    expect([result.verdict, result.criteria[0]?.yardstick]).toEqual(['qualifies', true]);
    expect(run([criterion], recordOf({}, { lists: { firms: firms.slice(1) } })).verdict).toBe(
      'does-not-qualify',
    );
  });
});

describe('figures of the city', () => {
  const catalogue = catalogueOf({ a: { unit: '万元' }, city_a: { unit: '万元', of: ['city'] } });
  const above: Criterion['require'] = {
    kind: 'leaf',
    subject: { kind: 'indicator', indicator: 'a' },
    comparison: { op: 'more_than', limit: { kind: 'figure', indicator: 'city_a' } },
    about: false,
  };
  const judge = (record: DataRecord, require: Criterion['require'] = above, city?: DataRecord) => {
    const scope = record.kind === 'portfolio' ? 'portfolio' : 'park';
    const compiled = compileRuleSet(ruleSetOf([criterionOf('x', require, { scope })], { scope }), catalogue);
    return outcomeOf(evaluateOne(compiled, record, 'x', city ? { city } : {}).possible);
  };
  const city = recordOf({ city_a: '10万元' }, { kind: 'city' });

  it('may stand beside those of the park, or in data of their own', () => {
    expect(judge(recordOf({ a: '11万元', city_a: '10万元' }))).toBe('pass');
    expect(judge(recordOf({ a: '10万元' }), above, city)).toBe('fail');
    expect(judge(recordOf({ a: '11万元' }))).toBe('unknown');
  });

  it('come from data of their own where they are stated as unknown beside the park', () => {
    expect(judge(recordOf({ a: '11万元', city_a: '?' }), above, city)).toBe('pass');
  });

  it('are seen from every park of a portfolio, and never summed over them', () => {
    const parks = [recordOf({ a: '11万元' }), recordOf({ a: '12万元' })];
    const each: Criterion['require'] = { kind: 'each', list: 'parks', require: above };
    const portfolio = recordOf({ city_a: '11.5万元' }, { kind: 'portfolio', lists: { parks } });
    expect(judge(portfolio)).toBe('pass');
    expect(judge(portfolio, each)).toBe('fail');
  });
});
