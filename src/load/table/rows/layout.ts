import type { Catalogue, Indicator, RecordKind } from '../../../model/catalogue.ts';
import type { Period } from '../../../model/record.ts';
import type { Unit } from '../../../quantity/unit.ts';
import type { Span } from '../../source/source.ts';
import type { BareUnits } from '../../data/bare-units.ts';
import type { NameIndex } from '../../data/names.ts';
import { findMeaning, type Known, type Lexicon } from '../headings/heading.ts';
import type { SheetName } from '../spot.ts';
import { mayHold } from '../../../model/catalogue.ts';

/** What the cells of a column become. */
export type Use =
  | { readonly as: 'name' | 'city' | 'district' | 'kind' | 'period' | 'serial' | 'nothing' }
  /** The key is what a data file would say: id, and unit in brackets. */
  | {
      readonly as: 'figure';
      readonly key: string;
      readonly indicator: Indicator;
      readonly unit?: Unit;
      readonly period?: Period;
    }
  | { readonly as: 'list' | 'other'; readonly key: string };

export interface Column {
  /** Position among the cells, from 0. */
  readonly at: number;
  /** The cell of this column in whichever row is read. */
  readonly span: Span;
  /** As written. */
  readonly heading: string;
  /** The cell in which the heading stands. */
  readonly headingSpan: Span;
  readonly use: Use;
}

/** What the readers of one sheet share. */
export interface TableContext {
  readonly sheet: SheetName;
  readonly catalogue: Catalogue;
  readonly names: (kind: RecordKind) => NameIndex;
  /** Units of bare numbers, where the table declares none. */
  readonly bare?: BareUnits;
}

/** What the headings of records of that kind are read against. */
export function lexiconFor(kind: RecordKind, { catalogue, names }: TableContext): Lexicon {
  return {
    index: names(kind),
    units: catalogue.units,
    indicators: [...catalogue.indicators.values()].filter((indicator) => mayHold(kind, indicator)),
  };
}

/** Finds what a heading means for records of the first of these kinds that knows it. Answers are remembered. */
export function finderFor(
  kinds: readonly RecordKind[],
  context: TableContext,
): (text: string) => Known | undefined {
  const lexicons = kinds.map((kind) => lexiconFor(kind, context));
  const known = new Map<string, Known | undefined>();
  return (text) => {
    if (!known.has(text)) {
      const found = lexicons.map((lexicon) => findMeaning(text, lexicon)).find((each) => each !== undefined);
      known.set(text, found);
    }
    return known.get(text);
  };
}

/** How a data file would name a figure with its unit; numbers of other types have none. */
export function keyOf({ id, type }: Indicator, unit: Unit | undefined): string {
  return unit && isMeasured(type) ? `${id}(${unit.text})` : id;
}

const UNMEASURED: ReadonlySet<Indicator['type']> = new Set(['flag', 'date', 'label', 'labels', 'text']);

/** Whether the values are numbers, which may have a unit. */
export function isMeasured(type: Indicator['type']): boolean {
  return !UNMEASURED.has(type);
}
