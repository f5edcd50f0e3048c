import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { complain, type Loaded, type ProblemCode } from '../../problems/index.ts';

/** The text of a file, and the SHA-256 (hex) of the bytes it was read from. */
export interface FileText {
  /** The path, or `<stdin>`. */
  readonly file: string;
  readonly text: string;
  readonly sha256: string;
}

/** The path that stands for standard input. */
const STANDARD_INPUT = '-';

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

  let bytes: Buffer | undefined;
  try {
    bytes = await collect(path === STANDARD_INPUT ? process.stdin : createReadStream(path));
  } catch (error) {
    return unreadable(file, error);
  }
  if (!bytes) return fail('file-too-big', `${MOST_BYTES / 1024 / 1024} MiB`);
  if (bytes.includes(0)) return fail('file-binary');
  const text = decode(bytes);
  if (text === undefined) return fail('file-not-utf8');
  if (text.trim() === '') return fail('file-empty');
  return { value: { file, text, sha256: createHash('sha256').update(bytes).digest('hex') }, problems: [] };
}

/**
 * The files in a folder and in those inside of it: their paths from there, with `/`, sorted.
 * Problems: a folder that is missing, no folder, or unreadable.
 */
export async function listFiles(folder: string): Promise<Loaded<readonly string[]>> {
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
  if (!(error instanceof Error)) throw error;
  const code = 'code' in error ? CODES.get(error.code) : undefined;
  return failure(file, code ?? 'file-unreadable', error.message);
}

function failure(file: string, code: ProblemCode, detail?: string): Loaded<never> {
  return { problems: [complain(code, file, { subject: file, ...(detail && { detail }) })] };
}

/** Undefined when there are too many bytes, so that an endless stream ends here. */
async function collect(stream: AsyncIterable<Buffer | string>): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > MOST_BYTES) return undefined;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function decode(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
