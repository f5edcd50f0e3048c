import type { Problem } from '../../problems/index.ts';
import type { Chunk } from '../../report/batch.ts';

/** Where the pieces of one report go. */
export interface Target {
  readonly write: (chunk: Chunk) => Promise<readonly Problem[]>;
  readonly close: () => Promise<readonly Problem[]>;
  readonly discard: () => Promise<void>;
  readonly isClosed: () => boolean;
}
