import { openSync, readFileSync, readSync } from 'node:fs';
import { resolve } from 'node:path';
import { BUNDLE_FORMAT } from '../load/rules/bundle.ts';
import { layerOfPieces } from '../load/rules/layer-of-pieces.ts';
import { fromJson } from '../load/rules/model-json.ts';
import type { RulesIndex } from '../load/rules/pieces.ts';
import type { RulesLayer } from '../load/rules/rules.ts';
import { once } from '../model/once.ts';
import type { Loaded } from '../problems/index.ts';

/**
 * The rules that come with the program: compiled beside it where it was built, and the folder itself where it runs from
 * its sources. `folder` is that of the program's own file.
 */
export async function builtInRules(folder: string): Promise<Loaded<RulesLayer>> {
  const pathOf = (name: string) => `${folder}/rules/${name}`;
  const textOf = (name: string) => ofPiece(pathOf(name), (path) => readFileSync(path, 'utf8'));
  const text = indexIn(pathOf('index.json'));
  if (text === undefined) return rulesOfFolder(builtInFolder(folder));
  const index: unknown = JSON.parse(text);
  if (!isIndex(index)) throw new Error('the rules are of another version: build again');
  const indicator = readParts(pathOf('indicators.txt'));
  const rawIndicator = readParts(pathOf('raw-indicators.txt'));
  const value = layerOfPieces(index, {
    ruleSetHead: (id) => textOf(`${id}.json`),
    ruleSetRest: (id) => textOf(`rest-${id}.json`),
    level: (ruleSet, level) => textOf(`${ruleSet}.${level}.json`),
    rawRuleSet: (id) => JSON.parse(textOf(`raw-${id}.json`)),
    rawUnits: () => JSON.parse(textOf('raw-units.json')),
    indicator: (from, until) => fromJson(indicator(from, until)),
    rawIndicator: (from, until) => JSON.parse(rawIndicator(from, until)),
    allPlaces: () => JSON.parse(textOf('all-places.json')),
    places: readParts(pathOf('places.txt')),
    names: readParts(pathOf('names.txt')),
  });
  return { value, problems: [] };
}

/** Undefined where the program was not built. */
function indexIn(file: string): string | undefined {
  return ofPiece(file, (path) => {
    try {
      return readFileSync(path, 'utf8');
    } catch (cause) {
      if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined;
      throw cause;
    }
  });
}

/** So many parts of a file are read by themselves; whoever asks for more is likely to ask for most of it. */
const FEW = 50;

/** Reads parts of a file, which then stays open as long as the program runs. */
function readParts(file: string): (from: number, until: number) => string {
  const descriptor = once(() => ofPiece(file, (path) => openSync(path, 'r')));
  const all = once(() => readFileSync(file));
  let count = 0;
  return (from, until) => {
    count += 1;
    if (count > FEW) return all().toString('utf8', from, until);
    const part = Buffer.allocUnsafe(until - from);
    readSync(descriptor(), part, 0, part.length, from);
    return part.toString();
  };
}

/** Reads a piece. Where it is missing nothing is wrong with the data file that is just being read. */
function ofPiece<T>(path: string, read: (path: string) => T): T {
  try {
    return read(path);
  } catch (cause) {
    throw new Error(`${path} cannot be read: build again`, { cause });
  }
}

/** The folder of the rules that come with the program. */
export function builtInFolder(folder: string): string {
  return resolve(folder, '../rules');
}

/** The build of this very program wrote it, and checked everything in it. */
function isIndex(value: unknown): value is RulesIndex {
  return typeof value === 'object' && value !== null && 'format' in value && value.format === BUNDLE_FORMAT;
}

async function rulesOfFolder(folder: string): Promise<Loaded<RulesLayer>> {
  const [{ readRulesFolder }, { readRulesFiles }] = await Promise.all([
    import('../load/rules/rules-folder.ts'),
    import('../load/rules/rules-files.ts'),
  ]);
  const files = await readRulesFolder(folder);
  if (!files.value) return { problems: files.problems };
  const { value, problems } = readRulesFiles(files.value);
  return value ? { value: value.layer, problems } : { problems };
}
