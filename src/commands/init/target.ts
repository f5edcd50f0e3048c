import type { Rules } from '../../load/rules/rules.ts';
import { notAmong } from '../../load/source/suggest.ts';
import type { RecordKind } from '../../model/catalogue.ts';
import { type City, SCOPES } from '../../model/rule-set.ts';
import { complain, type Loaded, loadedOf, type Problem } from '../../problems/index.ts';
import { badOption } from '../bad-option.ts';
import type { OptionValues } from '../options.ts';
import { type Question, selectLevel } from '../select-level.ts';
import { cityNames, ruleSetIdsOf, selectRules } from '../select-rules.ts';
import type { Given } from './given.ts';

/** The question for which a template is made. */
export interface Target extends Question {
  readonly city: City;
  /** What must be typed behind `park-eval check FILE` to ask it. */
  readonly flags: string;
}

/** What a template is for: --level, else the first level for --kind, for the file that is given, or for a park. */
export function selectTarget(options: OptionValues, given: Given | undefined, rules: Rules): Loaded<Target> {
  const problems: Problem[] = [];
  const kind = readKind(options.kind, problems) ?? given?.data.value.record.kind;
  const isNamed = [options.city, options.ruleset, given?.data.city].some((each) => each !== undefined);
  if (!isNamed) return { problems: [...problems, noCity(rules)] };
  const selected = selectRules(
    { city: options.city, ruleset: options.ruleset, mention: given?.data.city, file: given?.path ?? 'init' },
    rules,
  );
  problems.push(...selected.problems);
  if (!selected.value) return { problems };
  const { city, ruleSetIds } = selected.value;
  // Where nothing says whose figures are meant, they are those of a park, or of what the document is about.
  const tried = (kind ? [kind] : SCOPES).map((each) => selectLevel(ruleSetIds, options.level, each, rules));
  const question = tried.find(({ value }) => value) ?? tried[0] ?? { problems: [] };
  problems.push(...question.problems);
  if (!question.value) return { problems };
  return loadedOf(
    { ...question.value, city, flags: flagsFor(question.value, city, options, rules) },
    problems,
  );
}

function readKind(text: string | undefined, problems: Problem[]): RecordKind | undefined {
  const kind = SCOPES.find((each) => each === text);
  if (text !== undefined && !kind) {
    const { expected, suggestions } = notAmong(text, SCOPES);
    problems.push(badOption('--kind', text, expected, suggestions));
  }
  return kind;
}

function flagsFor(
  { ruleSet, level }: Question,
  city: City,
  { rules: folder }: OptionValues,
  rules: Rules,
): string {
  const finds = (asked: string | undefined) => {
    const found = selectLevel(ruleSetIdsOf(city), asked, level.scope, rules).value;
    return found?.ruleSet === ruleSet && found.level === level;
  };
  const chosen = finds(undefined)
    ? ''
    : finds(level.id)
      ? ` --level ${level.id}`
      : ` --ruleset ${ruleSet.id} --level ${level.id}`;
  return chosen + (folder === undefined ? '' : ` --rules ${folder}`);
}

function noCity({ cities }: Rules): Problem {
  const [first] = cities;
  const data = { subject: first?.id ?? 'CITY', expected: cityNames(cities) };
  return complain('no-city-for-template', 'init', data);
}
