import type { Possible, Verdict } from '../../model/outcome.ts';
import type { Outline, Score, VaryingNumbers } from '../../model/result.ts';
import type { Level } from '../../model/rule-set.ts';
import { meanScore, scoreOf } from '../score.ts';
import type { LevelPattern } from './level-pattern.ts';
import type { Pattern } from './pattern.ts';
import { roughMean } from './rough-score.ts';

/**
 * The outline of a record: its pattern, and its numbers. A class, and one object for both, since very many are made; what few ask for is worked
 * out then.
 */
export class AlikeOutline implements Outline, VaryingNumbers {
  readonly #pattern: LevelPattern;
  readonly fractions: VaryingNumbers['fractions'];
  readonly at: number;
  readonly ranges: VaryingNumbers['ranges'];

  constructor(
    pattern: LevelPattern,
    fractions: VaryingNumbers['fractions'],
    at: number,
    ranges: VaryingNumbers['ranges'],
  ) {
    this.#pattern = pattern;
    this.fractions = fractions;
    this.at = at;
    this.ranges = ranges;
  }

  get numbers(): VaryingNumbers {
    return this;
  }

  get level(): Level {
    return this.#pattern.level;
  }

  get possible(): Possible {
    return this.#pattern.possible;
  }

  get verdict(): Verdict {
    return this.#pattern.verdict;
  }

  get robust(): boolean {
    return this.#pattern.robust;
  }

  get nothingDecides(): boolean {
    return this.#pattern.nothingDecides;
  }

  get criteria(): readonly Pattern[] {
    return this.#pattern.criteria;
  }

  get missing(): Outline['missing'] {
    return this.#pattern.missing;
  }

  get score(): Score {
    const deciding = this.criteria.filter(({ decides }) => decides);
    return meanScore(deciding.map(({ possible, node }) => ({ possible, score: scoreOf(node, this) })));
  }

  roughScore(side: keyof Score): number {
    return roughMean(this.criteria, this, side);
  }
}
