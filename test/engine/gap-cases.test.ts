import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileRuleSet, evaluate, gapOf } from '../../src/engine/index.ts';
import type { Condition, Expression } from '../../src/model/condition.ts';
import type { Gap, LeastSets, Move } from '../../src/model/gap.ts';
import type { DataRecord } from '../../src/model/record.ts';
import { toText } from '../../src/quantity/decimal.ts';
import { catalogueOf, criterionOf, leafOf, recordOf, ruleSetOf, yearOf } from '../helpers/engine.ts';

const CATALOGUE = catalogueOf(
  {
    tax: { unit: '万元' },
    land: { unit: '亩' },
    tax_per_mu: { unit: '万元/亩', derive: [{ kind: 'arithmetic', how: 'ratio', of: ['tax', 'land'] }] },
    revenue: { unit: '亿元' },
    leading_revenue: { unit: '亿元' },
    concentration: {
      type: 'share',
      unit: '%',
      derive: [{ kind: 'arithmetic', how: 'ratio', of: ['leading_revenue', 'revenue'] }],
    },
    energy: { unit: '吨标准煤' },
    staff: { type: 'count' },
    body: { type: 'flag' },
    plan: { type: 'flag' },
    founded: { type: 'date' },
    grade: { type: 'label', values: ['甲', '乙', '丙'] },
    certified: { type: 'flag', of: ['enterprise'] },
    output: { unit: '万元', of: ['enterprise'] },
  },
  { parks: 'park', enterprises: 'enterprise' },
);

const all = (...of: Condition[]): Condition => ({ kind: 'all', of });
const any = (...of: Condition[]): Condition => ({ kind: 'any', of });

function compiled(...requirements: Condition[]) {
  const criteria = requirements.map((require, index) => criterionOf(`c${index + 1}`, require));
  return compileRuleSet(ruleSetOf(criteria), CATALOGUE);
}

function gapFor(record: DataRecord, ...requirements: Condition[]): Gap {
  return gapOf(compiled(...requirements), record, 'main');
}

/** `tax ≥ 3900`, in the unit of the figure. */
function movesIn(gap: Gap): readonly (readonly string[])[] {
  return gap.routes.map(({ steps }) => steps.flatMap(({ moves }) => moves.map(aimText)));
}

function plansIn(gap: Gap): readonly string[] {
  return gap.routes.map(({ plan }) => `${plan.figures.map(aimText).join(', ')} → ${plan.verdict}`);
}

const SIGNS = { up: ['≥', '>'], down: ['≤', '<'], only: ['=', '='] } as const;

function aimText({ path, to, direction }: Pick<Move, 'path' | 'to' | 'direction'>): string {
  return `${path.indicator} ${SIGNS[direction][to.open ? 1 : 0]} ${toText(to.at)}`;
}

describe('a move', () => {
  const short = recordOf({ tax: '3500万元', land: '200亩' });

  it.each([
    ['at least', leafOf('tax_per_mu', 'at_least', '20万元/亩'), ['tax ≥ 40000000', 'land ≤ 350000/3']],
    ['more than', leafOf('tax_per_mu', 'more_than', '20万元/亩'), ['tax > 40000000', 'land < 350000/3']],
    ['at most', leafOf('tax_per_mu', 'at_most', '10万元/亩'), ['tax ≤ 20000000', 'land ≥ 700000/3']],
    ['less than', leafOf('tax_per_mu', 'less_than', '10万元/亩'), ['tax < 20000000', 'land > 700000/3']],
    ['equals', leafOf('tax_per_mu', 'equals', '10万元/亩'), ['tax = 20000000', 'land = 700000/3']],
    [
      'not',
      { kind: 'not', of: leafOf('tax_per_mu', 'at_least', '10万元/亩') } as const,
      ['tax < 20000000', 'land > 700000/3'],
    ],
  ])('has the end that its comparison asks for: %s', (_name, condition, expected) => {
    expect(movesIn(gapFor(short, condition))).toEqual([expected]);
  });

  it.each([
    ['at its limit', '4000万元', leafOf('tax_per_mu', 'more_than', '20万元/亩'), '0'],
    ['just below', '3999.99万元', leafOf('tax_per_mu', 'at_least', '20万元/亩'), '0.00075'],
  ])('is told for a value %s', (_name, tax, condition, by) => {
    const [route] = gapFor(recordOf({ tax, land: '200亩' }), condition).routes;
    const [step] = route?.steps ?? [];
    expect(step?.shortfall?.by && toText(step.shortfall.by)).toBe(by);
    expect(step?.moves[0] && aimText(step.moves[0])).toMatch(/^tax [≥>] 40000000$/);
  });

  it.each([
    [
      'at most, above the bar',
      recordOf({ land: '200亩' }),
      leafOf('tax_per_mu', 'at_most', '10万元/亩'),
      ['tax_per_mu ≤ 150', 'tax ≤ 20000000'],
    ],
    [
      'at least, below the bar',
      recordOf({ tax: '3500万元' }),
      leafOf('tax_per_mu', 'at_least', '10万元/亩'),
      ['tax_per_mu ≥ 150', 'land ≤ 700000/3'],
    ],
  ])('of a figure that is not known ends where it matters: %s', (_name, record, condition, expected) => {
    expect(movesIn(gapFor(record, condition))).toEqual([expected]);
  });

  it('of a count is a whole number', () => {
    expect(movesIn(gapFor(recordOf({ staff: 3 }), leafOf('staff', 'more_than', 4)))).toEqual([['staff ≥ 5']]);
  });

  it('tells what it breaks, and what it meets besides', () => {
    const record = recordOf({ leading_revenue: '60亿元', revenue: '100亿元' });
    const gap = gapFor(
      record,
      leafOf('revenue', 'at_least', '150亿元'),
      leafOf('concentration', 'at_least', '50%'),
    );
    const [move] = gap.routes[0]?.steps[0]?.moves ?? [];
    expect(move?.breaks.map(({ id }) => id)).toEqual(['c2']);
    expect(move?.verdict).toBe('does-not-qualify');
    const more = gapFor(
      recordOf({ tax: '100万元', land: '200亩' }),
      leafOf('tax', 'at_least', '200万元'),
      leafOf('tax_per_mu', 'at_least', '1万元/亩'),
    );
    expect(more.routes[0]?.steps[0]?.moves[0]?.mends.map(({ id }) => id)).toEqual(['c2']);
  });
});

