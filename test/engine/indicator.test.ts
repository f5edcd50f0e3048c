import { describe, expect, it } from 'vitest';
import { compileRuleSet, evaluate } from '../../src/engine/index.ts';
import type { Catalogue } from '../../src/model/catalogue.ts';
import type { Comparison } from '../../src/model/condition.ts';
import { outcomeOf } from '../../src/model/outcome.ts';
import type { DataRecord, Period } from '../../src/model/record.ts';
import type { LeafNode } from '../../src/model/result.ts';
import { PLAIN } from '../../src/quantity/unit.ts';
import { catalogueOf, criterionOf, leafOf, recordOf, ruleSetOf, valueOf, yearOf } from '../helpers/engine.ts';

const CATALOGUE = catalogueOf(
  {
    investment: { unit: '亿元', time: 'flow' },
    land: { unit: '亩', time: 'stock' },
    tax: { unit: '万元', time: 'flow' },
    revenue: {
      unit: '亿元',
      time: 'flow',
      derive: [{ kind: 'aggregate', how: 'sum', of: 'sales', list: 'firms' }],
    },
    sales: { unit: '亿元', time: 'flow' },
    intensity: {
      unit: '万元/亩',
      derive: [{ kind: 'arithmetic', how: 'ratio', of: ['investment', 'land'] }],
    },
    tax_per_mu: {
      unit: '万元/亩',
      time: 'flow',
      derive: [{ kind: 'arithmetic', how: 'ratio', of: ['tax', 'land'] }],
    },
    tax_share: {
      type: 'share',
      unit: '%',
      derive: [{ kind: 'arithmetic', how: 'ratio', of: ['tax', 'revenue'] }],
    },
    growth: { type: 'rate', unit: '%', derive: [{ kind: 'rate', sense: 'growth', of: 'revenue' }] },
    decline: { type: 'rate', unit: '%', derive: [{ kind: 'rate', sense: 'decline', of: 'tax' }] },
    change: {
      type: 'change',
      unit: '亩',
      derive: [{ kind: 'arithmetic', how: 'difference', of: ['land', 'old_land'] }],
    },
    old_land: { unit: '亩', time: 'stock' },
    tax_change: { type: 'change', unit: '万元', time: 'flow' },
    opened: { type: 'date' },
    certified: { type: 'flag' },
    has_body: { type: 'flag' },
  },
  { parks: 'park', firms: 'enterprise' },
);

/** The leaf of a rule set of one leaf. */
function judge(
  record: DataRecord,
  condition: ReturnType<typeof leafOf>,
  options: Parameters<typeof evaluate>[3] = {},
  catalogue: Catalogue = CATALOGUE,
) {
  const compiled = compileRuleSet(ruleSetOf([criterionOf('only', condition)]), catalogue);
  const { result, warnings } = evaluate(compiled, record, 'main', options);
  const node = result.criteria[0]?.node as LeafNode;
  return { outcome: outcomeOf(node.possible), node, result, warnings: warnings.map(({ code }) => code) };
}

const HALF_YEAR: Period = {
  text: '2020-H1',
  from: '2020-01-01',
  until: '2020-06-30',
  year: 2020,
  partial: true,
};

