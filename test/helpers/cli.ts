import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makePage } from '../../.build/page.mjs';
import type { FileSink } from '../../src/commands/file-sink.ts';
import { run } from '../../src/commands/run.ts';
import { exitCodeOf } from '../../src/exit-codes.ts';
import { openFile, type OpenFile, readText } from '../../src/load/source/files.ts';
import { bundleOf, layerOfBundle, type RulesBundle } from '../../src/load/rules/bundle.ts';
import type { RulesLayer } from '../../src/load/rules/rules.ts';
import { readRulesFiles } from '../../src/load/rules/rules-files.ts';
import { readRulesFolder } from '../../src/load/rules/rules-folder.ts';
import type { Loaded, Problem } from '../../src/problems/index.ts';
import type { Chunk } from '../../src/report/batch.ts';

/** A small city with rules of every form, made up for tests. */
const SAMPLE = fileURLToPath(new URL('sample/', import.meta.url));
const SAMPLE_RULES = join(SAMPLE, 'rules');
export const REAL_RULES = fileURLToPath(new URL('../../rules', import.meta.url));

export interface World {
  readonly environment?: Readonly<Record<string, string>>;
  /** Columns of the terminal; without it there is none. */
  readonly columns?: number;
  readonly rules?: string;
  readonly folder?: string;
  readonly stdin?: string | Uint8Array;
  readonly signal?: AbortSignal;
  readonly cannotWrite?: boolean;
}

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** What was written to files, by path. */
  readonly files: ReadonlyMap<string, string>;
}

const bundles = new Map<string, Promise<RulesBundle>>();

/** The rules of a folder, which is read once. What one run finds wrong with them is no other one's business. */
async function rulesLayer(folder: string): Promise<RulesLayer> {
  const known = bundles.get(folder) ?? readBundle(folder);
  bundles.set(folder, known);
  return layerOfBundle(await known);
}

async function readBundle(folder: string): Promise<RulesBundle> {
  const files = await readRulesFolder(folder);
  const { value, problems } = readRulesFiles(files.value ?? []);
  if (!value) throw new Error(`${folder}: ${JSON.stringify([...files.problems, ...problems], undefined, 2)}`);
  return bundleOf(value.layer);
}

let made: ReturnType<typeof makePage> | undefined;

/** What the build puts beside the program for the HTML report; made once. */
export function page(): ReturnType<typeof makePage> {
  made ??= makePage();
  return made;
}

/** Runs a command line in this process, in a world of its own: nothing is written but to the result. */
export async function runCli(args: readonly string[], world: World = {}): Promise<Ran> {
  const { environment = { LANG: 'en_US.UTF-8' }, columns, rules = SAMPLE_RULES, folder = SAMPLE } = world;
  const texts = { stdout: '', stderr: '' };
  const files = new Map<string, string>();
  const stream = (name: 'stdout' | 'stderr') => ({
    write: (chunk: Chunk) => void (texts[name] += textOf(chunk)),
    isTerminal: columns !== undefined,
    columns,
    isClosed: () => false,
  });
  const end = await run({
    args,
    environment,
    folder,
    version: '1.2.3',
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    builtInRules: async () => ({ value: await rulesLayer(rules), problems: [] }),
    builtInFolder: rules,
    readText: async (path) =>
      path === '-' && world.stdin !== undefined
        ? { value: { file: '<stdin>', text: textOf(world.stdin), sha256: '0'.repeat(64) }, problems: [] }
        : readText(path),
    openFile: async (path) =>
      path === '-' && world.stdin !== undefined
        ? { value: standardInput(world.stdin), problems: [] }
        : openFile(path),
    page,
    createFile: async (path) => createFile(path, files, world),
    ...(world.signal && { signal: world.signal }),
  });
  return { code: exitCodeOf(end), ...texts, files };
}

function textOf(chunk: Chunk): string {
  return typeof chunk === 'string' ? chunk : new TextDecoder().decode(chunk);
}

function standardInput(content: Chunk): OpenFile {
  async function* bytes() {
    yield typeof content === 'string' ? new TextEncoder().encode(content) : content;
  }
  return { file: '<stdin>', bytes: bytes(), passing: bytes(), sha256: () => '0'.repeat(64) };
}

/** A file that appears in the result when it is complete. */
function createFile(path: string, files: Map<string, string>, { cannotWrite }: World): Loaded<FileSink> {
  const data = { subject: path, detail: 'no space' };
  const problems: Problem[] = cannotWrite
    ? [{ code: 'cannot-write', severity: 'error', place: { file: path }, data }]
    : [];
  let text = '';
  const sink: FileSink = {
    write: async (chunk) => {
      text += textOf(chunk);
      return problems;
    },
    close: async () => {
      files.set(path, text);
      return problems;
    },
    discard: async () => {},
  };
  return { value: sink, problems: [] };
}

/** The path of a sample file as it is typed in tests: the same on every machine. */
export function sample(name: string): string {
  return relative(process.cwd(), join(SAMPLE, 'data', name)).replaceAll('\\', '/');
}

export function readSample(name: string): Promise<string> {
  return readFile(join(SAMPLE, 'data', name), 'utf8');
}
