import type { Comparison, Condition, Expression, Limit } from '../../src/model/condition.ts';
import { divide, multiply, whole } from '../../src/quantity/exact.ts';
import { compileRuleSet } from '../../src/engine/index.ts';
import { catalogueOf, criterionOf, ruleSetOf, UNITS } from './engine.ts';
import type { QueryTrial } from './query-trial.ts';
import { type Random, randomFrom } from './random.ts';

const ratio = (over: string, under: string): Expression => ({
  kind: 'arithmetic',
  how: 'ratio',
  of: [over, under],
});
const count: Expression = { kind: 'count', list: 'items' };

/** Figures of every type, stated and derived in every way that a query follows. */
const FIGURES = catalogueOf(
  {
    money: { unit: '万元' },
    more_money: { unit: '亿元' },
    land: { unit: '亩' },
    used_land: { unit: '亩' },
    things: { type: 'count' },
    good_things: { type: 'count', derive: [count] },
    free_land: { unit: '亩', derive: [{ kind: 'arithmetic', how: 'difference', of: ['land', 'used_land'] }] },
    known_land: {
      unit: '亩',
      derive: [
        { kind: 'aggregate', how: 'sum', of: 'land', list: 'items' },
        { kind: 'arithmetic', how: 'difference', of: ['land', 'used_land'] },
      ],
    },
    growth_of_land: {
      type: 'change',
      unit: '亩',
      derive: [{ kind: 'arithmetic', how: 'difference', of: ['land', 'used_land'] }],
    },
    all_land: { unit: '亩', derive: [{ kind: 'arithmetic', how: 'sum', of: ['land', 'used_land'] }] },
    intensity: { unit: '万元/亩', derive: [ratio('money', 'land')] },
    other_intensity: { unit: '元/m²', derive: [ratio('more_money', 'land')] },
    free_intensity: { unit: '万元/亩', derive: [ratio('money', 'free_land')] },
    known_intensity: { unit: '万元/亩', derive: [ratio('money', 'known_land')] },
    whole_intensity: { unit: '万元/亩', derive: [ratio('money', 'all_land')] },
    good_share: { type: 'share', unit: '%', derive: [ratio('good_things', 'things')] },
    used_share: { type: 'share', unit: '%', derive: [ratio('used_land', 'all_land')] },
    growth: { type: 'rate', unit: '%', derive: [{ kind: 'rate', sense: 'growth', of: 'money' }] },
    other_growth: { type: 'rate', unit: '%', derive: [{ kind: 'rate', sense: 'growth', of: 'more_money' }] },
    yes: { type: 'flag' },
    also: { type: 'flag' },
    day: { type: 'date' },
    rank: { type: 'label', values: ['低', '中', '高', '最高'] },
    field: { type: 'text' },
    titles: { type: 'labels' },
  },
  { parks: 'park', items: 'project' },
);

const NUMBERS = [...FIGURES.indicators.values()].filter(({ type }) =>
  ['amount', 'count', 'share', 'change'].includes(type),
);
const ORDERS = ['at_least', 'more_than', 'at_most', 'less_than'] as const;

/** A condition of that depth at most, of every kind. */
function randomCondition(random: Random, depth: number): Condition {
  const inner = () => randomCondition(random, depth - 1);
  const some = () => Array.from({ length: 1 + random.below(3) }, inner);
  if (depth === 0 || random.chance(0.3)) return randomLeaf(random);
  return random.pick<() => Condition>([
    () => ({ kind: 'all', of: some() }),
    () => ({ kind: 'any', of: some() }),
    () => ({ kind: 'not', of: inner() }),
    () => ({ kind: 'when', when: inner(), require: inner() }),
    () => ({ kind: 'each', list: 'parks', where: inner(), require: inner() }),
    () => ({
      kind: 'leaf',
      about: false,
      subject: { kind: 'share', list: 'parks', where: inner() },
      comparison: { op: random.pick(ORDERS), limit: amount(random.pick(['1%', '100%'])) },
    }),
  ])();
}

