import type { Condition } from '../../model/condition.ts';
import { outcomeOf } from '../../model/outcome.ts';
import type { MissingFigure } from '../../model/result.ts';
import { comparer } from '../compare.ts';
import type { CompiledCondition, Compiler, Finding, Of } from '../compiler.ts';
import { yearly } from '../finding.ts';
import { compileLimits, relax } from '../limits.ts';

/** A subject held against its limit. */
export function compileLeaf(condition: Of<Condition, 'leaf'>, compiler: Compiler): CompiledCondition {
  const { comparison, about } = condition;
  const find = compiler.expression(condition.subject);
  const findLimits = compileLimits(comparison, compiler);
  const compare = comparer(comparison, rankOf(condition, compiler));
  return (subject, run) => {
    const finding = find(subject, run);
    const found = findLimits.map((limit) => limit(subject, run));
    const width = about ? run.options.about : undefined;
    const limits = found.map((limit) => (width ? relax(limit, comparison.op, width) : limit.actual));
    const { actual } = yearly(finding);
    const possible = compare(actual, limits);
    const sides = [finding, ...found];
    return {
      kind: 'leaf',
      possible,
      condition,
      actual,
      limits,
      figures: unique(sides.flatMap(({ figures }) => figures)),
      missing: outcomeOf(possible) === 'unknown' ? sides.flatMap(wanting) : [],
    };
  };
}

/** What is missing of a side; a flow of part of a year would have to be known for the whole year. */
function wanting({ missing, figures, partial }: Finding): readonly MissingFigure[] {
  if (!partial) return missing;
  return [
    ...missing,
    ...figures.map(
      ({ indicator }) => ({ id: indicator, kind: 'indicator', why: 'part-year', from: [] }) as const,
    ),
  ];
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
