import type { ItemsNeed, Move, Step } from '../../model/gap.ts';
import { outcomeOf, type Outcome } from '../../model/outcome.ts';
import type { Criterion, Level } from '../../model/rule-set.ts';
import type { FigurePath } from '../../model/what-if.ts';
import { printNumber } from '../../quantity/print.ts';
import { PLAIN } from '../../quantity/unit.ts';
import { shortClauses } from '../clauses.ts';
import { itemName } from '../item-name.ts';
import { viewLeaf } from '../leaf.ts';
import { indicatorOf, itemsName, type Lexicon, listName, nameOf, say } from '../lexicon.ts';
import { unitOf } from '../measure.ts';
import { TAGS, WORDS } from '../phrases.ts';
import { lackingText, moveTexts, type MoveTexts, printedEnd, signOf } from './numbers.ts';
import { GAP_WORDS, OBSTACLE_WORDS } from './words.ts';

/** A comparison that has to come out otherwise, or may not, in words: what reports are made of. */
export interface GapRow {
  /** What is compared. */
  readonly name: string;
  /** The title of its criterion; empty where it says the same, or stands above already. */
  readonly criterion: string;
  readonly clauses: readonly string[];
  readonly outcome: Outcome;
  readonly now: string;
  /** The value that is needed, or the limit that must not be crossed. */
  readonly needed: string;
  /** How far that is away. */
  readonly distance: string;
  /** What stands in the way, and what else a change does. */
  readonly notes: readonly string[];
  /** The same in raw figures: any one of them is enough. */
  readonly options: readonly OptionRow[];
}

export interface OptionRow extends MoveTexts {
  readonly name: string;
  readonly notes: readonly string[];
}

/** Steps in words and printed numbers; those of one criterion stand below one another. */
export function gapRows(steps: readonly Step[], level: Level, lexicon: Lexicon): readonly GapRow[] {
  return steps.map((step, index) => {
    const row = gapRow(step, lexicon);
    const isNamed = steps[index - 1]?.criterion === step.criterion;
    return { ...row, criterion: isNamed ? '' : criterionText(step.criterion, row.name, level, lexicon) };
  });
}

/** The title of a criterion, unless it says the same, and that a target of the whole city only serves as a yardstick. */
export function criterionText(criterion: Criterion, name: string, level: Level, lexicon: Lexicon): string {
  const title = say(criterion.title, lexicon);
  const isYardstick = criterion.scope !== level.scope && criterion.yardstick.includes(level.id);
  const parts = [title === name ? '' : title, isYardstick ? say(TAGS.yardstick, lexicon) : ''];
  return parts.filter((part) => part !== '').join(' · ');
}

function gapRow(step: Step, lexicon: Lexicon): GapRow {
  const { criterion, leaf, moves } = step;
  const { subject, actual } = viewLeaf(leaf, lexicon);
  const own = moves.filter((move) => isSameAsLeaf(move, step));
  const others = moves.filter((move) => !own.includes(move));
  return {
    name: itemPrefix(step, lexicon) + subject,
    criterion: '',
    clauses: shortClauses(criterion.cite),
    outcome: outcomeOf(leaf.possible),
    now: actual,
    needed: neededText(step, lexicon),
    distance: lackingText(step, lexicon),
    notes: [...standNotes(step, lexicon), ...own.flatMap((move) => effectNotes(move, criterion, lexicon))],
    options: others.map((move, index) => optionRow(move, index, step, lexicon)),
  };
}

function itemPrefix({ item }: Pick<Step, 'item'>, lexicon: Lexicon): string {
  return item ? itemName(item.name, item.list, lexicon) + say(WORDS.colon, lexicon) : '';
}

/** What is asked, the other way round where a comparison must not hold. */
function neededText({ leaf, want, shortfall }: Step, lexicon: Lexicon): string {
  const { required } = viewLeaf(leaf, lexicon);
  if (want === 'pass') return required;
  const to = shortfall?.to;
  if (!to || 'years' in to.at) return say({ zh: `不得：${required}`, en: `not: ${required}` }, lexicon);
  const aim = { to: { at: to.at, open: to.open }, direction: shortfall.side };
  const unit = unitOf(leaf.condition, lexicon);
  const end = printedEnd(aim, unit);
  return `${signOf(aim, end)} ${printNumber(end.at)}${unit.text}`;
}

