import type { Exact } from '../quantity/exact.ts';
import type { Fractions } from '../quantity/fractions.ts';
import type { Interval } from '../quantity/interval.ts';
import type { Unit } from '../quantity/unit.ts';
import type { RecordKind } from './catalogue.ts';
import type { Place, Utf8 } from './text.ts';

/** The span that figures of a file cover. Dates are ISO days, both ends included. */
export interface Period {
  readonly text: string;
  readonly from: string;
  readonly until: string;
  /** The calendar year in which the period ends. */
  readonly year: number;
  /** Less than a full year: a flow is then only a lower bound of the yearly figure. */
  readonly partial: boolean;
}

/** The value that a figure states. */
export type StatedValue =
  | {
      readonly type: 'number';
      readonly range: Interval<Exact>;
      readonly unit: Unit;
      /** One in the last digit written, in the base unit. */
      readonly precision: Exact;
      readonly approximate: boolean;
    }
  | { readonly type: 'flag'; readonly value: boolean }
  /** A day, or the first and last day of the month or year that was written. */
  | { readonly type: 'date'; readonly from: string; readonly until: string }
  | { readonly type: 'labels'; readonly labels: readonly string[] };

/** What a figure states: a value of some type, or why there is none. */
export type StatedKind = StatedValue['type'] | Figure['state'];

export function statedKind({ value, state }: Pick<Figure, 'value' | 'state'>): StatedKind {
  return value?.type ?? state;
}

/** One value that a data file states for an indicator. */
export interface Figure {
  readonly indicator: string;
  /** As written in the file. */
  readonly text: string;
  readonly place: Place;
  readonly state: 'known' | 'unknown' | 'not-applicable';
  /** Present exactly when the state is known. */
  readonly value?: StatedValue;
  /** 预计, 达产: not yet real. */
  readonly expected: boolean;
  /** Put in its place to see what would follow: it holds against whatever could be derived. */
  readonly supposed?: true;
  readonly period?: Period;
  readonly asOf?: string;
  readonly source?: string;
  readonly evidence?: string;
}

/** A list as a file states it. A list that is absent is missing; one with no items is none. */
export interface RecordList {
  readonly items: readonly DataRecord[];
  /** How many further items there may be: 0 for a complete list, Infinity for `complete: false`. */
  readonly unlisted: number;
  readonly place?: Place;
}

/** The figures of one park, project, enterprise, district, city … */
export interface DataRecord {
  readonly kind: RecordKind;
  readonly name: string;
  readonly period?: Period;
  readonly figures: ReadonlyMap<string, Figure>;
  /** Figures of other years, by year. */
  readonly history: ReadonlyMap<number, ReadonlyMap<string, Figure>>;
  readonly lists: ReadonlyMap<string, RecordList>;
  /** The same figures side by side, where the reader gives them so. */
  readonly flat?: FlatRecord;
  /** The name as JSON writes it, without quotes, where the reader gives it so: most of those who write it again need not decode it. */
  readonly nameInJson?: Utf8;
}

type OfPeriod = Pick<DataRecord, 'period'>;

/** The latest period first; what has none comes last. */
export function laterFirst({ period: a }: OfPeriod, { period: b }: OfPeriod): number {
  const [first, second] = [a?.until ?? '', b?.until ?? ''];
  return Number(first < second) - Number(first > second);
}

/** The record with some of its parts otherwise. Values that stood side by side are those of the record as it was. */
export function recordWith(
  { kind, name, period, figures, history, lists }: DataRecord,
  parts: Partial<Omit<DataRecord, 'flat' | 'nameInJson'>> = {},
): DataRecord {
  return { kind, name, ...(period && { period }), figures, history, lists, ...parts };
}

/** Which figures records state that are laid out alike: they differ in nothing but the values. */
export interface Layout {
  readonly kind: RecordKind;
  readonly period: Period | undefined;
  /** Where the numbers that are known stand among the numbers, by indicator; and flags, labels and dates among the states. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly states: ReadonlyMap<string, number>;
  /** Indicators that are known, but of which no value stands among these. */
  readonly unread: ReadonlySet<string>;
}

/**
 * The values of a plain record, side by side: one without history and lists, over whole years, with figures that are a single number or
 * state, none of them supposed.
 */
export interface FlatRecord {
  readonly layout: Layout;
  /** For each number, from `at` on, itself, which is one that its indicator allows, and one in the last digit that was written, in the base unit. */
  readonly numbers: Fractions;
  readonly at: number;
  readonly states: readonly StatedValue[];
}

/** Which figure: of the record itself, or of an item of its lists; of the year of the data, or another one. */
export interface FigurePath {
  readonly indicator: string;
  readonly year?: number;
  /** `list/number`, counted from 1, as in `projects/2`; nested lists follow, as in `parks/3/enterprises/1`. */
  readonly item?: string;
}

/** A figure that is supposed to be another one. */
export interface ChangedFigure {
  readonly path: FigurePath;
  /** What the file states; absent where it states nothing. */
  readonly from?: Figure;
  readonly to: Figure;
}

/** A stated figure that is left out, since it is computed from one that was changed. */
export interface DroppedFigure {
  readonly path: FigurePath;
  readonly figure: Figure;
}

/** What was changed in a record. */
export interface Changes {
  readonly changed: readonly ChangedFigure[];
  readonly dropped: readonly DroppedFigure[];
}

/** A data file: the record itself and what the file says about it. */
export interface DataFile {
  /** Where it begins: a file may hold many. */
  readonly place: Place;
  readonly city?: string;
  readonly record: DataRecord;
  /** Kept in the report, never read by a rule. */
  readonly other: Readonly<Record<string, string>>;
  /** SHA-256 of the bytes, where the reader computed it. */
  readonly hash?: string;
  /** What is supposed to be otherwise than the file states it; absent where it is as stated. */
  readonly changes?: Changes;
}
