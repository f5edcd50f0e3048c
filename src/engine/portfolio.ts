import type { Indicator } from '../model/catalogue.ts';
import type { CompiledExpression, Compiler, Years } from './compiler.ts';
import { sumFindings } from './expressions/aggregate.ts';
import { listOf, PARKS } from './lists.ts';

/** Raw amounts and counts are summed over the parks; ratios and growth are recomputed from such sums. */
export function isSummedOverParks({ type, unit, derive, of }: Indicator): boolean {
  const isRaw = type === 'amount' || type === 'count' || type === 'change';
  const isRatio = derive.some(
    (way) =>
      way.kind === 'share' || way.kind === 'rate' || (way.kind === 'arithmetic' && way.how === 'ratio'),
  );
  return isRaw && of.includes('park') && !unit.dimension.includes('/') && !isRatio;
}

/** The sum of the indicator over the parks of a portfolio. */
export function sumOverParks(indicator: Indicator, years: Years, compiler: Compiler): CompiledExpression {
  return (subject, run) => {
    const { items, perhaps = [], unlisted, missing } = listOf(PARKS, subject);
    const find = compiler.indicator(indicator.id, years);
    const certain = items.map((park) => find(park, run));
    const uncertain = perhaps.map(({ item }) => find(item, run));
    const wanting = [...missing, ...perhaps.flatMap((each) => each.missing)];
    return sumFindings(certain, { uncertain, unlisted, missing: wanting, possible: indicator.possible });
  };
}
