import { stat } from 'node:fs/promises';
import { type Cases, readCases } from '../../load/cases/cases.ts';
import type { RulesFile } from '../../load/rules/rules-files.ts';
import { readRulesFiles } from '../../load/rules/rules-files.ts';
import { readSource } from '../../load/source/source.ts';
import { notAmong } from '../../load/source/suggest.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { complain, isError, type Loaded, type Problem } from '../../problems/index.ts';
import type { Context } from '../context.ts';
import { readRulesTargets, type RulesTarget } from './rules-targets.ts';

/** A rule set and its cases. */
export interface CaseSet extends Cases {
  readonly ruleSet: RuleSet;
  readonly catalogue: Catalogue;
  /** The cases file, as problems call it. */
  readonly file: string;
  /** The file of the rule set, where it is in the same folder. */
  readonly ruleSetFile?: RulesFile;
}

const ENDING = '.cases.yaml';

/**
 * The rule sets that a command line names, with their cases: ids, files of rules, and folders, in which every rule set and every file of
 * cases is meant. Problems: whatever is wrong with rules or cases; a rule set without cases; an id that is none.
 */
export async function readCaseSets(
  names: readonly string[],
  rules: string | undefined,
  context: Pick<Context, 'builtInFolder' | 'builtInRules'>,
): Promise<Loaded<readonly CaseSet[]>> {
  const isPath = await Promise.all(names.map(exists));
  const paths = names.filter((name, index) => isPath[index] || !ID.test(name));
  const ids = names.filter((name) => !paths.includes(name));
  const targets = await readRulesTargets(paths, rules, context);
  if (!targets.value) return { problems: targets.problems };
  const found = targets.value.map((target) => casesIn(target, ids));
  const sets = found.flatMap((each) => each.sets);
  const known = found.flatMap((each) => each.known);
  const problems = [
    ...targets.problems,
    ...found.flatMap((each) => each.problems),
    ...ids
      .filter((id) => !known.includes(id) && known.length > 0)
      .map((id) => complain('unknown-rule-set', 'rules', notAmong(id, known))),
  ];
  return problems.some(isError) ? { problems } : { value: sets, problems };
}

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}

interface Found {
  readonly sets: readonly CaseSet[];
  /** The ids that the folder has rules or cases for. */
  readonly known: readonly string[];
  readonly problems: readonly Problem[];
}

function casesIn({ files, below, only }: RulesTarget, ids: readonly string[]): Found {
  const checked = readRulesFiles(files, ...below);
  if (!checked.value) return { sets: [], known: [], problems: checked.problems };
  const { rules, layer } = checked.value;
  const caseFiles = new Map(
    files.filter(({ name }) => isCases(name)).map((file) => [file.name.slice(0, -ENDING.length), file]),
  );
  const known = [...new Set([...layer.ruleSets.keys(), ...caseFiles.keys()])].toSorted();
  const named = [...only].map((path) => /([^/]+?)(?:\.cases)?\.yaml$/.exec(path)?.[1] ?? '');
  const wanted = [...ids, ...named];
  const problems: Problem[] = checked.problems.filter((problem) => !isError(problem));
  const sets = known
    .filter((id) => wanted.length === 0 || wanted.includes(id))
    .flatMap((id): CaseSet[] => {
      const ruleSet = rules.ruleSet(id);
      const file = caseFiles.get(id);
      problems.push(...ruleSet.problems.filter(isError));
      if (!ruleSet.value) return [];
      const ruleSetFile = files.find(({ name }) => name === `${id}.yaml`);
      if (!file) {
        problems.push(
          complain('cases-missing', ruleSetFile?.file ?? id, { subject: id, expected: `${id}${ENDING}` }),
        );
        return [];
      }
      const read = readCases(readSource(file.text, file.file), ruleSet.value, rules.catalogue);
      problems.push(...read.problems);
      const { catalogue } = rules;
      return read.value
        ? [
            {
              ruleSet: ruleSet.value,
              catalogue,
              ...read.value,
              file: file.file,
              ...(ruleSetFile && { ruleSetFile }),
            },
          ]
        : [];
    });
  return { sets, known, problems };
}

function isCases(name: string): boolean {
  return name.endsWith(ENDING) && !name.includes('/');
}
