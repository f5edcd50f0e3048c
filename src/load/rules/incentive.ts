import type { RecordKind } from '../../model/catalogue.ts';
import type { Amount, Incentive, Stated } from '../../model/rule-set.ts';
import { dimensionOf, isSameDimension, productOf } from '../conditions/dimension.ts';
import { readQuantity } from '../conditions/quantity.ts';
import { findNumber, type ReadingContext, within } from '../conditions/reading-context.ts';
import type { RawAmount, RawIncentive, RawQuantity } from '../schema/raw.ts';
import type { Path } from '../source/problem-list.ts';

/** Reads a promise of support whose structure is checked; `each` turns to the items of a list. */
export function readIncentive(
  { each, when, amount, cases = [], money = 'payment', force = 'firm', ...rest }: RawIncentive,
  at: Path,
  contextOf: (records: readonly RecordKind[]) => ReadingContext,
): Incentive {
  const outer = contextOf([rest.scope]);
  const context = each === undefined ? outer : within(outer, each, [...at, 'each']);
  return {
    ...rest,
    money,
    force,
    ...(each !== undefined && { each }),
    ...(when && { when: context.condition(when, [...at, 'when'], context) }),
    ...(amount && { amount: readAmount(amount, [...at, 'amount'], context) }),
    cases: cases.map((raw, index) => {
      const path = [...at, 'cases', index];
      return {
        ...(raw.when && { when: context.condition(raw.when, [...path, 'when'], context) }),
        amount: readAmount(raw.amount, [...path, 'amount'], context),
      };
    }),
  };
}

/** Rate × figure (or the figure itself), cap and floor must be of one dimension. */
function readAmount(
  { rate, of, at_most, at_least, every }: RawAmount,
  at: Path,
  context: ReadingContext,
): Amount {
  const rated = readStated(rate, [...at, 'rate'], context);
  const cap = readStated(at_most, [...at, 'at_most'], context);
  const floor = readStated(at_least, [...at, 'at_least'], context);
  const figure = of === undefined ? undefined : findNumber(of, [...at, 'of'], context);
  if (figure) {
    const own = dimensionOf(figure);
    const dimension = rated ? productOf(rated.unit.dimension, own) : own;
    for (const [key, end] of Object.entries({ at_most: cap, at_least: floor })) {
      if (!end || isSameDimension(end.unit.dimension, dimension)) continue;
      context.problems.add([...at, key], 'unit-does-not-fit', { found: end.text, expected: dimension });
    }
  }
  return {
    ...(rated && { rate: rated }),
    ...(of !== undefined && { of }),
    ...(cap && { atMost: cap }),
    ...(floor && { atLeast: floor }),
    ...(every && { every }),
  };
}

function readStated(raw: RawQuantity | undefined, at: Path, context: ReadingContext): Stated | undefined {
  return raw === undefined ? undefined : readQuantity(raw, undefined, at, context);
}
