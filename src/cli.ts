#!/usr/bin/env node
import process from 'node:process';
import manifest from '../package.json' with { type: 'json' };
import { builtInRules } from './commands/built-in-rules.ts';
import { type Output, run } from './commands/run.ts';
import { exitCodeOf } from './exit-codes.ts';

// The only file that uses the process: its arguments, environment, streams and exit code.

function outputOf(stream: NodeJS.WriteStream): Output {
  return { write: (text) => void stream.write(text), isTerminal: stream.isTTY, columns: stream.columns };
}

/** A full disk, or a bug; Node itself would end with 1, which is a verdict here. */
function fail(error: unknown): void {
  process.exitCode = exitCodeOf('error');
  const isSystem = error instanceof Error && 'syscall' in error;
  const text = error instanceof Error ? (isSystem ? error.message : error.stack) : String(error);
  process.stderr.write(`park-eval: ${isSystem ? '' : `internal error in ${manifest.version}\n`}${text}\n`);
}

/** A reader that goes away early (`| head`) is no error; the exit code stands. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') fail(error);
}

process.stdout.on('error', ignoreClosedPipe);
process.stderr.on('error', ignoreClosedPipe);
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
    builtInRules: () => builtInRules(import.meta.url),
  });
  process.exitCode = exitCodeOf(end);
} catch (error) {
  fail(error);
}
