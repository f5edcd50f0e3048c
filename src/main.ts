import manifest from '../package.json' with { type: 'json' };
import { builtInFolder, builtInRules } from './commands/built-in-rules.ts';
import { removeUnfinished } from './commands/file-sink.ts';
import { pageFiles } from './commands/page-files.ts';
import { run } from './commands/run.ts';
import { makeInterruption } from './commands/interruption.ts';
import { exitCodeOf } from './exit-codes.ts';
import { failureText, isOfSystem } from './failure-text.ts';
import { outputTo } from './output-to.ts';

// The only file that uses the process: its arguments, environment, streams and exit code.

let hasFailed = false;

/** A full disk, or a bug; Node itself would end with 1, which is a verdict here. */
function fail(error: unknown): void {
  // A full disk is told of once, not for every write.
  if (hasFailed && isOfSystem(error)) return;
  hasFailed = true;
  process.exitCode = exitCodeOf('error');
  process.stderr.write(`park-eval: ${failureText(error, manifest.version)}\n`);
}

/** A reader that goes away early (`| head`) is no error; the exit code stands. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') fail(error);
}

/** Runs the command line of this process, which then ends by itself. */
export async function main(): Promise<void> {
  const { interruption, interrupt } = makeInterruption();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, interrupt);
  const stdout = outputTo(1, () => process.stdout, ignoreClosedPipe);
  const stderr = outputTo(2, () => process.stderr, ignoreClosedPipe);
  process.on('exit', removeUnfinished);
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);

  try {
    const end = await run({
      args: process.argv.slice(2),
      environment: process.env,
      folder: process.cwd(),
      version: manifest.version,
      stdout,
      stderr,
      signal: interruption,
      builtInRules: () => builtInRules(import.meta.dirname),
      builtInFolder: builtInFolder(import.meta.dirname),
      page: () => pageFiles(import.meta.url),
      startThread: async (setup) =>
        (await import('./commands/check/start-thread.ts')).startThread(
          new URL('worker.cjs', import.meta.url),
          setup,
        ),
    });
    if (!hasFailed) process.exitCode = exitCodeOf(end);
    // What is under way, such as waiting for more input, would keep the process alive. Where everything is written there is nothing to wait
    // for, and to end at once takes less time than to clear everything away.
    if (interruption.aborted || !(stdout.isStream() || stderr.isStream())) process.exit();
  } catch (error) {
    fail(error);
  }
}
