import { openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { BUNDLE_FORMAT } from '../load/rules/bundle.ts';
import { layerOfPieces } from '../load/rules/layer-of-pieces.ts';
import { fromJson } from '../load/rules/model-json.ts';
import type { RulesIndex } from '../load/rules/pieces.ts';
import { readBytesNow } from '../load/source/files.ts';
import type { RulesLayer } from '../load/rules/rules.ts';
import { once } from '../model/once.ts';
import type { Loaded } from '../problems/index.ts';

/**
 * The rules that come with the program: compiled beside it where it was built, and the folder itself where it runs from
 * its sources. `folder` is that of the program's own file.
 */
export async function builtInRules(folder: string): Promise<Loaded<RulesLayer>> {
  const bytesOf = (name: string) => readBytesNow(join(folder, 'rules', name));
  const found = bytesOf('index.json');
  if (!found) return rulesOfFolder(builtInFolder(folder));
  const index: unknown = JSON.parse(found.toString());
  if (!isIndex(index)) throw new Error('the rules are of another version: build again');
  const piece = (name: string): Buffer => {
    const bytes = bytesOf(name);
    if (!bytes) throw new Error(`the piece ${name} of the rules is missing: build again`);
    return bytes;
  };
  const partOf = (name: string) => readParts(join(folder, 'rules', name));
  const indicator = partOf('indicators.txt');
  const rawIndicator = partOf('raw-indicators.txt');
  const value = layerOfPieces(index, {
    ruleSet: (id) => piece(`${id}.json`).toString(),
    ruleSetLines: (id) => linesOf(piece(`${id}.txt`)),
    level: (ruleSet, level) => piece(`${ruleSet}.${level}.json`).toString(),
    rawRuleSet: (id) => JSON.parse(piece(`raw-${id}.json`).toString()),
    indicator: (from, until) => fromJson(indicator(from, until)),
    rawIndicator: (from, until) => JSON.parse(rawIndicator(from, until)),
    allPlaces: () => JSON.parse(piece('all-places.json').toString()),
    places: partOf('places.txt'),
    names: partOf('names.txt'),
  });
  return { value, problems: [] };
}

/** So many parts of a file are read by themselves; whoever asks for more is likely to ask for most of it. */
const FEW = 50;

/** Reads parts of a file, which then stays open as long as the program runs. */
function readParts(file: string): (from: number, until: number) => string {
  const descriptor = once(() => openSync(file, 'r'));
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

/** Gives the lines of a text by their numbers, from 0. */
function linesOf(text: Buffer): (number: number) => string {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (number) => text.toString('utf8', starts[number], starts[number + 1]);
}

/** The folder of the rules that come with the program. */
export function builtInFolder(folder: string): string {
  return join(folder, '../rules');
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
