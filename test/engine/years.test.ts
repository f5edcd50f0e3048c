import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  evaluate,
  pathsOf,
  recordOfYear,
  standingOf,
  turnsBetween,
  yearsOf,
} from '../../src/engine/index.ts';
import { compileRuleSet } from '../../src/engine/compile.ts';
import type { Condition, NumberComparison } from '../../src/model/condition.ts';
import { type Outcome, outcomeOf } from '../../src/model/outcome.ts';
import type { Path } from '../../src/model/path.ts';
import type { DataRecord } from '../../src/model/record.ts';
import type { Criterion } from '../../src/model/rule-set.ts';
import type { TurnKind } from '../../src/model/turn.ts';
import { toText } from '../../src/quantity/decimal.ts';
import { compare, divide, type Exact, multiply, power, subtract, whole } from '../../src/quantity/exact.ts';
import { point } from '../../src/quantity/interval.ts';
import { compareReal } from '../../src/quantity/real.ts';
import { compareToRoot, roundRoot } from '../../src/quantity/root.ts';
import { PLAIN } from '../../src/quantity/unit.ts';
import { readDataFile } from '../../src/load/data/data-file.ts';
import { readSource } from '../../src/load/source/source.ts';
import { catalogueOf, criterionOf, leafOf, recordOf, ruleSetOf, UNITS, yearOf } from '../helpers/engine.ts';
import { compiledRuleSet, RULES, valueOf } from '../helpers/rules.ts';

const CATALOGUE = catalogueOf({
  a: { unit: '万元' },
  b: { unit: '万元' },
  change: { type: 'change', unit: '万元' },
  share: { type: 'share', unit: '%' },
  grown: { type: 'rate', unit: '%', derive: [{ kind: 'rate', sense: 'growth', of: 'a' }] },
  rate: { type: 'rate', unit: '%' },
  done: { type: 'flag' },
  firms: { type: 'count', unit: '家' },
});
const UNIT = UNITS.find('万元') ?? PLAIN;
const YUAN = UNIT.factor;

type Figures = Parameters<typeof recordOf>[0];

function yearsUnder(
  criterion: Criterion,
  years: Readonly<Record<number, Figures>>,
  kind: 'target' | 'admission' = 'target',
) {
  const compiled = compileRuleSet(ruleSetOf([criterion], { kind }), CATALOGUE);
  const sorted = Object.keys(years)
    .map(Number)
    .toSorted((a, b) => a - b);
  const last = sorted.at(-1) ?? 0;
  const { [last]: now = {}, ...history } = years;
  const record = recordOf(now, { period: yearOf(last), history });
  return sorted.map((year) => {
    return { year, standing: standingOf(evaluate(compiled, recordOfYear(record, year, CATALOGUE), 'main')) };
  });
}

function pathIn(criterion: Criterion, years: Readonly<Record<number, Figures>>): Path | undefined {
  return pathsOf(yearsUnder(criterion, years), CATALOGUE)[0];
}

const by2025 = (require: Criterion['require']) => criterionOf('x', require, { by: '2025-12-31' });
const limit = (value: number) => ({ kind: 'number', value: whole(value), unit: PLAIN, text: '' }) as const;
const BETWEEN: Condition = {
  kind: 'leaf',
  subject: { kind: 'indicator', indicator: 'a' },
  comparison: { op: 'between', low: limit(1), high: limit(2) },
  about: false,
};
const TARGET = by2025(leafOf('a', 'at_least', '160万元'));

function trackOf(path: Path | undefined, year: number, way: 'linear' | 'compound'): Outcome | undefined {
  const possible = path?.milestones.find((each) => each.year === year)?.[way]?.possible;
  return possible === undefined ? undefined : outcomeOf(possible);
}

