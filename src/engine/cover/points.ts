import type { Catalogue } from '../../model/catalogue.ts';
import type { CoveragePoint } from '../../model/coverage.ts';
import { type Band, type Criterion, DEFAULT_READING, type RuleSet } from '../../model/rule-set.ts';
import { pointsOfIncentive } from './incentive-points.ts';
import { NONE, OUTCOMES, type Owner, type Path, piecesOf } from './pieces.ts';

/**
 * What the cases of a rule set must show: every criterion under every reading, every comparison, every alternative that is made of
 * several, every guard that is, and every amount of an incentive. What is taken over from another rule set has its cases there.
 */
export function coveragePoints(
  { criteria, bands, incentives, base }: RuleSet,
  catalogue: Catalogue,
): readonly CoveragePoint[] {
  const overridden = criteria.filter(({ origin }) => origin && origin.relation !== 'inherited');
  return [
    ...overridden.flatMap((criterion) =>
      pointsOfCriterion(criterion, ['overrides', base?.overridden.indexOf(criterion.id) ?? 0], catalogue),
    ),
    ...criteria
      .filter(({ origin }) => !origin)
      .flatMap((criterion, index) => pointsOfCriterion(criterion, ['criteria', index], catalogue)),
    ...bands
      .slice(base?.ruleSet.bands.length ?? 0)
      .flatMap((band, index) => pointsOfBand(band, ['bands', index], catalogue)),
    ...incentives
      .slice(base?.ruleSet.incentives.length ?? 0)
      .flatMap((each, index) => pointsOfIncentive(each, ['incentives', index], catalogue)),
  ];
}

function pointsOfCriterion(criterion: Criterion, at: Path, catalogue: Catalogue): CoveragePoint[] {
  const { id, when, unless, require, readings } = criterion;
  const own: Owner = { of: 'criterion', id };
  const rivals = readings.flatMap((reading, index): CoveragePoint[] => {
    const path = [...at, 'readings', index];
    const owner: Owner = { ...own, reading: reading.id };
    const point: CoveragePoint = {
      ...owner,
      kind: 'reading',
      path,
      aspects: [...OUTCOMES, 'differs'],
      impossible: NONE,
    };
    return [point, ...piecesOf(reading.require, [...path, 'require'], owner, catalogue)];
  });
  return [
    { ...own, kind: 'reading', reading: DEFAULT_READING, path: at, aspects: OUTCOMES, impossible: NONE },
    ...piecesOf(when, [...at, 'when'], own, catalogue, 'guard'),
    ...piecesOf(unless, [...at, 'unless'], own, catalogue, 'guard'),
    ...piecesOf(require, [...at, 'require'], own, catalogue),
    ...rivals,
  ];
}

function pointsOfBand({ id, classes }: Band, at: Path, catalogue: Catalogue): CoveragePoint[] {
  return classes.flatMap(({ when }, index) =>
    piecesOf(when, [...at, 'classes', index, 'when'], { of: 'band', id }, catalogue, 'branch'),
  );
}
