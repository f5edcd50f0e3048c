import type { ExitName } from '../../exit-codes.ts';
import type { LineBlock } from '../../load/input/lines.ts';
import type { DataFile } from '../../model/record.ts';
import type { Language } from '../../model/text.ts';
import type { Problem } from '../../problems/index.ts';
import type { Tally } from '../../report/batch.ts';
import type { OptionValues } from '../options.ts';
import type { Input } from './inputs.ts';

/** What a thread is started with. */
export interface ThreadSetup {
  readonly options: OptionValues;
  readonly language: Language;
  readonly version: string;
  readonly input: Input;
  /** One report per name. */
  readonly formats: readonly string[];
  /** Figures of cities, by id. */
  readonly cities: ReadonlyMap<string, DataFile>;
}

/** Lines to be judged. */
export interface ThreadTask {
  readonly file: string;
  readonly block: LineBlock;
}

/** What a thread found: pieces of the reports, in the order of the formats, and what the batch has to know. */
export interface ThreadAnswer {
  /** Each piece has its memory for itself. */
  readonly pieces: readonly (readonly Uint8Array<ArrayBuffer>[])[];
  readonly tally: Tally;
  readonly ends: readonly ExitName[];
  readonly problems: readonly Problem[];
}

export interface ThreadResult extends ThreadAnswer {
  /** To be called when the pieces were written: others will stand in their memory. */
  readonly giveBack: () => void;
}

/** A thread, or something that behaves like one. */
export interface Thread {
  readonly run: (task: ThreadTask) => Promise<ThreadResult>;
  readonly stop: () => Promise<void>;
}

/** So many tasks may wait for a thread; more would only take memory. */
const WAITING = 2;

/** Hands tasks to threads as they become free, and gives the results in the order of the tasks. */
export async function* runInThreads(
  tasks: AsyncIterable<ThreadTask>,
  threads: readonly Thread[],
): AsyncGenerator<ThreadResult> {
  // A single one does its work before the next task comes.
  const most = threads.length > 1 ? threads.length * WAITING : 1;
  const underWay: Promise<ThreadResult>[] = [];
  let next = 0;
  for await (const task of tasks) {
    const thread = threads[next % threads.length];
    next += 1;
    if (!thread) return;
    const result = thread.run(task);
    // A failure is told of when its turn comes.
    result.catch(() => {});
    underWay.push(result);
    const first = underWay.length >= most ? underWay.shift() : undefined;
    if (first) yield await first;
  }
  for (const result of underWay) yield await result;
}
