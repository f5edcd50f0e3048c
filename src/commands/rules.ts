import { joinLayers, type Rules } from '../load/rules/rules.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { type Loaded, loadedOf } from '../problems/index.ts';
import type { Context } from './context.ts';

/** Several rule sets; none of them where one has an error. */
export function readRuleSets(ids: readonly string[], rules: Rules): Loaded<readonly RuleSet[]> {
  const read = ids.map((id) => rules.ruleSet(id));
  return loadedOf(
    read.flatMap(({ value }) => value ?? []),
    // One that others extend tells of its problems with each of them.
    [...new Set(read.flatMap(({ problems }) => problems))],
  );
}

/** The rules that come with the program, with those of a folder added or in their place. */
export async function loadRules(
  folder: string | undefined,
  { builtInRules }: Pick<Context, 'builtInRules'>,
): Promise<Loaded<Rules>> {
  const builtIn = await builtInRules();
  if (!builtIn.value) return { problems: builtIn.problems };
  if (folder === undefined) return { value: joinLayers([builtIn.value]).rules, problems: builtIn.problems };
  // The rule author's tools check structure and wording; whoever has no folder of rules need not wait for them.
  const [{ readRulesFolder }, { readRulesFiles }] = await Promise.all([
    import('../load/rules/rules-folder.ts'),
    import('../load/rules/rules-files.ts'),
  ]);
  const files = await readRulesFolder(folder);
  if (!files.value) return { problems: files.problems };
  const { value, problems } = readRulesFiles(files.value, builtIn.value);
  const all = [...builtIn.problems, ...files.problems, ...problems];
  return value ? { value: value.rules, problems: all } : { problems: all };
}
