import type { NumberComparison } from '../../model/condition.ts';
import { divide, type Exact } from '../../quantity/exact.ts';
import { single } from '../../quantity/interval.ts';
import { readNumber } from '../../quantity/read-number.ts';
import { COUNT, PLAIN, type Unit, type UnitTable } from '../../quantity/unit.ts';
import { conditionsIn, leafOf, type PlacedCondition } from '../conditions/walk-condition.ts';
import type { RawAmount, RawComparison, RawCriterion, RawLimit, RawQuantity } from '../schema/raw.ts';
import type { Path } from '../source/problem-list.ts';

/** A number that a rule states. */
export interface RuleNumber {
  readonly at: Path;
  readonly text: string;
  /** In the base unit. */
  readonly value: Exact;
  /** The digits as written, without their unit. */
  readonly digits: Exact;
  readonly unit: Unit;
  /** The comparison it stands in, where the words of the text must agree with it. */
  readonly op?: NumberComparison | 'equals' | undefined;
  /** Of a range in the text it must be this end: 0 the lower, -1 the upper one. */
  readonly end?: 0 | -1 | undefined;
  readonly about: boolean;
  /**
   * Where it must stand in the text. None, all and one may also be put in words; readings may count on, and draw on
   * other clauses.
   */
  readonly need: 'here' | 'anywhere' | 'none';
}

const OPS = ['at_least', 'more_than', 'at_most', 'less_than', 'equals'] as const;
const ENDS = { at_least: 0, more_than: 0, at_most: -1, less_than: -1, equals: undefined } as const;

/** The numbers of a condition and of everything inside of it. */
export function numbersIn({ raw, at }: PlacedCondition, units: UnitTable): RuleNumber[] {
  const isReading = at.includes('readings');
  return [...conditionsIn(raw, at)].flatMap((part) => {
    const leaf = leafOf(part.raw);
    return leaf ? numbersOfLeaf(leaf, part.at, units, isReading) : [];
  });
}

function numbersOfLeaf(leaf: RawComparison, at: Path, units: UnitTable, isReading: boolean): RuleNumber[] {
  const about = leaf.about ?? false;
  // The words of the default speak for themselves; a reading, or a negation, turns them round.
  const isPlain = !isReading && !at.includes('not');
  const compared = OPS.flatMap((op) => {
    const number = numberOf(leaf[op], [...at, op], units, isReading);
    return number ? [{ ...number, about, ...(isPlain && { op, end: ENDS[op] }) }] : [];
  });
  const ends = (leaf.between ?? []).flatMap(
    (raw, index) => numberOf(raw, [...at, 'between', index], units, isReading) ?? [],
  );
  return [...compared, ...ends];
}

/** Rate, cap and floor of a promised amount. */
export function numbersOfAmount(
  { rate, at_most, at_least }: RawAmount,
  at: Path,
  units: UnitTable,
): RuleNumber[] {
  const read = (key: 'rate' | 'at_most' | 'at_least', raw: RawQuantity | undefined): RuleNumber[] => {
    const number = numberOf(raw, [...at, key], units, false);
    return number ? [{ ...number, ...(key !== 'rate' && { op: key }) }] : [];
  };
  return [...read('rate', rate), ...read('at_most', at_most), ...read('at_least', at_least)];
}

/** How many parks the city has, by the document. */
export function populationOf(
  { population }: Partial<RawCriterion>,
  at: Path,
  units: UnitTable,
): RuleNumber[] {
  return [numberOf(population, [...at, 'population'], units, false) ?? []].flat();
}

/** Undefined for labels, dates and flags. Of another figure it is how many times that figure. */
function numberOf(
  raw: RawLimit | undefined,
  at: Path,
  units: UnitTable,
  isReading: boolean,
): RuleNumber | undefined {
  if (raw === undefined || typeof raw === 'boolean') return undefined;
  const isFigure = typeof raw === 'object';
  const text = String(isFigure ? (raw.times ?? '') : raw);
  const read = readNumber(text, units, PLAIN);
  const value = typeof read === 'string' ? undefined : single(read.range);
  if (!value || typeof read === 'string') return undefined;
  const { unit } = read;
  const digits = divide(value, unit.factor);
  const isFree = isFigure || isSaidInWords(value, unit) || (isReading && isCounted(unit));
  const need = isFree ? 'none' : isReading ? 'anywhere' : 'here';
  return { at, text, value, digits, unit, about: false, need };
}

/** 不再, 全覆盖, 有: none, all and one. */
function isSaidInWords({ num, den }: Exact, unit: Unit): boolean {
  if (num === 0) return true;
  return num === den && (unit.dimension === 'ratio' || isCounted(unit));
}

/** Whether it is a number of things, in any unit or in none. */
export function isCounted({ dimension }: Unit): boolean {
  return dimension === COUNT || dimension === PLAIN.dimension || dimension === 'times';
}
