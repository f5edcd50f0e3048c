import type { ExitName } from '../exit-codes.ts';
import type { Context } from './context.ts';
import { readPlainLine } from './plain-line.ts';
import { runCommand } from './run-command.ts';

/** Runs a command line (without node and script) and says how it ended. It throws only where there is a bug. */
export async function runProgram(args: readonly string[], context: Context): Promise<ExitName> {
  const plain = readPlainLine(args);
  if (plain) return runCommand(plain.command, plain.args, plain.options, context);
  // The parser of command lines takes longer to load than a check of a park takes.
  return (await import('./full-program.ts')).runFullProgram(args, context);
}
