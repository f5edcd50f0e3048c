import {
  type Catalogue,
  type IndicatorType,
  type ListDefinition,
  mayHold,
  NUMBER_TYPES,
  type RecordKind,
} from '../../model/catalogue.ts';
import type { Condition, Sense } from '../../model/condition.ts';
import type { Text } from '../../model/text.ts';
import { PLAIN, type Unit, type UnitTable } from '../../quantity/unit.ts';
import type { RawCondition } from '../schema/raw.ts';
import type { Path, ProblemList } from '../source/problem-list.ts';
import { notAmong, suggest } from '../source/suggest.ts';
import { dimensionOf, type IndicatorHead } from './dimension.ts';

/** What conditions and expressions may name. */
export interface Vocabulary {
  readonly units: UnitTable;
  readonly indicators: ReadonlyMap<string, IndicatorHead>;
  readonly lists: ReadonlyMap<string, ListDefinition>;
  senseOf(indicator: string): Sense | undefined;
}

/** Where a condition or expression stands. */
export interface ReadingContext {
  readonly vocabulary: Vocabulary;
  readonly problems: ProblemList;
  /** The records whose figures are read; each of them must hold every indicator. Empty: not checked here. */
  readonly records: readonly RecordKind[];
  /** Reads the conditions inside of expressions. */
  readonly condition: (raw: RawCondition, at: Path, context: ReadingContext) => Condition;
}

/** The kind of value that an expression yields, as far as limits must fit it. */
export interface Measure {
  /** What it is, for messages: an indicator or the key of an expression. */
  readonly name: string;
  readonly type: IndicatorType;
  readonly dimension: string;
  readonly unit: Unit;
  readonly values?: readonly Text[];
  readonly ordered: boolean;
  /** Of a computed rate; that of an indicator is in its derivations. */
  readonly sense?: Sense;
}

/** What the conditions of a rule set may name. */
export function vocabularyOf(catalogue: Catalogue): Vocabulary {
  const senseOf = (id: string): Sense | undefined =>
    catalogue.indicators.get(id)?.derive.find((way) => way.kind === 'rate')?.sense;
  return { units: catalogue.units, indicators: catalogue.indicators, lists: catalogue.lists, senseOf };
}

const NUMERIC: ReadonlySet<string> = new Set(NUMBER_TYPES);

/** Whether values of that type are numbers. */
export function isNumeric({ type }: { readonly type: IndicatorType }): boolean {
  return NUMERIC.has(type);
}

/** The same context for the items of a list; an unknown list is a problem, and then records are not checked. */
export function within(context: ReadingContext, list: string, at: Path): ReadingContext {
  const { vocabulary, problems } = context;
  const definition = vocabulary.lists.get(list);
  if (!definition) {
    problems.add(at, 'unknown-list', notAmong(list, [...vocabulary.lists.keys()]));
  }
  return { ...context, records: definition ? [definition.record] : [] };
}

/** The indicator, if the catalogue has it; a problem if it has not, or the record does not hold it. */
export function findIndicator(id: string, at: Path, context: ReadingContext): IndicatorHead | undefined {
  const { vocabulary, problems, records } = context;
  const indicator = vocabulary.indicators.get(id);
  if (!indicator) {
    problems.add(at, 'unknown-indicator', {
      subject: id,
      suggestions: suggest(id, vocabulary.indicators.keys()),
    });
    return undefined;
  }
  const strange = records.find((record) => !mayHold(record, indicator));
  if (strange) {
    problems.add(at, 'indicator-not-held', {
      subject: id,
      name: indicator.name,
      found: strange,
      expected: indicator.of.join(', '),
    });
  }
  return indicator;
}

/** An indicator with which one can compute. */
export function findNumber(id: string, at: Path, context: ReadingContext): IndicatorHead | undefined {
  const indicator = findIndicator(id, at, context);
  if (!indicator || isNumeric(indicator)) return indicator;
  context.problems.add(at, 'derivation-of-no-number', { subject: id, expected: indicator.type });
  return undefined;
}

/** The measure of an indicator's values. */
export function measureOf(indicator: IndicatorHead): Measure {
  return {
    name: indicator.id,
    type: indicator.type,
    dimension: dimensionOf(indicator),
    unit: indicator.unit,
    ordered: indicator.ordered,
    ...(indicator.values && { values: indicator.values }),
  };
}

/** The measure of a value that is computed. */
export function computed(name: string, type: IndicatorType, dimension: string, sense?: Sense): Measure {
  return { name, type, dimension, unit: PLAIN, ordered: false, ...(sense && { sense }) };
}
