import type { Catalogue, Indicator } from '../../model/catalogue.ts';
import { indicatorsNeededBy } from '../../model/reads.ts';
import { belongsTo, type Level, type RuleSet } from '../../model/rule-set.ts';
import { fromJson, toJson } from './model-json.ts';
import { type Asking, askingOf } from './rule-set-lines.ts';

/** What judging by a level reads, in one piece: to look for each of it among all that there is takes longer. */
interface LevelPiece {
  readonly indicators: readonly Indicator[];
  /** By the id of the criterion. */
  readonly criteria: readonly (readonly [id: string, asking: Asking])[];
}

/** They stand in data files beside the figures, and are figures, too. */
const BESIDE_FIGURES = ['name', 'district'];

export function levelPieceOf(
  { criteria, bands }: RuleSet,
  { id, scope }: Level,
  catalogue: Catalogue,
): string {
  const own = criteria.filter((each) => belongsTo(each, id));
  const read = { criteria: own, bands: bands.filter((each) => each.scope === scope) };
  const needed = new Set([...BESIDE_FIGURES, ...indicatorsNeededBy(read, catalogue)]);
  const piece: LevelPiece = {
    indicators: [...needed].flatMap((each) => catalogue.indicators.get(each) ?? []),
    criteria: own.map((each) => [each.id, askingOf(each)]),
  };
  return toJson(piece);
}

/** What was read of levels so far. */
export interface LevelsRead {
  readonly indicators: Map<string, Indicator>;
  readonly askingOf: (ruleSet: string, criterion: string) => Asking | undefined;
  readonly read: (ruleSet: string, level: string) => void;
}

export function makeLevelsRead(textOf: (ruleSet: string, level: string) => string): LevelsRead {
  const done = new Set<string>();
  const indicators = new Map<string, Indicator>();
  const asking = new Map<string, Asking>();
  return {
    indicators,
    askingOf: (ruleSet, criterion) => asking.get(keyOf(ruleSet, criterion)),
    read: (ruleSet, level) => {
      const key = keyOf(ruleSet, level);
      if (done.has(key)) return;
      done.add(key);
      const piece: LevelPiece = fromJson(textOf(ruleSet, level));
      // One that is in use stays the same object.
      for (const each of piece.indicators) if (!indicators.has(each.id)) indicators.set(each.id, each);
      for (const [id, each] of piece.criteria) asking.set(keyOf(ruleSet, id), each);
    },
  };
}

function keyOf(ruleSet: string, part: string): string {
  return `${ruleSet} ${part}`;
}
