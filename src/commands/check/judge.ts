import {
  type CompiledRuleSet,
  compileOutline,
  compileRuleSet,
  evaluate,
  type Options,
} from '../../engine/index.ts';
import type { Rules } from '../../load/rules/rules.ts';
import type { DataFile, DataRecord } from '../../model/record.ts';
import type { Evaluation, Outline } from '../../model/result.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import type { Language, Place } from '../../model/text.ts';
import { inOrder } from '../../problems/in-order.ts';
import { isError, type Problem } from '../../problems/index.ts';
import type { BatchItem, Judged } from '../../report/batch.ts';
import type { ReportInput } from '../../report/input.ts';
import { type Ask, type Asked, makeAsk } from './ask.ts';
import type { CityFigures } from './city-figures.ts';
import type { LoadedData } from './data.ts';
import { JudgedRecord } from './judged-record.ts';
import type { Plan } from './plan.ts';

/** Judges what was read. Rule sets are compiled once, when the first submission needs them. */
export interface Judge {
  readonly judge: (place: Place, data: LoadedData) => BatchItem;
  /** Judges data by a level that is known; for all parks of a city together. */
  readonly judgeBy: JudgeBy;
  readonly ask: Ask;
}

type JudgeBy = (asked: Asked, data: DataFile, problems: readonly Problem[]) => Judged;

export function makeJudge(
  rules: Rules,
  plan: Plan,
  cities: CityFigures,
  language: Language,
  ask = makeAsk(plan.options, rules),
): Judge {
  const compiled = new Map<RuleSet, CompiledRuleSet>();
  const { readLevel } = rules;
  const compile = (ruleSet: RuleSet) => {
    const criteriaOf = readLevel && ((level: string) => readLevel(ruleSet.id, level));
    const known = compiled.get(ruleSet) ?? compileRuleSet(ruleSet, rules.catalogue, { criteriaOf });
    compiled.set(ruleSet, known);
    return known;
  };
  const judges = new Map<Asked, ReturnType<typeof judgeOf>>();
  const judgeBy: JudgeBy = (asked, data, problems) => {
    const known =
      judges.get(asked) ?? judgeOf(asked, compile(asked.ruleSet), { rules, plan, cities, language });
    judges.set(asked, known);
    return known(data, problems);
  };
  return {
    ask,
    judgeBy,
    judge: (place, read) => {
      const data = changed(read, plan);
      const asked = ask({ kind: data.value?.record.kind, mention: data.city, file: place.file });
      const problems = joined(data.problems, asked.problems.map(atRecord(place)));
      if (data.value && asked.value && !problems.some(isError))
        return judgeBy(asked.value, data.value, problems);
      const name = data.name ?? data.value?.record.name;
      return { kind: 'refused', ...(name !== undefined && { name }), place, problems };
    },
  };
}

/** What a record itself lacks: a city, or a kind for which there is a level. */
const OF_RECORD: ReadonlySet<string> = new Set(['no-city', 'no-level-fits']);

function atRecord(place: Place): (problem: Problem) => Problem {
  return (problem) => (OF_RECORD.has(problem.code) ? { ...problem, place } : problem);
}

/** What every submission is judged with. */
interface Means {
  readonly rules: Rules;
  readonly plan: Plan;
  readonly cities: CityFigures;
  readonly language: Language;
}

/** Judges many records by one level. What only some reports ask for is found out when one does. */
function judgeOf(asked: Asked, compiled: CompiledRuleSet, { rules, plan, cities, language }: Means) {
  const { ruleSet, level, city } = asked;
  const options = optionsFor(asked, plan, cities);
  const { catalogue, hashes } = rules;
  const { name, districts } = city;
  const own = { city: name, ...(districts && { districts }) };
  const setting = { ...own, catalogue, hashes, choices: choicesOf(plan), options };
  const outlineMore = compileOutline(compiled, level.id, options);
  // The first is mostly the only one, of which a report tells everything.
  let first: Evaluation | undefined;
  const evaluationOf = (record: DataRecord) =>
    first?.record === record ? first : evaluate(compiled, record, level.id, options);
  const outlineOf = (record: DataRecord, found: Problem[]): Outline => {
    if (first) return outlineMore(record, found);
    first = evaluationOf(record);
    found.push(...first.warnings);
    return first.result;
  };
  const fullOf = (data: DataFile, problems: readonly Problem[]): ReportInput => {
    const evaluation = evaluationOf(data.record);
    const all = joined(problems, evaluation.warnings);
    // Few reports ask for it: its code is loaded only then.
    const gap = async () =>
      (await import('../../engine/gap/index.ts')).gapOf(compiled, data.record, level.id, options);
    return { ...setting, evaluation, data, warnings: all, gap };
  };
  return (data: DataFile, problems: readonly Problem[]): Judged => {
    const found: Problem[] = [];
    const outline = outlineOf(data.record, found);
    const warnings = joined(problems, found);
    return new JudgedRecord({ setting, ruleSet, data, outline, found: problems, warnings }, fullOf, language);
  };
}

/** The data as they are supposed to be. */
function changed(data: LoadedData, { change }: Plan): LoadedData {
  if (!change || !data.value) return data;
  const { value: _, problems, ...about } = data;
  const supposed = change(data.value);
  return { ...about, ...supposed, problems: [...problems, ...supposed.problems] };
}

function joined(some: readonly Problem[], others: readonly Problem[]): readonly Problem[] {
  return some.length === 0 && others.length === 0 ? some : inOrder([...some, ...others]);
}

function optionsFor({ city, readings }: Asked, { options, about }: Plan, cities: CityFigures): Options {
  const { strict = false, requireEvidence = false } = options;
  const figures = cities.get(city.id);
  return {
    strict,
    requireEvidence,
    readings,
    ...(about && { about }),
    ...(figures && { city: figures.record }),
  };
}

function choicesOf({ options, about, asOf }: Plan): ReportInput['choices'] {
  const { strict = false, requireEvidence = false } = options;
  return {
    strict,
    requireEvidence,
    ...(about && options.about !== undefined && { about: options.about }),
    ...(asOf !== undefined && { asOf }),
  };
}
