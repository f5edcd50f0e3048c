import type { Expression } from '../model/condition.ts';
import type { Actual, LeafNode } from '../model/result.ts';
import { type Exact, ONE, ZERO } from '../quantity/exact.ts';
import { type End, type Interval, single } from '../quantity/interval.ts';
import { compareReal, type Real } from '../quantity/real.ts';
import { PLAIN, type Unit } from '../quantity/unit.ts';
import { indicatorOf, type Lexicon } from './lexicon.ts';

/** The unit in which a leaf is shown: that of its limit as written, else that of its subject. */
export function unitOf({ comparison, subject }: LeafNode['condition'], lexicon: Lexicon): Unit {
  const limits = 'limit' in comparison ? [comparison.limit] : 'low' in comparison ? [comparison.low] : [];
  const [limit] = limits;
  if (limit?.kind === 'number') return limit.unit;
  return unitOfSubject(subject, lexicon);
}

function unitOfSubject(subject: Expression, lexicon: Lexicon): Unit {
  const unitOfIndicator = (id = '') => indicatorOf(id, lexicon)?.unit ?? PLAIN;
  switch (subject.kind) {
    case 'indicator':
      return unitOfIndicator(subject.indicator);
    case 'aggregate':
      return unitOfIndicator(subject.of);
    case 'arithmetic':
      return subject.how === 'ratio' ? PLAIN : unitOfIndicator(subject.of[0]);
    case 'rate':
    case 'share':
      return lexicon.catalogue.units.find('%') ?? PLAIN;
    case 'count':
      return PLAIN;
  }
}

/** Bounds that hold for every amount, share or rate are no knowledge of this one. */
export function saysNothing({ low, high }: Interval, { dimension }: Unit): boolean {
  const isRatio = dimension === 'ratio';
  const fromBottom = !low || isAt(low, ZERO) || (isRatio && isAt(low, MINUS_ONE));
  return fromBottom && (!high || (isRatio && isAt(high, ONE) && !high.open));
}

function isAt(end: End | undefined, value: Exact): boolean {
  return end !== undefined && compareReal(end.at, value) === 0;
}

/** Nothing shrinks by more than all of it. */
const MINUS_ONE: Exact = { num: -1, den: 1 };

/** The ends of what a leaf is held against; printed numbers must not change sides with any of them. */
export function endsOf(limits: readonly Actual[]): readonly Real[] {
  return limits.flatMap((limit) => {
    if (limit.type !== 'number') return [];
    const only = single(limit.range);
    return only ? [only] : [limit.range.low, limit.range.high].flatMap((end) => (end ? [end.at] : []));
  });
}
