import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { readRulesFiles } from '../../load/rules/rules-files.ts';
import type { Rules } from '../../load/rules/rules.ts';
import { complain, type Loaded } from '../../problems/index.ts';
import type { Edition } from '../../report/editions/compared.ts';
import type { Context } from '../context.ts';
import { loadRules } from '../rules.ts';
import { readRulesTargets } from './rules-targets.ts';

/** A rule set with the rules among which it stands. */
export interface ReadEdition extends Edition {
  readonly rules: Rules;
}

/** Reads two editions; what both stand among is read once. */
export async function readEditions(
  names: readonly [from: string, to: string],
  folder: string | undefined,
  context: Context,
): Promise<readonly [Loaded<ReadEdition>, Loaded<ReadEdition>]> {
  let known: Promise<Loaded<Rules>> | undefined;
  const ownRules = () => (known ??= loadRules(folder, context));
  return Promise.all([
    readEdition(names[0], folder, ownRules, context),
    readEdition(names[1], folder, ownRules, context),
  ]);
}

/** The rule set of that id, in that file, or the only one in that folder. */
async function readEdition(
  name: string,
  folder: string | undefined,
  ownRules: () => Promise<Loaded<Rules>>,
  context: Context,
): Promise<Loaded<ReadEdition>> {
  const stats = await stat(name).catch(() => undefined);
  if (!stats && !/[./\\]/.test(name)) {
    const rules = await ownRules();
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

function editionOf(id: string, rules: Rules): Loaded<ReadEdition> {
  const { value: ruleSet, problems } = rules.ruleSet(id);
  return ruleSet ? { value: { ruleSet, catalogue: rules.catalogue, rules }, problems } : { problems };
}
