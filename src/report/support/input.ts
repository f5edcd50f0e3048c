import type { Catalogue } from '../../model/catalogue.ts';
import type { DataFile } from '../../model/record.ts';
import type { Support } from '../../model/support.ts';
import type { Problem } from '../../problems/index.ts';

/** Everything that a report on the support for one record is made of. */
export interface SupportInput {
  readonly data: DataFile;
  /** One for each document that was looked into. */
  readonly supports: readonly Support[];
  readonly catalogue: Catalogue;
  /** What was found while reading and evaluating. */
  readonly warnings: readonly Problem[];
  /** A day (ISO) for which expiries are noted. */
  readonly asOf?: string;
}
