import type { RawBand, RawCondition, RawCriterion, RawIncentive, RawLeaf } from '../schema/raw.ts';
import type { Path } from '../source/problem-list.ts';

/** A condition and where it stands. */
export interface PlacedCondition {
  readonly raw: RawCondition;
  readonly at: Path;
}

/** The condition and everything inside of it: parts, guards, and what chooses the items of lists. */
export function* conditionsIn(raw: RawCondition, at: Path): Generator<PlacedCondition> {
  yield { raw, at };
  for (const [key, value] of Object.entries(raw)) {
    if (LISTS.has(key)) {
      for (const [index, part] of [value].flat().entries()) yield* conditionsIn(part, [...at, key, index]);
    } else if (PARTS.has(key)) yield* conditionsIn(value, [...at, key]);
  }
}

const LISTS = new Set(['all', 'any']);
const PARTS = new Set(['not', 'when', 'require', 'where', 'among']);

/** A condition that compares, rather than joins or refers. */
export function leafOf(raw: RawCondition): RawLeaf | undefined {
  const joins = 'all' in raw || 'any' in raw || 'not' in raw || 'each' in raw || 'when' in raw;
  return joins || 'criterion' in raw || 'level' in raw ? undefined : raw;
}

/** The conditions of a criterion, with those of its readings. */
export function conditionsOfCriterion(
  { when, unless, require, readings = [] }: Partial<RawCriterion>,
  at: Path,
): PlacedCondition[] {
  const own = Object.entries({ when, unless, require }).map(([key, raw]) => ({ raw, at: [...at, key] }));
  const rivals = readings.map((reading, index) => ({
    raw: reading.require,
    at: [...at, 'readings', index, 'require'],
  }));
  return present([...own, ...rivals]);
}

/** The conditions of the classes of a band. */
export function conditionsOfBand({ classes }: RawBand, at: Path): PlacedCondition[] {
  return classes.map(({ when }, index) => ({ raw: when, at: [...at, 'classes', index, 'when'] }));
}

/** The conditions under which an incentive, or one of its cases, is promised. */
export function conditionsOfIncentive({ when, cases = [] }: RawIncentive, at: Path): PlacedCondition[] {
  const ofCases = cases.map((each, index) => ({ raw: each.when, at: [...at, 'cases', index, 'when'] }));
  return present([{ raw: when, at: [...at, 'when'] }, ...ofCases]);
}

function present(
  all: readonly { readonly raw: RawCondition | undefined; readonly at: Path }[],
): PlacedCondition[] {
  return all.flatMap(({ raw, at }) => (raw ? [{ raw, at }] : []));
}
