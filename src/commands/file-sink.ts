import { randomBytes } from 'node:crypto';
import { rmSync, writeSync } from 'node:fs';
import { mkdir, open, readlink, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { complain, type Loaded, type Problem } from '../problems/index.ts';
import type { Chunk } from '../report/batch.ts';

/** A file under way. Every way to end gives the problems that writing it had. */
export interface FileSink {
  readonly write: (chunk: Chunk) => Promise<readonly Problem[]>;
  /** The file is complete: it takes its place. */
  readonly close: () => Promise<readonly Problem[]>;
  /** It will not be complete: nothing of it stays. */
  readonly discard: () => Promise<void>;
}

/**
 * Begins a file. It is written beside its place and moved there when it is complete, so that no reader ever sees half of it and
 * an earlier report stays until there is a new one.
 */
export async function createFile(path: string): Promise<Loaded<FileSink>> {
  try {
    await mkdir(dirname(path), { recursive: true });
    const target = await destinationOf(path);
    return { value: await beginFile(path, target), problems: [] };
  } catch (error) {
    return { problems: [cannotWrite(path, error)] };
  }
}

/** As much of the mode of a file as can be set. */
const PERMISSIONS = 0o7777;

/** The files under way that must not stay as they are. */
const unfinished = new Set<string>();

/** Takes away what is half-written, where the process ends before its time. */
export function removeUnfinished(): void {
  for (const path of unfinished) rmSync(path, { force: true });
}

interface Destination {
  readonly path: string;
  /** A pipe or a device is written to as it is. */
  readonly isDirect: boolean;
  /** Who may read the file that is replaced. */
  readonly mode?: number;
}

/** What is to be written or replaced: where the path is a link, the file behind it. */
async function destinationOf(path: string): Promise<Destination> {
  try {
    const stats = await stat(path);
    if (stats.isDirectory()) throw new Error('it is a folder');
    // A pipe of the process itself (`/dev/stdout`) has no place of its own.
    if (!stats.isFile()) return { path, isDirect: true };
    return { path: await realpath(path), isDirect: false, mode: stats.mode };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      return { path: await behindLink(path), isDirect: false };
    throw error;
  }
}

/** A link may lead to a file that is not there yet. */
async function behindLink(path: string): Promise<string> {
  try {
    return resolve(dirname(path), await readlink(path));
  } catch {
    return path;
  }
}

async function beginFile(path: string, target: Destination): Promise<FileSink> {
  const mark = randomBytes(6).toString('hex');
  const beside = join(dirname(target.path), `.${basename(target.path)}.${mark}.part`);
  const written = target.isDirect ? target.path : beside;
  if (!target.isDirect) unfinished.add(written);
  const handle = await open(written, target.isDirect ? 'w' : 'wx', target.mode);
  // Who may read or write the file that is replaced may do so with the new one, whatever is usual for new ones.
  // Not every file system has permissions.
  if (!target.isDirect && target.mode !== undefined)
    await handle.chmod(target.mode & PERMISSIONS).catch(() => undefined);
  const attempt = async (action: () => Promise<unknown>): Promise<readonly Problem[]> => {
    try {
      await action();
      return [];
    } catch (error) {
      return [cannotWrite(path, error)];
    }
  };
  const remove = async () => {
    if (!target.isDirect) await rm(written, { force: true });
    unfinished.delete(written);
  };
  return {
    write: (chunk) =>
      attempt(async () => (target.isDirect ? handle.writeFile(chunk) : writeNow(handle.fd, chunk))),
    close: async () => {
      const problems = await attempt(async () => {
        await handle.close();
        if (!target.isDirect) await rename(written, target.path);
        unfinished.delete(written);
      });
      if (problems.length > 0) await remove();
      return problems;
    },
    discard: async () => {
      await attempt(() => handle.close());
      await remove();
    },
  };
}

/** To write to a regular file at once takes less time than to ask for it and wait for the answer. */
function writeNow(descriptor: number, chunk: Chunk): void {
  const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
  for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
}

/** Why a file cannot be written. */
export function cannotWrite(path: string, error: unknown): Problem {
  const detail = error instanceof Error ? error.message : String(error);
  return complain('cannot-write', path, { subject: path, detail });
}
