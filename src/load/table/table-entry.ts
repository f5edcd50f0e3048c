import type { Problem } from '../../problems/index.ts';
import type { Source } from '../source/source.ts';

/** A table as it is read: submissions, and what concerns the table as a whole. */
export type TableEntry =
  | { readonly kind: 'submission'; readonly source: Source }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };
