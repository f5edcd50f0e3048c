import type { Gap, Headroom } from '../../model/gap.ts';
import type { Level } from '../../model/rule-set.ts';
import { compare } from '../../quantity/exact.ts';
import { PLAIN } from '../../quantity/unit.ts';
import { shortClauses } from '../clauses.ts';
import { itemName } from '../item-name.ts';
import { viewLeaf } from '../leaf.ts';
import { indicatorOf, type Lexicon, say } from '../lexicon.ts';
import { unitOf } from '../measure.ts';
import { WORDS } from '../phrases.ts';
import { distanceText, leastText, roomTexts, shareText } from './numbers.ts';
import { criterionText, type GapRow, isSameAsLeaf, pathName } from './rows.ts';
import { GAP_WORDS } from './words.ts';

export interface HeadroomView {
  /** Those that a number could break, the smallest share first. */
  readonly rows: readonly GapRow[];
  /** What must stay as it is. */
  readonly keep: readonly string[];
  /** The criteria that would break first; empty where no number could break any. */
  readonly tightest: string;
}

export function headroomView({ headroom, tightest, result }: Gap, lexicon: Lexicon): HeadroomView {
  const names = tightest.map(({ title }) => say(title, lexicon));
  const states = headroom.filter((each) => !isNumber(each));
  return {
    rows: headroom
      .filter(isNumber)
      .toSorted(bySize)
      .map((each) => rowOf(each, result.level, lexicon)),
    keep: [...new Set(states.map((each) => nameOf(each, lexicon)))],
    tightest: names.join(say(WORDS.comma, lexicon)),
  };
}

function isNumber({ leaf }: Headroom): boolean {
  return leaf.actual.type === 'number';
}

function bySize(a: Headroom, b: Headroom): number {
  if (!a.share || !b.share) return Number(!a.share) - Number(!b.share);
  return compare(a.share, b.share);
}

function nameOf({ leaf, item }: Headroom, lexicon: Lexicon): string {
  const of = item ? itemName(item.name, item.list, lexicon) + say(WORDS.colon, lexicon) : '';
  return of + viewLeaf(leaf, lexicon).subject;
}

function rowOf(headroom: Headroom, level: Level, lexicon: Lexicon): GapRow {
  const { criterion, leaf, share, alone, moves } = headroom;
  const { actual, required } = viewLeaf(leaf, lexicon);
  const name = nameOf(headroom, lexicon);
  const size = sizeOf(headroom, lexicon);
  const part = share && size !== '' ? shareText(share, lexicon) : '';
  return {
    name,
    criterion: criterionText(criterion, name, level, lexicon),
    clauses: shortClauses(criterion.cite),
    now: actual,
    outcome: 'pass',
    needed: required,
    distance: size + (part && say({ zh: `（${part}）`, en: ` (${part})` }, lexicon)),
    notes: alone ? [] : [say(GAP_WORDS.spare, lexicon)],
    options: moves
      .filter((room) => !isSameAsLeaf(room, headroom))
      .flatMap((room) =>
        roomTexts(room, indicatorOf(room.path.indicator, lexicon)?.unit ?? PLAIN, lexicon).map((texts) => ({
          ...texts,
          name: pathName(room.path, lexicon),
          notes: [],
        })),
      ),
  };
}

/** As `check` prints it; where the value is only known to be within bounds, the least that it is. */
function sizeOf({ leaf, by }: Headroom, lexicon: Lexicon): string {
  const size = distanceText(leaf, lexicon);
  return size === '' && by ? leastText(by, unitOf(leaf.condition, lexicon), lexicon) : size;
}

/** Which criterion would break first. */
export function tightestText({ tightest }: HeadroomView, lexicon: Lexicon): string {
  if (tightest === '')
    return say({ zh: '没有会因数字变动而失守的条件', en: 'no criterion that a number could break' }, lexicon);
  return say({ zh: `最先失守的会是：${tightest}`, en: `the first to break would be: ${tightest}` }, lexicon);
}
