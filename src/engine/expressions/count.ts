import type { Expression, Of } from '../../model/condition.ts';
import { PASS } from '../../model/outcome.ts';
import { whole } from '../../quantity/exact.ts';
import { interval } from '../../quantity/interval.ts';
import type { CompiledExpression, Compiler } from '../compiler.ts';
import { missingList, number, partOfYear } from '../finding.ts';
import { selectItems } from '../select.ts';

/** How many items meet the condition: from those that certainly do to those that may; over part of a year, so far. */
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
    const span = during === undefined ? undefined : subject.period;
    const part = partOfYear(span, [missingList(list, subject, 'part-year')]);
    return { ...number(interval({ at: whole(certain), open: false }, high), [], part), figures, missing };
  };
}
