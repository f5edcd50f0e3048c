import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assemblePortfolio, compileRuleSet, evaluateOne } from '../../src/engine/index.ts';
import type { Condition, Expression } from '../../src/model/condition.ts';
import { FAIL, PASS } from '../../src/model/outcome.ts';
import type { Criterion } from '../../src/model/rule-set.ts';
import { catalogueOf, criterionOf, leafOf, recordOf, ruleSetOf } from '../helpers/engine.ts';
import { valueOf } from '../helpers/rules.ts';

/*
 * Portfolios of a few parks, of which some figures are unknown and some parks are not in the batch, against an oracle that goes
 * through every completion of what is unknown and reckons in whole numbers.
 */
const CATALOGUE = catalogueOf({
  amount: { unit: '万元', time: 'stock' },
  counts: { type: 'flag' },
  key: { type: 'flag' },
  district: { type: 'text' },
});

interface Park {
  readonly amount: number;
  readonly counts: boolean;
  readonly key: boolean;
  readonly district: string;
}
type Known = { readonly [K in keyof Park]: Park[K] | undefined };

/** What an unknown figure may be: the amounts lie on both sides of every limit below. */
const VALUES: { readonly [K in keyof Park]: readonly Park[K][] } = {
  amount: [0, 2, 1000],
  counts: [true, false],
  key: [true, false],
  // A park without a district may lie in one of the others, or in one of its own.
  district: ['东', '西', '南', '北'],
};
const NOTHING: Known = { amount: undefined, counts: undefined, key: undefined, district: undefined };

/** A question over all parks: as a condition, and as the oracle answers it; undefined where it has no answer. */
interface Question {
  readonly ask: (limit: number, op: Op) => Condition;
  readonly more?: Partial<Criterion>;
  readonly reads: readonly (keyof Park)[];
  readonly answer: (parks: readonly Park[]) => readonly (number | undefined)[];
  /** By how much the limits are apart; 1 unless it is given. */
  readonly step?: number;
  /** Ranges that are only bounds: the engine may leave open what the oracle settles, never the other way round. */
  readonly isLoose?: boolean;
}
type Op = (typeof OPS)[number];
const OPS = ['at_least', 'more_than', 'at_most', 'less_than'] as const;

const COUNTS = leafOf('counts', 'equals', true);
const KEY = leafOf('key', 'equals', true);
const sum = (parks: readonly Park[]) => parks.reduce((total, { amount }) => total + amount, 0);
const share = (part: number, all: number) => (all === 0 ? undefined : (100 * part) / all);

function aggregate(how: 'sum' | 'mean' | 'min' | 'max', where?: Condition): Expression {
  return { kind: 'aggregate', how, of: 'amount', list: 'parks', ...(where && { where }) };
}

const QUESTIONS: Readonly<Record<string, Question>> = {
  'how many count': {
    ask: (limit, op) => leafOf({ kind: 'count', list: 'parks', where: COUNTS }, op, limit),
    reads: ['counts'],
    answer: (parks) => [parks.filter(({ counts }) => counts).length],
  },
  'how many are over 1': {
    ask: (limit, op) => {
      const where = leafOf('amount', 'more_than', '1万元');
      return leafOf({ kind: 'count', list: 'parks', where }, op, limit);
    },
    reads: ['amount'],
    answer: (parks) => [parks.filter(({ amount }) => amount > 1).length],
  },
  'how many of a district count': {
    ask: (limit, op) => leafOf({ kind: 'count', list: 'parks', where: COUNTS }, op, limit),
    more: { per: 'district' },
    reads: ['counts', 'district'],
    answer: (parks) =>
      [...new Set(parks.map(({ district }) => district))].map(
        (name) => parks.filter(({ district, counts }) => district === name && counts).length,
      ),
    // One park cannot fill up two districts at once.
    isLoose: true,
  },
  'the share that counts': {
    ask: (limit, op) => leafOf({ kind: 'share', list: 'parks', where: COUNTS }, op, `${limit * 25}%`),
    step: 25,
    reads: ['counts'],
    answer: (parks) => [share(parks.filter(({ counts }) => counts).length, parks.length)],
  },
  'the share of the key ones': {
    ask: (limit, op) =>
      leafOf({ kind: 'share', list: 'parks', among: KEY, where: COUNTS }, op, `${limit * 25}%`),
    step: 25,
    reads: ['counts', 'key'],
    answer: (parks) => {
      const among = parks.filter(({ key }) => key);
      return [share(among.filter(({ counts }) => counts).length, among.length)];
    },
  },
  'the total': {
    ask: (limit, op) => leafOf(aggregate('sum'), op, `${limit}万元`),
    reads: ['amount'],
    answer: (parks) => [sum(parks)],
  },
  'the total, as a figure of its own': {
    ask: (limit, op) => leafOf('amount', op, `${limit}万元`),
    reads: ['amount'],
    answer: (parks) => [sum(parks)],
  },
  'the total of those that count': {
    ask: (limit, op) => leafOf(aggregate('sum', COUNTS), op, `${limit}万元`),
    reads: ['amount', 'counts'],
    answer: (parks) => [sum(parks.filter(({ counts }) => counts))],
  },
  'the mean': {
    ask: (limit, op) => leafOf(aggregate('mean'), op, `${limit}万元`),
    reads: ['amount'],
    answer: (parks) => [parks.length === 0 ? undefined : sum(parks) / parks.length],
  },
  'the mean of those that count': {
    ask: (limit, op) => leafOf(aggregate('mean', COUNTS), op, `${limit}万元`),
    reads: ['amount', 'counts'],
    answer: (parks) => {
      const counting = parks.filter(({ counts }) => counts);
      return [counting.length === 0 ? undefined : sum(counting) / counting.length];
    },
    isLoose: true,
  },
  'the least': {
    ask: (limit, op) => leafOf(aggregate('min'), op, `${limit}万元`),
    reads: ['amount'],
    answer: (parks) => [parks.length === 0 ? undefined : Math.min(...parks.map(({ amount }) => amount))],
  },
  'the greatest': {
    ask: (limit, op) => leafOf(aggregate('max'), op, `${limit}万元`),
    reads: ['amount'],
    answer: (parks) => [parks.length === 0 ? undefined : Math.max(...parks.map(({ amount }) => amount))],
  },
};

