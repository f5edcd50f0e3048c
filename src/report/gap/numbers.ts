import type { PlannedFigure, Room, Step } from '../../model/gap.ts';
import type { LeafNode } from '../../model/result.ts';
import { compare, divide, type Exact, sign } from '../../quantity/exact.ts';
import { type End, single } from '../../quantity/interval.ts';
import {
  printMargin,
  type Printed,
  printNumber,
  printRange,
  roundActual,
  roundRange,
} from '../../quantity/print.ts';
import type { Unit } from '../../quantity/unit.ts';
import { viewLeaf } from '../leaf.ts';
import { type Lexicon, say } from '../lexicon.ts';
import { unitOf } from '../measure.ts';
import { WORDS } from '../phrases.ts';
import { GAP_WORDS } from './words.ts';

/** What a figure is, what it would have to be, and by how much that is more or less, as printed. */
export interface MoveTexts {
  /** Empty where nothing is known of it. */
  readonly now: string;
  /** `≥ 39000万元`, `< 1750亩`. */
  readonly needed: string;
  /** `+4000万元`; empty where it is not known how far it has to go. */
  readonly change: string;
}

type Aim = Pick<PlannedFigure, 'from' | 'to' | 'direction'>;

/**
 * A move in the figure's own unit. The value is rounded to the side that does, so that whoever takes the printed number qualifies; the
 * change is that between the printed numbers.
 */
export function moveTexts(aim: Aim, unit: Unit, lexicon: Lexicon): MoveTexts {
  const { from, to } = aim;
  const printed = from && roundActual(from, unit, [to.at]);
  const target = printedEnd(aim, unit);
  const now = printed && single(printed);
  return {
    now: printed ? (printRange(printed) ?? '') + unit.text : '',
    needed: `${signOf(aim, target)} ${printNumber(target.at)}${unit.text}`,
    change: now ? changeText(now, target, unit, lexicon) : '',
  };
}

/** The end, rounded to the side that does; what was rounded does itself. */
export function printedEnd({ to, direction }: Pick<Aim, 'to' | 'direction'>, unit: Unit): End<Printed> {
  const rounded =
    direction === 'down' ? roundRange({ low: to }, unit).low : roundRange({ high: to }, unit).high;
  const at = rounded?.at ?? divide(to.at, unit.factor);
  return { at, open: to.open && compare(at, divide(to.at, unit.factor)) === 0 };
}

const SIGNS = { up: ['≥', '>'], down: ['≤', '<'], only: ['=', '='] } as const;

export function signOf({ direction }: Pick<Aim, 'direction'>, { open }: End): string {
  return SIGNS[direction][open ? 1 : 0];
}

function changeText(now: Printed, { at, open }: End<Printed>, unit: Unit, lexicon: Lexicon): string {
  const difference = printMargin(at, now);
  return (open ? say(GAP_WORDS.over, lexicon) : '') + difference + differenceUnit(unit, lexicon);
}

/** Differences of shares are points. */
function differenceUnit(unit: Unit, lexicon: Lexicon): string {
  return unit.dimension === 'ratio' ? say(WORDS.points, lexicon) : unit.text;
}

/** How far a figure may go, on each side on which something would fail. */
export function roomTexts({ from, range }: Room, unit: Unit, lexicon: Lexicon): readonly MoveTexts[] {
  const side = (to: End<Exact> | undefined, direction: Aim['direction']) =>
    to ? [moveTexts({ from, to, direction }, unit, lexicon)] : [];
  return [...side(range.low, 'up'), ...side(range.high, 'down')];
}

/** A share of a limit in per cent, never more than it is: `0.61%`. */
export function shareText(share: Exact, { catalogue }: Lexicon): string {
  const unit = catalogue.units.find('%');
  if (!unit || sign(share) === 0) return '0%';
  const { low } = roundRange({ low: { at: share, open: false } }, unit);
  return low ? `${printNumber(low.at)}%` : '';
}

/** The difference between what a leaf has and its limit, without its sign, as the report of `check` prints it; empty where there is none. */
export function distanceText(leaf: LeafNode, lexicon: Lexicon): string {
  const { margin, unit } = viewLeaf(leaf, lexicon);
  const size = margin.replace(/^[+-]/, '');
  // Points stand behind it already.
  return size === '' || size === '0' || unit === '%' ? size : size + unit;
}

/** What is lacking; where the limit itself is not enough, that it has to be passed. */
export function lackingText({ leaf, shortfall }: Pick<Step, 'leaf' | 'shortfall'>, lexicon: Lexicon): string {
  const size = distanceText(leaf, lexicon);
  if (size === '' && shortfall?.by) return mostText(shortfall.by, unitOf(leaf.condition, lexicon), lexicon);
  if (!shortfall?.to.open || size === '') return size;
  if (size !== '0') return say(GAP_WORDS.over, lexicon) + size;
  return say(shortfall.side === 'up' ? GAP_WORDS.mustExceed : GAP_WORDS.mustBeBelow, lexicon);
}

/** A size of which more may be there. */
export function leastText(size: Exact, unit: Unit, lexicon: Lexicon): string {
  const { low } = roundRange({ low: { at: size, open: false } }, unit);
  return low ? `≥ ${printNumber(low.at)}${differenceUnit(unit, lexicon)}` : '';
}

/** A size of which less may be lacking. */
function mostText(size: Exact, unit: Unit, lexicon: Lexicon): string {
  const { high } = roundRange({ high: { at: size, open: false } }, unit);
  return high ? `≤ ${printNumber(high.at)}${differenceUnit(unit, lexicon)}` : '';
}
