import { NOT_APPLICABLE, type Possible, type Verdict, verdictOf } from '../../model/outcome.ts';
import type { Outline } from '../../model/result.ts';
import type { Level } from '../../model/rule-set.ts';
import { missingAmong } from '../missing.ts';
import { isDecided, joinSets } from '../outcome.ts';
import type { Pattern } from './pattern.ts';

/** A level in records that differ in nothing but numbers: what follows for it from the patterns of its criteria. */
export class LevelPattern {
  readonly level: Level;
  readonly possible: Possible;
  readonly verdict: Verdict;
  readonly robust: boolean;
  readonly nothingDecides: boolean;
  readonly criteria: readonly Pattern[];
  readonly #missingOf: MissingOf;
  #missing: Outline['missing'] | undefined;

  constructor(level: Level, criteria: readonly Pattern[], missingOf: MissingOf) {
    let possible = NOT_APPLICABLE;
    let best = NOT_APPLICABLE;
    let worst = NOT_APPLICABLE;
    let nothingDecides = true;
    for (const each of criteria) {
      if (!each.decides) continue;
      possible = joinSets('all', possible, each.possible);
      best = joinSets('all', best, each.best);
      worst = joinSets('all', worst, each.worst);
      nothingDecides &&= each.possible === NOT_APPLICABLE;
    }
    this.level = level;
    this.possible = possible;
    this.verdict = verdictOf(possible);
    this.robust = verdictOf(best) === this.verdict && verdictOf(worst) === this.verdict;
    this.nothingDecides = nothingDecides;
    this.criteria = criteria;
    this.#missingOf = missingOf;
  }

  /** The figures that still matter. */
  get missing(): Outline['missing'] {
    return (this.#missing ??= isDecided(this.possible) ? NOTHING : this.#missingOf(this.criteria));
  }
}

const NOTHING: Outline['missing'] = [];

/** The figures that still matter, by the patterns of the criteria. */
type MissingOf = (criteria: readonly Pattern[]) => Outline['missing'];

/** So many answers are kept; there may be very many more. */
const MOST_KEPT = 1000;

/** In very many records in which figures are missing, these are few, and always the same. */
export function missingOften(): MissingOf {
  const known = new Map<string, Outline['missing']>();
  return (criteria) => {
    const deciding = criteria.filter(({ decides }) => decides);
    const key = deciding.map(({ number }) => number).join();
    const before = known.get(key);
    if (before) return before;
    const nodes = deciding.flatMap(({ full }) => full ?? []);
    const missing = missingAmong('all', nodes);
    if (known.size < MOST_KEPT) known.set(key, missing);
    return missing;
  };
}
