import {
  type Catalogue,
  type IndicatorType,
  type ListDefinition,
  mayHold,
  NUMBER_TYPES,
  type RecordKind,
} from '../../model/catalogue.ts';
import type { Condition } from '../../model/condition.ts';
import type { Text } from '../../model/text.ts';
import { PLAIN, type Unit, type UnitTable } from '../../quantity/unit.ts';
import { dimensionOf, type IndicatorHead } from './dimension.ts';
import type { Path, ProblemList } from '../source/problem-list.ts';
import type { RawCondition } from '../rules/raw.ts';
import { suggest } from '../source/suggest.ts';

/** Whether a rate is a growth or a decline, which are never compared with one another. */
export type Sense = 'growth' | 'decline';

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

export function vocabularyOf(catalogue: Catalogue): Vocabulary {
  const senseOf = (id: string): Sense | undefined =>
    catalogue.indicators.get(id)?.derive.find((way) => way.kind === 'rate')?.sense;
  return { units: catalogue.units, indicators: catalogue.indicators, lists: catalogue.lists, senseOf };
}

const NUMERIC: ReadonlySet<string> = new Set(NUMBER_TYPES);

export function isNumeric({ type }: { readonly type: IndicatorType }): boolean {
  return NUMERIC.has(type);
}

/** The same context for the items of a list; an unknown list is a problem, and then records are not checked. */
export function within(context: ReadingContext, list: string, at: Path): ReadingContext {
  const { vocabulary, problems } = context;
  const definition = vocabulary.lists.get(list);
  if (!definition) {
    const known = [...vocabulary.lists.keys()];
    problems.add(at, 'unknown-list', {
      subject: list,
      suggestions: suggest(list, known),
      expected: known.join(', '),
    });
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
