import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type CompiledRuleSet, compileRuleSet } from '../../src/engine/index.ts';
import { type Cases, readCases } from '../../src/load/cases/cases.ts';
import type { Rules } from '../../src/load/rules/rules.ts';
import { readRulesFiles } from '../../src/load/rules/rules-files.ts';
import { readSource } from '../../src/load/source/source.ts';
import type { Loaded } from '../../src/problems/index.ts';

/** The folder of the rules of this repository. */
export const RULES_FOLDER = fileURLToPath(new URL('../../rules', import.meta.url));

/** The rules of this repository, checked in full. */
export const RULES: Rules = valueOf(
  readRulesFiles(
    readdirSync(RULES_FOLDER, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => ({
        name,
        file: `rules/${name}`,
        text: readFileSync(`${RULES_FOLDER}/${name}`, 'utf8'),
        sha256: '0'.repeat(64),
      })),
  ),
).rules;

const compiled = new Map<string, CompiledRuleSet>();

/** A rule set of this repository, compiled once. */
export function compiledRuleSet(id: string): CompiledRuleSet {
  const known = compiled.get(id) ?? compileRuleSet(valueOf(RULES.ruleSet(id)), RULES.catalogue);
  compiled.set(id, known);
  return known;
}

/** The cases of a rule set of this repository. */
export function casesOf(id: string): Cases {
  const file = `${id}.cases.yaml`;
  const source = readSource(readFileSync(`${RULES_FOLDER}/${file}`, 'utf8'), `rules/${file}`);
  return valueOf(readCases(source, valueOf(RULES.ruleSet(id)), RULES.catalogue));
}

/** The value that was loaded; problems end the test. */
export function valueOf<T>({ value, problems }: Loaded<T>): T {
  if (value === undefined) throw new Error(JSON.stringify(problems, undefined, 2));
  return value;
}
