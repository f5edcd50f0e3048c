import type { Indicator } from '../../model/catalogue.ts';
import type { Move } from '../../model/gap.ts';
import { NOT_APPLICABLE } from '../../model/outcome.ts';
import type { DataRecord } from '../../model/record.ts';
import type { FigurePath, Stretch } from '../../model/what-if.ts';
import { add, compare, type Exact, multiply, negate, ONE, sign, subtract } from '../../quantity/exact.ts';
import { type End, type Interval, point, single } from '../../quantity/interval.ts';
import { roundRange } from '../../quantity/print.ts';
import { holderOf } from '../indicator.ts';
import { rangeOf } from '../finding.ts';
import { walkAlong } from '../solve/along.ts';
import { holds } from '../solve/pieces.ts';
import { supposeValue } from '../solve/walk.ts';
import { type Goal, isMet, possibleAt } from './goals.ts';
import { isFine, type Judgement, judgeAgain, nodeOf, type Question, subjectAt } from './question.ts';

/** A figure of a record, and what is known of it. */
export interface Lever {
  readonly path: FigurePath;
  readonly indicator: Indicator;
  readonly from?: Interval<Exact>;
}

/** What is known of a figure in a record: stated or derived; nothing where it is missing. */
export function leverAt(
  path: FigurePath,
  record: DataRecord,
  { compiled, start }: Question,
): Lever | undefined {
  const indicator = compiled.catalogue.indicators.get(path.indicator);
  const run = start(record);
  const subject = subjectAt(path.item, record, run);
  if (!indicator || !subject) return undefined;
  const find = compiled.compiler.indicator(path.indicator, { year: path.year });
  const finding = find(holderOf(indicator, subject, run), run);
  const isKnown = finding.missing.every(({ why }) => why === 'approximate' || why === 'part-year');
  return { path, indicator, ...(isKnown && { from: rangeOf(finding) }) };
}

/** The values of a figure with which a goal is reached, all other figures being as they are: the nearest of them. */
export function moveFor(
  goal: Goal,
  path: FigurePath,
  record: DataRecord,
  now: Judgement,
  question: Question,
): Move | undefined {
  const lever = leverAt(path, record, question);
  if (!lever) return undefined;
  const { compiled } = goal;
  const isReached = (supposed: DataRecord) => {
    const possible = possibleAt(nodeOf(compiled, supposed, question), goal.way);
    return possible !== NOT_APPLICABLE && isMet(possible, goal.want);
  };
  const stretches = walkAlong(
    { ...question, record, path, criteria: [compiled] },
    isReached,
    (a, b) => a === b,
  );
  const best = nearest(
    stretches.filter(({ found }) => found),
    lever,
  );
  if (!best) return undefined;
  return {
    ...best,
    path,
    ...(lever.from && { from: lever.from }),
    ...effectOf(best, lever, goal, record, now, question),
  };
}

export type Target = Pick<Move, 'to' | 'direction' | 'range' | 'isRoot'>;

/** The stretch that is nearest to what the figure is now, and its end on that side. */
export function nearest(stretches: readonly Stretch<unknown>[], lever: Lever): Target | undefined {
  const targets = stretches.flatMap((stretch) => targetOf(stretch, lever) ?? []);
  const { from } = lever;
  const now = from && (from.low?.at ?? from.high?.at);
  if (!now) return targets[0];
  return targets.reduce<Target | undefined>((best, next) => {
    return best && compare(distance(best, now), distance(next, now)) <= 0 ? best : next;
  }, undefined);
}

function targetOf({ range, roots }: Stretch<unknown>, { from, indicator }: Lever): Target | undefined {
  const only = single(range);
  if (only) return { to: { at: only, open: false }, direction: 'only', range, isRoot: false };
  const { low, high } = range;
  const now = from?.low?.at ?? from?.high?.at;
  // Of a figure that is not known, the end counts that is none of what it can be anyway.
  const isBelow = low && (now ? compare(now, low.at) <= 0 : !isLeast(low, indicator));
  if (low && (isBelow || !high)) return { to: low, direction: 'up', range, isRoot: roots?.low === true };
  if (high) return { to: high, direction: 'down', range, isRoot: roots?.high === true };
  return undefined;
}

function isLeast({ at }: End<Exact>, { possible: { low } }: Indicator): boolean {
  return low !== undefined && compare(at, low.at) <= 0;
}

function distance({ to }: Target, now: Exact): Exact {
  const difference = subtract(to.at, now);
  return sign(difference) < 0 ? negate(difference) : difference;
}

const SMALL: Exact = { num: 1, den: 1_000_000 };

/** A value that does: the end as it is printed, rounded to the side that does, or one right beyond it. */
export function valueOf(target: Target, { indicator }: Pick<Lever, 'indicator'>): Exact {
  const { to, direction, range } = target;
  const printed = printedValue(target, indicator);
  if (printed && (!to.open || compare(printed, to.at) !== 0)) return printed;
  if (!to.open) return to.at;
  const step = indicator.type === 'count' ? ONE : multiply(SMALL, indicator.unit.factor);
  const beyond = direction === 'down' ? subtract(to.at, step) : add(to.at, step);
  const other = direction === 'down' ? range.low : range.high;
  const isPast =
    other && (direction === 'down' ? compare(beyond, other.at) <= 0 : compare(beyond, other.at) >= 0);
  return isPast ? multiply(add(to.at, other.at), { num: 1, den: 2 }) : beyond;
}

/** The end as a report prints it, where that is still one of the values that do. */
function printedValue({ to, direction, range }: Target, { unit }: Indicator): Exact | undefined {
  if (direction === 'only') return undefined;
  const { low, high } = direction === 'up' ? roundRange({ high: to }, unit) : roundRange({ low: to }, unit);
  const printed = (low ?? high)?.at;
  const value = printed && multiply(printed, unit.factor);
  const isInside = (value && compare(value, to.at) === 0) || (value && holds(range, value));
  return isInside ? value : undefined;
}

/** What else the move does to the criteria that decide. */
function effectOf(
  target: Target,
  lever: Lever,
  { compiled }: Goal,
  record: DataRecord,
  now: Judgement,
  question: Question,
): Pick<Move, 'breaks' | 'mends' | 'verdict'> {
  const before = now.outcomes;
  const supposed = supposeValue(
    { record, path: lever.path, compiled: question.compiled },
    lever.indicator,
    point(valueOf(target, lever)),
  );
  const { outcomes, verdict } = judgeAgain(supposed, lever.path.indicator, now, question);
  const criteria = [...before.keys()];
  const fine = (criterion: (typeof criteria)[number], of: typeof before) => isFine(of.get(criterion));
  return {
    verdict,
    breaks: criteria.filter((each) => fine(each, before) && !fine(each, outcomes)),
    mends: criteria.filter(
      (each) => each !== compiled.criterion && !fine(each, before) && fine(each, outcomes),
    ),
  };
}
