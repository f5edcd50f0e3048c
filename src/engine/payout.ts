import type { Payout } from '../model/support.ts';
import type { Amount } from '../model/rule-set.ts';
import { type Exact, ONE } from '../quantity/exact.ts';
import {
  addIntervals,
  clampInterval,
  hull,
  type Interval,
  NOT_NEGATIVE,
  scaleInterval,
  single,
} from '../quantity/interval.ts';
import type { CompiledExpression, Compiler, Finding, Run, Subject } from './compiler.ts';
import { rangeOf, yearly } from './finding.ts';

/** A payout, and what was looked up for it. */
export interface Reckoned {
  readonly payout: Payout;
  readonly finding?: Finding;
}

export type CompiledAmount = (subject: Subject, run: Run) => Reckoned;

/** Compiles a promised amount: rate × figure between floor and cap, or what may be granted where there is no figure. */
export function compileAmount(amount: Amount, compiler: Compiler): CompiledAmount {
  const { of, rate, atLeast, atMost } = amount;
  const within = (range: Interval<Exact>) => clampInterval(range, atLeast?.value, atMost?.value);
  if (of === undefined) {
    const granted: Reckoned = { payout: { amount, range: within(NOT_NEGATIVE) } };
    return () => granted;
  }
  const find: CompiledExpression = compiler.indicator(of);
  return (subject, run) => {
    const finding = yearly(find(subject, run));
    const base = rangeOf(finding);
    const reckoned = scaleInterval(base, rate?.value ?? ONE);
    return { finding, payout: { amount, base, reckoned, range: within(reckoned) } };
  };
}

/** What one of several payouts comes to. */
export function eitherOf(payouts: readonly Payout[]): Interval<Exact> | undefined {
  return payouts
    .map(({ range }) => range)
    .reduce<Interval<Exact> | undefined>(
      (either, range) => (either ? hull(either, range) : range),
      undefined,
    );
}

/** What several claims come to together. */
export function sumOf(ranges: readonly Interval<Exact>[]): Interval<Exact> | undefined {
  const [first, ...others] = ranges;
  return first && others.reduce(addIntervals, first);
}

/** Whether a better figure could still change the amount: not where the cap is reached in any case. */
export function isOpen({ payout, finding }: Reckoned): boolean {
  return finding !== undefined && single(payout.range) === undefined;
}
