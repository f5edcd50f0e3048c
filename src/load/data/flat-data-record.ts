import type { RecordKind } from '../../model/catalogue.ts';
import type { DataRecord, FlatRecord, Period } from '../../model/record.ts';
import type { Utf8 } from '../../model/text.ts';
import { textOf } from '../source/utf8-line.ts';

export const NO_HISTORY: DataRecord['history'] = new Map();
export const NO_LISTS: DataRecord['lists'] = new Map();

/** A record that was read as a row of values. Its name, and its figures with texts and places, are read when someone asks for them. */
export class FlatDataRecord implements DataRecord {
  readonly kind: RecordKind;
  readonly nameInJson?: Utf8;
  readonly period?: Period;
  readonly flat: FlatRecord;
  readonly history = NO_HISTORY;
  readonly lists = NO_LISTS;
  readonly #readFigures: () => DataRecord['figures'];
  #name: string | undefined;
  #figures: DataRecord['figures'] | undefined;

  constructor(name: Utf8 | string, flat: FlatRecord, readFigures: () => DataRecord['figures']) {
    const { kind, period } = flat.layout;
    this.kind = kind;
    if (period) this.period = period;
    if (typeof name === 'string') this.#name = name;
    else this.nameInJson = name;
    this.flat = flat;
    this.#readFigures = readFigures;
  }

  get name(): string {
    return (this.#name ??= this.nameInJson ? textOf(this.nameInJson) : '');
  }

  get figures(): DataRecord['figures'] {
    return (this.#figures ??= this.#readFigures());
  }
}
