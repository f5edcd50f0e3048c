import type { RecordKind } from '../../model/catalogue.ts';
import { type Comparison, COMPARISONS, type Condition } from '../../model/condition.ts';
import { compare } from '../../quantity/exact.ts';
import type { RawComparison, RawCondition, RawLeaf } from '../schema/raw.ts';
import type { Path, ProblemList } from '../source/problem-list.ts';
import { readExpression } from './expression.ts';
import { allows, readLimit } from './limit.ts';
import { type Measure, type ReadingContext, type Vocabulary, within } from './reading-context.ts';

/** A context for conditions on records of these kinds, each of which must hold every indicator. */
export function readingContext(
  vocabulary: Vocabulary,
  problems: ProblemList,
  records: readonly RecordKind[],
): ReadingContext {
  return { vocabulary, problems, records, condition: readCondition };
}

/**
 * Reads a condition whose structure is checked: indicators, lists, units and labels must exist and fit. A part with
 * a problem is read as far as it goes; the problem drops the whole. References to criteria and levels are checked by
 * the reader of the rule set.
 */
export function readCondition(raw: RawCondition, at: Path, context: ReadingContext): Condition {
  if ('all' in raw) return { kind: 'all', of: readEach(raw.all, [...at, 'all'], context) };
  if ('any' in raw) return { kind: 'any', of: readEach(raw.any, [...at, 'any'], context) };
  if ('not' in raw) return { kind: 'not', of: readCondition(raw.not, [...at, 'not'], context) };
  if ('each' in raw) {
    const { each: list, where, require } = raw;
    const items = within(context, list, [...at, 'each']);
    return {
      kind: 'each',
      list,
      ...(where && { where: readCondition(where, [...at, 'where'], items) }),
      require: readCondition(require, [...at, 'require'], items),
    };
  }
  if ('when' in raw) {
    return {
      kind: 'when',
      when: readCondition(raw.when, [...at, 'when'], context),
      require: readCondition(raw.require, [...at, 'require'], context),
    };
  }
  if ('criterion' in raw) return { kind: 'criterion', id: raw.criterion };
  if ('level' in raw) return { kind: 'level', id: raw.level };
  return readLeaf(raw, at, context);
}

function readEach(raw: readonly RawCondition[], at: Path, context: ReadingContext): Condition[] {
  return raw.map((each, index) => readCondition(each, [...at, index], context));
}

function readLeaf(raw: RawLeaf, at: Path, context: ReadingContext): Condition {
  const { expression: subject, measure } = readExpression(raw, at, context);
  const ops = COMPARISONS.filter((op) => raw[op] !== undefined);
  const [op] = ops;
  if (op === undefined) context.problems.add(at, 'comparison-missing');
  if (ops.length > 1) context.problems.add(at, 'comparison-repeated', { found: ops.join(', ') });
  const comparison = op === undefined ? NO_COMPARISON : readComparison(op, raw, measure, at, context);
  return { kind: 'leaf', subject, comparison, about: raw.about ?? false };
}

/** What stands for a comparison that is not readable; the problem that goes with it drops the whole. */
const NO_COMPARISON: Comparison = { op: 'in_months', months: [] };

function readComparison(
  op: Comparison['op'],
  raw: RawComparison,
  measure: Measure | undefined,
  at: Path,
  context: ReadingContext,
): Comparison {
  const path = [...at, op];
  if (measure && !allows(measure, op)) {
    const data = { found: op, subject: measure.name, expected: measure.type };
    context.problems.addAtKey(path, 'comparison-does-not-fit', data);
    return NO_COMPARISON;
  }
  if (op === 'in_months') return { op, months: raw.in_months ?? [] };
  const written = raw[op];
  const limits = [written ?? []].flat().map((limit, index) => {
    return readLimit(limit, measure, Array.isArray(written) ? [...path, index] : path, context);
  });
  if (op === 'one_of' || op === 'none_of') return { op, limits };
  const [low, high] = limits;
  if (op !== 'between') return low ? { op, limit: low } : NO_COMPARISON;
  if (!low || !high) return NO_COMPARISON;
  if (low.kind === 'number' && high.kind === 'number' && compare(low.value, high.value) > 0) {
    context.problems.add(path, 'between-order', { found: `${low.text}, ${high.text}` });
  }
  return { op, low, high };
}
