import type { RecordKind } from '../../model/catalogue.ts';
import { once } from '../../model/once.ts';
import type { Criterion, Reading, Scope } from '../../model/rule-set.ts';
import { readCondition } from '../conditions/condition.ts';
import type { ReadingContext } from '../conditions/reading-context.ts';
import type { RawCondition, RawCriterion, RawReading } from '../schema/raw.ts';
import type { Path } from '../source/problem-list.ts';

/** The context for conditions on records of these kinds. */
export type ContextOf = (records: readonly RecordKind[]) => ReadingContext;

/** Reads a criterion whose structure is checked; its conditions when they are first asked for. */
export function readCriterion(raw: RawCriterion, at: Path, contextOf: ContextOf): Criterion {
  const { by_inferred = false, yardstick = [], readings = [], when, unless, require, ...rest } = raw;
  const context = contextOf(recordsOf(raw));
  const read = (part: RawCondition, key: string) => readCondition(part, [...at, key], context);
  const required = once(() => read(require, 'require'));
  const rivals = once(() =>
    readings.map((each, index) => readReading(each, raw, [...at, 'readings', index], contextOf)),
  );
  return {
    ...rest,
    yardstick,
    byInferred: by_inferred,
    ...(when && { when: read(when, 'when') }),
    ...(unless && { unless: read(unless, 'unless') }),
    get require() {
      return required();
    },
    get readings() {
      return rivals();
    },
  };
}

/** The records that a criterion is held against: a yardstick also a single park. */
export function recordsOf({
  scope,
  yardstick = [],
}: Pick<RawCriterion, 'scope' | 'yardstick'>): readonly Scope[] {
  return yardstick.length > 0 && scope !== 'park' ? [scope, 'park'] : [scope];
}

/** A reading of another scope reads what it replaces, or else the default condition, which must stand beside it, in that scope. */
export function readReading(
  { require, ...reading }: RawReading,
  criterion: Pick<RawCriterion, 'scope' | 'yardstick'> & { readonly require?: RawCondition },
  at: Path,
  contextOf: ContextOf,
): Reading {
  const context = contextOf(reading.scope ? [reading.scope] : recordsOf(criterion));
  if (require) return { ...reading, require: readCondition(require, [...at, 'require'], context) };
  if (!reading.scope) return reading;
  if (criterion.require) readCondition(criterion.require, [...at, 'scope'], context);
  else context.problems.add(at, 'missing-key', { subject: 'require' });
  return reading;
}
