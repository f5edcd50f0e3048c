import { pathsOf, recordOfYear, turnsBetween, yearsOf } from '../../engine/index.ts';
import type { DataFile } from '../../model/record.ts';
import type { Level } from '../../model/rule-set.ts';
import type { YearStanding } from '../../model/turn.ts';
import { complain, isError, type Loaded, loadedOf, type Problem } from '../../problems/index.ts';
import type { Compared, ComparedYears, CompareInput } from '../../report/compare/input.ts';
import { badOption } from '../bad-option.ts';
import { makeAsk } from '../check/ask.ts';
import type { LoadedRecord } from '../desk/load-records.ts';
import { type Desk, type ReadQuestion, warningsOf } from './desk.ts';

/** One park in several years against one level, the one by which `check` would judge it. */
export function compareYears(
  { data, mention, warnings }: LoadedRecord,
  typed: string,
  desk: Desk,
): Loaded<CompareInput> {
  const { rules, plan } = desk;
  const asked = makeAsk(
    plan.options,
    rules,
  )({
    kind: data.record.kind,
    mention,
    file: data.place.file,
  });
  const years = readYears(typed, data);
  const problems = [...asked.problems, ...years.problems];
  const question = asked.value;
  if (!question || !years.value || problems.some(isError)) return { problems };
  const compared = years.value.map((year) => {
    const record = recordOfYear(data.record, year, rules.catalogue);
    return desk.judge({ ...data, record }, question, year);
  });
  const input: CompareInput = {
    compares: 'years',
    compared,
    years: comparedYears(years.value, compared, question, desk),
    catalogue: rules.catalogue,
    warnings: warningsOf([...problems, ...warnings], compared),
    ...(plan.asOf !== undefined && { asOf: plan.asOf }),
  };
  return { value: input, problems: [] };
}

/** Reads `2019,2020`, or `all` for every year that is stated; the earliest first. */
function readYears(text: string, { record, place }: DataFile): Loaded<readonly number[]> {
  const stated = yearsOf(record);
  const subject = record.name || place.file;
  const words = text.split(/[,，]/).map((word) => word.trim());
  if (text !== 'all' && !words.every((word) => /^\d{4}$/.test(word)))
    return { problems: [badOption('--years', text, '2019,2020 …, all')] };
  const years = text === 'all' ? stated : [...new Set(words.map(Number))].toSorted((a, b) => a - b);
  const problems = years
    .filter((year) => !stated.includes(year))
    .map((year): Problem => {
      const data = { subject, found: String(year), expected: stated.join(', ') };
      return complain('no-such-year', '--years', data);
    });
  if (problems.length === 0 && years.length < 2)
    problems.push(complain('too-few-years', '--years', { subject, found: years.join(', ') }));
  return loadedOf(years, problems);
}

function comparedYears(
  years: readonly number[],
  compared: readonly Compared[],
  { ruleSet, level }: ReadQuestion,
  { rules }: Desk,
): ComparedYears {
  const standings = compared.map(({ standing }, index): YearStanding => {
    return { year: years[index] ?? 0, standing };
  });
  const [first, ...later] = standings;
  const last = later.at(-1);
  if (!first || !last) throw new Error('years are compared where there are two at least');
  return {
    steps: later.map((each, index) => turnsBetween(standings[index] ?? first, each)),
    whole: turnsBetween(first, last),
    paths: pathsOf(standings, rules.catalogue),
    targets: ruleSet.levels.filter((each) => isTargetBeside(each, level)),
  };
}

function isTargetBeside({ id, kind, scope }: Level, level: Level): boolean {
  return kind === 'target' && scope === level.scope && id !== level.id;
}
