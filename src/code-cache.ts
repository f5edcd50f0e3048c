import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { arch, execPath, platform, version } from 'node:process';
import { Script } from 'node:vm';

// Node compiles a program anew whenever it starts. What V8 made of it the first time can be kept beside it: that is made when the
// program is built, and used by the very Node that made it. Nothing is ever written when the program runs.
// Memory that is used for the first time costs more than what is done in it: the code goes where the text stood before, and what is only
// compared is read through one small piece.

/** A module of the program, compiled. */
export interface Compiled {
  readonly script: Script;
  /** Runs it; from then on it is loaded, for every other module. */
  readonly load: () => void;
}

/** A file that is open. */
interface Opened {
  readonly descriptor: number;
  readonly size: number;
}

const BEFORE = '(function (exports, require, module, __filename, __dirname) {';
const AFTER = '\n})';

const ENDING = '.cjs';

/** The file that holds the code of a module. */
export function cacheOf(file: string): string {
  return `${file.slice(0, -ENDING.length)}.cache`;
}

/**
 * Loads a module of the program from its code, where that was made from this very text by this very Node, and is whole, and says
 * whether it did. Else the module is loaded as any other one. `require` is that of a module in the same folder.
 */
export function loadFromCache(file: string, require: NodeJS.Require): boolean {
  try {
    const kept = withFile(file, (module) => withFile(cacheOf(file), (cache) => readKept(module, cache)));
    if (!kept) return false;
    const { script, load } = compile(file, kept.source, require, kept.code);
    if (script.cachedDataRejected !== false) return false;
    load();
    return true;
  } catch (error) {
    // No such file, or none that may be read.
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    return false;
  }
}

/** Compiles a module as Node does: `source` is the function that Node makes of its text, which is in ASCII. */
export function compile(
  file: string,
  source: string,
  require: NodeJS.Require,
  cachedData?: Buffer,
): Compiled {
  const script = new Script(source, { filename: file, ...(cachedData && { cachedData }) });
  const load = () => {
    const module = {
      id: file,
      filename: file,
      path: dirname(file),
      loaded: false,
      exports: {},
      children: [],
      paths: [],
      parent: undefined,
      isPreloading: false,
      require,
    };
    require.cache[file] = module;
    script.runInThisContext()(module.exports, require, module, file, dirname(file));
    module.loaded = true;
  };
  return { script, load };
}

/** The function that Node makes of the text of a module. */
export function asFunction(text: string): string {
  return BEFORE + text + AFTER;
}

/**
 * The content of a cache: the Node that made it and the text that it was made from, which must be the same, and the code twice: V8 would
 * run damaged code.
 */
export function cacheContent(text: string, code: Buffer): Buffer {
  return Buffer.concat([headOf(text.length), Buffer.from(text), code, code]);
}

/** The module as the cache was made from it, and its code. */
function readKept(module: Opened, cache: Opened): { source: string; code: Buffer } | undefined {
  const head = headOf(module.size);
  const length = (cache.size - head.length - module.size) / 2;
  if (length < 1 || !Number.isInteger(length)) return undefined;
  const piece = Buffer.allocUnsafeSlow(PIECE);
  const memory = Buffer.allocUnsafeSlow(Math.max(length, BEFORE.length + module.size + AFTER.length));
  const end = BEFORE.length + module.size;
  const text = memory.subarray(BEFORE.length, end);
  fill(text, module);
  if (!holds(cache, head, piece) || !holds(cache, text, piece)) return undefined;
  memory.set(Buffer.from(BEFORE));
  memory.set(Buffer.from(AFTER), end);
  const source = memory.toString('latin1', 0, end + AFTER.length);
  const code = memory.subarray(0, length);
  fill(code, cache);
  return holds(cache, code, piece) ? { source, code } : undefined;
}

function withFile<T>(file: string, read: (opened: Opened) => T): T {
  const descriptor = openSync(file, 'r');
  try {
    return read({ descriptor, size: fstatSync(descriptor).size });
  } finally {
    closeSync(descriptor);
  }
}

/** So many bytes are compared at a time. */
const PIECE = 32 * 1024;

/** Fills memory with what a file holds next. */
function fill(memory: Buffer, { descriptor }: Opened): void {
  readSync(descriptor, memory, 0, memory.length, null);
}

/** Whether a file holds these bytes next. */
function holds({ descriptor }: Opened, bytes: Buffer, piece: Buffer): boolean {
  for (let from = 0; from < bytes.length; from += PIECE) {
    const expected = bytes.subarray(from, from + PIECE);
    const count = readSync(descriptor, piece, 0, expected.length, null);
    if (!expected.equals(piece.subarray(0, count))) return false;
  }
  return true;
}

/** What tells one Node from another, also two of the same version, and one text from another of a different length. */
function headOf(length: number): Buffer {
  const { size, mtimeMs } = statSync(execPath);
  const node = [version, platform, arch, execPath, size, mtimeMs];
  return Buffer.from(`${[...node, length].join('\n')}\n`);
}
