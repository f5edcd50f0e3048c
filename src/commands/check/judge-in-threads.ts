import { availableParallelism } from 'node:os';
import { lineBlocks } from '../../load/input/lines.ts';
import { decodeLines } from '../../load/source/encoding.ts';
import { type OpenFile, readingFailed } from '../../load/source/files.ts';
import type { Problem } from '../../problems/index.ts';
import { runInThreads, type Thread, type ThreadResult, type ThreadTask } from './threads.ts';

/** From this many bytes on, threads save more time than it takes to start them. */
const WORTH_IT = 8 * 1024 * 1024;

/** More would be faster still, but each takes tens of megabytes. This one reads and writes meanwhile, which takes a core. */
const MOST = 2;

/** How many threads to judge a file of lines with; 1 is none besides this one. What was typed holds. */
export function threadsFor({ size = 0 }: OpenFile, typed: number | undefined): number {
  return typed ?? (size >= WORTH_IT ? Math.min(MOST, availableParallelism() - 1) : 1);
}

/** What judging a file of lines needs. */
export interface LinesInput {
  readonly file: OpenFile;
  readonly encoding: string | undefined;
}

/**
 * Judges the lines of a file in threads, and gives what they found in the order of the lines. Why the rest of the file cannot be read
 * is added to the problems.
 */
export async function* judgeInThreads(
  lines: LinesInput,
  threads: readonly Thread[],
  problems: Problem[],
): AsyncGenerator<ThreadResult> {
  try {
    yield* runInThreads(tasksOf(lines, problems), threads);
  } finally {
    await Promise.all(threads.map((thread) => thread.stop()));
  }
}

async function* tasksOf({ file, encoding }: LinesInput, problems: Problem[]): AsyncGenerator<ThreadTask> {
  const text = decodeLines(file.passing, file.file, encoding, problems);
  try {
    for await (const block of lineBlocks(text)) yield { file: file.file, block };
  } catch (error) {
    problems.push(...readingFailed(file.file, error));
  }
}
