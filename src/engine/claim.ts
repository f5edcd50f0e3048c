import { PASS } from '../model/outcome.ts';
import type { Figure } from '../model/record.ts';
import type { MissingFigure } from '../model/result.ts';
import type { Incentive } from '../model/rule-set.ts';
import type { Claim } from '../model/support.ts';
import { figuresUnder } from '../model/walk-result.ts';
import { ZERO } from '../quantity/exact.ts';
import { hull, point } from '../quantity/interval.ts';
import type { CompiledCondition, Compiler, Run, Subject } from './compiler.ts';
import { missingUnder } from './missing.ts';
import { type CompiledAmount, compileAmount, eitherOf, isOpen, type Reckoned } from './payout.ts';

/** An incentive whose conditions and amounts have become functions. */
export interface CompiledIncentive {
  readonly incentive: Incentive;
  readonly when?: CompiledCondition;
  /** Of one amount without a condition of its own, or of several cases. */
  readonly cases: readonly { readonly when?: CompiledCondition; readonly amount: CompiledAmount }[];
}

/** Compiles an incentive. */
export function compileIncentive(incentive: Incentive, compiler: Compiler): CompiledIncentive {
  const { when, amount, cases } = incentive;
  const all: Incentive['cases'] = [...(amount ? [{ amount }] : []), ...cases];
  return {
    incentive,
    ...(when && { when: compiler.condition(when) }),
    cases: all.map((each) => ({
      ...(each.when && { when: compiler.condition(each.when) }),
      amount: compileAmount(each.amount, compiler),
    })),
  };
}

/** An incentive held against one record; `isOwn`: the one that is judged, not an item of a list. */
export function claimOf(
  { when, cases }: CompiledIncentive,
  subject: Subject,
  run: Run,
  isOwn: boolean,
): Claim {
  const node = when?.(subject, run);
  const possible = node?.possible ?? PASS;
  const found = possible & PASS ? reckon(cases, subject, run) : NOTHING;
  const payouts = found.reckoned.map(({ payout }) => payout);
  const either = eitherOf(payouts);
  const ifDue = either && (found.mayBeNone ? hull(either, point(ZERO)) : either);
  const findings = found.reckoned.flatMap((each) => each.finding ?? []);
  return {
    ...(!isOwn && { name: subject.record.name, ...(subject.item !== undefined && { item: subject.item }) }),
    possible,
    ...(node && { node }),
    payouts,
    ...(ifDue && { ifDue, range: possible === PASS ? ifDue : hull(ifDue, point(ZERO)) }),
    figures: [
      ...(node ? figuresUnder(node) : []),
      ...found.figures,
      ...findings.flatMap(({ figures }) => figures),
    ],
    missing: [
      ...(node ? missingUnder(node) : []),
      ...found.missing,
      ...found.reckoned.flatMap((each) => (isOpen(each) ? (each.finding?.missing ?? []) : [])),
    ],
  };
}

interface Found {
  readonly reckoned: readonly Reckoned[];
  readonly mayBeNone: boolean;
  readonly figures: readonly Figure[];
  readonly missing: readonly MissingFigure[];
}

const NOTHING: Found = { reckoned: [], mayBeNone: true, figures: [], missing: [] };

/** The amounts of the cases that may hold: the first that passes for certain ends the search. */
function reckon(cases: CompiledIncentive['cases'], subject: Subject, run: Run): Found {
  const reckoned: Reckoned[] = [];
  const figures: Figure[] = [];
  const missing: MissingFigure[] = [];
  for (const { when, amount } of cases) {
    const node = when?.(subject, run);
    if (node) {
      figures.push(...figuresUnder(node));
      missing.push(...missingUnder(node));
      if (!(node.possible & PASS)) continue;
    }
    reckoned.push(amount(subject, run));
    if (!node || node.possible === PASS) return { reckoned, mayBeNone: false, figures, missing };
  }
  return { reckoned, mayBeNone: true, figures, missing };
}
