import type { Comparison, Limit } from '../model/condition.ts';
import type { Actual } from '../model/result.ts';
import { add, type Exact, multiply, ONE, subtract } from '../quantity/exact.ts';
import { type Interval, interval, point } from '../quantity/interval.ts';
import type { CompiledExpression, Compiler, Finding } from './compiler.ts';
import { number, rangeOf, yearly } from './finding.ts';

/** Compiles the right side of a comparison: constants once, other figures as expressions. */
export function compileLimits(comparison: Comparison, compiler: Compiler): readonly CompiledExpression[] {
  return limitsOf(comparison).map((limit) => compileLimit(limit, compiler));
}

function limitsOf(comparison: Comparison): readonly Limit[] {
  switch (comparison.op) {
    case 'between':
      return [comparison.low, comparison.high];
    case 'one_of':
    case 'none_of':
      return comparison.limits;
    case 'in_months':
      return [];
    case 'at_least':
    case 'more_than':
    case 'at_most':
    case 'less_than':
    case 'equals':
      return [comparison.limit];
  }
}

function compileLimit(limit: Limit, compiler: Compiler): CompiledExpression {
  if (limit.kind === 'figure') {
    const find = compiler.indicator(limit.indicator, { year: limit.year });
    const { times } = limit;
    return (subject, run) => {
      const finding = yearly(find(subject, run));
      return times ? { ...number(scale(rangeOf(finding), times), [finding]) } : finding;
    };
  }
  const constant: Finding = { actual: constantOf(limit), figures: [], missing: [], partial: false };
  return () => constant;
}

function constantOf(limit: Exclude<Limit, { kind: 'figure' }>): Actual {
  switch (limit.kind) {
    case 'number':
      return { type: 'number', range: point(limit.value) };
    case 'date':
      return { type: 'date', from: limit.from, until: limit.until };
    case 'flag':
      return { type: 'flag', value: limit.value };
    case 'label':
      return { type: 'labels', labels: [limit.label] };
  }
}

/** 左右: a lower limit may be missed, an upper one exceeded, by that share of it. */
export function relax(finding: Finding, op: Comparison['op'], about: Exact): Actual {
  if (finding.actual.type !== 'number') return finding.actual;
  const factor = op === 'at_least' || op === 'more_than' ? subtract(ONE, about) : add(ONE, about);
  return { type: 'number', range: scale(rangeOf(finding), factor) };
}

function scale({ low, high }: Interval<Exact>, factor: Exact): Interval<Exact> {
  return interval(
    low && { at: multiply(low.at, factor), open: low.open },
    high && { at: multiply(high.at, factor), open: high.open },
  );
}
