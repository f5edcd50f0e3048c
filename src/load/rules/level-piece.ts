import type { Catalogue, Indicator } from '../../model/catalogue.ts';
import { indicatorsNeededBy } from '../../model/reads.ts';
import { remember } from '../../model/remember.ts';
import { belongsTo, type Criterion, type Level, type RuleSet } from '../../model/rule-set.ts';
import { FIGURE_KEYS } from '../data/file-keys.ts';
import { fromJson, toJson } from './model-json.ts';

/** What judging by a level reads, in one piece: to look for each of it among all that there is takes longer. */
interface LevelPiece {
  readonly indicators: readonly Indicator[];
  readonly criteria: readonly Criterion[];
}

export function levelPieceOf(
  { criteria, bands }: RuleSet,
  { id, scope }: Level,
  catalogue: Catalogue,
): string {
  const own = criteria.filter((each) => belongsTo(each, id));
  const read = { criteria: own, bands: bands.filter((each) => each.scope === scope) };
  const needed = new Set([...FIGURE_KEYS, ...indicatorsNeededBy(read, catalogue)]);
  const piece: LevelPiece = {
    indicators: [...needed].flatMap((each) => catalogue.indicators.get(each) ?? []),
    criteria: own,
  };
  return toJson(piece);
}

/** What was read of levels so far. What is in use stays the same object. */
export interface LevelsRead {
  readonly indicators: Map<string, Indicator>;
  /** The criterion of that id that is in use; from now on this one, where there is none yet. */
  readonly keep: (ruleSet: string, criterion: Criterion) => Criterion;
  /** Reads a level, and gives its criteria. */
  readonly read: (ruleSet: string, level: string) => readonly Criterion[];
}

export function makeLevelsRead(textOf: (ruleSet: string, level: string) => string): LevelsRead {
  const indicators = new Map<string, Indicator>();
  const criteria = new Map<string, Criterion>();
  const keep = (ruleSet: string, criterion: Criterion): Criterion => {
    const key = `${ruleSet} ${criterion.id}`;
    const kept = criteria.get(key) ?? criterion;
    criteria.set(key, kept);
    return kept;
  };
  const levelsOf = remember((ruleSet: string) =>
    remember((level: string) => {
      const piece: LevelPiece = fromJson(textOf(ruleSet, level));
      for (const each of piece.indicators) if (!indicators.has(each.id)) indicators.set(each.id, each);
      return piece.criteria.map((each) => keep(ruleSet, each));
    }),
  );
  return { indicators, keep, read: (ruleSet, level) => levelsOf(ruleSet)(level) };
}
