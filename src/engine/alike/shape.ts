import type { RecordKind } from '../../model/catalogue.ts';
import type { DataRecord, Figure, Period, StatedValue } from '../../model/record.ts';
import { single } from '../../quantity/interval.ts';

/**
 * Which figures a record states, where it is a plain one: without history and lists, over whole years, and with figures that are a single
 * number or state. Records of one shape differ in nothing but the values of their figures.
 */
export interface Shape {
  readonly kind: RecordKind;
  readonly period: Period | undefined;
  /** Where the values of the known figures stand, by indicator. */
  readonly slots: ReadonlyMap<string, number>;
}

/** The values of a record's known figures, in the order of its shape. */
export type Values = readonly StatedValue[];

/** What is kept for the shape of a record, and the values of this one. */
export interface Shaped<T> {
  readonly kept: T;
  readonly values: Values;
}

/** The figures of a record up to one of them, and what may follow. */
interface Step<T> {
  /** None at the beginning of a record. */
  readonly before: Step<T> | undefined;
  readonly id: string;
  readonly isKnown: boolean;
  readonly known: Map<string, Step<T>>;
  /** Figures that are stated to be unknown, or not applicable. */
  readonly unknown: Map<string, Step<T>>;
  kept?: T;
}

/** More are not told apart: records that are so different would not repeat a shape. */
const MOST_STEPS = 50_000;

/** Finds what is kept for the shape of a record; `make` makes that when a shape comes for the first time. */
export function keepByShape<T>(make: (shape: Shape) => T): (record: DataRecord) => Shaped<T> | undefined {
  const starts = new Map<string, Step<T>>();
  let steps = 0;
  let last: { readonly like: DataRecord; readonly start: Step<T> } | undefined;
  // The steps of the record before: most records go the same way, which takes no look-up.
  const way: Step<T>[] = [];
  const startFor = (record: DataRecord): Step<T> => {
    const { kind, period } = record;
    if (last?.like.kind === kind && last.like.period === period) return last.start;
    const key = [kind, period?.from, period?.until].join();
    const start = starts.get(key) ?? makeStep<T>('', false);
    starts.set(key, start);
    last = { like: record, start };
    return start;
  };
  const grow = (before: Step<T>, id: string, isKnown: boolean): Step<T> | undefined => {
    if (steps >= MOST_STEPS) return undefined;
    steps += 1;
    const made = makeStep(id, isKnown, before);
    (isKnown ? before.known : before.unknown).set(id, made);
    return made;
  };
  return (record) => {
    if (!isPlain(record)) return undefined;
    const values: StatedValue[] = [];
    let step = startFor(record);
    let position = 0;
    for (const figure of record.figures.values()) {
      const { indicator: id, value } = figure;
      if (!isPlainFigure(figure)) return undefined;
      const isKnown = value !== undefined;
      const likely = way[position];
      const isUsual = likely?.id === id && likely.isKnown === isKnown && likely.before === step;
      const next = isUsual
        ? likely
        : ((isKnown ? step.known : step.unknown).get(id) ?? grow(step, id, isKnown));
      if (!next) return undefined;
      way[position] = next;
      position += 1;
      step = next;
      if (value) values.push(value);
    }
    step.kept ??= make({ kind: record.kind, period: record.period, slots: slotsBefore(step) });
    return { kept: step.kept, values };
  };
}

function makeStep<T>(id: string, isKnown: boolean, before?: Step<T>): Step<T> {
  return { before, id, isKnown, known: new Map(), unknown: new Map() };
}

function slotsBefore<T>(last: Step<T>): Shape['slots'] {
  const ids: string[] = [];
  for (let step: Step<T> | undefined = last; step; step = step.before) if (step.isKnown) ids.unshift(step.id);
  return new Map(ids.map((id, slot) => [id, slot]));
}

function isPlain({ kind, period, history, lists }: DataRecord): boolean {
  return kind !== 'portfolio' && period?.partial !== true && history.size === 0 && lists.size === 0;
}

function isPlainFigure({ value, period }: Figure): boolean {
  if (period) return false;
  return value?.type !== 'number' || (!value.approximate && single(value.range) !== undefined);
}
