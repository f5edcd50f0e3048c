import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { arch, execPath, platform, version } from 'node:process';
import { Script } from 'node:vm';

// Node compiles a program anew whenever it starts. What V8 made of it the first time can be kept beside it: that is made when the
// program is built, and used by the very Node that made it. Nothing is ever written when the program runs.
// Memory that is used for the first time costs more than what is done in it: everything here is read once, into its place.

/** A module of the program, compiled. */
export interface Compiled {
  readonly script: Script;
  /** Runs it; from then on it is loaded, for every other module. */
  readonly load: () => void;
}

/** The text of a module, in ASCII: as it stands in its file, and as the function that Node makes of it. */
export interface Source {
  readonly file: string;
  readonly text: Buffer;
  readonly asFunction: Buffer;
}

const BEFORE = '(function (exports, require, module, __filename, __dirname) {';
const AFTER = '\n})';

/** The file that holds the code of a module. */
export function cacheOf(file: string): string {
  return file.replace(/\.cjs$/, '.cache');
}

/**
 * Loads a module of the program from its code, where that was made from this very text by this very Node, and is whole, and says
 * whether it did. Else the module is loaded as any other one. `require` is that of a module in the same folder.
 */
export function loadFromCache(file: string, require: NodeJS.Require): boolean {
  try {
    const source = readModule(file);
    const cachedData = readCode(source);
    if (!cachedData) return false;
    const { script, load } = compile(source, require, cachedData);
    if (script.cachedDataRejected !== false) return false;
    load();
    return true;
  } catch (error) {
    // No such file, or none that may be read.
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    return false;
  }
}

/** Reads a module. */
export function readModule(file: string): Source {
  return withFile(file, (opened, size) => {
    const asFunction = Buffer.allocUnsafeSlow(BEFORE.length + size + AFTER.length);
    asFunction.write(BEFORE, 'latin1');
    readSync(opened, asFunction, BEFORE.length, size, 0);
    asFunction.write(AFTER, BEFORE.length + size, 'latin1');
    return { file, asFunction, text: asFunction.subarray(BEFORE.length, BEFORE.length + size) };
  });
}

/** Compiles a module as Node does. */
export function compile(
  { file, asFunction }: Source,
  require: NodeJS.Require,
  cachedData?: Buffer,
): Compiled {
  const script = new Script(asFunction.toString('latin1'), {
    filename: file,
    ...(cachedData && { cachedData }),
  });
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

/**
 * The content of a cache: the Node that made it and the text that it was made from, which must be the same, and the code twice: V8 would
 * run damaged code.
 */
export function cacheContent({ text }: Source, code: Buffer): Buffer {
  return Buffer.concat([headOf(text), text, code, code]);
}

function readCode({ file, text }: Source): Buffer | undefined {
  return withFile(cacheOf(file), (opened, size) => {
    const head = headOf(text);
    const start = head.length + text.length;
    const length = (size - start) / 2;
    if (length < 1 || !Number.isInteger(length)) return undefined;
    if (!holds(opened, 0, head) || !holds(opened, head.length, text)) return undefined;
    const code = Buffer.allocUnsafeSlow(length);
    readSync(opened, code, 0, length, start);
    return holds(opened, start + length, code) ? code : undefined;
  });
}

function withFile<T>(file: string, read: (opened: number, size: number) => T): T {
  const opened = openSync(file, 'r');
  try {
    return read(opened, fstatSync(opened).size);
  } finally {
    closeSync(opened);
  }
}

/** So many bytes are compared at a time. */
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
function headOf(text: Buffer): Buffer {
  const { size, mtimeMs } = statSync(execPath);
  const node = [version, platform, arch, execPath, size, mtimeMs];
  return Buffer.from(`${[...node, text.length].join('\n')}\n`);
}
