import type { RecordKind } from '../../model/catalogue.ts';
import type { DataRecord, FlatRecord, Period } from '../../model/record.ts';

export const NO_HISTORY: DataRecord['history'] = new Map();
export const NO_LISTS: DataRecord['lists'] = new Map();

/** A record that was read as a row of values. Its figures, with texts and places, are read when someone asks for them. */
export class FlatDataRecord implements DataRecord {
  readonly kind: RecordKind;
  readonly name: string;
  readonly period?: Period;
  readonly flat: FlatRecord;
  readonly history = NO_HISTORY;
  readonly lists = NO_LISTS;
  readonly #readFigures: () => DataRecord['figures'];
  #figures: DataRecord['figures'] | undefined;

  constructor(name: string, flat: FlatRecord, readFigures: () => DataRecord['figures']) {
    const { kind, period } = flat.layout;
    this.kind = kind;
    if (period) this.period = period;
    this.name = name;
    this.flat = flat;
    this.#readFigures = readFigures;
  }

  get figures(): DataRecord['figures'] {
    return (this.#figures ??= this.#readFigures());
  }
}
