import { complain, isError, type Problem } from '../../problems/index.ts';
import { readCases } from '../cases/cases.ts';
import { kindOf } from '../rules/file-kind.ts';
import type { Rules, RulesLayer } from '../rules/rules.ts';
import { type CheckedRules, checkRulesFiles, type RulesFile } from '../rules/rules-files.ts';
import { readSource } from '../source/source.ts';
import { notAmong } from '../source/suggest.ts';
import { lintConditions } from './lint-conditions.ts';
import { lintDocument } from './lint-document.ts';
import { lintTexts } from './lint-texts.ts';

/** Everything that is wrong with the files of a rules folder, and what is allowed there and yet surely a slip. */
export function lintFiles(files: readonly RulesFile[], ...below: readonly RulesLayer[]): readonly Problem[] {
  const { value, problems } = checkRulesFiles(files, ...below);
  return value
    ? [...problems, ...lintRules(value), ...files.flatMap((file) => checkCases(file, value.rules))]
    : [...problems, ...lintOthers(files, problems, below)];
}

/** What is wrong with a file of cases, other than that they do not hold. */
function checkCases({ name, file, text }: RulesFile, rules: Rules): readonly Problem[] {
  if (kindOf(name) !== 'cases') return [];
  const id = name.replace(/\.cases\.yaml$/, '');
  const { ruleSetIds, catalogue } = rules;
  if (!ruleSetIds.includes(id)) return [complain('unknown-rule-set', file, notAmong(id, ruleSetIds))];
  // A rule set that cannot be read tells of it in its own file.
  const { value: ruleSet } = rules.ruleSet(id);
  return ruleSet ? readCases(readSource(text, file), ruleSet, catalogue).problems : [];
}

/** What others say once a file is left out. */
const OF_WHAT_IS_LEFT_OUT: ReadonlySet<string> = new Set([
  'unknown-rule-set',
  'unknown-city',
  'rule-set-not-listed',
]);

/** A rule set or list of cities whose structure is wrong does not hide what is wrong in the other files. */
function lintOthers(
  files: readonly RulesFile[],
  problems: readonly Problem[],
  below: readonly RulesLayer[],
): readonly Problem[] {
  const broken = new Set(problems.filter(isError).map(({ place }) => place.file));
  const others = files.filter(({ file }) => !broken.has(file));
  // Every rule that uses a broken catalogue would complain too.
  if (
    others.length === files.length ||
    files.some(({ name, file }) => broken.has(file) && name.includes('/'))
  )
    return [];
  const known = new Set(problems);
  return lintFiles(others, ...below).filter(
    (problem) => !known.has(problem) && !OF_WHAT_IS_LEFT_OUT.has(problem.code),
  );
}

/** The conditions of a rule set that cannot be read are left out. */
function lintRules({ layer, rules }: CheckedRules): Problem[] {
  const before = layer.problemLists.map(({ problems }) => problems.length);
  for (const each of [...layer.indicators, ...layer.lists, ...layer.cities]) lintTexts(each);
  for (const [id, entry] of layer.ruleSets) {
    const { value } = rules.ruleSet(id);
    lintTexts(entry);
    lintDocument(entry);
    if (value) lintConditions(entry, value, rules.catalogue);
  }
  return layer.problemLists.flatMap(({ problems }, index) => problems.slice(before[index]));
}
