#!/usr/bin/env node
import process from 'node:process';
import manifest from '../package.json' with { type: 'json' };
import { builtInFolder, builtInRules } from './commands/built-in-rules.ts';
import { removeUnfinished } from './commands/file-sink.ts';
import { pageFiles } from './commands/page-files.ts';
import { type Output, run } from './commands/run.ts';
import { exitCodeOf } from './exit-codes.ts';

// The only file that uses the process: its arguments, environment, streams and exit code.

function outputOf(stream: NodeJS.WriteStream): Output {
  return {
    write: (chunk) => (stream.write(chunk) || !stream.writable ? undefined : drained(stream)),
    isTerminal: stream.isTTY,
    columns: stream.columns,
    isClosed: () => !stream.writable,
  };
}

/** When the stream takes more, or its reader went away. */
function drained(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      stream.off('drain', done).off('close', done).off('error', done);
      resolve();
    };
    stream.on('drain', done).on('close', done).on('error', done);
  });
}

let hasFailed = false;

/** A full disk, or a bug; Node itself would end with 1, which is a verdict here. */
function fail(error: unknown): void {
  const isSystem = error instanceof Error && 'syscall' in error;
  // A full disk is told of once, not for every write.
  if (hasFailed && isSystem) return;
  hasFailed = true;
  process.exitCode = exitCodeOf('error');
  const text = error instanceof Error ? (isSystem ? error.message : error.stack) : String(error);
  process.stderr.write(`park-eval: ${isSystem ? '' : `internal error in ${manifest.version}\n`}${text}\n`);
}

/** A reader that goes away early (`| head`) is no error; the exit code stands. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') fail(error);
}

process.stdout.on('error', ignoreClosedPipe);
process.stderr.on('error', ignoreClosedPipe);

const interrupt = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => interrupt.abort());
process.on('exit', removeUnfinished);
process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);

try {
  const end = await run({
    args: process.argv.slice(2),
    environment: process.env,
    folder: process.cwd(),
    version: manifest.version,
    stdout: outputOf(process.stdout),
    stderr: outputOf(process.stderr),
    signal: interrupt.signal,
    builtInRules: () => builtInRules(import.meta.url),
    builtInFolder: builtInFolder(import.meta.url),
    page: () => pageFiles(import.meta.url),
    startThread: async (setup) =>
      (await import('./commands/check/start-thread.ts')).startThread(
        new URL('worker.js', import.meta.url),
        setup,
      ),
  });
  if (!hasFailed) process.exitCode = exitCodeOf(end);
  // What is under way, such as waiting for more input, would keep the process alive.
  if (interrupt.signal.aborted) process.exit();
} catch (error) {
  fail(error);
}
