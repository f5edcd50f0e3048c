import { stat } from 'node:fs/promises';
import { basename, dirname, relative, resolve } from 'node:path';
import { type RulesFile, readRulesFiles } from '../../load/rules/rules-files.ts';
import { readRulesFolder } from '../../load/rules/rules-folder.ts';
import type { RulesLayer } from '../../load/rules/rules.ts';
import { complain, isError, type Loaded, type Problem } from '../../problems/index.ts';
import type { Context } from '../context.ts';

/** A folder of rules to work on, with the rules that it adds to. */
export interface RulesTarget {
  readonly files: readonly RulesFile[];
  /** None below the built-in rules. */
  readonly below: readonly RulesLayer[];
  /** The paths that were asked for, as problems call them; none means the whole folder. */
  readonly only: ReadonlySet<string>;
}

/** How the built-in folder is called. */
const BUILT_IN = 'rules';

/**
 * The rules that paths of a command line name: folders as wholes, and files within the folder that holds them. Without a
 * path it is the folder of `--rules`, or else the built-in one. Problems: paths that cannot be read.
 */
export async function readRulesTargets(
  paths: readonly string[],
  rules: string | undefined,
  context: Pick<Context, 'builtInFolder' | 'builtInRules'>,
): Promise<Loaded<readonly RulesTarget[]>> {
  const builtIn = resolve(context.builtInFolder);
  if (paths.length === 0 && rules === undefined) {
    const files = await readRulesFolder(builtIn, BUILT_IN);
    if (!files.value) return { problems: files.problems };
    return { value: [{ files: files.value, below: [], only: new Set() }], problems: files.problems };
  }
  const problems: Problem[] = [];
  const below = await layersBelow(paths.length > 0 ? rules : undefined, context, problems);
  const targets: RulesTarget[] = [];
  for (const [folder, only] of await foldersOf(paths.length > 0 ? paths : [rules ?? ''], problems)) {
    // One after the other: there are few.
    // oxlint-disable-next-line no-await-in-loop
    const read = await readRulesFolder(folder);
    problems.push(...read.problems);
    if (read.value)
      targets.push({ files: read.value, below: resolve(folder) === builtIn ? [] : below, only });
  }
  return problems.some(isError) ? { problems } : { value: targets, problems };
}

/** The built-in rules, and those of `--rules` over them. */
async function layersBelow(
  folder: string | undefined,
  { builtInRules }: Pick<Context, 'builtInRules'>,
  problems: Problem[],
): Promise<readonly RulesLayer[]> {
  const builtIn = await builtInRules();
  problems.push(...builtIn.problems);
  if (!builtIn.value || folder === undefined) return builtIn.value ? [builtIn.value] : [];
  const files = await readRulesFolder(folder);
  const own = files.value && readRulesFiles(files.value, builtIn.value);
  problems.push(...files.problems, ...(own?.problems ?? []));
  return own?.value ? [builtIn.value, own.value.layer] : [builtIn.value];
}

/** The folders of rules that the paths name, each with the files that are meant in it: none where it is meant as a whole. */
async function foldersOf(
  paths: readonly string[],
  problems: Problem[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const folders = new Map<string, Set<string>>();
  const wholes = new Set<string>();
  const kinds = await Promise.all(paths.map(kindOf));
  for (const [index, path] of paths.entries()) {
    const plain = path.replaceAll('\\', '/').replace(/(?<=.)\/+$/, '');
    const folder = kinds[index] === 'file' ? folderOf(plain) : plain;
    if (kinds[index] === 'none') {
      problems.push(complain('file-missing', path, { subject: path }));
      continue;
    }
    if (kinds[index] === 'folder') wholes.add(folder);
    const name = relative(folder, plain).replaceAll('\\', '/');
    folders.set(folder, (folders.get(folder) ?? new Set()).add(`${folder}/${name}`));
  }
  for (const folder of wholes) folders.set(folder, new Set());
  return folders;
}

async function kindOf(path: string): Promise<'file' | 'folder' | 'none'> {
  const stats = await stat(path).catch(() => undefined);
  return stats === undefined ? 'none' : stats.isDirectory() ? 'folder' : 'file';
}

/** The folder of rules in which a file stands: above `catalogue/` and `catalogue/indicators/`. */
function folderOf(file: string): string {
  const folder = dirname(file);
  if (basename(folder) === 'catalogue') return dirname(folder);
  const above = dirname(folder);
  return basename(folder) === 'indicators' && basename(above) === 'catalogue' ? dirname(above) : folder;
}
