import type { Comparison, Limit } from '../model/condition.ts';
import { limitsOf } from '../model/reads.ts';
import type { Actual } from '../model/result.ts';
import { add, type Exact, ONE, subtract } from '../quantity/exact.ts';
import { point, scaleInterval } from '../quantity/interval.ts';
import type { CompiledExpression, Compiler, Finding, Run, Subject } from './compiler.ts';
import { number, rangeOf, yearly } from './finding.ts';

/** The right side of a comparison, resolved, and the figures that it rests on. */
interface Limits {
  readonly actuals: readonly Actual[];
  readonly findings: readonly Finding[];
}

/** Compiles the right side of a comparison: constants once, other figures as expressions; widened where it says 左右. */
export function compileLimits(comparison: Comparison, about: boolean, compiler: Compiler) {
  const { op } = comparison;
  const limits = limitsOf(comparison).map((limit, index) => edgeOf(limit, index, op));
  if (about || !limits.every(isConstant)) return compileFinders(limits, op, about, compiler);
  const constants: Limits = { actuals: limits.map(constantOf), findings: [] };
  return () => constants;
}

type Constant = Exclude<Limit, { kind: 'figure' }>;

function isConstant(limit: Limit): limit is Constant {
  return limit.kind !== 'figure';
}

function compileFinders(limits: readonly Limit[], op: Comparison['op'], about: boolean, compiler: Compiler) {
  const finders = limits.map((limit) => compileLimit(limit, compiler));
  return (subject: Subject, run: Run): Limits => {
    const width = about ? run.options.about : undefined;
    const findings = finders.map((find) => find(subject, run));
    const actuals = findings.map((finding, index) =>
      width ? relax(finding, op, index, width) : finding.actual,
    );
    return {
      actuals,
      findings: findings.filter(({ figures, missing }) => figures.length + missing.length > 0),
    };
  };
}

/** A month or year as a limit begins on its first day and lasts until its last one. */
export function edgeOf(limit: Limit, index: number, op: Comparison['op']): Limit {
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

function constantOf(limit: Constant): Actual {
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
function relax(finding: Finding, op: Comparison['op'], index: number, about: Exact): Actual {
  const isEqualled = op === 'equals' || op === 'one_of' || op === 'none_of';
  if (finding.actual.type !== 'number' || isEqualled) return finding.actual;
  const isLower = op === 'at_least' || op === 'more_than' || (op === 'between' && index === 0);
  const factor = isLower ? subtract(ONE, about) : add(ONE, about);
  return { type: 'number', range: scaleInterval(rangeOf(finding), factor) };
}
