import type { Condition, Of } from '../../model/condition.ts';
import { outcomeOf } from '../../model/outcome.ts';
import { comparer } from '../compare.ts';
import type { CompiledCondition, Compiler } from '../compiler.ts';
import { yearly } from '../finding.ts';
import { compileLimits, relax } from '../limits.ts';

/** A subject held against its limit. */
export function compileLeaf(condition: Of<Condition, 'leaf'>, compiler: Compiler): CompiledCondition {
  const { comparison, about } = condition;
  const find = compiler.expression(condition.subject);
  const findLimits = compileLimits(comparison, compiler);
  const compare = comparer(comparison, rankOf(condition, compiler));
  return (subject, run) => {
    const finding = yearly(find(subject, run));
    const found = findLimits.map((limit) => limit(subject, run));
    const width = about ? run.options.about : undefined;
    const limits = found.map((limit, index) =>
      width ? relax(limit, comparison.op, index, width) : limit.actual,
    );
    const { actual } = finding;
    const possible = compare(actual, limits);
    const sides = [finding, ...found];
    return {
      kind: 'leaf',
      possible,
      condition,
      actual,
      limits,
      figures: unique(sides.flatMap(({ figures }) => figures)),
      missing: outcomeOf(possible) === 'unknown' ? sides.flatMap(({ missing }) => missing) : [],
    };
  };
}

function unique<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)];
}

/** The position of a label among those of its indicator, from low to high; −1 where labels do not rank. */
function rankOf({ subject }: Of<Condition, 'leaf'>, { catalogue }: Compiler): (label: string) => number {
  const indicator = subject.kind === 'indicator' ? catalogue.indicators.get(subject.indicator) : undefined;
  if (!indicator?.ordered) return () => -1;
  const ranks = (indicator.values ?? []).map(({ zh }) => zh);
  return (label) => ranks.indexOf(label);
}