describe('a plan', () => {
  it('takes figures above the bar first, and keeps what holds', () => {
    const record = recordOf({ leading_revenue: '60亿元', revenue: '100亿元' });
    const gap = gapFor(
      record,
      leafOf('revenue', 'at_least', '150亿元'),
      leafOf('concentration', 'at_least', '50%'),
    );
    expect(plansIn(gap)).toEqual(['revenue = 15000000000, leading_revenue ≥ 7500000000 → qualifies']);
  });

  it('takes each figure back as far as the others allow', () => {
    const record = recordOf({ tax: '100万元', land: '200亩' });
    const gap = gapFor(
      record,
      leafOf('tax', 'at_least', '200万元'),
      leafOf('tax_per_mu', 'at_least', '2万元/亩'),
    );
    expect(plansIn(gap)).toEqual(['tax ≥ 4000000 → qualifies']);
  });

  it('of two criteria that pull at one figure is none, and says what is left', () => {
    const gap = gapFor(
      recordOf({ energy: '5吨标准煤' }),
      leafOf('energy', 'at_most', '3吨标准煤'),
      leafOf('energy', 'at_least', '4吨标准煤'),
    );
    const [route] = gap.routes;
    expect(route?.plan.verdict).toBe('does-not-qualify');
    expect(route?.plan.unmet.length).toBe(1);
  });

  it('holds the states that have to come about', () => {
    const gap = gapFor(
      recordOf({ body: false, grade: '=丙' }),
      leafOf('body', 'equals', true),
      leafOf('grade', 'equals', '=甲'),
    );
    const [route] = gap.routes;
    expect(route?.plan.states.map(({ path, to }) => [path.indicator, to])).toEqual([
      ['body', { type: 'flag', value: true }],
      ['grade', { type: 'labels', labels: ['甲'] }],
    ]);
    expect(route?.plan.verdict).toBe('qualifies');
    expect(route?.steps.map(({ obstacle }) => obstacle)).toEqual(['state', 'state']);
  });
});

