import { mayHold } from '../../model/catalogue.ts';
import type { Expression } from '../../model/condition.ts';
import { inputsOf } from '../../model/reads.ts';
import { PLAIN } from '../../quantity/unit.ts';
import type { RawIndicator } from '../schema/raw.ts';
import type { Located } from '../source/located.ts';
import type { Path } from '../source/problem-list.ts';
import { readingContext } from './condition.ts';
import { dimensionOf, fitsIndicator, type IndicatorHead } from './dimension.ts';
import { readExpression } from './expression.ts';
import { isNumeric, type Measure, type Vocabulary } from './reading-context.ts';

/**
 * Reads the ways to compute an indicator. What is computed must measure what the indicator does, and some record that
 * holds the indicator must hold everything it is computed from.
 */
export function readDerivations(
  { raw: { derive = [] }, at, problems }: Located<RawIndicator>,
  head: IndicatorHead,
  vocabulary: Vocabulary,
): Expression[] {
  const context = readingContext(vocabulary, problems, []);
  return derive.map((raw, index) => {
    const path: Path = [...at, 'derive', index];
    const { expression, measure } = readExpression(raw, path, context);
    const inputs = inputsOf(expression);
    const parts = [head, ...inputs.flatMap((id) => vocabulary.indicators.get(id) ?? [])];
    const data = measure && !parts.some(lacksUnit) ? mismatch(head, measure, expression) : undefined;
    if (data) problems.add(path, 'derivation-does-not-fit', { subject: head.id, ...data });
    if (!isWithinRecord(head, inputs, vocabulary)) {
      const found = inputs.join(', ');
      problems.add(path, 'derivation-without-record', {
        subject: head.id,
        found,
        expected: head.of.join(', '),
      });
    }
    return expression;
  });
}

/** Its unit is missing or unknown, which is told where it stands. */
function lacksUnit({ type, unit }: IndicatorHead): boolean {
  return (type === 'amount' || type === 'change') && unit.dimension === PLAIN.dimension;
}

function mismatch(head: IndicatorHead, measure: Measure, expression: Expression) {
  if (!isNumeric(head)) return { expected: head.type, found: measure.name };
  if (expression.kind === 'rate' && head.type !== 'rate') return { expected: head.type, found: 'rate' };
  if (fitsIndicator(head, measure.dimension)) return undefined;
  return { expected: dimensionOf(head), found: measure.dimension };
}

function isWithinRecord(head: IndicatorHead, inputs: readonly string[], { indicators }: Vocabulary): boolean {
  return head.of.some((record) =>
    inputs.every((id) => {
      const input = indicators.get(id);
      return !input || mayHold(record, input);
    }),
  );
}
