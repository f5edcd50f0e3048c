import type { ThreadAnswer, ThreadTask } from './threads.ts';

/** What a thread is sent: a task, and the memory of pieces that were written, in which it may put others. */
export interface ThreadMessage {
  readonly task: ThreadTask;
  readonly memory: readonly ArrayBuffer[];
}

/** The memory in which the pieces of an answer stand: with nothing else, so that it can be handed over. */
export function memoryOf({ pieces }: ThreadAnswer): readonly ArrayBuffer[] {
  return pieces.flat().map(({ buffer }) => buffer);
}