describe('stated and derived', () => {
  it.each([
    [
      'the derived value decides where the stated one is it rounded',
      '384.6万元/亩',
      '384.615万元/亩',
      'pass',
      [],
    ],
    [
      '… also where the rounded text alone would decide otherwise',
      '384.62万元/亩',
      '384.62万元/亩',
      'fail',
      [],
    ],
    ['… or cut at its last digit', '384.61万元/亩', '384.615万元/亩', 'pass', []],
    [
      '… though not a whole digit above',
      '383.615万元/亩',
      '384.615万元/亩',
      'unknown',
      ['stated-differs-from-derived'],
    ],
    [
      'a stated value that is neither leaves the leaf open between both',
      '390万元/亩',
      '385万元/亩',
      'unknown',
      ['stated-differs-from-derived'],
    ],
    [
      '… but not where both agree on the outcome',
      '390万元/亩',
      '380万元/亩',
      'pass',
      ['stated-differs-from-derived'],
    ],
  ])('%s', (_, stated, limit, outcome, warnings) => {
    const record = recordOf({ intensity: stated, investment: '75亿元', land: '1950亩' });
    const judged = judge(record, leafOf('intensity', 'at_least', limit));
    expect([judged.outcome, judged.warnings]).toEqual([outcome, warnings]);
  });

  it.each([
    ['is rounded up to it', '7.69亿元', 'fail', []],
    ['is a little less than that', '7.68999亿元', 'unknown', ['stated-differs-from-derived']],
  ] as const)('a derived value of half a last digit %s', (_, investment, outcome, warnings) => {
    const record = recordOf({ intensity: '385万元/亩', investment, land: '200亩' });
    const judged = judge(record, leafOf('intensity', 'at_least', '385万元/亩'));
    expect([judged.outcome, judged.warnings]).toEqual([outcome, warnings]);
  });

  it('a quotient without a finite decimal is exact at the limit', () => {
    const record = recordOf({ investment: '84000万元', land: '200000m²' });
    expect(judge(record, leafOf('intensity', 'at_least', '280万元/亩')).outcome).toBe('pass');
    expect(judge(record, leafOf('intensity', 'more_than', '280万元/亩')).outcome).toBe('fail');
  });

  it('asks for the raw figure that is still absent, not for those that are there', () => {
    const { node } = judge(recordOf({ investment: '75亿元' }), leafOf('intensity', 'at_least', '280万元/亩'));
    expect(node.missing).toMatchObject([
      { id: 'intensity', why: 'missing', from: [{ id: 'land', why: 'missing' }] },
    ]);
  });

  it('a divisor of zero is unknown, and said to be', () => {
    const { outcome, node } = judge(
      recordOf({ investment: '0亿元', land: '0亩' }),
      leafOf('intensity', 'at_least', '1万元/亩'),
    );
    expect(outcome).toBe('unknown');
    expect(node.missing).toMatchObject([{ from: [{ id: 'land', why: 'undefined-ratio' }] }]);
  });

  it.each([
    ['?', 'stated-unknown'],
    ['n/a', 'declared-not-applicable'],
  ])('a figure stated as %s is neither pass nor fail', (stated, why) => {
    const { outcome, node } = judge(
      recordOf({ intensity: stated }),
      leafOf('intensity', 'at_least', '1万元/亩'),
    );
    expect([outcome, node.missing[0]?.why]).toEqual(['unknown', why]);
  });

  it('a figure stated as unknown is derived where its raw figures are there', () => {
    const record = recordOf({ intensity: '?', investment: '75亿元', land: '1950亩' });
    expect(judge(record, leafOf('intensity', 'at_least', '280万元/亩')).outcome).toBe('pass');
  });

  it.each([
    ['不低于300万元/亩', 'at_least', '380万元/亩', 'pass'],
    ['不低于300万元/亩', 'at_least', '400万元/亩', 'unknown'],
    ['300万元/亩以上', 'less_than', '384万元/亩', 'fail'],
  ] as const)('%s is narrowed by the bounds of raw figures: %s %s', (stated, op, limit, outcome) => {
    const record = recordOf({ intensity: stated, investment: '不低于75亿元', land: '1950亩' });
    expect(judge(record, leafOf('intensity', op, limit)).outcome).toBe(outcome);
  });

  it('a derived value that cannot be is unknown, with a warning', () => {
    const record = recordOf({ tax: '6200万元', revenue: '0.01亿元' });
    const judged = judge(record, leafOf('tax_share', 'at_least', '60%'));
    expect([judged.outcome, judged.warnings]).toEqual(['unknown', ['impossible-value']]);
    expect(judged.node.missing).toMatchObject([{ id: 'tax_share', why: 'impossible' }]);
  });

  it('a difference may be negative', () => {
    const record = recordOf({ land: '90亩', old_land: '100亩' });
    expect(judge(record, leafOf('change', 'at_least', '-10亩')).outcome).toBe('pass');
    expect(judge(record, leafOf('change', 'at_least', '0亩')).outcome).toBe('fail');
  });
});

