import type { Catalogue, Indicator, RecordKind } from '../../model/catalogue.ts';
import type { Condition, Expression } from '../../model/condition.ts';
import type { FigurePath } from '../../model/what-if.ts';
import type { Exact } from '../../quantity/exact.ts';
import type { Compiler, Run, Subject, Years } from '../compiler.ts';
import type { Curve } from './curve.ts';

/** How values follow one figure, around one value of it. What does not depend on the figure is undefined. */
export type Curves = readonly Curve[] | undefined;

/**
 * Follows a figure through conditions. What it finds is a superset: for every number that is compared somewhere, each way in which an
 * end of its range may follow the figure near the value that is looked at, and every place where two of them that are compared meet.
 */
export interface Tracer {
  readonly path: FigurePath;
  /** The value of the figure that is looked at. */
  readonly here: Exact;
  /** The evaluation at the value that is looked at. */
  readonly run: Run;
  readonly compiler: Compiler;
  /** Notes where curves meet one another, and others. */
  meet(curves: readonly Curve[], others: readonly Curve[]): void;
  indicator(id: string, years: Years, subject: Subject): Curves;
  expression(expression: Expression, years: Years, subject: Subject): Curves;
  /** Whether the figure matters for the condition at all. */
  condition(condition: Condition | undefined, subject: Subject): boolean;
}

/** Whether the figure may be seen from a record: it lies in it, in its lists, or around it where it is one of the city. */
export function mayReach({ path, compiler }: Tracer, { item }: Subject): boolean {
  if (item === undefined || path.item === item || path.item?.startsWith(`${item}/`)) return true;
  const isInside = path.item === undefined || item.startsWith(`${path.item}/`);
  return isInside && compiler.catalogue.indicators.get(path.indicator)?.of.includes('city') === true;
}

/** Whether a look-up is that of the figure itself. */
export function isFigure(id: string, { year }: Years, { item, period }: Subject, { path }: Tracer): boolean {
  if (id !== path.indicator || item !== path.item) return false;
  return (year ?? period?.year) === (path.year ?? period?.year);
}

/** The derivations that hold for a record: a list belongs to the year of the data, and not to records of the kind of its items. */
export function waysOf(
  { derive }: Indicator,
  kind: RecordKind,
  isOtherYear: boolean,
  { lists }: Catalogue,
): readonly Expression[] {
  return derive.filter((way) => !('list' in way) || (!isOtherYear && lists.get(way.list)?.record !== kind));
}
