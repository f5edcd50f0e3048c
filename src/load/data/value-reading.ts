import type { StatedValue } from '../../model/record.ts';
import type { ProblemCode, ProblemData } from '../../problems/index.ts';
import type { Unit, UnitTable } from '../../quantity/unit.ts';
import type { BareUnits } from './bare-units.ts';

/** What a reader has to say about a text, before it has a place. */
interface Complaint {
  readonly code: ProblemCode;
  readonly data: ProblemData;
  readonly severity?: 'warning';
}

/** A value as read; absent when a complaint is an error. */
export interface ReadValue {
  readonly value?: StatedValue;
  readonly expected?: boolean;
  /** The unit that was declared elsewhere and given to a bare number. */
  readonly declared?: Unit;
  readonly complaints: readonly Complaint[];
}

/** What a bare number may mean. */
export interface UnitContext {
  readonly units: UnitTable;
  /** Declared for the whole file. */
  readonly bare: BareUnits;
  /** Declared beside the number: in the key, the column heading or a `unit` of its own. */
  readonly beside?: Unit | undefined;
}

/** A value that could not be read, and why. */
export function fail(code: ProblemCode, data: ProblemData): ReadValue {
  return { complaints: [{ code, data }] };
}