describe('a path', () => {
  // From 10 to 160 in four years: linear 47.5, 85, 122.5; each year twice as much: 20, 40, 80.
  it.each<[string, string, Outcome, Outcome]>([
    ['below both', '39.9999999万元', 'fail', 'fail'],
    ['on the compound one', '40万元', 'fail', 'pass'],
    ['between them', '84.9999999万元', 'fail', 'pass'],
    ['on the linear one', '85万元', 'pass', 'pass'],
    ['not known', '?', 'unknown', 'unknown'],
  ])('with a value %s', (_name, value, linear, compound) => {
    const path = pathIn(TARGET, { 2021: { a: '10万元' }, 2023: { a: value } });
    expect([trackOf(path, 2023, 'linear'), trackOf(path, 2023, 'compound')]).toEqual([linear, compound]);
    expect(path?.state).toBe('ahead');
    expect(path?.milestones.map(({ year }) => year)).toEqual([2021, 2023, 2024, 2025]);
  });

  it('asks for the same amount, or the same rate, each year', () => {
    const path = pathIn(TARGET, { 2021: { a: '10万元' }, 2023: { a: '40万元' } });
    const asked = path?.milestones.map(({ year, linear, compound }) => [
      year,
      linear && toText(divide(linear.at, YUAN)),
      compound && toText(roundRoot(compound.at, YUAN, 6, 'up')),
    ]);
    expect(asked).toEqual([
      [2021, undefined, undefined],
      [2023, '85', '40'],
      [2024, '122.5', '80'],
      [2025, '160', '160'],
    ]);
    expect(path?.span).toEqual([2021, 2023]);
    expect(
      path?.linear &&
        [path.linear.made, path.linear.needed].map((each) => each && toText(divide(each, YUAN))),
    ).toEqual(['15', '60']);
    expect(path?.compound && compareReal(path.compound.needed, whole(1))).toBe(0);
  });

  it.each<[string, Criterion, Readonly<Record<number, Figures>>, Path['state'] | undefined]>([
    ['is met', TARGET, { 2021: { a: '10万元' }, 2022: { a: '160万元' } }, 'met'],
    ['is missed', TARGET, { 2021: { a: '10万元' }, 2025: { a: '159万元' } }, 'missed'],
    ['is open', TARGET, { 2021: { a: '10万元' }, 2025: {} }, 'open'],
    ['has no beginning', TARGET, { 2021: {}, 2022: {} }, 'unstated'],
    ['begins late', TARGET, { 2021: {}, 2022: { a: '10万元' } }, 'ahead'],
    [
      'is none of a growth',
      by2025(leafOf('grown', 'at_least', '6%')),
      { 2021: { a: '10万元' }, 2022: { a: '11万元' } },
      undefined,
    ],
    [
      'is one of another rate',
      by2025(leafOf('rate', 'at_least', '6%')),
      { 2021: { rate: '1%' }, 2022: { rate: '2%' } },
      'ahead',
    ],
    [
      'is none of a state',
      by2025(leafOf('done', 'equals', true)),
      { 2021: { done: false }, 2022: { done: false } },
      undefined,
    ],
    ['is none of a range', by2025(BETWEEN), { 2021: { a: '3万元' }, 2022: { a: '3万元' } }, undefined],
    [
      'is none of what must not hold',
      by2025({ kind: 'not', of: leafOf('a', 'at_least', '1万元') }),
      { 2021: { a: '3万元' }, 2022: { a: '3万元' } },
      undefined,
    ],
    [
      'is none of what is due every year',
      { ...TARGET, every: 'year' },
      { 2021: { a: '1万元' }, 2022: { a: '2万元' } },
      undefined,
    ],
  ])('%s', (_name, criterion, years, state) => {
    expect(pathIn(criterion, years)?.state).toBe(state);
  });

  it('is none of what is asked of whoever applies', () => {
    const years = yearsUnder(TARGET, { 2021: { a: '1万元' }, 2022: { a: '2万元' } }, 'admission');
    expect(pathsOf(years, CATALOGUE)).toEqual([]);
  });

  it('keeps a target that was met at its beginning', () => {
    const path = pathIn(TARGET, { 2021: { a: '170万元' }, 2022: { a: '159万元' } });
    expect(path?.milestones.map(({ linear }) => linear && toText(divide(linear.at, YUAN)))).toEqual([
      undefined,
      '160',
      '160',
      '160',
      '160',
    ]);
    expect(trackOf(path, 2022, 'linear')).toBe('fail');
  });

  it('is no compound one from nothing, or below it', () => {
    const from = (value: string) =>
      pathIn(by2025(leafOf('change', 'at_least', '160万元')), {
        2021: { change: value },
        2022: { change: '5万元' },
      });
    expect(from('0万元')?.compound).toBeUndefined();
    expect(from('-3万元')?.milestones[1]?.compound).toBeUndefined();
    expect(trackOf(from('-3万元'), 2022, 'linear')).toBe('fail');
  });

  it('of one of several ways ends where another one leads there', () => {
    const any = by2025({
      kind: 'any',
      of: [leafOf('a', 'at_least', '160万元'), leafOf('b', 'at_least', '1万元')],
    });
    const years = yearsUnder(any, { 2021: { a: '10万元', b: '0万元' }, 2022: { a: '20万元', b: '1万元' } });
    expect(pathsOf(years, CATALOGUE).map(({ state }) => state)).toEqual(['met']);
  });
});

const amount = fc.integer({ min: 1, max: 10_000 });
const way = fc.record({
  from: amount,
  to: amount,
  value: amount,
  steps: fc.integer({ min: 2, max: 8 }),
  step: fc.integer({ min: 1, max: 7 }),
  op: fc.constantFrom<NumberComparison>('at_least', 'more_than', 'at_most', 'less_than'),
});
const RUNS = { numRuns: Number(process.env['COMPARE_RUNS'] ?? 150) };

