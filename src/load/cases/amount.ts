import { amountsOf, unitOfAmount } from '../../model/amount-unit.ts';
import type { Incentive, Stated } from '../../model/rule-set.ts';
import type { ExpectedAmount } from '../../model/trial.ts';
import { type Exact, ZERO } from '../../quantity/exact.ts';
import { type End, interval, point } from '../../quantity/interval.ts';
import { PLAIN } from '../../quantity/unit.ts';
import { readQuantity } from '../conditions/quantity.ts';
import type { RawExpectedAmount, RawQuantity } from '../schema/raw.ts';
import type { Path } from '../source/problem-list.ts';
import type { CaseContext } from './case-context.ts';

const NONE = 'none';

/** What an incentive is expected to come to: an amount, the ends of a range, or none. Problems: another dimension; no exact quantity. */
export function amountOf(
  raw: RawExpectedAmount,
  incentive: Incentive,
  at: Path,
  context: CaseContext,
): ExpectedAmount | undefined {
  if (raw === NONE) return { unit: PLAIN };
  const read = (quantity: RawQuantity, path: Path) => readMoney(quantity, incentive, path, context);
  if (typeof raw !== 'object') {
    const stated = read(raw, at);
    return stated && { range: point(stated.value), unit: stated.unit };
  }
  const found = new Map(
    Object.entries(raw).flatMap(([key, quantity]) => {
      const stated = read(quantity, [...at, key]);
      return stated ? [[key, stated] as const] : [];
    }),
  );
  const last = [...found.values()].at(-1);
  const endOf = (closed: string, open: string): End<Exact> | undefined => {
    const end = found.get(closed) ?? found.get(open);
    return end && { at: end.value, open: !found.has(closed) };
  };
  // Nobody is promised less than nothing.
  const low = endOf('at_least', 'more_than') ?? { at: ZERO, open: false };
  const range = interval(low, endOf('at_most', 'less_than'));
  return { range, unit: last?.unit ?? PLAIN };
}

/** A quantity of the dimension that the incentive promises. */
function readMoney(
  quantity: RawQuantity,
  incentive: Incentive,
  at: Path,
  { catalogue, problems }: CaseContext,
): Stated | undefined {
  const stated = readQuantity(quantity, undefined, at, { vocabulary: catalogue, problems });
  const [amount] = amountsOf(incentive);
  const unit = amount && unitOfAmount(amount, catalogue);
  if (!stated || !unit || stated.unit.dimension === unit.dimension) return stated;
  problems.add(at, 'wrong-dimension', { subject: 'amount', found: stated.text, expected: unit.text });
  return undefined;
}
