import { fileURLToPath } from 'node:url';
import { BUNDLE_FORMAT, type BundleIndex, layerOfIndex } from '../load/rules/bundle.ts';
import type { RawRuleSet } from '../load/schema/raw.ts';
import { readTextNow } from '../load/source/files.ts';
import type { RulesLayer } from '../load/rules/rules.ts';
import type { Loaded } from '../problems/index.ts';

/**
 * The rules that come with the program: compiled beside it where it was built, and the folder itself where it runs from
 * its sources. `program` is the address of the program's own file.
 */
export async function builtInRules(program: string): Promise<Loaded<RulesLayer>> {
  const read = (name: string): unknown => {
    const text = readTextNow(fileURLToPath(new URL(`rules/${name}.json`, program)));
    return text === undefined ? undefined : JSON.parse(text);
  };
  const index = read('index');
  if (index === undefined) return rulesOfFolder(builtInFolder(program));
  if (!isIndex(index)) throw new Error('the rules are of another version: build again');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as for the index
  return { value: layerOfIndex(index, (id) => read(id) as RawRuleSet), problems: [] };
}

/** The folder of the rules that come with the program. */
export function builtInFolder(program: string): string {
  return fileURLToPath(new URL('../rules', program));
}

/** The build of this very program wrote it, and checked everything in it. */
function isIndex(value: unknown): value is BundleIndex {
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