describe('approximate figures', () => {
  it.each([
    ['约75亿元', '约1950亩', '280万元/亩', 'pass'],
    ['约75亿元', '约1950亩', '400万元/亩', 'fail'],
    ['约75亿元', '约1950亩', '384万元/亩', 'unknown'],
    ['近75亿元', '1950亩', '385万元/亩', 'fail'],
    ['近75亿元', '1950亩', '384万元/亩', 'unknown'],
    ['75余亿元', '1950亩', '384万元/亩', 'pass'],
  ])('%s on %s against %s: %s', (investment, land, limit, outcome) => {
    const judged = judge(recordOf({ investment, land }), leafOf('intensity', 'at_least', limit));
    expect(judged.outcome).toBe(outcome);
    expect(judged.node.missing.map(({ why }) => why)).toEqual(
      outcome === 'unknown'
        ? [investment, land].filter((text) => /[约近]/.test(text)).map(() => 'approximate')
        : [],
    );
  });
});

describe('periods of less than a year', () => {
  it.each([
    ['a flow is a lower bound', 'tax', '10万元', 'pass'],
    ['… that cannot fail a lower limit', 'tax', '10.01万元', 'unknown'],
    ['so is a flow on a stock', 'tax_per_mu', '1万元/亩', 'pass'],
    ['… which cannot fail either', 'tax_per_mu', '1.01万元/亩', 'unknown'],
  ])('%s', (_, indicator, limit, outcome) => {
    const record = recordOf({ tax: '10万元', land: '10亩' }, { period: HALF_YEAR });
    const judged = judge(record, leafOf(indicator, 'at_least', limit));
    expect(judged.outcome).toBe(outcome);
    expect(judged.node.missing.some(({ why }) => why === 'part-year')).toBe(outcome === 'unknown');
  });

  it('a change over part of a year may yet be undone', () => {
    const record = recordOf({ tax_change: '10万元' }, { period: HALF_YEAR });
    expect(judge(record, leafOf('tax_change', 'at_least', '1万元')).outcome).toBe('unknown');
  });

  it('the ratio of flows of different spans does not stand', () => {
    const quarter: Period = { ...HALF_YEAR, text: '2020-Q1', until: '2020-03-31' };
    const record = recordOf(
      { tax: '10万元', revenue: { value: valueOf('0.02亿元'), period: quarter } },
      { period: HALF_YEAR },
    );
    const judged = judge(record, leafOf('tax_share', 'at_least', '5%'));
    expect([judged.outcome, judged.warnings]).toEqual(['unknown', []]);
    expect(judged.node.missing.map(({ id }) => id)).toEqual(['revenue', 'tax']);
  });

  it('a yearly figure beside a flow of half the year is no conflict where it is greater', () => {
    const full = { value: valueOf('2万元/亩'), period: yearOf(2020) };
    const record = recordOf({ tax_per_mu: full, tax: '10万元', land: '10亩' }, { period: HALF_YEAR });
    const judged = judge(record, leafOf('tax_per_mu', 'more_than', '2万元/亩'));
    expect([judged.outcome, judged.warnings]).toEqual(['fail', []]);
    const less = { value: valueOf('0.5万元/亩'), period: yearOf(2020) };
    const conflicting = recordOf({ tax_per_mu: less, tax: '10万元', land: '10亩' }, { period: HALF_YEAR });
    expect(judge(conflicting, leafOf('tax_per_mu', 'at_least', '0.6万元/亩'))).toMatchObject({
      outcome: 'unknown',
      warnings: ['stated-differs-from-derived'],
    });
  });

  it.each([
    ['a rate', 'tax_per_mu', '2万元/亩', [{ id: 'tax' }]],
    ['a sum', 'revenue', '1亿元', [{ id: 'sales', item: 'firms/1' }]],
    ['growth', 'growth', '10%', [{ id: 'sales', item: 'firms/1' }]],
  ])('the figures of part of a year are named: %s', (_, indicator, limit, missing) => {
    const firms = [recordOf({ sales: '0.1亿元' }, { kind: 'enterprise' })];
    const history = { 2019: { revenue: { value: valueOf('0.2亿元'), period: yearOf(2019) } } };
    const record = recordOf(
      { tax: '10万元', land: '10亩' },
      { period: HALF_YEAR, lists: { firms }, history },
    );
    const judged = judge(record, leafOf(indicator, 'at_least', limit));
    expect(judged.outcome).toBe('unknown');
    expect(judged.node.missing).toMatchObject(missing.map((each) => ({ ...each, why: 'part-year' })));
    expect(judged.node.missing.length).toBe(missing.length);
  });

  it('what is counted, or not there, so far may still come', () => {
    const firms = [recordOf({ opened: '@2020-03-01', sales: '1亿元' }, { kind: 'enterprise' })];
    const opened = { kind: 'count', list: 'firms', during: 'opened' } as const;
    const half = recordOf({}, { period: HALF_YEAR, lists: { firms } });
    expect(judge(half, leafOf(opened, 'at_least', 1)).outcome).toBe('pass');
    expect(judge(half, leafOf(opened, 'at_least', 2)).node.missing).toMatchObject([
      { id: 'firms', why: 'part-year' },
    ]);
    expect(judge(half, leafOf(opened, 'at_most', 0)).outcome).toBe('fail');
    const none = recordOf({}, { period: HALF_YEAR, lists: { firms: [] } });
    expect(judge(none, leafOf('revenue', 'at_least', '1亿元')).outcome).toBe('unknown');
    expect(
      judge(recordOf({}, { period: yearOf(2020), lists: { firms } }), leafOf(opened, 'at_least', 2)).outcome,
    ).toBe('fail');
  });

  it('the ratio of two flows of one span stands, with a warning', () => {
    const record = recordOf({ tax: '10万元', revenue: '0.02亿元' }, { period: HALF_YEAR });
    const judged = judge(record, leafOf('tax_share', 'at_least', '5.01%'));
    expect([judged.outcome, judged.warnings]).toEqual(['fail', ['part-year-ratio']]);
  });
});

