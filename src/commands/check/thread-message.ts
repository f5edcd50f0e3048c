import type { Chunk } from '../../report/batch.ts';
import type { ThreadResult, ThreadTask } from './threads.ts';

/** What a thread is sent: a task, and memory in which it may answer. */
export interface ThreadMessage {
  readonly task: ThreadTask;
  readonly memory: readonly ArrayBuffer[];
}

/** What it answers. */
export type ThreadAnswer = Omit<ThreadResult, 'giveBack'>;

/** The memory of a piece that takes all of it. */
export function memoryOf(piece: Chunk): readonly ArrayBuffer[] {
  return typeof piece !== 'string' && piece.buffer instanceof ArrayBuffer ? [piece.buffer] : [];
}