describe('a value on its way', () => {
  const START = 2020;
  interface Drawn {
    readonly from: number;
    readonly to: number;
    readonly steps: number;
    readonly step: number;
    readonly op: NumberComparison;
  }
  const pathWith = ({ from, to, steps, step, op }: Drawn, value: Exact) =>
    pathIn(criterionOf('x', leafOf('a', op, `${to}万元`), { by: `${START + steps}-12-31` }), {
      [START]: { a: `${from}万元` },
      [START + step]: { a: known(value) },
    });
  const known = (value: Exact) => {
    const unit = UNITS.find('万元');
    if (!unit) throw new Error('no unit');
    return {
      value: { type: 'number' as const, range: point(value), unit, precision: value, approximate: false },
    };
  };
  const isHeld = (op: NumberComparison, order: number) =>
    ({ at_least: order >= 0, more_than: order > 0, at_most: order <= 0, less_than: order < 0 })[op];
  const isMet = ({ from, to, op }: Drawn) => isHeld(op, from - to);

  it('is on track exactly from what the path asks for on', () => {
    fc.assert(
      fc.property(way, (drawn) => {
        fc.pre(drawn.step < drawn.steps && !isMet(drawn));
        const { op, step } = drawn;
        const asked = pathWith(drawn, whole(drawn.value))?.milestones.find(
          ({ year }) => year === START + step,
        );
        if (!asked?.linear || !asked.compound) throw new Error('no path');
        const small = divide(YUAN, whole(1_000_000_000));
        const linear = asked.linear.at;
        const trials = [linear, subtract(linear, small), subtract(linear, multiply(small, whole(-1)))];
        for (const value of trials) {
          const at = pathWith(drawn, value);
          expect(trackOf(at, START + step, 'linear') === 'pass').toBe(isHeld(op, compare(value, linear)));
        }
        const root = asked.compound.at;
        const rounded = (towards: 'up' | 'down') => multiply(roundRoot(root, YUAN, 9, towards), YUAN);
        for (const value of [rounded('down'), rounded('up')]) {
          const at = pathWith(drawn, value);
          expect(trackOf(at, START + step, 'compound') === 'pass').toBe(
            isHeld(op, compareToRoot(value, root)),
          );
        }
        expect(compareToRoot(rounded('up'), root)).toBeGreaterThanOrEqual(0);
        expect(compareToRoot(rounded('down'), root)).toBeLessThanOrEqual(0);
      }),
      RUNS,
    );
  });

  // Whoever went as fast as he would have to go on is on track, and nobody else: nothing of the requirement is used for it.
  it('is on track exactly where the pace that it had leads there', () => {
    fc.assert(
      fc.property(way, (drawn) => {
        const { op, step, steps, value } = drawn;
        fc.pre(step < steps && !isMet(drawn) && !isHeld(op, value - drawn.to));
        const path = pathWith(drawn, multiply(whole(value), YUAN));
        const { linear, compound } = path ?? {};
        if (!linear?.made || !compound?.made) throw new Error('no pace');
        const isFast = (order: number) => isHeld(op, order);
        expect(trackOf(path, START + step, 'linear') === 'pass').toBe(
          isFast(compare(linear.made, linear.needed)),
        );
        expect(trackOf(path, START + step, 'compound') === 'pass').toBe(
          isFast(compareReal(compound.made, compound.needed)),
        );
        // now^steps against from^(steps − step) × to^step, by hand.
        const left = power(whole(value), steps);
        const right = multiply(power(whole(drawn.from), steps - step), power(whole(drawn.to), step));
        expect(trackOf(path, START + step, 'compound') === 'pass').toBe(isFast(compare(left, right)));
      }),
      RUNS,
    );
  });
});

