import { outcomeOf } from '../../model/outcome.ts';
import type { MissingFigure, ResultNode } from '../../model/result.ts';
import { type Lexicon, itemsName, listName, nameOf, indicatorOf, say } from '../lexicon.ts';
import { missingName } from '../missing.ts';
import { WORDS } from '../phrases.ts';

/** What is missing for an outcome that is still open, and only in its open branches. */
export function openMissing(node: ResultNode): readonly MissingFigure[] {
  if (outcomeOf(node.possible) !== 'unknown') return [];
  switch (node.kind) {
    case 'leaf':
      return node.missing;
    case 'all':
    case 'any':
      return node.children.flatMap(openMissing);
    case 'not':
      return openMissing(node.child);
    case 'when':
      return [...openMissing(node.when), ...openMissing(node.require)];
    case 'each':
      return [...node.missing, ...node.items.flatMap(({ result }) => openMissing(result))];
    case 'criterion':
    case 'level':
      return openMissing(node.result);
  }
}

/** List items that are named; beyond them they are counted. */
const MOST_NAMED = 3;

/** Names of what is missing, each once; what many items of a list lack is one entry: `产值（万元，企业 37 项）`. */
export function missingNames(missing: readonly MissingFigure[], lexicon: Lexicon): readonly string[] {
  return groupBy(missing, keyOf).flatMap((group) => groupNames(group, lexicon));
}

/** What many items of a list lack for one reason, together; everything else by itself. */
export function groupMissing(missing: readonly MissingFigure[]): readonly (readonly MissingFigure[])[] {
  const groups = groupBy(missing, (each) => `${keyOf(each)} ${each.why}`);
  return groups.flatMap((group) => (group.length > MOST_NAMED ? [group] : group.map((each) => [each])));
}

function keyOf({ kind, id, year, item }: MissingFigure): string {
  return [kind, id, year ?? '', listsOf(item).join('/')].join(' ');
}

function groupBy(
  missing: readonly MissingFigure[],
  key: (each: MissingFigure) => string,
): readonly (readonly MissingFigure[])[] {
  const groups = new Map<string, MissingFigure[]>();
  for (const each of missing) {
    const group = groups.get(key(each));
    if (group) group.push(each);
    else groups.set(key(each), [each]);
  }
  return [...groups.values()];
}

function groupNames(group: readonly MissingFigure[], lexicon: Lexicon): readonly string[] {
  const items = new Set(group.map(({ item }) => item));
  const [first] = group;
  if (!first || items.size <= MOST_NAMED) {
    return [...new Set(group.map((each) => missingName(each, lexicon)))];
  }
  const { kind, id, year } = first;
  const parts = [
    kind === 'indicator' ? (indicatorOf(id, lexicon)?.unit.text ?? '') : '',
    year === undefined ? '' : say({ zh: `${year}年`, en: `${year}` }, lexicon),
    ownersText(group, items.size, lexicon),
  ].filter((part) => part !== '');
  const name = kind === 'indicator' ? nameOf(id, lexicon) : listName(id, lexicon);
  return [name + say({ zh: `（${parts.join('，')}）`, en: ` (${parts.join(', ')})` }, lexicon)];
}

/** `甲园区、乙园区、丙园区等 12 个园区`; items without names are only counted: `企业 37 项`. */
function ownersText(group: readonly MissingFigure[], count: number, lexicon: Lexicon): string {
  const parks = [...new Set(group.flatMap(({ park }) => (park ? [park] : [])))];
  const lists = listsOf(group[0]?.item);
  const items = lists.map((list) => itemsName(list, lexicon));
  if (lists.length > 1 || parks.length < count)
    return say({ zh: `${items.join('')} ${count} 项`, en: `${count} ${items.join(' ')}` }, lexicon);
  const first = parks.slice(0, MOST_NAMED).join(say(WORDS.comma, lexicon));
  return say({ zh: `${first}等 ${count} 个园区`, en: `${first} … (${count} parks)` }, lexicon);
}

/** The lists of `parks/2/projects/1`, from the outermost. */
function listsOf(item = ''): readonly string[] {
  return item.split('/').filter((_, index) => index % 2 === 0);
}