describe('routes', () => {
  const branches = any(
    all(leafOf('tax', 'at_least', '200万元'), leafOf('body', 'equals', true)),
    leafOf('land', 'at_least', '400亩'),
    leafOf('staff', 'at_least', 12),
  );

  it('are one for each branch, nearest first: states last, then by the share that is lacking', () => {
    const gap = gapFor(recordOf({ tax: '199万元', body: false, land: '100亩', staff: 10 }), branches);
    const steps = gap.routes.map((route) => route.steps.map(({ leaf }) => leaf.condition.subject));
    expect(
      steps.map((each) => each.map((subject) => ('indicator' in subject ? subject.indicator : ''))),
    ).toEqual([['staff'], ['land'], ['tax', 'body']]);
    expect(gap.isCut).toBe(false);
  });

  it('of several criteria are all combinations, as far as they are told', () => {
    const choice = any(leafOf('tax', 'at_least', '200万元'), leafOf('land', 'at_least', '400亩'));
    const gap = gapFor(recordOf({ tax: '1万元', land: '1亩' }), choice, choice);
    expect([gap.routes.length, gap.isCut]).toEqual([4, false]);
    const many = gapFor(recordOf({ tax: '1万元', land: '1亩' }), ...Array.from({ length: 6 }, () => choice));
    expect([many.routes.length, many.isCut]).toEqual([24, true]);
  });

  it('name what no figure closes', () => {
    const gap = gapFor(
      recordOf({ founded: '@2022-01-01', revenue: '1亿元' }, { period: yearOf(2020) }),
      leafOf('founded', 'at_most', '@2021-12-31'),
      {
        kind: 'leaf',
        subject: { kind: 'indicator', indicator: 'revenue' },
        about: false,
        comparison: { op: 'at_least', limit: { kind: 'figure', indicator: 'leading_revenue', year: 2018 } },
      },
      {
        kind: 'leaf',
        subject: { kind: 'indicator', indicator: 'revenue', year: 2018 },
        about: false,
        comparison: leafComparison(),
      },
    );
    expect(gap.routes[0]?.steps.map(({ obstacle }) => obstacle)).toEqual(['date', 'limit', 'figures']);
  });

  function leafComparison() {
    const leaf = leafOf('revenue', 'at_least', '3亿元');
    if (leaf.kind !== 'leaf') throw new Error(leaf.kind);
    return leaf.comparison;
  }
});

describe('the fewest figures', () => {
  const idsOf = (least: LeastSets | undefined) =>
    least?.sets
      .map((set) =>
        set
          .map(({ id }) => id)
          .toSorted()
          .join(' '),
      )
      .toSorted();

  it.each([
    [
      'one that answers two criteria counts once',
      recordOf({}),
      [leafOf('tax', 'at_least', '1万元'), leafOf('tax', 'at_most', '9万元'), leafOf('body', 'equals', true)],
      { settle: ['body tax'], qualify: ['body tax'], fail: ['body', 'tax'] },
    ],
    [
      'a branch is enough to qualify, but not to settle',
      recordOf({}),
      [any(leafOf('tax', 'at_least', '1万元'), leafOf('body', 'equals', true))],
      { settle: ['body tax'], qualify: ['body', 'tax'], fail: ['body tax'] },
    ],
    [
      'what is computed from a figure is known with it',
      recordOf({ land: '10亩', revenue: '1亿元' }),
      [leafOf('tax_per_mu', 'at_least', '1万元/亩'), leafOf('tax', 'at_least', '1万元')],
      { settle: ['tax'], qualify: ['tax'], fail: ['tax', 'tax_per_mu'] },
    ],
    [
      'figures that cannot matter any more are not asked for',
      recordOf({ body: true }),
      [
        any(leafOf('body', 'equals', true), leafOf('tax', 'at_least', '1万元')),
        leafOf('plan', 'equals', true),
      ],
      { settle: ['plan'], qualify: ['plan'], fail: ['plan'] },
    ],
  ])('are told: %s', (_name, record, requirements, expected) => {
    const { least } = gapFor(record, ...requirements);
    expect({
      settle: idsOf(least?.settle),
      qualify: idsOf(least?.qualify),
      fail: idsOf(least?.fail),
    }).toEqual(expected);
  });

  it('do not settle what stays open whatever they are', () => {
    const record = recordOf({ grade: '=甲、丙' });
    const { least } = gapFor(record, leafOf('grade', 'at_least', '=乙'), leafOf('body', 'equals', true));
    expect([least?.settle, least?.qualify, idsOf(least?.fail)]).toEqual([undefined, undefined, ['body']]);
  });

  it('are none where nothing that is missing matters', () => {
    expect(
      gapFor(recordOf({ body: false }), leafOf('body', 'equals', true), leafOf('plan', 'equals', true)).least,
    ).toBeUndefined();
  });
});

