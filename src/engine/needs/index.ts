import type { Catalogue } from '../../model/catalogue.ts';
import type { Condition } from '../../model/condition.ts';
import type { CriterionNeeds, LevelNeeds } from '../../model/needs.ts';
import { belongsTo, type Criterion, type Level, type RuleSet } from '../../model/rule-set.ts';
import { fits } from '../level.ts';
import { PARKS } from '../lists.ts';
import { DISTRICT } from '../per-district.ts';
import { itemsOf, listsIn, type Place, placeFor } from './place.ts';
import { readCondition, readFigure } from './read.ts';

/**
 * What a level reads of a record of its scope: every figure and list that could matter under some reading, with the ways to derive
 * it. Criteria that do not concern such a record are left out.
 */
export function needsOf(ruleSet: RuleSet, level: Level, catalogue: Catalogue): LevelNeeds {
  const top = placeFor(level.scope, catalogue, ruleSet);
  const own = ruleSet.criteria.filter((criterion) => belongsTo(criterion, level.id));
  const criteria = own.flatMap((criterion): CriterionNeeds[] => {
    const needs = needsOfCriterion(criterion, level, top);
    return needs.figures.length + needs.others.length + needs.lists.length > 0 ? [needs] : [];
  });
  return { level, record: level.scope, criteria, lists: listsIn(top) };
}

function needsOfCriterion(criterion: Criterion, level: Level, top: Place): CriterionNeeds {
  const { when, unless, require, readings, scope, per } = criterion;
  const isMeant = (of = scope) => fits(of, criterion, level, level.scope);
  const rivals = readings.filter((reading) => isMeant(reading.scope)).map((reading) => reading.require);
  const own = isMeant() ? readAll([when, require, unless], top) : NOTHING;
  const others = readAll(rivals, top);
  if (per === DISTRICT && own !== NOTHING && level.scope === 'portfolio')
    readFigure(DISTRICT, {}, itemsOf(PARKS, top), []);
  return {
    criterion,
    figures: [...own.figures.values()],
    others: [...others.figures].flatMap(([key, figure]) => (own.figures.has(key) ? [] : [figure])),
    lists: [...new Set([...own.named, ...others.named])],
  };
}

type Read = Pick<Place, 'figures' | 'named'>;

const NOTHING: Read = { figures: new Map(), named: new Set() };

/** What conditions read of the record itself; what they read of its lists is noted there. */
function readAll(conditions: readonly (Condition | undefined)[], top: Place): Read {
  const place: Place = { ...top, figures: new Map(), named: new Set() };
  for (const condition of conditions) readCondition(condition, place);
  return place;
}
