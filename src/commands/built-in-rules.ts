import { fileURLToPath } from 'node:url';
import { BUNDLE_FORMAT, layerOfBundle, type RulesBundle } from '../load/rules/bundle.ts';
import { readText } from '../load/source/files.ts';
import type { RulesLayer } from '../load/rules/rules.ts';
import type { Loaded } from '../problems/index.ts';

/**
 * The rules that come with the program: compiled beside it where it was built, and the folder itself where it runs from
 * its sources. `program` is the address of the program's own file.
 */
export async function builtInRules(program: string): Promise<Loaded<RulesLayer>> {
  const compiled = await readText(fileURLToPath(new URL('rules.json', program)));
  if (!compiled.value) return rulesOfFolder(builtInFolder(program));
  const bundle: unknown = JSON.parse(compiled.value.text);
  if (!isBundle(bundle)) throw new Error(`${compiled.value.file} is of another version: build again`);
  return { value: layerOfBundle(bundle), problems: [] };
}

/** The folder of the rules that come with the program. */
export function builtInFolder(program: string): string {
  return fileURLToPath(new URL('../rules', program));
}

/** The build of this very program wrote it, and checked everything in it. */
function isBundle(value: unknown): value is RulesBundle {
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
