import type { Condition, Expression, Limit } from '../model/condition.ts';
import { limitsOf } from './leaf.ts';

/** The indicators that a condition reads, in their order, each once. */
export function indicatorsRead(condition: Condition): readonly string[] {
  return [...new Set(readBy(condition))];
}

function readBy(condition: Condition | undefined): readonly string[] {
  switch (condition?.kind) {
    case undefined:
    case 'criterion':
    case 'level':
      return [];
    case 'all':
    case 'any':
      return condition.of.flatMap(readBy);
    case 'not':
      return readBy(condition.of);
    case 'when':
      return [...readBy(condition.when), ...readBy(condition.require)];
    case 'each':
      return [...readBy(condition.where), ...readBy(condition.require)];
    case 'leaf':
      return [...readByExpression(condition.subject), ...limitsOf(condition).flatMap(readByLimit)];
  }
}

function readByLimit(limit: Limit): readonly string[] {
  return limit.kind === 'figure' ? [limit.indicator] : [];
}

function readByExpression(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case 'indicator':
      return [expression.indicator];
    case 'arithmetic':
      return expression.of;
    case 'rate':
      return [expression.of];
    case 'count':
      return [...readBy(expression.where), ...(expression.during === undefined ? [] : [expression.during])];
    case 'share':
      return [...readBy(expression.among), ...readBy(expression.where)];
    case 'aggregate':
      return [expression.of, ...readBy(expression.where)];
  }
}
