import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { compareRuleSets } from '../../engine/index.ts';
import type { ExitName } from '../../exit-codes.ts';
import { readRulesFiles } from '../../load/rules/rules-files.ts';
import type { Rules } from '../../load/rules/rules.ts';
import { complain, isError, type Loaded } from '../../problems/index.ts';
import { renderEditionsJson } from '../../report/editions/json.ts';
import { type Edition, renderEditions } from '../../report/editions/text.ts';
import type { Context } from '../context.ts';
import type { OptionValues } from '../options.ts';
import { readOutputs, styleFor, writeOutputs } from '../outputs.ts';
import { fail, printProblems } from '../report-problems.ts';
import { loadRules } from '../rules.ts';
import { readRulesTargets } from './rules-targets.ts';

/** Tells what two editions of a rule set say differently. */
export async function diff(
  [from = '', to = '']: readonly string[],
  options: OptionValues,
  context: Context,
): Promise<ExitName> {
  const outputs = readOutputs(options);
  const [before, after] = await Promise.all([
    readEdition(from, options.rules, context),
    readEdition(to, options.rules, context),
  ]);
  const problems = [...outputs.problems, ...before.problems, ...after.problems];
  if (!outputs.value || !before.value || !after.value || problems.some(isError))
    return fail(problems, context, outputs.value);
  printProblems(problems, context);
  const differences = compareRuleSets(before.value.ruleSet, after.value.ruleSet);
  const compared = { before: before.value, after: after.value, differences };
  const unwritten = await writeOutputs(
    outputs.value,
    ({ format, path }) =>
      format === 'json'
        ? renderEditionsJson(compared)
        : `${renderEditions(compared, styleFor(path, context)).join('\n')}\n`,
    context,
  );
  return unwritten.length > 0 ? fail(unwritten, context) : 'success';
}

/** The rule set of that id, in that file, or the only one in that folder. */
async function readEdition(
  name: string,
  folder: string | undefined,
  context: Context,
): Promise<Loaded<Edition>> {
  const stats = await stat(name).catch(() => undefined);
  if (!stats && !/[./\\]/.test(name)) {
    const rules = await loadRules(folder, context);
    return rules.value ? editionOf(name, rules.value) : { problems: rules.problems };
  }
  const targets = await readRulesTargets([name], folder, context);
  const [target] = targets.value ?? [];
  if (!target) return { problems: targets.problems };
  const read = readRulesFiles(target.files, ...target.below);
  if (!read.value) return { problems: read.problems };
  const { rules, layer } = read.value;
  const ids = stats?.isDirectory() === true ? [...layer.ruleSets.keys()] : [basename(name, '.yaml')];
  const [id = ''] = ids;
  return ids.length === 1
    ? editionOf(id, rules)
    : { problems: [complain('unknown-rule-set', name, { subject: name, expected: ids.join(', ') })] };
}

function editionOf(id: string, rules: Rules): Loaded<Edition> {
  const { value: ruleSet, problems } = rules.ruleSet(id);
  return ruleSet ? { value: { ruleSet, catalogue: rules.catalogue }, problems } : { problems };
}
