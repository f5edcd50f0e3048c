import { casesSkeleton } from './cases.ts';
import { citiesSkeleton, indicatorsSkeleton } from './catalogue.ts';
import { ruleSetSkeleton } from './rule-set.ts';
import type { SkeletonOf } from './skeleton-of.ts';

/** The files of a folder of rules for a new document, by name: they load, hold and are laid out as `rules fmt` lays them out. */
export function skeletonOf(of: SkeletonOf): ReadonlyMap<string, string> {
  return new Map([
    ['cities.yaml', citiesSkeleton(of)],
    [`${of.id}.yaml`, ruleSetSkeleton(of)],
    [`${of.id}.cases.yaml`, casesSkeleton(of)],
    [`catalogue/indicators/${of.city}.yaml`, indicatorsSkeleton(of)],
  ]);
}