describe('growth', () => {
  const grown = (end: string, period = yearOf(2021)) =>
    recordOf(
      { revenue: end },
      { period, history: { 2018: { revenue: '100亿元' }, 2020: { revenue: '110亿元' } } },
    );

  it.each([
    ['133.1亿元', 'at_least', 'pass'],
    ['133.1亿元', 'more_than', 'fail'],
    ['133.0999999亿元', 'at_least', 'fail'],
    ['133.1000001亿元', 'more_than', 'pass'],
  ] as const)(
    '%s after three years is held exactly against ten per cent a year, %s: %s',
    (end, op, outcome) => {
      const condition = leafOf({ kind: 'indicator', indicator: 'growth', since: 2018 }, op, '10%');
      expect(judge(grown(end), condition).outcome).toBe(outcome);
    },
  );

  it('without a base year it is that of the year before', () => {
    expect(judge(grown('121亿元'), leafOf('growth', 'at_least', '10%')).outcome).toBe('pass');
    expect(judge(grown('120.99亿元'), leafOf('growth', 'at_least', '10%')).outcome).toBe('fail');
  });

  it('does not take the list of this year for the base year', () => {
    const firms = [recordOf({ sales: '133.1亿元' }, { kind: 'enterprise' })];
    const condition = leafOf({ kind: 'indicator', indicator: 'growth', since: 2018 }, 'at_least', '10%');
    const without = judge(recordOf({}, { period: yearOf(2021), lists: { firms } }), condition);
    expect([without.outcome, without.node.missing[0]?.from[0]?.year]).toEqual(['unknown', 2018]);
    const history = { 2018: { revenue: '100亿元' } };
    expect(judge(recordOf({}, { period: yearOf(2021), lists: { firms }, history }), condition).outcome).toBe(
      'pass',
    );
  });

  it('asks for the base year when it is absent', () => {
    const condition = leafOf({ kind: 'indicator', indicator: 'growth', since: 2017 }, 'at_least', '10%');
    const { outcome, node } = judge(grown('121亿元'), condition);
    expect(outcome).toBe('unknown');
    expect(node.missing).toMatchObject([{ id: 'growth', from: [{ id: 'revenue', year: 2017 }] }]);
  });

  it('a base of zero is unknown', () => {
    const record = recordOf(
      { revenue: '5亿元' },
      { period: yearOf(2021), history: { 2020: { revenue: '0亿元' } } },
    );
    expect(judge(record, leafOf('growth', 'at_least', '10%')).outcome).toBe('unknown');
  });

  it.each([
    ['92.16万元', 'pass'],
    ['92.1600001万元', 'fail'],
  ])('a decline to %s in two years against four per cent a year: %s', (end, outcome) => {
    const record = recordOf({ tax: end }, { period: yearOf(2021), history: { 2019: { tax: '100万元' } } });
    const condition = leafOf({ kind: 'indicator', indicator: 'decline', since: 2019 }, 'at_least', '4%');
    expect(judge(record, condition).outcome).toBe(outcome);
  });
});