function randomLeaf(random: Random): Condition {
  const [subject, comparison] = random.pick<() => readonly [Expression, Comparison]>([
    () => numberLeaf(random),
    () => numberLeaf(random),
    () => numberLeaf(random),
    () => numberLeaf(random),
    () => [indicator('growth'), { op: 'more_than', limit: { kind: 'figure', indicator: 'other_growth' } }],
    () => [ratio('money', 'used_land'), { op: random.pick(ORDERS), limit: amount('3万元/亩') }],
    () => [
      indicator('money'),
      {
        op: random.pick(ORDERS),
        limit: { kind: 'figure', indicator: 'more_money', times: { num: 3, den: 10 } },
      },
    ],
    () => [
      indicator(random.pick(['yes', 'also'])),
      { op: 'equals', limit: { kind: 'flag', value: random.chance(0.8) } },
    ],
    () => [indicator('day'), dates(random)],
    () => [
      indicator('rank'),
      { op: random.pick([...ORDERS, 'equals'] as const), limit: label(random.pick(['低', '高'])) },
    ],
    () => [
      indicator(random.pick(['field', 'titles'])),
      { op: random.pick(['one_of', 'none_of'] as const), limits: [label('甲'), label('乙')] },
    ],
  ])();
  return { kind: 'leaf', subject, comparison, about: random.chance(0.2) };
}

function numberLeaf(random: Random): readonly [Expression, Comparison] {
  const { id, unit } = random.pick(NUMBERS);
  const limit = (): Limit => {
    const value = multiply(
      random.pick([whole(2), whole(30), divide(whole(45), whole(2)), whole(0), whole(100)]),
      unit.factor,
    );
    return { kind: 'number', value, unit, text: '' };
  };
  return [
    indicator(id),
    random.pick<() => Comparison>([
      () => ({ op: random.pick([...ORDERS, 'equals'] as const), limit: limit() }),
      () => ({ op: 'between', low: limit(), high: limit() }),
      () => ({ op: random.pick(['one_of', 'none_of'] as const), limits: [limit(), limit()] }),
    ])(),
  ];
}

function dates(random: Random): Comparison {
  const limit: Limit = { kind: 'date', from: '2020-07-01', until: random.pick(['2020-07-01', '2020-07-31']) };
  if (random.chance(0.2)) return { op: 'in_months', months: [7, 8] };
  return { op: random.pick([...ORDERS, 'equals'] as const), limit };
}

function indicator(id: string): Expression {
  return { kind: 'indicator', indicator: id };
}

function label(text: string): Limit {
  return { kind: 'label', label: text };
}

function amount(text: string): Limit {
  const [, digits = '', name = ''] = /^(\d+)(.*)$/.exec(text) ?? [];
  const unit = UNITS.find(name);
  if (!unit) throw new Error(text);
  return { kind: 'number', value: multiply(whole(Number(digits)), unit.factor), unit, text };
}

/** A rule set of any conditions, which refer to one another. */
export function conditionTrial(seed: number): QueryTrial {
  const random = randomFrom(seed + 1);
  const criteria = Array.from({ length: 12 }, (_, index) =>
    criterionOf(`c-${index}`, randomCondition(random, 3), {
      force: random.pick(['must', 'strive']),
      ...(random.chance(0.3) && { when: randomCondition(random, 1) }),
      ...(random.chance(0.3) && { unless: randomCondition(random, 1) }),
    }),
  );
  const referring = [
    criterionOf('again', { kind: 'criterion', id: 'c-0' }),
    criterionOf('not-again', { kind: 'not', of: { kind: 'criterion', id: 'c-1' } }),
  ];
  const compiled = compileRuleSet(ruleSetOf([...criteria, ...referring]), FIGURES);
  const [level] = compiled.ruleSet.levels;
  if (!level) throw new Error('no level');
  const options = seed % 3 === 0 ? { about: { num: 1, den: 20 } } : {};
  return { name: `any conditions ${seed}`, compiled, level, options };
}
