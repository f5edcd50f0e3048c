import type { Expression } from '../../model/condition.ts';
import { PASS } from '../../model/outcome.ts';
import { whole } from '../../quantity/exact.ts';
import { interval } from '../../quantity/interval.ts';
import type { CompiledExpression, Compiler, Of } from '../compiler.ts';
import { number } from '../finding.ts';
import { selectItems } from '../select.ts';

/** How many items meet the condition: from those that certainly do to those that may. */
export function compileCount(
  { list, where, during }: Of<Expression, 'count'>,
  compiler: Compiler,
): CompiledExpression {
  const select = selectItems(list, where, compiler, during);
  return (subject, run) => {
    const { items, unlisted, figures, missing } = select(subject, run);
    const certain = items.filter(({ belongs }) => belongs === PASS).length;
    const most = items.filter(({ belongs }) => belongs & PASS).length + unlisted;
    const high = Number.isFinite(most) ? { at: whole(most), open: false } : undefined;
    return { ...number(interval({ at: whole(certain), open: false }, high)), figures, missing };
  };
}
