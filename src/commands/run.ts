import type { ExitName } from '../exit-codes.ts';
import { openFile, readText } from '../load/source/files.ts';
import type { Chunk } from '../report/batch.ts';
import { painter } from '../report/text/paint.ts';
import { hasColor } from './color.ts';
import type { Context, Stream } from './context.ts';
import { createFile } from './file-sink.ts';
import { type Interruption, makeInterruption } from './interruption.ts';
import { languageFlag, languageOf } from './language.ts';
import { runProgram } from './program.ts';
import { isOneOf } from './real-files.ts';

/** A stream of the process, or of a test. */
export interface Output {
  readonly write: (chunk: Chunk) => void | Promise<void>;
  readonly isTerminal: boolean;
  readonly columns: number | undefined;
  readonly isClosed: () => boolean;
}

/** What a run needs of the process that it runs in. */
export interface World
  extends Pick<Context, 'environment' | 'folder' | 'version' | 'builtInRules' | 'builtInFolder'>,
    Partial<Pick<Context, 'readText' | 'openFile' | 'createFile' | 'signal' | 'startThread' | 'page'>> {
  /** Without node and script. */
  readonly args: readonly string[];
  readonly stdout: Output;
  readonly stderr: Output;
}

/** Runs a command line and says how it ended. It throws only where there is a bug. */
export function run(world: World): Promise<ExitName> {
  const { args, environment } = world;
  const streamOf = (output: Output): Stream => ({
    ...output,
    paint: painter(hasColor(environment, output.isTerminal, args) ? 1 : 0),
    columns: output.isTerminal ? output.columns : undefined,
  });
  const opened = new Set<string>();
  const open = world.openFile ?? openFile;
  const context: Context = {
    ...world,
    language: languageOf(environment, languageFlag(args)),
    stdout: streamOf(world.stdout),
    stderr: streamOf(world.stderr),
    signal: world.signal ?? makeInterruption().interruption,
    readText: world.readText ?? readText,
    openFile: (path) => {
      opened.add(path);
      return open(path);
    },
    wasRead: (path) => isOneOf(path, opened),
    createFile: world.createFile ?? createFile,
  };
  return Promise.race([whenInterrupted(context.signal), runProgram(args, context)]);
}

/** At once: a command may be waiting for input that never comes, or for a reader of a pipe. */
function whenInterrupted(signal: Interruption): Promise<ExitName> {
  return new Promise((resolve) => {
    const interrupt = () => resolve('interrupted');
    if (signal.aborted) interrupt();
    else signal.addEventListener('abort', interrupt, { once: true });
  });
}
