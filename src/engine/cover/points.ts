import type { Catalogue } from '../../model/catalogue.ts';
import type { Condition, Expression } from '../../model/condition.ts';
import type { Aspect, CoveragePoint } from '../../model/coverage.ts';
import { type Band, type Criterion, DEFAULT_READING, type RuleSet } from '../../model/rule-set.ts';
import { aspectsOfLeaf } from './aspects.ts';

type Path = CoveragePoint['path'];
type Owner = Pick<CoveragePoint, 'of' | 'id' | 'reading'>;

const OUTCOMES: readonly Aspect[] = ['pass', 'fail', 'unknown'];
const NONE: CoveragePoint['impossible'] = new Map();

/**
 * What the cases of a rule set must show: every criterion under every reading, every comparison, every alternative that is made of
 * several, and every guard that is. What is taken over from another rule set has its cases there.
 */
export function coveragePoints(
  { criteria, bands, base }: RuleSet,
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

/** The points of a condition and of everything inside of it; `kind` is what it is where it is made of several. */
function piecesOf(
  condition: Condition | undefined,
  path: Path,
  owner: Owner,
  catalogue: Catalogue,
  kind?: 'branch' | 'guard',
): CoveragePoint[] {
  if (!condition) return [];
  if (condition.kind === 'leaf') {
    const { aspects, impossible } = aspectsOfLeaf(condition, catalogue);
    const leaf: CoveragePoint = { ...owner, kind: 'leaf', path, condition, aspects, impossible };
    return [leaf, ...piecesOfSubject(condition.subject, path, owner, catalogue)];
  }
  const whole: CoveragePoint[] = kind
    ? [{ ...owner, kind, path, condition, aspects: OUTCOMES, impossible: NONE }]
    : [];
  return [...whole, ...piecesBelow(condition, path, owner, catalogue)];
}

function piecesBelow(
  condition: Exclude<Condition, { kind: 'leaf' }>,
  path: Path,
  owner: Owner,
  catalogue: Catalogue,
): CoveragePoint[] {
  const inner = (part: Condition | undefined, key: string, kind?: 'branch' | 'guard') =>
    piecesOf(part, [...path, key], owner, catalogue, kind);
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const kind = condition.kind === 'any' ? 'branch' : undefined;
      return condition.of.flatMap((part, index) =>
        piecesOf(part, [...path, condition.kind, index], owner, catalogue, kind),
      );
    }
    case 'not':
      return inner(condition.of, 'not');
    case 'when':
      return [...inner(condition.when, 'when', 'guard'), ...inner(condition.require, 'require')];
    case 'each':
      return [...inner(condition.where, 'where', 'guard'), ...inner(condition.require, 'require')];
    case 'criterion':
    case 'level':
      return [];
  }
}

/** The conditions that choose the items of a list. */
function piecesOfSubject(
  subject: Expression,
  path: Path,
  owner: Owner,
  catalogue: Catalogue,
): CoveragePoint[] {
  const inner = (part: Condition | undefined, key: string) =>
    piecesOf(part, [...path, key], owner, catalogue, 'guard');
  switch (subject.kind) {
    case 'count':
    case 'aggregate':
      return inner(subject.where, 'where');
    case 'share':
      return [...inner(subject.among, 'among'), ...inner(subject.where, 'where')];
    case 'indicator':
    case 'arithmetic':
    case 'rate':
      return [];
  }
}
