import type { Catalogue } from '../../model/catalogue.ts';
import type { Condition, Expression } from '../../model/condition.ts';
import type { Aspect, CoveragePoint, Impossible } from '../../model/coverage.ts';
import { aspectsOfLeaf } from './aspects.ts';

export type Path = CoveragePoint['path'];

/** What a piece belongs to. */
export type Owner = Pick<CoveragePoint, 'of' | 'id' | 'reading'>;

export const OUTCOMES: readonly Aspect[] = ['pass', 'fail', 'unknown'];

/** Where everything can be shown. */
export const NONE: ReadonlyMap<Aspect, Impossible> = new Map();

/** The points of a condition and of everything inside of it; `kind` is what it is where it is made of several. */
export function piecesOf(
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
