import { type BigIntStats, statSync } from 'node:fs';

/** The first of the paths that leads to the same file as this one, by whatever links; undefined where there is no such file yet. */
export function sameFile(path: string, others: Iterable<string>): string | undefined {
  const stats = look(path);
  // A terminal or a pipe may be read and written.
  if (!stats?.isFile()) return undefined;
  for (const other of others) {
    const { dev, ino } = look(other) ?? {};
    if (dev === stats.dev && ino === stats.ino) return other;
  }
  return undefined;
}

function look(path: string): BigIntStats | undefined {
  // Only so wide are the numbers of files exact on every system.
  return statSync(path, { bigint: true, throwIfNoEntry: false });
}
