import type { IndicatorType } from '../../model/catalogue.ts';
import type { Comparison, Limit } from '../../model/condition.ts';
import { compare, type Exact, exact, ONE, sign } from '../../quantity/exact.ts';
import { COUNT, PLAIN, type Unit } from '../../quantity/unit.ts';
import { readDate } from '../data/period.ts';
import { findLabel } from '../data/stated-value.ts';
import type { RawFigure, RawLimit, RawQuantity } from '../schema/raw.ts';
import type { Path } from '../source/problem-list.ts';
import { suggest } from '../source/suggest.ts';
import { isSameDimension } from './dimension.ts';
import { readQuantity } from './quantity.ts';
import { findIndicator, isNumeric, type Measure, measureOf, type ReadingContext } from './reading-context.ts';

type Op = Comparison['op'];

const ORDER: readonly Op[] = ['at_least', 'more_than', 'at_most', 'less_than', 'between'];
const CHOICE: readonly Op[] = ['equals', 'one_of', 'none_of'];
const OPS: Readonly<Record<IndicatorType, readonly Op[]>> = {
  amount: [...ORDER, 'equals'],
  change: [...ORDER, 'equals'],
  count: [...ORDER, 'equals'],
  share: [...ORDER, 'equals'],
  rate: [...ORDER, 'equals'],
  number: [...ORDER, 'equals'],
  flag: ['equals'],
  date: ['at_least', 'at_most', 'between', 'equals', 'in_months'],
  label: CHOICE,
  labels: CHOICE,
  text: CHOICE,
};

/** Whether values of that kind can be compared so. Only labels that rank have an order. */
export function allows({ type, ordered }: Measure, op: Op): boolean {
  return OPS[type].includes(op) || (ordered && ORDER.includes(op));
}

/** What stands for a limit that is not readable; the problem that goes with it drops the whole. */
const NONE: Limit = { kind: 'flag', value: false };

/** Reads the right side of a comparison; it must be of the kind that the measure has. */
export function readLimit(
  raw: RawLimit,
  measure: Measure | undefined,
  at: Path,
  context: ReadingContext,
): Limit {
  if (typeof raw === 'object') return readFigure(raw, measure, at, context);
  if (!measure) return NONE;
  const { name, type } = measure;
  const text = String(raw);
  if (typeof raw === 'boolean') {
    if (type === 'flag') return { kind: 'flag', value: raw };
  } else if (isNumeric(measure)) {
    return readNumberLimit(raw, measure, at, context);
  } else if (type === 'date') {
    const span = readDate(text);
    if (span) return { kind: 'date', ...span };
  } else if (type !== 'flag') {
    return { kind: 'label', label: readLabel(text, measure, at, context) };
  }
  context.problems.add(at, 'limit-does-not-fit', { found: text, subject: name, expected: type });
  return NONE;
}

/** The Chinese label, which may be written in either language where the catalogue lists the values. */
function readLabel(text: string, { name, values }: Measure, at: Path, { problems }: ReadingContext): string {
  if (!values) return text;
  const value = findLabel(text, values);
  if (value) return value.zh;
  const known = values.map(({ zh }) => zh);
  const data = { found: text, subject: name, suggestions: suggest(text, known), expected: known.join(', ') };
  problems.add(at, 'bad-label', data);
  return text;
}

function readNumberLimit(raw: RawQuantity, measure: Measure, at: Path, context: ReadingContext): Limit {
  const stated = readQuantity(raw, bareUnitOf(measure), at, context);
  if (!stated) return NONE;
  if (!fits(stated.unit, measure)) {
    const expected = measure.unit.text || measure.dimension;
    context.problems.add(at, 'unit-does-not-fit', { found: stated.text, subject: measure.name, expected });
  } else if (!isPossible(stated.value, measure)) {
    context.problems.add(at, 'limit-impossible', {
      found: stated.text,
      subject: measure.name,
      expected: measure.type,
    });
  }
  return { kind: 'number', ...stated };
}

/** A share beyond 100 %, or a limit below zero where nothing is negative, is a slip. */
function isPossible(value: Exact, { type }: Measure): boolean {
  if (type === 'change' || type === 'rate') return true;
  return sign(value) >= 0 && (type !== 'share' || compare(value, ONE) <= 0);
}

/** Only what is counted, and plain numbers, may stand without unit. */
function bareUnitOf({ type, dimension }: Measure): Unit | undefined {
  return type === 'number' || dimension === COUNT ? PLAIN : undefined;
}

function fits(unit: Unit, { type, dimension }: Measure): boolean {
  if (unit.dimension === 'none') return true;
  if (type === 'number' || dimension === COUNT) return unit.dimension === COUNT || unit.dimension === 'times';
  return unit.dimension === dimension;
}

/** Another figure of the same record as a limit. */
function readFigure(raw: RawFigure, measure: Measure | undefined, at: Path, context: ReadingContext): Limit {
  const { indicator: id, year } = raw;
  const indicator = findIndicator(id, [...at, 'indicator'], context);
  const other = indicator && measureOf(indicator);
  if (measure && other) checkPair(measure, other, at, context);
  const times = raw.times === undefined ? undefined : exact(String(raw.times));
  if (raw.times !== undefined && !times) {
    context.problems.add([...at, 'times'], 'limit-not-exact', { found: String(raw.times) });
  }
  return { kind: 'figure', indicator: id, ...(year !== undefined && { year }), ...(times && { times }) };
}

function checkPair(
  measure: Measure,
  other: Measure,
  at: Path,
  { problems, vocabulary }: ReadingContext,
): void {
  const [sense, otherSense] = [measure, other].map((each) => each.sense ?? vocabulary.senseOf(each.name));
  if (sense && otherSense && sense !== otherSense) problems.add(at, 'growth-against-decline');
  const alike =
    isNumeric(measure) && isNumeric(other)
      ? isSameDimension(measure.dimension, other.dimension)
      : measure.type === other.type;
  if (alike) return;
  const data = { found: other.name, subject: measure.name, expected: measure.unit.text || measure.type };
  problems.add(at, 'limit-does-not-fit', data);
}
