import type { MissingFigure } from '../model/result.ts';
import { DOUBTS } from './labels.ts';
import { indicatorOf, itemsName, type Lexicon, listName, nameOf, say } from './lexicon.ts';

/** `主导产业集聚度（%，2018年，企业第3项）`: what is asked for, in which unit, for which year and item. */
export function missingName(missing: MissingFigure, lexicon: Lexicon): string {
  if (missing.kind === 'list')
    return listName(missing.id, lexicon) + bracket([itemText(missing, lexicon)], lexicon);
  const unit = indicatorOf(missing.id, lexicon)?.unit.text ?? '';
  const year =
    missing.year === undefined ? '' : say({ zh: `${missing.year}年`, en: `${missing.year}` }, lexicon);
  return nameOf(missing.id, lexicon) + bracket([unit, year, itemText(missing, lexicon)], lexicon);
}

/** Why it is not enough, where something was given. */
export function missingReason({ why }: MissingFigure, lexicon: Lexicon): string {
  return why === 'missing' ? '' : say(DOUBTS[why], lexicon);
}

/**
 * The figures from which it could be derived instead. Where a list is there and only some of its items lack something, these items
 * are named, not the totals that follow from them.
 */
export function missingAlternatives({ from }: MissingFigure): readonly MissingFigure[] {
  return from.flatMap(lacking);
}

function lacking(missing: MissingFigure): readonly MissingFigure[] {
  const { item, from } = missing;
  const isOfItems = item === undefined && from.length > 0 && from.every((each) => each.item !== undefined);
  return isOfItems ? from.flatMap(lacking) : [missing];
}

/** Parks of a portfolio by their names, other items by their numbers. */
function itemText({ item, park }: MissingFigure, lexicon: Lexicon): string {
  if (item === undefined) return '';
  const steps = item.split('/');
  return Array.from({ length: Math.floor(steps.length / 2) }, (_, index) => {
    if (index === 0 && park !== undefined && park !== '') return park;
    const items = itemsName(steps[index * 2] ?? '', lexicon);
    const number = steps[index * 2 + 1] ?? '';
    return say({ zh: `${items}第${number}项`, en: `${items} no. ${number}` }, lexicon);
  }).join(' ');
}

function bracket(parts: readonly string[], lexicon: Lexicon): string {
  const filled = parts.filter((part) => part !== '').join(say({ zh: '，', en: ', ' }, lexicon));
  return filled === '' ? '' : say({ zh: `（${filled}）`, en: ` (${filled})` }, lexicon);
}
