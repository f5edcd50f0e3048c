import type { Condition, Of } from '../../model/condition.ts';
import type { LeafNode, MissingFigure } from '../../model/result.ts';
import { comparer } from '../compare.ts';
import type { CompiledCondition, Compiler, Finding } from '../compiler.ts';
import { yearly } from '../finding.ts';
import { compileLimits } from '../limits.ts';
import { isDecided } from '../outcome.ts';
import { partsOver } from '../parts.ts';

/** A subject held against its limit. */
export function compileLeaf(condition: Of<Condition, 'leaf'>, compiler: Compiler): CompiledCondition {
  const { comparison, about } = condition;
  const find = compiler.expression(condition.subject);
  const findLimits = compileLimits(comparison, about, compiler);
  const compare = comparer(comparison, rankOf(condition, compiler));
  return (subject, run) => {
    const finding = yearly(find(subject, run));
    const { actuals: limits, findings: others } = findLimits(subject, run);
    const { actual } = finding;
    const possible = compare(actual, limits);
    const { figures, missing } = others.length === 0 ? finding : joined([finding, ...others]);
    const node: LeafNode = {
      kind: 'leaf',
      possible,
      condition,
      actual,
      limits,
      figures: unique(figures),
      missing: isDecided(possible) ? NONE : missing,
    };
    if (subject.record.kind !== 'portfolio') return node;
    return { ...node, parts: () => partsOver(condition.subject, compiler)?.(subject, run) ?? [] };
  };
}

const NONE: readonly MissingFigure[] = [];

function joined(sides: readonly Finding[]): Pick<Finding, 'figures' | 'missing'> {
  return {
    figures: sides.flatMap(({ figures }) => figures),
    missing: sides.flatMap(({ missing }) => missing),
  };
}

function unique<T>(items: readonly T[]): readonly T[] {
  const isUnique = items.length < 2 || (items.length === 2 && items[0] !== items[1]);
  return isUnique ? items : [...new Set(items)];
}

/** The position of a label among those of its indicator, from low to high; −1 where labels do not rank. */
export function rankOf(
  { subject }: Of<Condition, 'leaf'>,
  { catalogue }: Compiler,
): (label: string) => number {
  const indicator = subject.kind === 'indicator' ? catalogue.indicators.get(subject.indicator) : undefined;
  if (!indicator?.ordered) return () => -1;
  const ranks = (indicator.values ?? []).map(({ zh }) => zh);
  return (label) => ranks.indexOf(label);
}