describe('lists', () => {
  const firm = (sales: string) => recordOf({ sales }, { kind: 'enterprise' });
  const withFirms = (...sales: string[]) => recordOf({}, { lists: { firms: sales.map(firm) } });
  const over = (limit: string) =>
    ({ kind: 'count', list: 'firms', where: leafOf('sales', 'more_than', limit) }) as const;

  it('counts what certainly meets the condition, and what may', () => {
    const record = withFirms('30亿元', '?', '20亿元');
    expect(judge(record, leafOf(over('20亿元'), 'at_least', 1)).outcome).toBe('pass');
    expect(judge(record, leafOf(over('20亿元'), 'at_least', 2)).outcome).toBe('unknown');
    expect(judge(record, leafOf(over('20亿元'), 'at_least', 3)).outcome).toBe('fail');
  });

  it('an absent list is missing, an empty one is none', () => {
    expect(judge(recordOf({}), leafOf(over('20亿元'), 'at_least', 1)).node.missing).toMatchObject([
      { id: 'firms', kind: 'list' },
    ]);
    expect(judge(withFirms(), leafOf(over('20亿元'), 'at_least', 1)).outcome).toBe('fail');
  });

  it.each([
    { kind: 'share', list: 'firms', where: leafOf('sales', 'more_than', '20亿元') },
    { kind: 'aggregate', how: 'mean', of: 'sales', list: 'firms' },
    { kind: 'aggregate', how: 'min', of: 'sales', list: 'firms' },
  ] as const)('a $kind of none has no value, and the list is named', (subject) => {
    const { outcome, node } = judge(withFirms(), leafOf(subject, 'at_least', 0.1));
    expect([outcome, node.missing]).toMatchObject(['unknown', [{ id: 'firms', why: 'undefined-ratio' }]]);
  });

  it('an incomplete list gives lower bounds', () => {
    const record = recordOf({}, { lists: { firms: { items: [firm('30亿元')], unlisted: Infinity } } });
    expect(judge(record, leafOf('revenue', 'at_least', '30亿元')).outcome).toBe('pass');
    expect(judge(record, leafOf('revenue', 'at_least', '31亿元')).outcome).toBe('unknown');
    expect(judge(record, leafOf('revenue', 'at_most', '29亿元')).outcome).toBe('fail');
  });

  it('a sum with an unknown item is a lower bound', () => {
    expect(judge(withFirms('30亿元', '?'), leafOf('revenue', 'at_least', '30亿元')).outcome).toBe('pass');
    expect(
      judge(withFirms('30亿元', '?'), leafOf('revenue', 'at_least', '40亿元')).node.missing,
    ).toMatchObject([{ id: 'revenue', from: [{ id: 'sales', item: 'firms/2' }] }]);
  });

  it.each([
    ['mean', '20亿元', 'pass'],
    ['mean', '20.1亿元', 'fail'],
    ['min', '10亿元', 'pass'],
    ['min', '11亿元', 'fail'],
    ['max', '30亿元', 'pass'],
    ['max', '31亿元', 'fail'],
  ] as const)('%s of 10 and 30 against %s: %s', (how, limit, outcome) => {
    const subject = { kind: 'aggregate', how, of: 'sales', list: 'firms' } as const;
    expect(judge(withFirms('10亿元', '30亿元'), leafOf(subject, 'at_least', limit)).outcome).toBe(outcome);
  });

  it.each([
    [['30亿元', '10亿元', '?'], '33%', 'pass'],
    [['30亿元', '10亿元', '?'], '50%', 'unknown'],
    [['30亿元', '10亿元', '?'], '67%', 'fail'],
    [['30亿元', '30亿元', '10亿元'], '66.67%', 'fail'],
    [['30亿元', '30亿元', '10亿元'], '66.66%', 'pass'],
  ])('the share of %j over 20亿元 against %s: %s', (sales, limit, outcome) => {
    const subject = { kind: 'share', list: 'firms', where: leafOf('sales', 'more_than', '20亿元') } as const;
    expect(judge(withFirms(...sales), leafOf(subject, 'at_least', limit)).outcome).toBe(outcome);
  });
});

