import type { DataRecord } from '../../model/record.ts';
import { toText } from '../../quantity/decimal.ts';
import { compare, type Exact, ZERO } from '../../quantity/exact.ts';
import { single } from '../../quantity/interval.ts';
import { compareReal } from '../../quantity/real.ts';
import type { FigurePath } from '../../model/what-if.ts';
import type { Finding } from '../compiler.ts';
import { figureAt } from '../suppose.ts';
import type { Polynomial } from '../../quantity/polynomial.ts';
import { type Root, rootsOf } from '../../quantity/roots.ts';
import { runsOf } from '../run.ts';
import { type Curve, curveAt, isRate, meeting } from './curve.ts';
import { traceCondition, traceCriterion, traceExpression } from './trace-condition.ts';
import { traceIndicator } from './trace-indicator.ts';
import type { Curves, Tracer } from './tracer.ts';
import type { Walk } from './walk.ts';

/**
 * Every value of the figure at which something that is compared may meet what it is compared with, seen from the value that it has in
 * the record; in their order. There may be more of them than there are changes, never fewer up to the first one on each side.
 */
export function meetingsAround(
  record: DataRecord,
  { compiled, options, path, criteria }: Walk,
): readonly Root[] {
  const polynomials = new Map<string, Polynomial>();
  const known = new Map<string, Curves>();
  const { compiler } = compiled;
  const run = runsOf(compiled, options)(record, ignore);
  const here = valueIn(record, path);
  const tracer: Tracer = {
    path,
    here,
    run,
    compiler,
    meet: (curves, others) => {
      const all = distinct(others);
      for (const curve of distinct(curves)) {
        for (const other of all) note(meeting(curve, other), polynomials);
      }
    },
    indicator: (id, years, subject) => {
      const key = [id, years.year, years.since, subject.item, subject.parks && subject.record.name].join('|');
      if (!known.has(key)) {
        known.set(key, undefined);
        const curves = traceIndicator(id, years, subject, tracer);
        known.set(key, curves && thoseAt(here, curves, compiler.indicator(id, years)(subject, run)));
      }
      return known.get(key);
    },
    expression: (expression, years, subject) => {
      const curves = traceExpression(expression, years, subject, tracer);
      return curves && thoseAt(here, curves, compiler.expression(expression, years)(subject, run));
    },
    condition: (condition, subject) => traceCondition(condition, subject, tracer, compiled),
  };
  for (const criterion of criteria) traceCriterion(criterion, tracer);
  return inOrder([...polynomials.values()].flatMap(rootsOf));
}

/** The value that the figure is supposed to have. */
function valueIn(record: DataRecord, path: FigurePath): Exact {
  const value = figureAt(record, path)?.value;
  return (value?.type === 'number' && single(value.range)) || ZERO;
}

/**
 * Of the curves that an end may follow, those that have its value where we look: until the next meeting it follows one of these.
 */
function thoseAt(here: Exact, curves: readonly Curve[], { actual }: Finding): readonly Curve[] {
  if (actual.type !== 'number') return [];
  const ends = [actual.range.low, actual.range.high].flatMap((end) => end?.at ?? []);
  return distinct(curves).filter((curve) => {
    const value = curveAt(curve, here);
    return value !== undefined && ends.some((end) => compareReal(end, value) === 0);
  });
}

function ignore(): void {
  // Warnings are those of the record that is reported on.
}

function note(polynomial: Polynomial, polynomials: Map<string, Polynomial>): void {
  if (polynomial.length > 1) polynomials.set(textOf(polynomial), polynomial);
}

/** Curves without those that are written alike. */
function distinct(curves: readonly Curve[]): readonly Curve[] {
  return curves.length < 2 ? curves : [...new Map(curves.map((each) => [keyOf(each), each])).values()];
}

function keyOf(curve: Curve): string {
  const { over, under } = isRate(curve) ? curve.ratio : curve;
  const rate = isRate(curve) ? `${curve.sense}${curve.years}` : '';
  return `${rate}${textOf(over)}/${textOf(under)}`;
}

function textOf(polynomial: Polynomial): string {
  return polynomial.map(toText).join(' ');
}

function inOrder(roots: readonly Root[]): readonly Root[] {
  const sorted = roots.toSorted((a, b) => compare(a.from, b.from));
  return sorted.filter((root, index) => {
    const before = sorted[index - 1];
    return !before || compare(before.from, root.from) !== 0;
  });
}
