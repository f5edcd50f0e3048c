import type { Catalogue } from '../../model/catalogue.ts';
import type { CoveredPoint, Unshown } from '../../model/coverage.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import type { Place } from '../../model/text.ts';
import { compare, divide, type Exact, multiply, whole } from '../../quantity/exact.ts';

/** What the cases of one rule set show of it. */
export interface CoveredSet {
  readonly ruleSet: RuleSet;
  readonly catalogue: Catalogue;
  readonly cases: number;
  /** Cases that do not hold; they show nothing. */
  readonly failing: number;
  readonly needless: readonly Unshown[];
  readonly points: readonly PlacedPoint[];
}

export interface PlacedPoint extends CoveredPoint {
  readonly place: Place;
}

/** How many aspects there are, and how many are shown. */
export function countOf({ points }: CoveredSet): { readonly shown: number; readonly all: number } {
  const shown = points.reduce((sum, point) => sum + point.shown.length, 0);
  const lacking = points.reduce((sum, point) => sum + point.lacking.length, 0);
  return { shown, all: shown + lacking };
}

/** The share in per cent, exactly; all of nothing where there is nothing. */
export function percentOf(set: CoveredSet): Exact {
  const { shown, all } = countOf(set);
  return all === 0 ? whole(100) : divide(multiply(whole(shown), whole(100)), whole(all));
}

/** Whether less than so many per cent are shown; a case that does not hold is never enough. */
export function isBelow(set: CoveredSet, least: Exact): boolean {
  return compare(percentOf(set), least) < 0;
}
