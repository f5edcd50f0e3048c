import type { Indicator } from '../../model/catalogue.ts';
import type { DataRecord, Figure } from '../../model/record.ts';
import type { FigurePath } from '../../model/what-if.ts';
import { type Exact, ZERO } from '../../quantity/exact.ts';
import { type Interval, single } from '../../quantity/interval.ts';
import type { CompiledCriterion, CompiledRuleSet } from '../compile.ts';
import type { Options } from '../compiler.ts';
import { suppose } from '../suppose.ts';

/** A figure of a record, and what is asked of it. */
export interface Walk {
  readonly compiled: CompiledRuleSet;
  readonly options: Options;
  readonly record: DataRecord;
  readonly path: FigurePath;
  /** What is judged on the way: these criteria, and whatever they refer to. */
  readonly criteria: readonly CompiledCriterion[];
  /** Values to look at; everything that the figure can be where it is left out. */
  readonly range?: Interval<Exact>;
}

/** The record with a value, or a range of values, in the place of the figure. */
export function supposeValue(
  { record, path, compiled }: Pick<Walk, 'record' | 'path' | 'compiled'>,
  indicator: Indicator,
  range: Interval<Exact>,
): DataRecord {
  return suppose(record, [{ path, figure: figureOf(indicator, range) }], compiled.catalogue).record;
}

/** A figure of which nothing but its value is known. */
export function figureOf({ id, unit }: Indicator, range: Interval<Exact>): Figure {
  return {
    indicator: id,
    text: '',
    place: { file: '' },
    state: 'known',
    value: { type: 'number', range, unit, precision: ZERO, approximate: single(range) === undefined },
    expected: false,
  };
}
