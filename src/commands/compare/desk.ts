import {
  type CompiledRuleSet,
  compileRuleSet,
  evaluate,
  nearestFirst,
  recordOfYear,
  standingOf,
} from '../../engine/index.ts';
import type { Rules } from '../../load/rules/rules.ts';
import type { DataFile } from '../../model/record.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import type { Standing } from '../../model/standing.ts';
import { inOrder } from '../../problems/in-order.ts';
import type { Problem } from '../../problems/index.ts';
import type { Compared } from '../../report/compare/input.ts';
import type { CityFigures } from '../check/city-figures.ts';
import type { Plan } from '../check/plan.ts';
import { engineOptions } from '../desk/load-records.ts';
import type { Question } from '../select-level.ts';

/** A question, and how unclear clauses are read. */
export interface ReadQuestion extends Question {
  readonly readings: Readonly<Record<string, string>>;
}

/** Everything with which records are judged. */
export interface Desk {
  readonly rules: Rules;
  readonly plan: Plan;
  readonly cities: CityFigures;
  /** How a record stands under a level, with the figures of the city beside it, which are those of a year where one is given. */
  readonly judge: (data: DataFile, question: ReadQuestion, year?: number) => Compared;
}

/** Rule sets are compiled once, when the first record needs them. */
export function openDesk(rules: Rules, plan: Plan, cities: CityFigures): Desk {
  const known = new Map<RuleSet, CompiledRuleSet>();
  const compile = (ruleSet: RuleSet) => {
    const compiled = known.get(ruleSet) ?? compileRuleSet(ruleSet, rules.catalogue);
    known.set(ruleSet, compiled);
    return compiled;
  };
  const judge: Desk['judge'] = (data, { ruleSet, level, readings }, year) => {
    const { city, ...options } = { ...engineOptions(plan, cities, ruleSet.city), readings };
    const beside = city && year !== undefined ? recordOfYear(city, year, rules.catalogue) : city;
    const all = { ...options, ...(beside && { city: beside }) };
    const standing = standingOf(evaluate(compile(ruleSet), data.record, level.id, all));
    return { data, city: cityOf(ruleSet, rules), standing };
  };
  return { rules, plan, cities, judge };
}

function cityOf({ city }: RuleSet, { cities }: Rules): Compared['city'] {
  return cities.find(({ id }) => id === city)?.name ?? { zh: city, en: city };
}

/** The nearest first; those of one rank stay in their order. */
export function rankedOf<T extends { readonly standing: Standing }>(compared: readonly T[]): readonly T[] {
  return compared.toSorted((a, b) => nearestFirst(a.standing, b.standing));
}

/** Problems of which the same one may be found again and again, each once. */
export function eachOnce(found: readonly Problem[]): readonly Problem[] {
  return [...new Map(found.map((each) => [JSON.stringify(each), each])).values()];
}

/** Warnings in the order of the files, each once: what is odd in a record is odd under every level. */
export function warningsOf(
  found: readonly Problem[],
  compared: readonly { readonly standing: Standing }[],
): readonly Problem[] {
  const all = [...found, ...compared.flatMap(({ standing }) => standing.evaluation.warnings)];
  return inOrder(eachOnce(all));
}
