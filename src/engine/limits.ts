import type { Comparison, Limit } from '../model/condition.ts';
import { limitsOf } from '../model/reads.ts';
import type { Actual } from '../model/result.ts';
import { add, type Exact, ONE, subtract } from '../quantity/exact.ts';
import { point, scaleInterval } from '../quantity/interval.ts';
import type { CompiledExpression, Compiler, Finding } from './compiler.ts';
import { number, rangeOf, yearly } from './finding.ts';

/** Compiles the right side of a comparison: constants once, other figures as expressions. */
export function compileLimits(comparison: Comparison, compiler: Compiler): readonly CompiledExpression[] {
  return limitsOf(comparison).map((limit, index) =>
    compileLimit(edgeOf(limit, index, comparison.op), compiler),
  );
}

/** A month or year as a limit begins on its first day and lasts until its last one. */
function edgeOf(limit: Limit, index: number, op: Comparison['op']): Limit {
  if (limit.kind !== 'date') return limit;
  if (op === 'at_least' || op === 'less_than' || (op === 'between' && index === 0))
    return { ...limit, until: limit.from };
  return op === 'equals' ? limit : { ...limit, from: limit.until };
}

function compileLimit(limit: Limit, compiler: Compiler): CompiledExpression {
  if (limit.kind === 'figure') {
    const find = compiler.indicator(limit.indicator, { year: limit.year });
    const { times } = limit;
    return (subject, run) => {
      const finding = yearly(find(subject, run));
      return times ? number(scaleInterval(rangeOf(finding), times), [finding]) : finding;
    };
  }
  const constant: Finding = { actual: constantOf(limit), figures: [], missing: [] };
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

/**
 * 左右: a lower limit may be missed, an upper one exceeded, by that share of it. `index` counts the limits: the first one of
 * `between` is the lower one. What is to be equalled has no side and stays.
 */
export function relax(finding: Finding, op: Comparison['op'], index: number, about: Exact): Actual {
  if (finding.actual.type !== 'number' || op === 'equals') return finding.actual;
  const isLower = op === 'at_least' || op === 'more_than' || (op === 'between' && index === 0);
  const factor = isLower ? subtract(ONE, about) : add(ONE, about);
  return { type: 'number', range: scaleInterval(rangeOf(finding), factor) };
}
