import { NOT_APPLICABLE, type Possible, type Verdict, verdictOf } from '../../model/outcome.ts';
import type { Outline, Score, VaryingNumbers } from '../../model/result.ts';
import type { Level } from '../../model/rule-set.ts';
import { missingAmong } from '../missing.ts';
import { isDecided, joinSets } from '../outcome.ts';
import { meanScore, scoreOf } from '../score.ts';
import type { Pattern } from './pattern.ts';
import { roughMean } from './rough-score.ts';

const NOTHING: Outline['missing'] = [];

/** What follows for a level from the patterns of its criteria. A class, since very many are made: what few ask for is worked out then. */
export class AlikeOutline implements Outline {
  readonly level: Level;
  readonly possible: Possible;
  readonly verdict: Verdict;
  readonly robust: boolean;
  readonly nothingDecides: boolean;
  readonly criteria: readonly Pattern[];
  readonly numbers: VaryingNumbers;

  constructor(level: Level, criteria: readonly Pattern[], numbers: VaryingNumbers) {
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
    this.numbers = numbers;
  }

  get score(): Score {
    return meanScore(
      this.#deciding().map(({ possible, node }) => ({ possible, score: scoreOf(node, this.numbers) })),
    );
  }

  get roughScore(): number {
    return roughMean(this.criteria, this.numbers);
  }

  get missing(): Outline['missing'] {
    if (isDecided(this.possible)) return NOTHING;
    return missingAmong(
      'all',
      this.#deciding().flatMap(({ full }) => full ?? []),
    );
  }

  #deciding(): readonly Pattern[] {
    return this.criteria.filter(({ decides }) => decides);
  }
}
