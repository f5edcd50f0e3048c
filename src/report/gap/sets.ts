import type { LeastSets } from '../../model/gap.ts';
import type { MissingFigure } from '../../model/result.ts';
import { missingNames } from '../digest/missing.ts';
import { type Lexicon, say } from '../lexicon.ts';
import { WORDS } from '../phrases.ts';

type FigureSet = LeastSets['sets'][number];

/** `A、B、C 或 D`: the sets in one line, each figure with those that may stand in its place; else the first set and how many there are. */
export function setsText({ sets }: LeastSets, lexicon: Lexicon): string {
  const [first = [], ...others] = sets;
  const choices = first.map((figure) => [figure, ...standInsFor(figure, first, others)]);
  const combinations = choices.reduce((count, { length }) => count * length, 1);
  // A choice for each figure by itself makes up all of the sets, or some hang together.
  const isWhole = combinations === sets.length;
  const shown = isWhole || first.length === 1 ? choices : first.map((figure) => [figure]);
  const text = shown.map((choice) => choiceText(choice, lexicon)).join(say(WORDS.comma, lexicon));
  const rest = isWhole || first.length === 1 ? 0 : others.length;
  return rest === 0
    ? text
    : text + say({ zh: `（另有 ${rest} 种组合）`, en: ` (or ${rest} other sets)` }, lexicon);
}

/** The figures that do in the place of one, all others of the set staying. */
function standInsFor(figure: MissingFigure, first: FigureSet, others: readonly FigureSet[]) {
  const rest = new Set(first.filter((each) => each !== figure).map(keyOf));
  return others.flatMap((set) => {
    const more = set.filter((each) => !rest.has(keyOf(each)));
    return more.length === 1 && set.length === first.length ? more : [];
  });
}

/** Of a long choice, the first few, and how many there are. */
const MOST_NAMED = 5;

function choiceText(figures: readonly MissingFigure[], lexicon: Lexicon): string {
  const named = figures.length > MOST_NAMED + 1 ? figures.slice(0, MOST_NAMED) : figures;
  const names = named.map((figure) => missingNames([figure], lexicon).join(''));
  const text = names.join(say({ zh: ' 或 ', en: ' or ' }, lexicon));
  const count = figures.length;
  if (named.length === count) return text;
  return text + say({ zh: ` 等 ${count} 项之一`, en: ` … (any of ${count})` }, lexicon);
}

function keyOf({ kind, id, item, year }: MissingFigure): string {
  return [kind, id, item, year].join(' ');
}
