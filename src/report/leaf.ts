import type { Limit } from '../model/condition.ts';
import { limitsOf } from '../model/reads.ts';
import type { Actual, LeafNode } from '../model/result.ts';
import { type Interval, single } from '../quantity/interval.ts';
import {
  printMargin,
  type Printed,
  printNumber,
  printRange,
  roundActual,
  roundLimit,
} from '../quantity/print.ts';
import { compareReal, type Real } from '../quantity/real.ts';
import type { Unit } from '../quantity/unit.ts';
import { comparisonWords, dateText, frameComparison } from './comparison-words.ts';
import { indicatorOfSubject, labelText, type Lexicon, say } from './lexicon.ts';
import { endsOf, saysNothing, unitOf } from './measure.ts';
import { WORDS } from './phrases.ts';
import { expressionWords } from './words.ts';

/** A leaf as it is shown: what is compared, what there is, what is required, and the difference of the two as printed. */
export interface LeafView {
  readonly subject: string;
  readonly actual: string;
  readonly required: string;
  readonly margin: string;
  /** Unit of the numbers; empty for plain ones and where nothing is a number. */
  readonly unit: string;
  /** The printed actual and limit without unit, where each is a single number. */
  readonly value?: string;
  readonly limit?: string;
}

/** A leaf in words and rounded numbers; never rounded in a way that its outcome would look wrong. */
export function viewLeaf(node: LeafNode, lexicon: Lexicon): LeafView {
  const { condition, actual } = node;
  const subject = expressionWords(condition.subject, lexicon);
  if (actual.type !== 'number') {
    return {
      subject,
      actual: stateText(actual, condition, lexicon) ?? nothingText(node, lexicon),
      required: comparisonWords(condition, lexicon),
      margin: '',
      unit: '',
    };
  }
  const unit = unitOf(condition, lexicon);
  const printed = roundActual(actual.range, unit, endsOf(node.limits));
  return {
    subject,
    actual: saysNothing(actual.range, unit)
      ? nothingText(node, lexicon)
      : `${printRange(printed)}${unit.text}`,
    required: requiredText(node, unit, lexicon),
    margin: marginText(node, printed, unit, lexicon),
    unit: unit.text,
    ...singleNumbers(node, printed, unit),
  };
}

function singleNumbers(
  { actual, limits, condition }: LeafNode,
  printed: Interval<Printed>,
  unit: Unit,
): Pick<LeafView, 'value' | 'limit'> {
  const value = single(printed);
  const [limit, ...others] = limits;
  const only = 'limit' in condition.comparison && limit?.type === 'number' && others.length === 0;
  const at = only ? single(limit.range) : undefined;
  return {
    ...(value && { value: printNumber(value) }),
    ...(at && { limit: printNumber(roundLimit(at, unit, endsOf([actual]))) }),
  };
}

/** What stands where nothing is known: that the figure was declared not applicable, or the sign for unknown. */
function nothingText({ missing }: LeafNode, lexicon: Lexicon): string {
  const isDeclared = missing.some(({ why }) => why === 'declared-not-applicable');
  return say(isDeclared ? WORDS.declaredNotApplicable : WORDS.unknown, lexicon);
}

/** A state in words, where it is known. */
function stateText(
  actual: Exclude<Actual, { type: 'number' }>,
  condition: LeafNode['condition'],
  lexicon: Lexicon,
): string | undefined {
  switch (actual.type) {
    case 'flag':
      return actual.value === undefined ? undefined : say(actual.value ? WORDS.yes : WORDS.no, lexicon);
    case 'date':
      return actual.from && actual.until ? dateText(actual.from, actual.until) : undefined;
    case 'labels': {
      const indicator = indicatorOfSubject(condition.subject, lexicon);
      const labels = actual.labels?.map((label) => labelText(label, indicator, lexicon.language));
      return labels?.join(say(WORDS.comma, lexicon));
    }
  }
}

/** The requirement; another figure as its value with its name, a 左右 limit that was widened with the one in the text. */
function requiredText(node: LeafNode, unit: Unit, lexicon: Lexicon): string {
  const { condition, limits } = node;
  const plain = comparisonWords(condition, lexicon);
  const known = limits.every((limit) => limit.type === 'number' && !saysNothing(limit.range, unit));
  const isOther = limitsOf(condition.comparison).some(({ kind }) => kind === 'figure') || isRelaxed(node);
  if (!known || !isOther) return plain;
  const resolved = frameComparison(
    condition.comparison,
    (limit, index) => resolvedText(limit, limits[index], node, unit) ?? '',
    lexicon,
  );
  const source = plain.replace(/^[≥>≤<=] /, '');
  return say({ zh: `${resolved}（${source}）`, en: `${resolved} (${source})` }, lexicon);
}

function resolvedText(
  limit: Limit,
  resolved: Actual | undefined,
  node: LeafNode,
  unit: Unit,
): string | undefined {
  if (resolved?.type !== 'number') return undefined;
  const against = node.actual.type === 'number' ? endsOf([node.actual]) : [];
  const value = single(resolved.range);
  const printed = value
    ? printNumber(roundLimit(value, unit, against))
    : printRange(roundActual(resolved.range, unit, against));
  return `${printed}${limit.kind === 'number' ? limit.unit.text : unit.text}`;
}

/** Whether a limit of words like 左右 was widened. */
export function isRelaxed({ condition, limits }: LeafNode): boolean {
  if (!condition.about) return false;
  return limitsOf(condition.comparison).some((limit, index) => {
    const resolved = limits[index];
    const value = resolved?.type === 'number' ? single(resolved.range) : undefined;
    return limit.kind === 'number' && value !== undefined && compareReal(value, limit.value) !== 0;
  });
}

/** Printed actual minus printed limit, so that the numbers of a row agree; nothing where one of them is open. */
function marginText(node: LeafNode, actual: Interval<Printed>, unit: Unit, lexicon: Lexicon): string {
  const value = single(actual);
  const limit = value && nearestLimit(node, unit);
  if (!value || !limit) return '';
  const difference = printMargin(value, limit);
  return unit.dimension === 'ratio' ? difference + say(WORDS.points, lexicon) : difference;
}

/** The limit as printed: the only one, or that end of a range of two which was missed. */
function nearestLimit(node: LeafNode, unit: Unit): Printed | undefined {
  const { actual, limits, condition } = node;
  const value = actual.type === 'number' ? single(actual.range) : undefined;
  if (!value || 'limits' in condition.comparison || 'months' in condition.comparison) return undefined;
  const points = limits.flatMap((limit) => (limit.type === 'number' ? (single(limit.range) ?? []) : []));
  const [low, high] = points;
  if (!low || points.length !== limits.length) return undefined;
  const print = (limit: Real) => roundLimit(limit, unit, [value]);
  if (!high) return print(low);
  if (compareReal(value, low) < 0) return print(low);
  return compareReal(value, high) > 0 ? print(high) : undefined;
}