/** Every portfolio that the known figures allow. */
function completions(parks: readonly Known[], reads: readonly (keyof Park)[]): readonly (readonly Park[])[] {
  const some: Park = { amount: 0, counts: false, key: false, district: '东' };
  return parks.reduce<readonly (readonly Park[])[]>(
    (all, park) => {
      const each = reads.reduce<readonly Park[]>(
        (partial, field) => {
          const values = park[field] === undefined ? VALUES[field] : [park[field]];
          return partial.flatMap((one) => values.map((value) => ({ ...one, [field]: value })));
        },
        [some],
      );
      return all.flatMap((before) => each.map((one) => [...before, one]));
    },
    [[]],
  );
}

const HOLDS: Readonly<Record<Op, (a: number, b: number) => boolean>> = {
  at_least: (a, b) => a >= b,
  more_than: (a, b) => a > b,
  at_most: (a, b) => a <= b,
  less_than: (a, b) => a < b,
};

/** The results of all completions; what has no answer may be either. */
function expected(question: Question, parks: readonly Known[], limit: number, op: Op): number {
  const at = limit * (question.step ?? 1);
  return completions(parks, question.reads).reduce((set, completed) => {
    const answers = question.answer(completed);
    if (answers.includes(undefined)) return PASS | FAIL;
    return set | (answers.every((answer) => HOLDS[op](answer ?? 0, at)) ? PASS : FAIL);
  }, 0);
}

function recordFor({ amount, counts, key, district }: Known) {
  return recordOf({
    ...(amount !== undefined && { amount: `${amount}万元` }),
    ...(counts !== undefined && { counts }),
    ...(key !== undefined && { key }),
    ...(district !== undefined && { district: `=${district}` }),
  });
}

const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined, freq: 3 });
const PORTFOLIO = fc.record({
  parks: fc.array(
    fc.record({
      amount: maybe(fc.integer({ min: 0, max: 4 })),
      counts: maybe(fc.boolean()),
      key: maybe(fc.boolean()),
      district: maybe(fc.constantFrom('东', '西')),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  absent: fc.integer({ min: 0, max: 1 }),
  limit: fc.integer({ min: 0, max: 4 }),
  op: fc.constantFrom(...OPS),
});

describe.each(Object.entries(QUESTIONS))('%s', (_, question) => {
  it('can be just what some completion makes it', () => {
    fc.assert(
      fc.property(PORTFOLIO, ({ parks, absent, limit, op }) => {
        const criterion = criterionOf('x', question.ask(limit, op), { scope: 'portfolio', ...question.more });
        const compiled = compileRuleSet(ruleSetOf([criterion], { scope: 'portfolio' }), CATALOGUE);
        const record = valueOf(
          assemblePortfolio(
            parks.map((park, index) => ({ ...recordFor(park), name: `${index}` })),
            {
              name: 'x',
              parkCount: parks.length + absent,
              refused: 0,
            },
          ),
        );
        const { possible } = evaluateOne(compiled, record, 'x');
        const all = [...parks, ...Array.from({ length: absent }, () => NOTHING)];
        const wanted = expected(question, all, limit, op);
        // The engine never rules out what can be, and leaves nothing open that cannot.
        expect(question.isLoose === true ? possible & wanted : possible).toBe(wanted);
      }),
      { numRuns: 300 },
    );
  });
});