describe('items of lists', () => {
  const firm = (figures: Parameters<typeof recordOf>[0]) => recordOf(figures, { kind: 'enterprise' });
  const over = leafOf('sales', 'more_than', '20亿元');

  it.each([
    ['min', 'at_most', '超过3亿元', 'pass'],
    ['min', 'more_than', '超过3亿元', 'fail'],
    ['max', 'at_least', '不足3亿元', 'pass'],
    ['max', 'less_than', '不足3亿元', 'fail'],
  ] as const)('the %s %s 3亿元, of %s and exactly that: %s', (how, op, open, outcome) => {
    for (const firms of [
      [firm({ sales: open }), firm({ sales: '3亿元' })],
      [firm({ sales: '3亿元' }), firm({ sales: open })],
    ]) {
      const subject = { kind: 'aggregate', how, of: 'sales', list: 'firms' } as const;
      expect(judge(recordOf({}, { lists: { firms } }), leafOf(subject, op, '3亿元')).outcome).toBe(outcome);
    }
  });

  it('asks neither for the date of an item that does not count, nor for figures of one outside the period', () => {
    const firms = [
      firm({ sales: '1亿元' }),
      firm({ opened: '@2018-05-01' }),
      firm({ sales: '30亿元' }),
      firm({ opened: '@2020-05-01' }),
    ];
    const subject = { kind: 'count', list: 'firms', where: over, during: 'opened' } as const;
    const { outcome, node } = judge(
      recordOf({}, { period: yearOf(2020), lists: { firms } }),
      leafOf(subject, 'at_least', 1),
    );
    expect(outcome).toBe('unknown');
    expect(node.missing).toMatchObject([
      { id: 'opened', item: 'firms/3' },
      { id: 'sales', item: 'firms/4' },
    ]);
    expect(node.missing.length).toBe(2);
  });

  it('a condition that does not apply to an item is not met by it', () => {
    const where = { kind: 'when', when: leafOf('certified', 'equals', true), require: over } as const;
    const firms = [firm({ certified: false, sales: '30亿元', opened: '@2020-05-01' })];
    const record = recordOf({}, { period: yearOf(2020), lists: { firms } });
    const count = { kind: 'count', list: 'firms', where } as const;
    expect(judge(record, leafOf(count, 'equals', 0)).outcome).toBe('pass');
    expect(judge(record, leafOf({ ...count, during: 'opened' }, 'equals', 0)).outcome).toBe('pass');
  });

  it.each([
    [
      'count',
      leafOf({ kind: 'count', list: 'firms', where: leafOf('certified', 'equals', true) }, 'equals', 1),
    ],
    [
      'share',
      leafOf(
        { kind: 'share', list: 'firms', where: leafOf('certified', 'equals', true) },
        'at_least',
        '100%',
      ),
    ],
    [
      'sum',
      leafOf(
        {
          kind: 'aggregate',
          how: 'sum',
          of: 'sales',
          list: 'firms',
          where: leafOf('certified', 'equals', true),
        },
        'at_least',
        '1亿元',
      ),
    ],
  ])('a %s rests on the figures that choose its items', (_, condition) => {
    const firms = [
      firm({ sales: '1亿元', certified: { value: { type: 'flag', value: true }, expected: true } }),
    ];
    const { outcome, result } = judge(recordOf({}, { lists: { firms } }), condition);
    expect(outcome).toBe('pass');
    expect(result.expected.map(({ indicator }) => indicator)).toEqual(['certified']);
  });

  it('what is said of an item is a fact about it, not a judgement that wants evidence', () => {
    const firms = [firm({ certified: true })];
    const certified = { kind: 'count', list: 'firms', where: leafOf('certified', 'equals', true) } as const;
    const condition = leafOf(certified, 'at_least', 1);
    const { outcome, result } = judge(recordOf({}, { lists: { firms } }), condition, {
      requireEvidence: true,
    });
    expect([outcome, result.declared]).toEqual(['pass', []]);
  });
});

