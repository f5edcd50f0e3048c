import type { Indicator } from '../../model/catalogue.ts';
import type { Scope } from '../../model/rule-set.ts';
import type { Obstacle, QueryColumn, Term } from '../../model/query.ts';
import { divide, type Exact, ONE, subtract } from '../../quantity/exact.ts';
import type { End } from '../../quantity/interval.ts';
import { isCompound, type Real } from '../../quantity/real.ts';
import type { CompiledRuleSet } from '../compile.ts';
import type { Options, Run } from '../compiler.ts';
import { runsOf } from '../run.ts';

/** What is put together of a query. */
export interface Builder {
  readonly compiled: CompiledRuleSet;
  readonly options: Options;
  /** Of the records that the rows are. */
  readonly kind: Scope;
  /** An evaluation of a record that states nothing: what is known of its figures is known of all. */
  readonly run: Run;
  readonly columns: Map<string, QueryColumn>;
  readonly terms: Map<string, Term>;
  /** The terms that rules compute in place, by what they compute. */
  readonly computed: Map<string, string>;
  /** Of the criterion that is looked at. */
  readonly obstacles: Obstacle[];
}

/** Begins a query about records of that kind. */
export function makeBuilder(compiled: CompiledRuleSet, kind: Scope, options: Options): Builder {
  // Any full year will do: other years are not in the table, and growth has bounds where there is a year before.
  const period = { text: '', from: '9999-01-01', until: '9999-12-31', year: 9999, partial: false };
  const record = { kind, name: '', period, figures: new Map(), history: new Map(), lists: new Map() };
  const run = runsOf(compiled, options)(record, () => {});
  const empty = { columns: new Map(), terms: new Map(), computed: new Map(), obstacles: [] };
  return { compiled, options, kind, run, ...empty };
}

export function indicatorOf({ compiled }: Builder, id: string): Indicator {
  const found = compiled.catalogue.indicators.get(id);
  if (!found) throw new Error(`the rule set was not checked against this catalogue: ${id}`);
  return found;
}

/** Digits behind the point: down to a single 元 of a figure in 亿元. */
const DECIMALS = 8;

/** Adds the column of what is stated for an indicator. */
export function addColumn(indicator: Indicator, builder: Builder): QueryColumn {
  const { id, type } = indicator;
  const column = builder.columns.get(id) ?? {
    indicator,
    range: rangeOf(indicator, builder),
    decimals: type === 'count' ? 0 : DECIMALS,
  };
  builder.columns.set(id, column);
  return column;
}

/** What a number can be where nothing is stated; a growth from something is never all of it. */
function rangeOf({ id, unit, derive }: Indicator, { compiled, run }: Builder): QueryColumn['range'] {
  const { actual } = compiled.compiler.indicator(id)(run.subject, run);
  const { low, high } = actual.type === 'number' ? actual.range : {};
  const inUnit = (end: End) => divide(fractionOf(end.at), unit.factor);
  return {
    ...(low && { low: inUnit(low) }),
    ...(high && { high: inUnit(high) }),
    open: derive.some(({ kind }) => kind === 'rate'),
  };
}

/** The bound of a growth over any number of years: that everything is lost. */
function fractionOf(at: Real): Exact {
  if (!isCompound(at)) return at;
  return at.sense === 'growth' ? subtract(at.ratio, ONE) : subtract(ONE, at.ratio);
}
