import { isUtf8 } from 'node:buffer';
import { createHash, type Hash } from 'node:crypto';
import { accessSync, constants, createReadStream, readFileSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { complain, type Loaded, type Problem, type ProblemCode } from '../../problems/index.ts';
import { PIECE, type Pieces, readPassing, readPieces } from './file-pieces.ts';

/** The text of a file, and the SHA-256 (hex) of the bytes it was read from. */
export interface FileText {
  /** The path, or `<stdin>`. */
  readonly file: string;
  readonly text: string;
  readonly sha256: string;
}

/** A file whose bytes come as they are asked for, once. */
export interface OpenFile {
  /** The path, or `<stdin>`. */
  readonly file: string;
  /** Throws where reading fails; see `readingFailed`. */
  readonly bytes: AsyncIterable<Uint8Array>;
  /**
   * The same for those who look at one piece after the other and will not ask for the SHA-256. The memory of a piece may be written again
   * once the next but one is asked for.
   */
  readonly passing: AsyncIterable<Uint8Array>;
  /** In bytes; not known of standard input. */
  readonly size?: number;
  /** SHA-256 (hex) of the bytes that were read so far. */
  readonly sha256: () => string;
}

/** The path that stands for standard input. */
export const STANDARD_INPUT = '-';

/** No data file or rule set comes near this many bytes. */
const MOST_BYTES = 16 * 1024 * 1024;

const CODES: ReadonlyMap<unknown, ProblemCode> = new Map([
  ['ENOENT', 'file-missing'],
  ['ENOTDIR', 'file-missing'],
  ['EISDIR', 'file-is-directory'],
]);

/**
 * Reads a UTF-8 text, from a file or from standard input (`-`); a byte order mark is dropped.
 * Problems: a file that is missing, a directory, unreadable, too big, empty, binary or not UTF-8.
 */
export async function readText(path: string): Promise<Loaded<FileText>> {
  const file = path === STANDARD_INPUT ? '<stdin>' : path;
  const fail = (code: ProblemCode, detail?: string) => failure(file, code, detail);

  let bytes: Uint8Array | undefined;
  try {
    const seen: Seen | undefined = path === STANDARD_INPUT ? { isFolder: false } : lookAt(path);
    if (!seen) return fail('file-missing');
    if (seen.size !== undefined && seen.size <= PIECE) bytes = readFileSync(path);
    else bytes = await collect(path === STANDARD_INPUT ? process.stdin : createReadStream(path));
  } catch (error) {
    return unreadable(file, error);
  }
  if (!bytes) return fail('file-too-big', `${MOST_BYTES / 1024 / 1024} MiB`);
  if (bytes.includes(0)) return fail('file-binary');
  const text = decode(bytes);
  if (text === undefined) return fail('file-not-utf8');
  if (text.trim() === '') return fail('file-empty');
  const content = bytes;
  const value: FileText = {
    file,
    text,
    get sha256() {
      return createHash('sha256').update(content).digest('hex');
    },
  };
  return { value, problems: [] };
}

const stdin = () => process.stdin;

/** Opens a file, or standard input (`-`). Problems: a file that is missing, a directory or unreadable. */
export async function openFile(path: string): Promise<Loaded<OpenFile>> {
  if (path === STANDARD_INPUT) return { value: openStream('<stdin>', stdin, stdin), problems: [] };
  try {
    const seen = lookAt(path);
    if (!seen) return failure(path, 'file-missing');
    const { isFolder, size } = seen;
    if (isFolder) return failure(path, 'file-is-directory');
    accessSync(path, constants.R_OK);
    const pieces = () => readPieces(path, size);
    const passing = () => readPassing(path, size);
    return { value: { ...openStream(path, pieces, passing), size: size ?? 0 }, problems: [] };
  } catch (error) {
    return unreadable(path, error);
  }
}

interface Seen {
  readonly isFolder: boolean;
  /** Known of regular files: what others hold is seen when it is read. */
  readonly size?: number;
}

/** Undefined where there is nothing of that name. */
function lookAt(path: string): Seen | undefined {
  // An error would take longer to make than to look: most paths that are tried lead to no settings at all.
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return undefined;
  return { isFolder: stats.isDirectory(), ...(stats.isFile() && { size: stats.size }) };
}

/** Nothing is open before the first byte is asked for, so that nothing stays open where none is. */
async function* bytesOf(start: () => Pieces): AsyncGenerator<Uint8Array> {
  for await (const piece of start()) yield typeof piece === 'string' ? Buffer.from(piece) : piece;
}

function openStream(file: string, start: () => Pieces, startPassing: () => Pieces): OpenFile {
  const hash = hashLater();
  async function* hashed(pieces: AsyncIterable<Uint8Array>) {
    for await (const piece of pieces) {
      hash.update(piece);
      yield piece;
    }
  }
  return { file, bytes: hashed(bytesOf(start)), passing: bytesOf(startPassing), sha256: hash.digest };
}

/** A SHA-256. Nothing is computed before it is asked for, or a second piece comes: few reports tell it. */
function hashLater(): { readonly update: (piece: Uint8Array) => void; readonly digest: () => string } {
  let hash: Hash | undefined;
  let first: Uint8Array | undefined;
  const start = (): Hash => {
    hash ??= createHash('sha256');
    if (first) hash.update(first);
    first = undefined;
    return hash;
  };
  return {
    update: (piece) => {
      if (!hash && !first) first = piece;
      else start().update(piece);
    },
    digest: () => start().copy().digest('hex'),
  };
}

/** The problem of a file that could be opened but not read to its end. */
export function readingFailed(file: string, error: unknown): readonly Problem[] {
  return unreadable(file, error).problems;
}

/** All bytes of a file; a problem where there are more than `most`. */
export async function readAllBytes(
  { file, bytes }: OpenFile,
  most = MOST_BYTES,
): Promise<Loaded<Uint8Array>> {
  const all = await collect(bytes, most);
  return all ? { value: all, problems: [] } : failure(file, 'file-too-big', `${most / 1024 / 1024} MiB`);
}

/** The file once all of its bytes were read: whoever asks for them is given these. */
export function withBytes(file: OpenFile, all: Uint8Array): OpenFile {
  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield all;
  }
  return { ...file, bytes: { [Symbol.asyncIterator]: bytes } };
}

