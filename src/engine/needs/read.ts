import { type Indicator, isOwn } from '../../model/catalogue.ts';
import type { Condition, Expression } from '../../model/condition.ts';
import type { NeededFigure, NeededYear, Way } from '../../model/needs.ts';
import { inputsOf, limitsOf } from '../../model/reads.ts';
import { belongsTo } from '../../model/rule-set.ts';
import { PARKS } from '../lists.ts';
import { isSummedOverParks } from '../portfolio.ts';
import { itemsOf, type Place } from './place.ts';

/** The years for which an indicator is asked; `since` is the base of a growth. */
interface NeededYears {
  readonly year?: NeededYear | undefined;
  readonly since?: number | undefined;
}

/** Notes everything that a condition reads of a record. */
export function readCondition(condition: Condition | undefined, place: Place): void {
  switch (condition?.kind) {
    case undefined:
      return;
    case 'all':
    case 'any':
      for (const part of condition.of) readCondition(part, place);
      return;
    case 'not':
      return readCondition(condition.of, place);
    case 'when':
      readCondition(condition.when, place);
      return readCondition(condition.require, place);
    case 'each': {
      const items = lookThrough(condition.list, place);
      readCondition(condition.where, items);
      return readCondition(condition.require, items);
    }
    case 'criterion':
    case 'level':
      return readReference(condition, place);
    case 'leaf':
      readExpression(condition.subject, {}, place, []);
      for (const limit of limitsOf(condition.comparison)) {
        if (limit.kind === 'figure') readFigure(limit.indicator, { year: limit.year }, place, []);
      }
  }
}

/** Another criterion, or all those of another level. */
function readReference({ kind, id }: { readonly kind: string; readonly id: string }, place: Place): void {
  const meant = place.ruleSet.criteria.filter((each) =>
    kind === 'criterion' ? each.id === id : belongsTo(each, id),
  );
  for (const { when, require } of meant) for (const part of [when, require]) readCondition(part, place);
}

function lookThrough(list: string, place: Place): Place {
  const items = itemsOf(list, place);
  if (items !== place) place.named.add(list);
  return items;
}

/** Notes what an expression is computed from, and gives the figures of the record itself among them. */
function readExpression(
  expression: Expression,
  years: NeededYears,
  place: Place,
  path: readonly string[],
): readonly NeededFigure[] {
  const read = (id: string, own: NeededYears = years) => readFigure(id, own, place, path);
  switch (expression.kind) {
    case 'indicator': {
      const { indicator, year = years.year, since = years.since } = expression;
      return [read(indicator, { year, since })];
    }
    case 'arithmetic':
      return inputsOf(expression).map((id) => read(id));
    case 'rate':
      return [read(expression.of, { year: years.year }), read(expression.of, { year: baseOf(years) })];
    case 'count':
    case 'share':
    case 'aggregate':
      readItems(expression, lookThrough(expression.list, place), path);
      return [];
  }
}

/** The year from which a growth is reckoned. */
function baseOf({ year, since }: NeededYears): NeededYear {
  return since ?? (typeof year === 'number' ? year - 1 : 'before');
}

function readItems(
  expression: Extract<Expression, { readonly list: string }>,
  items: Place,
  path: readonly string[],
): void {
  readCondition(expression.where, items);
  if (expression.kind === 'share') readCondition(expression.among, items);
  if (expression.kind === 'aggregate') readFigure(expression.of, {}, items, path);
  if (expression.kind === 'count' && expression.during !== undefined)
    readFigure(expression.during, {}, items, path);
}

/** Notes an indicator with the ways to derive it. `path` holds what it is itself an ingredient of. */
export function readFigure(
  id: string,
  years: NeededYears,
  place: Place,
  path: readonly string[],
): NeededFigure {
  const indicator = place.catalogue.indicators.get(id);
  if (!indicator) throw new Error(`the rule set was not checked against this catalogue: ${id}`);
  const { around } = place;
  // Figures of the city stand beside those of the file's own record.
  if (around && !isOwn(place.kind, indicator)) return readFigure(id, years, around, path);
  const { year } = years;
  const key = `${place.kind}/${id}/${year ?? ''}/${years.since ?? ''}`;
  const ways = path.includes(key) ? [] : waysTo(indicator, years, place, [...path, key]);
  const figure: NeededFigure = { indicator, ...(year !== undefined && { year }), ways };
  // What is only an ingredient stands with the figure that it gives.
  if (path.every((each) => !each.startsWith(`${place.kind}/`))) place.figures.set(key, figure);
  return figure;
}

function waysTo(
  indicator: Indicator,
  years: NeededYears,
  place: Place,
  path: readonly string[],
): readonly Way[] {
  if (place.kind === 'portfolio' && isSummedOverParks(indicator)) {
    readFigure(indicator.id, years, itemsOf(PARKS, place), path);
    const expression: Expression = { kind: 'aggregate', how: 'sum', of: indicator.id, list: PARKS };
    return [{ expression, figures: [], list: PARKS }];
  }
  return indicator.derive.flatMap((expression): Way[] => {
    if (!('list' in expression))
      return [{ expression, figures: readExpression(expression, years, place, path) }];
    const record = place.catalogue.lists.get(expression.list)?.record;
    // A list belongs to the year of the data, and not to records of the kind that its items are.
    if (years.year !== undefined || record === place.kind) return [];
    readItems(expression, itemsOf(expression.list, place), path);
    return [{ expression, figures: [], list: expression.list }];
  });
}