describe('headroom', () => {
  const gap = gapFor(
    recordOf({
      tax: '4000万元',
      land: '200亩',
      revenue: '100亿元',
      leading_revenue: '51亿元',
      body: true,
      staff: 12,
    }),
    leafOf('tax_per_mu', 'at_least', '16万元/亩'),
    leafOf('concentration', 'more_than', '50%'),
    any(leafOf('staff', 'at_least', 10), leafOf('body', 'equals', true)),
  );

  it('is the distance of each comparison that holds, and its share of the limit', () => {
    expect(
      gap.headroom.map(({ criterion, by, share }) => [
        criterion.id,
        by && toText(by),
        share && toText(share),
      ]),
    ).toEqual([
      ['c1', '60', '0.25'],
      ['c2', '0.01', '0.02'],
      ['c3', '2', '0.2'],
      ['c3', undefined, undefined],
    ]);
  });

  it('says how far each figure may go', () => {
    const rooms = gap.headroom.flatMap(({ moves }) =>
      moves.map(({ path, range: { low, high } }) => [
        path.indicator,
        low && `${low.open ? '>' : '≥'} ${toText(low.at)}`,
        high && `${high.open ? '<' : '≤'} ${toText(high.at)}`,
      ]),
    );
    expect(rooms).toEqual([
      ['tax', '≥ 32000000', undefined],
      ['land', undefined, '≤ 500000/3'],
      ['leading_revenue', '> 5000000000', undefined],
      ['revenue', undefined, '< 10200000000'],
      ['staff', '≥ 10', undefined],
    ]);
  });

  it('knows which criterion would break first, and that another branch holds one up', () => {
    expect(gap.tightest.map(({ id }) => id)).toEqual(['c2']);
    expect(gap.headroom.map(({ alone }) => alone)).toEqual([true, true, false, false]);
  });
});

describe('items of a list', () => {
  const certified = leafOf('certified', 'equals', true);
  const enterprise = (isCertified: boolean) =>
    recordOf({ certified: isCertified, output: '1万元' }, { kind: 'enterprise' });
  const parkOf = (met: number, others: number) =>
    recordOf(
      {},
      {
        lists: {
          enterprises: [
            ...Array.from({ length: met }, () => enterprise(true)),
            ...Array.from({ length: others }, () => enterprise(false)),
          ],
        },
      },
    );
  const share: Expression = { kind: 'share', list: 'enterprises', where: certified };
  const count: Expression = { kind: 'count', list: 'enterprises', where: certified };
  const OPS = ['at_least', 'more_than'] as const;

  it('that have to count are as many as it takes, and no more', () => {
    const sizes = fc.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 8 }));
    fc.assert(
      fc.property(
        sizes,
        fc.integer({ min: 1, max: 99 }),
        fc.constantFrom(...OPS),
        ([met, others], percent, op) => {
          const rules = compiled(leafOf(share, op, `${percent}%`));
          const isMet = evaluate(rules, parkOf(met, others), 'main').result.verdict === 'qualifies';
          const need = gapOf(rules, parkOf(met, others), 'main').routes[0]?.steps[0]?.items;
          const verdict = (a: number, b: number) => evaluate(rules, parkOf(a, b), 'main').result.verdict;
          expect(need === undefined).toBe(isMet);
          if (!need) return;
          expect([need.met, need.total]).toEqual([met, met + others]);
          expect(verdict(need.needed, need.total - need.needed)).toBe('qualifies');
          expect(verdict(need.needed - 1, need.total - need.needed + 1)).toBe('does-not-qualify');
          expect(verdict(met + (need.added ?? 0), others)).toBe('qualifies');
          expect(verdict(met + (need.added ?? 0) - 1, others)).toBe('does-not-qualify');
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each([
    ['at least', leafOf(count, 'at_least', 5), 5],
    ['more than', leafOf(count, 'more_than', 5), 6],
    ['at most', leafOf(count, 'at_most', 1), 1],
    ['less than', leafOf(count, 'less_than', 1), 0],
  ])('are counted: %s', (_name, condition, needed) => {
    const [step] = gapFor(parkOf(2, 2), condition).routes[0]?.steps ?? [];
    expect([step?.items?.needed, step?.kind, step?.obstacle]).toEqual([needed, 'items', 'items']);
  });

  it('of a single park are what is asked of that park', () => {
    const ofParks: Expression = { kind: 'share', list: 'parks', where: leafOf('body', 'equals', true) };
    const gap = gapFor(recordOf({ body: false }), leafOf(ofParks, 'at_least', '100%'));
    const [step] = gap.routes[0]?.steps ?? [];
    expect([step?.leaf.condition.subject, step?.kind]).toEqual([
      { kind: 'indicator', indicator: 'body' },
      'state',
    ]);
    expect(gap.routes[0]?.plan.verdict).toBe('qualifies');
    const mean: Expression = { kind: 'aggregate', how: 'mean', of: 'staff', list: 'parks' };
    expect(movesIn(gapFor(recordOf({ staff: 2 }), leafOf(mean, 'at_least', 3)))).toEqual([['staff ≥ 3']]);
  });

  it('each have their own steps', () => {
    const each: Condition = {
      kind: 'each',
      list: 'enterprises',
      require: leafOf('output', 'at_least', '3万元'),
    };
    const gap = gapFor(parkOf(1, 1), each);
    expect(gap.routes[0]?.plan.figures.map(({ path }) => path.item)).toEqual([
      'enterprises/1',
      'enterprises/2',
    ]);
    expect(plansIn(gap)).toEqual(['output ≥ 30000, output ≥ 30000 → qualifies']);
  });
});