describe('what came of a criterion', () => {
  const A = criterionOf('x', leafOf('a', 'at_least', '100万元'));
  const between = (criterion: Criterion, was: Figures, is: Figures): TurnKind | undefined => {
    const [from, to] = yearsUnder(criterion, { 2020: was, 2021: is });
    return from && to && turnsBetween(from, to).criteria[0]?.kind;
  };
  const WITH_STATE = criterionOf('x', {
    kind: 'all',
    of: [leafOf('a', 'at_least', '100万元'), leafOf('done', 'equals', true)],
  });
  const ANY = criterionOf('x', {
    kind: 'any',
    of: [leafOf('a', 'at_least', '100万元'), leafOf('b', 'at_least', '100万元')],
  });
  /** So many 万元 at least, and at most. */
  const spanning = (low: number, high: number) => {
    const end = (value: number) => ({ at: multiply(whole(value), YUAN), open: false });
    const range = { low: end(low), high: end(high) };
    return {
      value: { type: 'number', range, unit: UNIT, precision: YUAN, approximate: false },
    } as const;
  };
  const GUARDED = criterionOf('x', {
    kind: 'when',
    when: leafOf('done', 'equals', true),
    require: leafOf('a', 'at_least', '100万元'),
  });

  it.each<[TurnKind, TurnKind, Criterion, Figures, Figures]>([
    ['gained', 'lost', A, { a: '99万元' }, { a: '100万元' }],
    ['improved', 'worsened', A, { a: '98万元' }, { a: '99万元' }],
    ['improved', 'worsened', A, { a: '100万元' }, { a: '101万元' }],
    [
      'worsened',
      'improved',
      criterionOf('x', leafOf('a', 'at_most', '100万元')),
      { a: '98万元' },
      { a: '99万元' },
    ],
    ['same', 'same', A, { a: '98万元' }, { a: '98万元' }],
    ['improved', 'worsened', A, { a: '89万元' }, { a: spanning(90, 95) }],
    ['improved', 'worsened', A, { a: spanning(80, 85) }, { a: spanning(90, 95) }],
    ['unclear', 'unclear', A, { a: '92万元' }, { a: spanning(90, 95) }],
    ['unclear', 'unclear', A, { a: '90万元' }, { a: spanning(90, 95) }],
    ['unclear', 'unclear', ANY, { a: '98万元', b: '1万元' }, { a: spanning(90, 95), b: spanning(1, 2) }],
    ['improved', 'worsened', ANY, { a: '98万元', b: '1万元' }, { a: '98万元', b: '99万元' }],
    ['same', 'same', criterionOf('x', leafOf('done', 'equals', true)), { done: false }, { done: false }],
    ['same', 'same', WITH_STATE, { a: '100万元', done: false }, { a: '101万元', done: false }],
    ['settled', 'unsettled', A, {}, { a: '98万元' }],
    ['settled', 'unsettled', A, {}, { a: '100万元' }],
    ['open', 'open', A, {}, { a: '?' }],
    ['applies', 'lapses', GUARDED, { done: false }, { done: true, a: '1万元' }],
    ['same', 'same', GUARDED, { done: false }, { done: false }],
  ])('is %s, and the other way round %s', (there, back, criterion, was, is) => {
    expect(between(criterion, was, is)).toBe(there);
    expect(between(criterion, is, was)).toBe(back);
  });
});

describe('the record of a year', () => {
  const TEXT = `
name: 甲
period: 2020-H1
figures: {main_business_revenue: 120亿元}
enterprises: []
history:
  2019-H1: {main_business_revenue: 100亿元}
  2018: {main_business_revenue: 90亿元, gross_output: {value: 50亿元, period: 2018-Q1}}
`;
  const record: DataRecord = valueOf(readDataFile(readSource(TEXT, 'x.yaml'), RULES.catalogue)).record;

  it('is of every year that is stated', () => {
    expect(yearsOf(record)).toEqual([2018, 2019, 2020]);
    expect(yearsOf({ ...record, history: new Map() })).toEqual([2020]);
  });

  it('spans what its figures span, and has no lists', () => {
    expect(recordOfYear(record, 2020, RULES.catalogue)).toBe(record);
    const past = recordOfYear(record, 2019, RULES.catalogue);
    expect(past.period).toMatchObject({ text: '2019-H1', partial: true });
    expect([...past.lists.keys(), ...past.history.keys()]).toEqual([2018, 2020]);
    expect(recordOfYear(record, 2018, RULES.catalogue).period).toMatchObject({
      text: '2018',
      partial: false,
    });
  });

  it('keeps half a year that becomes history half a year', () => {
    const figure = recordOfYear(record, 2019, RULES.catalogue)
      .history.get(2020)
      ?.get('main_business_revenue');
    expect(figure?.period).toMatchObject({ text: '2020-H1', partial: true });
  });

  it('judges as a file of that year would be judged', () => {
    const own = valueOf(
      readDataFile(
        readSource(
          'name: 甲\nperiod: 2019-H1\nfigures: {main_business_revenue: 100亿元}\nhistory: {2018: {main_business_revenue: 90亿元, gross_output: {value: 50亿元, period: 2018-Q1}}}',
          'x.yaml',
        ),
        RULES.catalogue,
      ),
    ).record;
    for (const id of RULES.ruleSetIds) {
      const compiled = compiledRuleSet(id);
      for (const level of compiled.ruleSet.levels.filter(({ scope }) => scope === 'park')) {
        const results = [recordOfYear(record, 2019, RULES.catalogue), own].map((each) => {
          const { verdict, score, criteria } = evaluate(compiled, each, level.id).result;
          return { verdict, score, outcomes: criteria.map(({ possible }) => possible) };
        });
        expect(results[0]).toEqual(results[1]);
      }
    }
  });
});
