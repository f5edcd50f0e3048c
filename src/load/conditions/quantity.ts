import type { Stated } from '../../model/rule-set.ts';
import { type Exact, exact, multiply } from '../../quantity/exact.ts';
import { readNumber } from '../../quantity/read-number.ts';
import type { Unit, UnitTable } from '../../quantity/unit.ts';
import type { RawQuantity } from '../schema/raw.ts';
import type { Path, ProblemList } from '../source/problem-list.ts';

interface QuantityContext {
  readonly vocabulary: { readonly units: UnitTable };
  readonly problems: ProblemList;
}

/**
 * Reads a quantity of a rule set: one exact number with a known unit. `bare` is the unit of a number without one;
 * without it such a number is a problem.
 */
export function readQuantity(
  raw: RawQuantity,
  bare: Unit | undefined,
  at: Path,
  { vocabulary: { units }, problems }: QuantityContext,
): Stated | undefined {
  const text = String(raw);
  const { number, unitText } = partsOf(text);
  const unit = unitText === undefined ? bare : units.find(unitText);
  if (number && unit) return { value: multiply(number, unit.factor), unit, text };
  const reason = readNumber(text, units, bare);
  if (reason === 'missing-unit') {
    problems.add(at, 'limit-unit-missing', { found: text, expected: `${text}%, ${text}万元` });
  } else problems.add(at, reason === 'unknown-unit' ? reason : 'limit-not-exact', { found: text });
  return undefined;
}

/** What rules write: digits, then the unit. */
export function partsOf(quantity: string): { readonly number?: Exact; readonly unitText?: string } {
  const [, digits = '', unitText] = /^(-?\d+(?:\.\d+)?)\s*(\D.*)?$/.exec(quantity) ?? [];
  const number = exact(digits);
  return { ...(number && { number }), ...(unitText !== undefined && { unitText }) };
}
