import type { Problem } from '../../problems/index.ts';
import type { ListTables } from '../data/record.ts';
import type { Source } from '../source/source.ts';

/** A table as it is read: submissions, and what concerns the table as a whole. */
export type TableEntry =
  | {
      readonly kind: 'submission';
      readonly source: Source;
      /** Lists that stand in sheets of their own, by the name of the sheet. */
      readonly tables?: ListTables;
    }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };
