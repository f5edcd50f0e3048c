import type { Expression } from '../../model/condition.ts';
import type { CompiledExpression, Compiler, Years } from '../compiler.ts';
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
      return compileCount(expression, compiler);
    case 'share':
      return compileShare(expression, compiler);
    case 'aggregate':
      return compileAggregate(expression, compiler);
  }
}
