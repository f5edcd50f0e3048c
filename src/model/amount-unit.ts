import { PLAIN, type Unit } from '../quantity/unit.ts';
import type { Catalogue } from './catalogue.ts';
import type { Amount, Incentive } from './rule-set.ts';

/** The unit in which an amount is shown: that of its cap or floor, else that of the figure, else the one over the stroke of the rate. */
export function unitOfAmount({ of, rate, atMost, atLeast }: Amount, catalogue: Catalogue): Unit {
  const stated = (atMost ?? atLeast)?.unit;
  if (stated) return stated;
  const figure = catalogue.indicators.get(of ?? '')?.unit ?? PLAIN;
  const [over = '', under] = rate?.unit.text.split('/') ?? [];
  return under === undefined ? figure : (catalogue.units.find(over) ?? PLAIN);
}

/** The amounts of an incentive: its own, or one for each case. */
export function amountsOf({ amount, cases }: Pick<Incentive, 'amount' | 'cases'>): readonly Amount[] {
  return [...(amount ? [amount] : []), ...cases.map((each) => each.amount)];
}

/** Whether it is granted every year, or once. */
export function everyOf(incentive: Pick<Incentive, 'amount' | 'cases'>): Amount['every'] {
  return amountsOf(incentive).find(({ every }) => every)?.every;
}