describe('dates', () => {
  const month = { type: 'date', from: '2019-12-01', until: '2019-12-31' } as const;
  const limit = { kind: 'date', from: '2019-12-01', until: '2019-12-31' } as const;
  const subject = { kind: 'indicator', indicator: 'opened' } as const;
  const leaf = (comparison: Comparison) => ({ kind: 'leaf', subject, comparison, about: false }) as const;

  it.each([
    ['@2019-12-15', 'at_most', 'pass'],
    ['@2019-12-31', 'at_most', 'pass'],
    ['@2020-01-01', 'at_most', 'fail'],
    ['@2019-12-01', 'at_least', 'pass'],
    ['@2019-12-15', 'at_least', 'pass'],
    ['@2019-11-30', 'at_least', 'fail'],
  ] as const)('%s is %s a month that is a limit: %s', (opened, op, outcome) => {
    expect(judge(recordOf({ opened }), leaf({ op, limit })).outcome).toBe(outcome);
  });

  it('a month that is a limit begins on its first day and ends on its last', () => {
    const between = leaf({ op: 'between', low: limit, high: limit });
    expect(judge(recordOf({ opened: '@2019-12-15' }), between).outcome).toBe('pass');
    expect(judge(recordOf({ opened: { value: month } }), between).outcome).toBe('pass');
    expect(judge(recordOf({ opened: { value: month } }), leaf({ op: 'equals', limit })).outcome).toBe('pass');
  });
});

describe('declarations', () => {
  const condition = leafOf('has_body', 'equals', true);

  it('count, and are named where they give no evidence', () => {
    const { outcome, result } = judge(recordOf({ has_body: true }), condition);
    expect([outcome, result.declared.length]).toEqual(['pass', 1]);
  });

  it('are unknown without evidence when evidence is required', () => {
    const { outcome, node } = judge(recordOf({ has_body: true }), condition, { requireEvidence: true });
    expect([outcome, node.missing[0]?.why]).toEqual(['unknown', 'no-evidence']);
  });

  it.each(['evidence', 'source'])('with %s stand', (key) => {
    const record = recordOf({
      has_body: { value: { type: 'flag', value: true }, [key]: '编发〔2019〕12号' },
    });
    const { outcome, result } = judge(record, condition, { requireEvidence: true });
    expect([outcome, result.declared.length]).toEqual(['pass', 0]);
  });

  it('against oneself need no evidence', () => {
    expect(judge(recordOf({ has_body: false }), condition, { requireEvidence: true }).outcome).toBe('fail');
  });
});

describe('左右', () => {
  const about = leafOf('tax', 'at_least', '100万元', true);

  it.each([
    ['95万元', undefined, 'fail'],
    ['95万元', { num: 1, den: 20 }, 'pass'],
    ['94.99万元', { num: 1, den: 20 }, 'fail'],
    ['200万元', { num: 1, den: 20 }, 'pass'],
  ])('%s against about 100, width %j: %s', (tax, width, outcome) => {
    expect(judge(recordOf({ tax }), about, width ? { about: width } : {}).outcome).toBe(outcome);
  });

  it.each(['equals', 'one_of'] as const)('what is to be equalled stays (%s)', (op) => {
    const limit = {
      kind: 'number',
      value: { num: 1_000_000, den: 1 },
      unit: PLAIN,
      text: '100万元',
    } as const;
    const comparison = op === 'one_of' ? { op, limits: [limit] } : { op, limit };
    const equal = { ...about, comparison } as typeof about;
    const outcomes = ['95万元', '100万元', '105万元'].map(
      (tax) => judge(recordOf({ tax }), equal, { about: { num: 1, den: 20 } }).outcome,
    );
    expect(outcomes).toEqual(['fail', 'pass', 'fail']);
  });

  it.each([
    ['95万元', 'pass'],
    ['94.9万元', 'fail'],
    ['210万元', 'pass'],
    ['210.1万元', 'fail'],
  ])('%s between about 100 and 200: %s', (tax, outcome) => {
    const [low, high] = [100, 200].map((value) => ({
      kind: 'number' as const,
      value: { num: value * 10_000, den: 1 },
      unit: PLAIN,
      text: `${value}万元`,
    }));
    if (!low || !high) throw new Error('unreachable');
    const between = { ...about, comparison: { op: 'between', low, high } } as typeof about;
    expect(judge(recordOf({ tax }), between, { about: { num: 1, den: 20 } }).outcome).toBe(outcome);
  });
});
