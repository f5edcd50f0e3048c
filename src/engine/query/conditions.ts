import type { Condition, Expression, Of } from '../../model/condition.ts';
import { ANYTHING, FAIL, NOT_APPLICABLE, PASS, type Possible } from '../../model/outcome.ts';
import type { QueryTest } from '../../model/query.ts';
import type { Criterion, Level } from '../../model/rule-set.ts';
import { limitsOf } from '../../model/reads.ts';
import { ONE, ZERO } from '../../quantity/exact.ts';
import { type Interval, point } from '../../quantity/interval.ts';
import { criteriaOf, levelOf } from '../compile.ts';
import { comparer } from '../compare.ts';
import { decides, fits } from '../level.ts';
import { compileLimits } from '../limits.ts';
import { PARKS } from '../lists.ts';
import type { Builder } from './builder.ts';
import { testOfLeaf } from './leaf.ts';
import { hinder } from './obstacles.ts';

/** What a criterion comes to under its chosen reading, with guard and exception. */
export function testOfCriterion(criterion: Criterion, level: Level, builder: Builder): QueryTest {
  const { id, when, unless, readings } = criterion;
  const chosen = readings.find((reading) => reading.id === builder.options.readings?.[id]);
  const scope = chosen?.scope ?? criterion.scope;
  if (!fits(scope, criterion, level, builder.kind)) return fixed(NOT_APPLICABLE);
  const required = testOf(chosen?.require ?? criterion.require, builder);
  const guarded: QueryTest = when
    ? { kind: 'when', guard: testOf(when, builder), require: required }
    : required;
  if (!unless) return guarded;
  const before = builder.obstacles.length;
  const exception = testOf(unless, builder);
  // An exception counts where it is certain. One that is not carried may be certain, or not.
  return builder.obstacles.length > before
    ? { kind: 'when', guard: { kind: 'not', of: { kind: 'passes', of: exception } }, require: guarded }
    : { kind: 'unless', guard: exception, require: guarded };
}

function testOf(condition: Condition, builder: Builder): QueryTest {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return { kind: condition.kind, of: condition.of.map((each) => testOf(each, builder)) };
    case 'not':
      return { kind: 'not', of: testOf(condition.of, builder) };
    case 'when':
      return {
        kind: 'when',
        guard: testOf(condition.when, builder),
        require: testOf(condition.require, builder),
      };
    case 'each':
      return testOfEach(condition, builder);
    case 'criterion':
    case 'level':
      return testOfReference(condition, builder);
    case 'leaf':
      return isOfParks(condition.subject, builder)
        ? testOfParks(condition, builder)
        : testOfLeaf(condition, builder);
  }
}

/** The outcome of another criterion, or what those that decide make of a level. */
function testOfReference({ kind, id }: Of<Condition, 'criterion' | 'level'>, builder: Builder): QueryTest {
  const { compiled, options } = builder;
  if (kind === 'criterion') {
    const found = compiled.criteria.get(id)?.criterion;
    if (!found) throw new Error(`no criterion ${id}`);
    return testOfCriterion(found, levelOf(compiled, found.level), builder);
  }
  const level = levelOf(compiled, id);
  const deciding = criteriaOf(compiled, level).filter(({ criterion }) => decides(criterion, level, options));
  return { kind: 'all', of: deciding.map(({ criterion }) => testOfCriterion(criterion, level, builder)) };
}

function testOfEach({ list, where, require }: Of<Condition, 'each'>, builder: Builder): QueryTest {
  if (!isParkItself(list, builder)) return uncarried(list, builder);
  const required = testOf(require, builder);
  return where ? { kind: 'when', guard: testOf(where, builder), require: required } : required;
}

/** A park by itself is a list of parks of one. */
function isParkItself(list: string, { kind }: Builder): boolean {
  return list === PARKS && kind === 'park';
}

type OfList = Of<Expression, 'count' | 'share' | 'aggregate'>;

function isOfParks(subject: Expression, builder: Builder): subject is OfList {
  return 'list' in subject && isParkItself(subject.list, builder);
}

/** A sum or a mean is the figure itself; how many parks meet something, or which share of them, is one or none. */
function testOfParks(leaf: Of<Condition, 'leaf'>, builder: Builder): QueryTest {
  const { subject, comparison, about } = leaf;
  if (subject.kind === 'aggregate' && !subject.where) {
    return testOfLeaf({ ...leaf, subject: { kind: 'indicator', indicator: subject.of } }, builder);
  }
  const isPlain = subject.kind === 'share' ? !subject.among : subject.kind === 'count' && !subject.during;
  const where = isPlain && 'where' in subject ? subject.where : undefined;
  if (!where || limitsOf(comparison).some(({ kind }) => kind !== 'number')) return uncarried(PARKS, builder);
  const { run, compiled } = builder;
  const { actuals } = compileLimits(comparison, about, compiled.compiler)(run.subject, run);
  const compare = comparer(comparison, () => -1);
  const outcomes = [point(ONE), point(ZERO), NONE_OR_ONE].map((range) =>
    compare({ type: 'number', range }, actuals),
  );
  return byOutcome(testOf(where, builder), outcomes) ?? uncarried(PARKS, builder);
}

const NONE_OR_ONE: Interval = { low: { at: ZERO, open: false }, high: { at: ONE, open: false } };

/** A test that comes to these where another one passes, does not pass, and where that is not known. */
function byOutcome(of: QueryTest, [passing, failing, unknown]: readonly Possible[]): QueryTest | undefined {
  const passes: QueryTest = { kind: 'passes', of };
  if (passing === failing && failing === unknown && passing !== undefined) return fixed(passing);
  if (unknown !== (PASS | FAIL)) return undefined;
  if (passing === PASS && failing === FAIL) return passes;
  return passing === FAIL && failing === PASS ? { kind: 'not', of: passes } : undefined;
}

function uncarried(list: string, builder: Builder): QueryTest {
  hinder({ kind: 'list', list }, builder);
  return fixed(ANYTHING);
}

function fixed(possible: Possible): QueryTest {
  return { kind: 'fixed', possible };
}
