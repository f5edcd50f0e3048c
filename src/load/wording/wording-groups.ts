import type { Catalogue } from '../../model/catalogue.ts';
import { type Mention, mentionsIn, yearsIn } from './phrase-numbers.ts';
import type { Path } from '../source/problem-list.ts';
import type { RawBand, RawCitation, RawCriterion, RawIncentive, RawRuleSet } from '../rules/raw.ts';
import { numbersIn, numbersOfAmount, populationOf, type RuleNumber } from './rule-numbers.ts';
import { conditionsOfCriterion } from '../conditions/walk-condition.ts';

/** A criterion, a band or an incentive: its numbers, and the phrases that it cites for them. */
export interface WordingGroup {
  readonly phrases: readonly Phrase[];
  readonly numbers: readonly RuleNumber[];
  /** Names and calibers of its indicators, some of which hold a number: 营业收入过20亿元的企业数. */
  readonly names: readonly string[];
  /** Of a criterion: its deadline and conditions as text, in which the years of the phrases must stand. */
  readonly dates?: string;
}

export interface Phrase {
  readonly at: Path;
  readonly clause: string;
  readonly mentions: readonly Mention[];
  readonly years: readonly string[];
}

export function groupsOf(
  { criteria, bands = [], incentives = [] }: RawRuleSet,
  catalogue: Catalogue,
): WordingGroup[] {
  const group = (raw: RawCriterion | RawBand | RawIncentive, at: Path, numbers: readonly RuleNumber[]) => ({
    phrases: raw.cite.map((citation, index) => phraseOf(citation, [...at, 'cite', index], catalogue)),
    numbers,
    names: namesIn({ ...raw, cite: [] }, catalogue),
  });
  return [
    ...criteria.map((raw, index) => ({
      ...group(raw, ['criteria', index], numbersOfCriterion(raw, ['criteria', index], catalogue)),
      dates: datesOf(raw),
    })),
    ...bands.map((raw, index) =>
      group(raw, ['bands', index], numbersOfBand(raw, ['bands', index], catalogue)),
    ),
    ...incentives.map((raw, index) =>
      group(raw, ['incentives', index], numbersOfIncentive(raw, ['incentives', index], catalogue)),
    ),
  ];
}

function numbersOfCriterion(raw: RawCriterion, at: Path, { units }: Catalogue): RuleNumber[] {
  const parts = conditionsOfCriterion(raw, at);
  return [...parts.flatMap((part) => numbersIn(part, units)), ...populationOf(raw, at, units)];
}

function datesOf({ by, when, unless, require, readings = [] }: RawCriterion): string {
  return JSON.stringify([by, when, unless, require, ...readings.map((reading) => reading.require)]);
}

function numbersOfBand({ classes }: RawBand, at: Path, { units }: Catalogue): RuleNumber[] {
  return classes.flatMap(({ when }, index) =>
    numbersIn({ raw: when, at: [...at, 'classes', index, 'when'] }, units),
  );
}

function numbersOfIncentive(
  { when, amount, cases = [] }: RawIncentive,
  at: Path,
  { units }: Catalogue,
): RuleNumber[] {
  const promises = [
    { when, amount, at },
    ...cases.map((each, index) => ({ when: each.when, amount: each.amount, at: [...at, 'cases', index] })),
  ];
  return promises.flatMap((promise) => [
    ...(promise.when ? numbersIn({ raw: promise.when, at: [...promise.at, 'when'] }, units) : []),
    ...(promise.amount ? numbersOfAmount(promise.amount, [...promise.at, 'amount'], units) : []),
  ]);
}

function phraseOf({ clause, fragment, reads }: RawCitation, at: Path, { units }: Catalogue): Phrase {
  const key = reads === undefined ? 'fragment' : 'reads';
  const text = reads ?? fragment;
  return { at: [...at, key], clause, mentions: mentionsIn(text, units), years: yearsIn(text) };
}

function namesIn(part: unknown, { indicators }: Catalogue): string[] {
  return [...stringsIn(part)].flatMap((id) => {
    const indicator = indicators.get(id);
    return indicator ? [indicator.name.zh, indicator.caliber?.zh ?? '', ...indicator.aliases] : [];
  });
}

/** Every text in a piece of a rule. */
function* stringsIn(part: unknown): Generator<string> {
  if (typeof part === 'string') yield part;
  else if (typeof part === 'object' && part !== null)
    for (const value of Object.values(part)) yield* stringsIn(value);
}
