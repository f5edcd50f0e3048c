import { fstatSync, statSync, writeSync } from 'node:fs';
import type { Output } from './commands/run.ts';
import type { Chunk } from './report/batch.ts';

/** An empty pipe takes so many bytes at once on every system; more would wait for a reader, deaf to signals. */
const MOST_AT_ONCE = 16 * 1024;

/**
 * An output of the process. The stream of Node takes as long to load as a small report to make, so that it is not begun before it is
 * needed: for a terminal, for much output, or where the reader does not keep up. `onError` gets what fails.
 */
export function outputTo(
  descriptor: 1 | 2,
  streamOf: () => NodeJS.WriteStream,
  onError: (error: NodeJS.ErrnoException) => void,
): Output & { readonly isStream: () => boolean } {
  let stream: NodeJS.WriteStream | undefined;
  const open = (): NodeJS.WriteStream => {
    stream ??= streamOf().on('error', onError);
    return stream;
  };
  let room = MOST_AT_ONCE;
  const write = (chunk: Chunk): void | Promise<void> => {
    const bytes = Buffer.from(chunk);
    if (stream || bytes.length > room) return writeTo(open(), bytes);
    room -= bytes.length;
    const rest = writeNow(bytes);
    return rest && writeTo(open(), rest);
  };
  /** What could not be written, for the stream to write or to fail on. */
  const writeNow = (bytes: Buffer): Buffer | undefined => {
    let written = 0;
    try {
      while (written < bytes.length) written += writeSync(descriptor, bytes, written);
      return undefined;
    } catch {
      return bytes.subarray(written);
    }
  };
  const terminal = mayBeTerminal(descriptor) ? open() : undefined;
  return {
    write,
    isTerminal: terminal?.isTTY === true,
    columns: terminal?.columns,
    isStream: () => stream !== undefined,
    isClosed: () => stream !== undefined && !stream.writable,
  };
}

/** Only a device can be one, and nothing is printed on the one that takes everything. */
function mayBeTerminal(descriptor: number): boolean {
  const stats = fstatSync(descriptor);
  return stats.isCharacterDevice() && stats.rdev !== statSync('/dev/null', { throwIfNoEntry: false })?.rdev;
}

function writeTo(stream: NodeJS.WriteStream, bytes: Buffer): void | Promise<void> {
  return stream.write(bytes) || !stream.writable ? undefined : drained(stream);
}

/** When the stream takes more, or its reader went away. */
function drained(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      stream.off('drain', done).off('close', done).off('error', done);
      resolve();
    };
    stream.on('drain', done).on('close', done).on('error', done);
  });
}
