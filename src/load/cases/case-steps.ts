import { toDecimal } from '../../quantity/decimal.ts';
import { add, divide, type Exact, multiply, negate, ONE } from '../../quantity/exact.ts';
import type { UnitTable } from '../../quantity/unit.ts';
import { partsOf } from '../conditions/quantity.ts';
import { isoOf, readDate } from '../data/period.ts';

const DAYS = /^(\d+)\s*(天|日|d|days?)$/;

/**
 * The text of a figure a step below or above a limit, in the unit of the limit: `280万元/亩` by `0.0001万元/亩` is
 * `279.9999万元/亩`; `2021-12-31` by `1天` is `2022-01-01`. Undefined where that cannot be written exactly.
 */
export function stepFrom(
  at: string,
  step: string,
  direction: 'below' | 'above',
  units: UnitTable,
): string | undefined {
  const days = Number(DAYS.exec(step)?.[1] ?? 0);
  const date = days > 0 ? readDate(at) : undefined;
  if (date) return dayAfter(date.from, direction === 'above' ? days : -days);
  const limit = quantityOf(at, units);
  const size = quantityOf(step, units);
  if (!limit || !size) return undefined;
  const distance = size.unit === '' ? size.number : divide(multiply(size.number, size.factor), limit.factor);
  const moved = toDecimal(add(limit.number, direction === 'above' ? distance : negate(distance)));
  return moved === undefined ? undefined : `${moved}${limit.unit}`;
}

function quantityOf(
  text: string,
  units: UnitTable,
): { number: Exact; unit: string; factor: Exact } | undefined {
  const { number, unitText: unit = '' } = partsOf(text);
  const factor = unit === '' ? ONE : units.find(unit)?.factor;
  return number && factor && { number, unit, factor };
}

function dayAfter(iso: string, days: number): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return isoOf(year, month, day + days);
}
