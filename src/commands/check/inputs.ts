import { statSync } from 'node:fs';
import { basename, normalize } from 'node:path';
import { formatOfName, INPUT_ENDINGS, INPUT_FORMATS, type InputFormat } from '../../load/input/formats.ts';
import { STANDARD_INPUT } from '../../load/source/files.ts';
import { suggest } from '../../load/source/suggest.ts';
import { complain, type Problem } from '../../problems/index.ts';
import { badOption } from '../bad-option.ts';
import { findFiles } from './find-files.ts';

/** A file with submissions, or standard input (`-`). */
export interface Input {
  readonly path: string;
  /** Undefined where neither the name nor the caller tells. */
  readonly format?: InputFormat;
  /** Found in a folder or by a pattern, not named by the caller. */
  readonly found: boolean;
}

/** Reads `--input-format`; a problem where there is no such format. */
export function readInputFormat(text: string | undefined, problems: Problem[]): InputFormat | undefined {
  const format = INPUT_FORMATS.find((each) => each === text);
  if (text !== undefined && !format)
    problems.push(badOption('--input-format', text, INPUT_FORMATS.join(', '), suggest(text, INPUT_FORMATS)));
  return format;
}

/** What was named, the inputs that are meant by it, and what is none. */
export interface NamedInputs {
  readonly paths: readonly string[];
  readonly inputs: readonly Input[];
  readonly problems: readonly Problem[];
}

/**
 * The files that are meant: files as they are named, folders with everything in them that can be read, patterns; each file once,
 * in the order of the arguments, those of a folder by name. What is named but not there is a problem; so is nothing at all.
 */
export async function findInputs(
  paths: readonly string[],
  format: InputFormat | undefined,
): Promise<NamedInputs> {
  const problems: Problem[] = [];
  const inputs = new Map<string, Input>();
  for (const path of paths) {
    const found = await findOne(path, format);
    problems.push(...found.problems);
    for (const each of found.inputs) {
      // However it is written, a file is judged once.
      const key = normalize(each.path);
      if (!inputs.has(key)) inputs.set(key, each);
    }
    if (found.inputs.length === 0 && found.problems.length === 0)
      problems.push(complain('no-inputs', path, { subject: path }));
  }
  return { paths, inputs: [...inputs.values()], problems };
}

interface Found {
  readonly inputs: readonly Input[];
  readonly problems: readonly Problem[];
}

async function findOne(path: string, format: InputFormat | undefined): Promise<Found> {
  const kind = path === STANDARD_INPUT ? 'file' : kindOf(path);
  if (kind === 'folder') return findIn(path, PATTERN);
  // What is not there is told of when it is opened, unless it is a pattern.
  if (kind === 'nothing' && MAGIC.test(path)) return findIn('.', path);
  const own = format ?? formatOfName(path);
  return { inputs: [{ path, found: false, ...(own && { format: own }) }], problems: [] };
}

const MAGIC = /[*?[\]{}]|[!+@]\(/;
const PATTERN = `**/*.{${INPUT_ENDINGS.join(',')}}`;

function kindOf(path: string): 'file' | 'folder' | 'nothing' {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'nothing';
  }
}

async function findIn(folder: string, pattern: string): Promise<Found> {
  const { value: paths = [], problems } = await findFiles(folder, pattern);
  const inputs = paths.map((path) => {
    const format = formatOfName(basename(path));
    return { path, found: true, ...(format && { format }) };
  });
  return { inputs, problems };
}
