import type { Expression } from '../../model/condition.ts';
import type { CompiledExpression, Compiler, Years } from '../compiler.ts';
import { PARKS } from '../lists.ts';
import { isSilent } from '../silence.ts';
import { compileAggregate } from './aggregate.ts';
import { compileArithmetic } from './arithmetic.ts';
import { compileCount } from './count.ts';
import { compileRate } from './rate.ts';
import { compileShare } from './share.ts';

/** Compiles an expression, for the years that the indicator it derives is asked for. */
export function compileExpression(
  expression: Expression,
  compiler: Compiler,
  years: Years,
): CompiledExpression {
  switch (expression.kind) {
    case 'indicator':
      return compiler.indicator(expression.indicator, {
        year: expression.year ?? years.year,
        since: expression.since ?? years.since,
      });
    case 'arithmetic':
      return compileArithmetic(expression, compiler, years);
    case 'rate':
      return compileRate(expression, compiler, years);
    case 'count':
      return unlessSilent(expression.list, compileCount(expression, compiler), compiler);
    case 'share':
      return unlessSilent(expression.list, compileShare(expression, compiler), compiler);
    case 'aggregate':
      return unlessSilent(expression.list, compileAggregate(expression, compiler), compiler);
  }
}

/** Where a list is not given, what is found of it is remembered. A park by itself is a list of parks of one. */
function unlessSilent(list: string, find: CompiledExpression, compiler: Compiler): CompiledExpression {
  if (list === PARKS) return find;
  const ids = compiler.sources.named([list]);
  const own = compiler.slot();
  return (subject, run) => {
    if (!isSilent(ids, subject, run)) return find(subject, run);
    const quiet = (run.silence[own] ??= {
      derived: undefined,
      saysNothing: true,
      unstated: find(subject, run),
    });
    return quiet.unstated;
  };
}