/** The figure that is compared, which the row shows already. */
export function isSameAsLeaf(
  { path }: Pick<Move, 'path'>,
  { leaf, item }: Pick<Step, 'leaf' | 'item'>,
): boolean {
  const { subject } = leaf.condition;
  const id =
    subject.kind === 'indicator' ? subject.indicator : subject.kind === 'aggregate' ? subject.of : '';
  return id === path.indicator && (path.item === undefined) === (item === undefined);
}

function optionRow(move: Move, index: number, { criterion }: Step, lexicon: Lexicon): OptionRow {
  const or = index > 0 ? say(GAP_WORDS.or, lexicon) : '';
  return {
    name: or + pathName(move.path, lexicon),
    ...moveTexts(move, indicatorOf(move.path.indicator, lexicon)?.unit ?? PLAIN, lexicon),
    notes: effectNotes(move, criterion, lexicon),
  };
}

/** A figure by its name, with the item that it belongs to. */
export function pathName({ indicator, item }: FigurePath, lexicon: Lexicon): string {
  if (item === undefined) return nameOf(indicator, lexicon);
  const [list = '', number = ''] = item.split('/').slice(-2);
  const items = itemsName(list, lexicon);
  const which = say({ zh: `${items}第${number}项`, en: `${items} no. ${number}` }, lexicon);
  return nameOf(indicator, lexicon) + say({ zh: `（${which}）`, en: ` (${which})` }, lexicon);
}

/** What a change does to other criteria. */
function effectNotes({ breaks, mends }: Move, own: Criterion, lexicon: Lexicon): readonly string[] {
  const names = (criteria: readonly Criterion[]) =>
    criteria
      .filter((each) => each !== own)
      .map(({ title }) => say(title, lexicon))
      .join(say(WORDS.comma, lexicon));
  const [broken, mended] = [names(breaks), names(mends)];
  return [
    ...(broken ? [say({ zh: `会使“${broken}”不再通过`, en: `would break: ${broken}` }, lexicon)] : []),
    ...(mended ? [say({ zh: `同时使“${mended}”通过`, en: `also meets: ${mended}` }, lexicon)] : []),
  ];
}

/** Why no figure leads there, and how many items would have to change. */
function standNotes(step: Step, lexicon: Lexicon): readonly string[] {
  const { obstacle, items } = step;
  if (items) return [itemsText(items, step.shortfall?.side === 'down', lexicon)];
  const isTold = obstacle && (isBlocked(step) || obstacle === 'limit' || obstacle === 'period');
  return isTold ? [say(OBSTACLE_WORDS[obstacle], lexicon)] : [];
}

/** Whether no figure leads there: what is only not known may turn out right. */
export function isBlocked({ obstacle, isOpen }: Step): boolean {
  if (obstacle === undefined || obstacle === 'limit' || obstacle === 'period') return false;
  return !isOpen || obstacle === 'figures';
}

/** `企业清单：现有 10 项中 3 项符合，须有 6 项；或新增 8 项符合的`. */
function itemsText(need: ItemsNeed, isMost: boolean, lexicon: Lexicon): string {
  const { list, met, total, needed, added } = need;
  const name = listName(list, lexicon);
  const now = { zh: `现有 ${total} 项中 ${met} 项符合`, en: `${met} of ${total} count` };
  const aim = isMost
    ? { zh: `至多 ${needed} 项`, en: `at most ${needed} may` }
    : { zh: `须有 ${needed} 项`, en: `${needed} have to` };
  const more = added === undefined || added <= 0 ? undefined : added;
  const or = more ? { zh: `；或新增 ${more} 项符合的`, en: `; or ${more} new ones that do` } : NOTHING;
  return say(
    { zh: `${name}：${now.zh}，${aim.zh}${or.zh}`, en: `${name}: ${now.en}, ${aim.en}${or.en}` },
    lexicon,
  );
}

const NOTHING = { zh: '', en: '' };
