import { everyOf, unitOfAmount, amountsOf } from '../model/amount-unit.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { PASS } from '../model/outcome.ts';
import type { IncentiveResult, SupportTotal } from '../model/support.ts';
import { sumOf } from './payout.ts';

/** Adds up what is of one kind: what is paid and what is waived, once and every year, each by itself. A price is no support. */
export function totalsOf(results: readonly IncentiveResult[], catalogue: Catalogue): readonly SupportTotal[] {
  const groups = new Map<string, IncentiveResult[]>();
  for (const result of results) {
    const { incentive, possible, range } = result;
    if (!range || !(possible & PASS) || incentive.money === 'price') continue;
    const key = [incentive.money, everyOf(incentive), dimensionOf(result, catalogue)].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), result]);
  }
  return [...groups.values()].flatMap(totalOf);
}

function dimensionOf({ incentive }: IncentiveResult, catalogue: Catalogue): string {
  const [amount] = amountsOf(incentive);
  return amount ? unitOfAmount(amount, catalogue).dimension : '';
}

function totalOf(group: readonly IncentiveResult[]): readonly SupportTotal[] {
  const incentives = group.map(({ incentive }) => incentive);
  const range = sumOf(group.flatMap((each) => each.range ?? []));
  const [first] = incentives;
  if (!range || !first || first.money === 'price') return [];
  const every = everyOf(first);
  return [{ money: first.money, ...(every && { every }), range, incentives }];
}
