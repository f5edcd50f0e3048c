import { closeSync, fstatSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { arch, execPath, platform, version } from 'node:process';
import { Script } from 'node:vm';

// Node compiles a program anew whenever it starts. What V8 made of it the first time can be kept beside it: that is made when the
// program is built, and used by the very Node that made it. Nothing is ever written when the program runs.

/** A module of the program, compiled. */
export interface Compiled {
  readonly script: Script;
  /** Runs it; from then on it is loaded, for every other module. */
  readonly load: () => void;
}

/** The file that holds the code of a module. */
export function cacheOf(file: string): string {
  return file.replace(/\.cjs$/, '.cache');
}

/**
 * Loads a module of the program from its code, where that was made from this very text by this very Node, and is whole, and says
 * whether it did. Else the module is loaded as any other one.
 */
export function loadFromCache(file: string): boolean {
  try {
    const source = readFileSync(file);
    const cachedData = readCode(cacheOf(file), source);
    if (!cachedData) return false;
    const { script, load } = compile(file, source, cachedData);
    if (script.cachedDataRejected !== false) return false;
    load();
    return true;
  } catch (error) {
    // No such file, or none that may be read.
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    return false;
  }
}

/** Compiles a module as Node does. */
export function compile(file: string, source: Buffer, cachedData?: Buffer): Compiled {
  const wrapped = `(function (exports, require, module, __filename, __dirname) {${source.toString('latin1')}\n})`;
  const script = new Script(wrapped, { filename: file, ...(cachedData && { cachedData }) });
  const load = () => {
    const require = createRequire(file);
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

/**
 * The content of a cache: the Node that made it and the text that it was made from, which must be the same, and the code twice: V8 would
 * run damaged code.
 */
export function cacheContent(source: Buffer, code: Buffer): Buffer {
  return Buffer.concat([headOf(source), source, code, code]);
}

function readCode(cache: string, source: Buffer): Buffer | undefined {
  const opened = openSync(cache, 'r');
  try {
    const head = headOf(source);
    const start = head.length + source.length;
    const length = (fstatSync(opened).size - start) / 2;
    if (length < 1 || !Number.isInteger(length)) return undefined;
    if (!holds(opened, 0, head) || !holds(opened, head.length, source)) return undefined;
    const code = Buffer.allocUnsafeSlow(length);
    readSync(opened, code, 0, length, start);
    return holds(opened, start + length, code) ? code : undefined;
  } finally {
    closeSync(opened);
  }
}

/** So many bytes are compared at a time: to compare takes no time, but memory does. */
const PIECE = 64 * 1024;

/** Whether a file holds these bytes at that place. */
function holds(opened: number, position: number, bytes: Buffer): boolean {
  const piece = Buffer.allocUnsafe(Math.min(PIECE, bytes.length));
  for (let from = 0; from < bytes.length; from += PIECE) {
    const expected = bytes.subarray(from, from + PIECE);
    const count = readSync(opened, piece, 0, expected.length, position + from);
    if (!expected.equals(piece.subarray(0, count))) return false;
  }
  return true;
}

/** What tells one Node from another, also two of the same version. */
function headOf(source: Buffer): Buffer {
  const { size, mtimeMs } = statSync(execPath);
  const node = [version, platform, arch, execPath, size, mtimeMs];
  return Buffer.from(`${[...node, source.length].join('\n')}\n`);
}
