import type { Breakpoint, Varied } from '../../model/what-if.ts';
import { leavesUnder } from '../../model/walk-result.ts';
import { toDecimal, toText } from '../../quantity/decimal.ts';
import { compare, divide, type Exact } from '../../quantity/exact.ts';
import { type End, type Interval, interval, single } from '../../quantity/interval.ts';
import { type Printed, printNumber, printRange, roundForPrint, roundRange } from '../../quantity/print.ts';
import { PLAIN, type Unit } from '../../quantity/unit.ts';
import { indicatorOf, type Lexicon, say } from '../lexicon.ts';
import { unitOf } from '../measure.ts';

/** The unit of the limit that the document sets to the figure, else that in which the figure is shown. */
export function unitOfVaried({ path, result }: Varied, lexicon: Lexicon): Unit {
  const leaves = result.criteria.flatMap(({ node }) => (node ? leavesUnder(node) : []));
  const own = leaves.find(({ condition: { subject } }) => {
    return subject.kind === 'indicator' && subject.indicator === path.indicator;
  });
  return own ? unitOf(own.condition, lexicon) : (indicatorOf(path.indicator, lexicon)?.unit ?? PLAIN);
}

/** Rounded into the stretch, never as far as its other end: what is printed lies in it. */
export function innerEnd(
  end: End<Exact> | undefined,
  other: End<Exact> | undefined,
  side: 'low' | 'high',
  unit: Unit,
): End<Printed> | undefined {
  if (!end) return undefined;
  const against = other && compare(other.at, end.at) !== 0 ? [other.at] : [];
  const rounded =
    side === 'low'
      ? roundRange({ high: end }, unit, against).high
      : roundRange({ low: end }, unit, against).low;
  const exact = divide(end.at, unit.factor);
  const at = rounded?.at ?? exact;
  return { at, open: end.open && compare(at, exact) === 0 };
}

/** `400000–<546000万元`: every value in what is printed belongs to the stretch. */
export function stretchText(range: Interval<Exact>, unit: Unit, lexicon: Lexicon): string {
  const { low, high } = range;
  const only = single(range);
  if (only) return numberText(only, unit, lexicon);
  const printed = interval(innerEnd(low, high, 'low', unit), innerEnd(high, low, 'high', unit));
  const text = printRange(printed);
  return text === undefined ? say({ zh: '任何值', en: 'any value' }, lexicon) : text + unit.text;
}

/** A fraction that is longer is only told of in decimals. */
const LONGEST = 16;

/** The number as it is; one without a decimal that ends is a fraction, with its decimals behind it. */
function numberText(value: Exact, unit: Unit, lexicon: Lexicon): string {
  const inUnit = divide(value, unit.factor);
  const decimal = toDecimal(inUnit);
  if (decimal !== undefined && decimal.length <= LONGEST) return decimal + unit.text;
  const rounded = printNumber(roundForPrint(value, unit));
  const about = say({ zh: `约 ${rounded}${unit.text}`, en: `about ${rounded}${unit.text}` }, lexicon);
  const exact = toText(inUnit);
  if (exact.length > LONGEST) return about;
  return exact + unit.text + say({ zh: `（${about}）`, en: ` (${about})` }, lexicon);
}

/** `从 546000万元 起`, `超过 280万元/亩`; of a root, between which two numbers it lies. */
export function placeOf({ until, from, isRoot }: Breakpoint, unit: Unit, lexicon: Lexicon): string {
  if (isRoot) {
    const [low, high] = [innerEnd(until, undefined, 'high', unit), innerEnd(from, undefined, 'low', unit)];
    const between = low && high && [low, high].map(({ at }) => printNumber(at));
    const [a = '', b = ''] = between ?? [];
    return say(
      {
        zh: `在 ${a} 与 ${b}${unit.text} 之间（无理数，写不成分数）`,
        en: `between ${a} and ${b}${unit.text} (irrational: no fraction states it)`,
      },
      lexicon,
    );
  }
  const at = numberText(from.at, unit, lexicon);
  return from.open
    ? say({ zh: `超过 ${at}`, en: `above ${at}` }, lexicon)
    : say({ zh: `从 ${at} 起`, en: `from ${at} on` }, lexicon);
}

/** What the figure is now: a number, or a range. */
export function nowText(now: Interval<Exact>, unit: Unit): string {
  const only = single(now);
  if (!only) return (printRange(roundRange(now, unit)) ?? '') + unit.text;
  return printNumber(roundForPrint(only, unit)) + unit.text;
}
