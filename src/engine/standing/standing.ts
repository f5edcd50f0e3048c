import { outcomeOf } from '../../model/outcome.ts';
import type { CriterionResult, Evaluation, MissingFigure } from '../../model/result.ts';
import type { CriterionStanding, Standing } from '../../model/standing.ts';
import { compare } from '../../quantity/exact.ts';
import { missingUnder } from '../missing.ts';
import { marginOf } from './margin.ts';

/** How a record stands under a level: what `evaluate` found, with margins, and what each criterion lacks. */
export function standingOf(evaluation: Evaluation): Standing {
  const criteria = evaluation.result.criteria.map(criterionStanding);
  const deciding = criteria.filter(isDeciding);
  const worst = worstOf(deciding);
  return {
    evaluation,
    criteria,
    counts: countsOf(deciding),
    ...(worst && { worst }),
    lacks: eachOnce(deciding.flatMap(({ lacks }) => lacks)),
  };
}

function criterionStanding(result: CriterionResult): CriterionStanding {
  const { node } = result;
  const margin = node && marginOf(node);
  return { result, ...(margin && { margin }), lacks: node ? missingUnder(node) : [] };
}

function isDeciding({ result }: CriterionStanding): boolean {
  return result.decides && result.notApplicable === undefined;
}

function countsOf(criteria: readonly CriterionStanding[]): Standing['counts'] {
  const count = (outcome: string) =>
    criteria.filter(({ result }) => outcomeOf(result.possible) === outcome).length;
  return { pass: count('pass'), fail: count('fail'), unknown: count('unknown') };
}

function worstOf(criteria: readonly CriterionStanding[]): CriterionStanding | undefined {
  return criteria.reduce<CriterionStanding | undefined>((worst, next) => {
    if (!next.margin) return worst;
    return worst?.margin && compare(next.margin.share, worst.margin.share) >= 0 ? worst : next;
  }, undefined);
}

function eachOnce(missing: readonly MissingFigure[]): readonly MissingFigure[] {
  const known = new Map<string, MissingFigure>();
  for (const figure of missing) {
    const key = [figure.kind, figure.id, figure.item ?? '', figure.year ?? ''].join('/');
    if (!known.has(key)) known.set(key, figure);
  }
  return [...known.values()];
}
