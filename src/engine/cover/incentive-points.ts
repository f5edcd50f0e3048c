import type { Catalogue } from '../../model/catalogue.ts';
import type { Aspect, CoveragePoint } from '../../model/coverage.ts';
import type { Amount, Incentive } from '../../model/rule-set.ts';
import { NONE, OUTCOMES, type Owner, type Path, piecesOf } from './pieces.ts';

/** What cases must show of an incentive: how it ends, its conditions piece by piece, and every amount. */
export function pointsOfIncentive(incentive: Incentive, at: Path, catalogue: Catalogue): CoveragePoint[] {
  const { id, when, amount, cases } = incentive;
  const own: Owner = { of: 'incentive', id };
  const whole: CoveragePoint = {
    ...own,
    kind: 'incentive',
    path: at,
    aspects: outcomesOf(incentive),
    impossible: NONE,
  };
  return [
    whole,
    ...piecesOf(when, [...at, 'when'], own, catalogue, 'guard'),
    ...(amount ? [amountPoint(amount, [...at, 'amount'], own)] : []),
    ...cases.flatMap((each, index) => [
      ...piecesOf(each.when, [...at, 'cases', index, 'when'], own, catalogue, 'branch'),
      amountPoint(each.amount, [...at, 'cases', index, 'amount'], own),
    ]),
  ];
}

/** What has no condition is due; only a list may leave open whether it holds anything. */
function outcomesOf({ when, each }: Incentive): readonly Aspect[] {
  if (when) return OUTCOMES;
  return each === undefined ? ['pass'] : ['pass', 'unknown'];
}

function amountPoint(amount: Amount, path: Path, own: Owner): CoveragePoint {
  const { of, atLeast, atMost } = amount;
  const reckoned: readonly Aspect[] = [
    'unknown',
    ...(atLeast ? (['low', 'floored'] as const) : []),
    ...(atMost ? (['high', 'capped'] as const) : []),
  ];
  const aspects: readonly Aspect[] = ['paid', ...(of === undefined ? [] : reckoned)];
  return { ...own, kind: 'amount', path, amount, aspects, impossible: NONE };
}
