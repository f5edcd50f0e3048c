import { createHash } from 'node:crypto';
import { decodeBytes } from '../../load/source/encoding.ts';
import { type FileText, listFiles, readAllBytes } from '../../load/source/files.ts';
import { complain, isError, type Loaded } from '../../problems/index.ts';
import type { Context } from '../context.ts';

/** A rule set as far as its text is looked for. */
export interface WithText {
  readonly id: string;
  readonly sha256: string;
}

type Reader = Pick<Context, 'openFile'>;

/**
 * The texts of rule sets, by id: the file itself, or those of a folder, by name or by hash. Without `isAll` a rule set may lack
 * its text there. Problems: what cannot be read, and texts that are not there.
 */
export async function readTexts(
  path: string,
  ruleSets: readonly WithText[],
  isAll: boolean,
  reader: Reader,
): Promise<Loaded<ReadonlyMap<string, FileText>>> {
  const listed = await listFiles(path);
  if (!listed.value) return readSingle(path, ruleSets, reader);
  const names = listed.value.filter((name) => /\.txt$/i.test(name) && !name.includes('/'));
  const folder = path.replace(/[\\/]+$/, '');
  const read = await Promise.all(names.map((name) => readDocument(`${folder}/${name}`, reader)));
  const problems = read.flatMap((each) => each.problems);
  const texts = read.flatMap(({ value }) => value ?? []);
  const found = new Map<string, FileText>();
  for (const { id, sha256 } of ruleSets) {
    const own = texts.find(({ file }) => file === `${folder}/${id}.txt`);
    const text = own ?? texts.find((each) => each.sha256 === sha256);
    if (text) found.set(id, text);
    else if (isAll) problems.push(complain('no-text', path, { subject: id, found: path }));
  }
  if (found.size === 0 && problems.length === 0)
    problems.push(
      complain('no-text', path, { subject: ruleSets.map(({ id }) => id).join(', '), found: path }),
    );
  return problems.some(isError) ? { problems } : { value: found, problems };
}

/** One file is the text of one rule set: the only one that is asked for, or the one that was made from it. */
async function readSingle(
  path: string,
  ruleSets: readonly WithText[],
  reader: Reader,
): Promise<Loaded<ReadonlyMap<string, FileText>>> {
  const { value: text, problems } = await readDocument(path, reader);
  if (!text) return { problems };
  const [only, ...more] = ruleSets;
  const owner = more.length === 0 ? only : ruleSets.find(({ sha256 }) => sha256 === text.sha256);
  if (owner) return { value: new Map([[owner.id, text]]), problems };
  const subject = ruleSets.map(({ id }) => id).join(', ');
  return { problems: [...problems, complain('no-text', path, { subject, found: path })] };
}

/** A text in UTF-8 or GB18030, with the hash of its bytes. */
async function readDocument(path: string, { openFile }: Reader): Promise<Loaded<FileText>> {
  const opened = await openFile(path);
  if (!opened.value) return { problems: opened.problems };
  const bytes = await readAllBytes(opened.value);
  if (!bytes.value) return { problems: bytes.problems };
  const { value: text, problems } = decodeBytes(bytes.value, path);
  if (text === undefined) return { problems };
  if (text.trim() === '') return { problems: [complain('file-empty', path, { subject: path })] };
  const sha256 = createHash('sha256').update(bytes.value).digest('hex');
  return { value: { file: opened.value.file, text, sha256 }, problems };
}
