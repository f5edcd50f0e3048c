import type { Indicator } from '../../model/catalogue.ts';
import { COUNT } from '../../quantity/unit.ts';

/** An indicator before its derivations are read. */
export type IndicatorHead = Omit<Indicator, 'derive'>;

/** Dimensions of numbers that measure nothing: shares, points, multiples, plain numbers. */
const PURE = new Set(['ratio', 'points', 'times', 'none']);

/** What an indicator measures: `money`, `money/area`, `count`, `ratio` … */
export function dimensionOf({ type, unit }: IndicatorHead): string {
  return type === 'count' ? COUNT : unit.dimension;
}

/** The dimension of A × B, in lowest terms; `ratio` where everything cancels. */
export function productOf(a: string, b: string): string {
  const over = [...factorsOf(a).over, ...factorsOf(b).over];
  const under: string[] = [];
  for (const factor of [...factorsOf(a).under, ...factorsOf(b).under]) {
    const index = over.indexOf(factor);
    if (index < 0) under.push(factor);
    else over.splice(index, 1);
  }
  if (over.length + under.length === 0) return 'ratio';
  const top = over.toSorted().join('·') || '1';
  return under.length === 0 ? top : `${top}/${under.toSorted().join('·')}`;
}

/** The dimension of A ÷ B. */
export function quotientOf(a: string, b: string): string {
  const { over, under } = factorsOf(b);
  return productOf(a, `${under.join('·')}/${over.join('·')}`);
}

/** Whether two dimensions measure the same; pure numbers all do. */
export function isSameDimension(a: string, b: string): boolean {
  return a === b || (PURE.has(a) && PURE.has(b));
}

/** Whether a value of this dimension can be a value of the indicator. */
export function fitsIndicator(indicator: IndicatorHead, dimension: string): boolean {
  if (indicator.type === 'number') return PURE.has(dimension) || dimension === COUNT;
  return isSameDimension(dimensionOf(indicator), dimension);
}

function factorsOf(dimension: string): { over: string[]; under: string[] } {
  const [over = '', under = ''] = dimension.split('/');
  return { over: measuresIn(over), under: measuresIn(under) };
}

function measuresIn(product: string): string[] {
  return product.split('·').filter((each) => each !== '' && each !== '1' && !PURE.has(each));
}
