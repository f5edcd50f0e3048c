import { readdir } from 'node:fs';
import { join } from 'node:path';
import { complain, type Loaded, type Problem } from '../../problems/index.ts';

/**
 * The files in a folder that fit a pattern: their paths from there, in the order of their code units, which is the same on every
 * machine. Hidden files and folders are left out, and so are temporary files of spreadsheet programs. A folder that cannot be read
 * is a problem: what it holds is not judged.
 */
export async function findFiles(folder: string, pattern: string): Promise<Loaded<readonly string[]>> {
  const { glob } = await import('tinyglobby');
  const problems: Problem[] = [];
  const names = await glob(pattern, {
    cwd: folder,
    ignore: ['**/node_modules/**', '**/~$*'],
    caseSensitiveMatch: false,
    expandDirectories: false,
    fs: { readdir: readingFolders(problems) },
  });
  const files = names.map((name) => (folder === '.' ? name : join(folder, name)));
  return { value: files.toSorted(), problems };
}

/** Reads folders, and notes those that cannot be read; the search goes on beside them. */
function readingFolders(problems: Problem[]): typeof readdir {
  const read = (...[path, options, done]: Parameters<typeof readdir>) =>
    readdir(path, options, (error, entries) => {
      const subject = String(path).replace(/\/$/, '');
      if (error) problems.push(complain('file-unreadable', subject, { subject, detail: error.message }));
      done(error, entries);
    });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- of its many forms the search uses this one
  return read as typeof readdir;
}
