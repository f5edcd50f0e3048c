import type { Gap, LeastSets } from '../../model/gap.ts';
import { VERDICTS } from '../labels.ts';
import { type Lexicon, say } from '../lexicon.ts';
import { setsText } from './sets.ts';

/** How few figures do, for one thing that is wanted. */
export interface LeastRow {
  readonly title: string;
  readonly figures: string;
}

/** The fewest figures that would settle an open verdict, and with which it may come out one way or the other. */
export function leastRows({ least, result }: Gap, lexicon: Lexicon): readonly LeastRow[] {
  if (!least) return [];
  const { settle, qualify, fail } = least;
  const words = VERDICTS[result.level.kind];
  const rowOf = (sets: LeastSets | undefined, titleFor: (count: string) => string): readonly LeastRow[] =>
    sets ? [{ title: titleFor(countText(sets, lexicon)), figures: setsText(sets, lexicon) }] : [];
  const may = (verdict: keyof typeof words) => (count: string) =>
    say(
      {
        zh: `最少补 ${count}，就可能判为“${words[verdict].zh}”`,
        en: `with ${count} it may turn out: ${words[verdict].en}`,
      },
      lexicon,
    );
  const always = (count: string) =>
    say({ zh: `补齐 ${count}，无论数值如何都能定论`, en: `${count} settle it, whatever they are` }, lexicon);
  // What settles it in any case is what it takes to qualify, nearly always.
  const isOther = qualify && (!settle || setsText(qualify, lexicon) !== setsText(settle, lexicon));
  return [
    ...rowOf(settle, always),
    ...rowOf(fail, may('does-not-qualify')),
    ...(isOther ? rowOf(qualify, may('qualifies')) : []),
  ];
}

function countText({ size, isCut }: LeastSets, lexicon: Lexicon): string {
  const most: { zh: string; en: string } = isCut ? { zh: '至多 ', en: 'at most ' } : { zh: '', en: '' };
  const figures = size === 1 ? 'figure' : 'figures';
  return say({ zh: `${most.zh}${size} 项`, en: `${most.en}${size} ${figures}` }, lexicon);
}
