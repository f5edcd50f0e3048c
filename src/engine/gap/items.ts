import type { Expression } from '../../model/condition.ts';
import type { ItemsNeed, Shortfall } from '../../model/gap.ts';
import { PASS } from '../../model/outcome.ts';
import { floorScaled } from '../../quantity/decimal.ts';
import {
  add,
  compare,
  divide,
  type Exact,
  isWhole,
  multiply,
  negate,
  ONE,
  subtract,
  whole,
} from '../../quantity/exact.ts';
import { isCompound } from '../../quantity/real.ts';
import type { Compiler, Run, Subject } from '../compiler.ts';
import { selectItems } from '../select.ts';
import { waysOf } from '../solve/tracer.ts';
import { findStated } from '../stated.ts';

/** Where items are counted. */
interface Counting {
  readonly compiler: Compiler;
  readonly run: Run;
}

/** How many items of a list would have to meet its condition, where what is compared is a count or a share of them. */
export function itemsNeed(
  expression: Expression,
  { to, side }: Shortfall,
  subject: Subject,
  counting: Counting,
): ItemsNeed | undefined {
  if (isCompound(to.at)) return undefined;
  const counted = countedBy(expression, subject, counting);
  if (counted?.kind !== 'count' && counted?.kind !== 'share') return undefined;
  const { list, where } = counted;
  const { compiler, run } = counting;
  if (counted.kind === 'count') {
    const { items } = selectItems(list, where, compiler, counted.during)(subject, run);
    const met = items.filter(({ belongs }) => belongs === PASS).length;
    return { list, met, total: items.length, needed: wholeFor(to.at, to.open, side) };
  }
  const { items } = selectItems(list, counted.among, compiler)(subject, run);
  const members = items.filter(({ belongs }) => belongs === PASS);
  const test = compiler.condition(counted.where);
  const met = members.filter(({ item }) => test(item, run).possible === PASS).length;
  const total = members.length;
  const needed = wholeFor(multiply(to.at, whole(total)), to.open, side);
  if (needed > total || total === 0) return undefined;
  const added = side === 'up' ? addedFor(met, total, to.at, to.open) : undefined;
  return { list, met, total, needed, ...(added !== undefined && { added }) };
}

/** The count or share behind a value; an indicator that is stated does not go by a list. */
function countedBy(
  expression: Expression,
  subject: Subject,
  { compiler, run }: Counting,
): Expression | undefined {
  if (expression.kind !== 'indicator') return expression;
  const indicator = compiler.catalogue.indicators.get(expression.indicator);
  if (!indicator || findStated(indicator, subject, expression, run)?.figures[0]?.state === 'known')
    return undefined;
  return waysOf(indicator, subject.record.kind, false, compiler.catalogue).find(
    (way) => 'list' in way && subject.record.lists.has(way.list),
  );
}

/** The smallest (greatest) whole number on the right side of a limit. */
function wholeFor(limit: Exact, isStrict: boolean, side: Shortfall['side']): number {
  const down = Number(floorScaled(limit, 0));
  const up = -Number(floorScaled(negate(limit), 0));
  if (side === 'down') return isStrict && isWhole(limit) ? down - 1 : down;
  return isStrict && isWhole(limit) ? up + 1 : up;
}

/** How many new items that meet the condition lift met ÷ total to the limit; none where the limit is all of them. */
function addedFor(met: number, total: number, limit: Exact, isStrict: boolean): number | undefined {
  const rest = subtract(ONE, limit);
  if (compare(rest, { num: 0, den: 1 }) <= 0) return undefined;
  const lacking = add(multiply(limit, whole(total)), negate(whole(met)));
  return wholeFor(divide(lacking, rest), isStrict, 'up');
}
