import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { ExitName } from '../exit-codes.ts';
import { type FileText, readText } from '../load/source/files.ts';
import type { RulesLayer } from '../load/rules/rules.ts';
import { complain, type Loaded, type Problem } from '../problems/index.ts';
import { painter } from '../report/text/paint.ts';
import { hasColor } from './color.ts';
import type { Context, Stream } from './context.ts';
import { languageFlag, languageOf } from './language.ts';
import { runProgram } from './program.ts';

/** A stream of the process, or of a test. */
export interface Output {
  readonly write: (text: string) => void;
  readonly isTerminal: boolean;
  readonly columns: number | undefined;
}

/** What a run needs of the process that it runs in. */
export interface World {
  /** Without node and script. */
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly folder: string;
  readonly version: string;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly builtInRules: () => Promise<Loaded<RulesLayer>>;
  readonly readText?: (path: string) => Promise<Loaded<FileText>>;
  readonly writeText?: (path: string, text: string) => Promise<readonly Problem[]>;
}

/** Runs a command line and says how it ended. It throws only where there is a bug. */
export function run(world: World): Promise<ExitName> {
  const { args, environment } = world;
  const streamOf = ({ write, isTerminal, columns }: Output): Stream => ({
    write,
    paint: painter(hasColor(environment, isTerminal, args) ? 1 : 0),
    columns: isTerminal ? columns : undefined,
  });
  const context: Context = {
    language: languageOf(environment, languageFlag(args)),
    stdout: streamOf(world.stdout),
    stderr: streamOf(world.stderr),
    environment,
    folder: world.folder,
    builtInRules: world.builtInRules,
    readText: world.readText ?? readText,
    writeText: world.writeText ?? writeText,
  };
  return runProgram(args, world.version, context);
}

async function writeText(path: string, text: string): Promise<readonly Problem[]> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
    return [];
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return [complain('cannot-write', path, { subject: path, detail })];
  }
}
