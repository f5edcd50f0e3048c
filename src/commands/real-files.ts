import { type BigIntStats, realpathSync, statSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';

// Which file a path leads to, whatever links it goes by.

/** Whether there is a file at the path, and one of the others leads to it, too. */
export function isOneOf(path: string, others: Iterable<string>): boolean {
  const stats = look(path);
  // A terminal or a pipe may be read and written.
  if (!stats?.isFile()) return false;
  for (const other of others) {
    const { dev, ino } = look(other) ?? {};
    if (dev === stats.dev && ino === stats.ino) return true;
  }
  return false;
}

function look(path: string): BigIntStats | undefined {
  // Only so wide are the numbers of files exact on every system.
  return statSync(path, { bigint: true, throwIfNoEntry: false });
}

/** Whether a file lies in a folder or below it; undefined where one of the two is not there. */
export function liesIn(path: string, folder: string): boolean | undefined {
  try {
    const way = relative(realpathSync(folder), realpathSync(path));
    return way.split(sep)[0] !== '..' && !isAbsolute(way);
  } catch {
    return undefined;
  }
}