/**
 * The files in a folder and in those inside of it: their paths from there, with `/`, sorted.
 * Problems: a folder that is missing, no folder, or unreadable.
 */
export async function listFiles(folder: string): Promise<Loaded<readonly string[]>> {
  if (lookAt(folder)?.isFolder === false) return failure(folder, 'file-is-no-directory');
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    const names = files.map((file) => relative(folder, file).split(sep).join('/'));
    return { value: names.toSorted(), problems: [] };
  } catch (error) {
    return unreadable(folder, error);
  }
}

function unreadable(file: string, error: unknown): Loaded<never> {
  // Anything without a code is no failure of the system, but a bug.
  if (!(error instanceof Error && 'code' in error)) throw error;
  const code = CODES.get(error.code);
  return failure(file, code ?? 'file-unreadable', error.message);
}

function failure(file: string, code: ProblemCode, detail?: string): Loaded<never> {
  return { problems: [complain(code, file, { subject: file, ...(detail && { detail }) })] };
}

/** Undefined when there are too many bytes, so that an endless stream ends here. */
async function collect(
  stream: AsyncIterable<Uint8Array | string>,
  most = MOST_BYTES,
): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    size += bytes.length;
    if (size > most) return undefined;
    chunks.push(bytes);
  }
  return chunks.length === 1 ? chunks[0] : Buffer.concat(chunks);
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Whether bytes are UTF-8: nothing tells as fast. */
export { isUtf8 };

/** The text of bytes that are UTF-8. */
export function textOfUtf8({ buffer, byteOffset, byteLength }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString();
}
