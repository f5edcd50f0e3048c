import type { Catalogue } from '../../model/catalogue.ts';
import type { Citation } from '../../model/rule-set.ts';
import {
  conditionsOfBand,
  conditionsOfCriterion,
  conditionsOfIncentive,
} from '../conditions/walk-condition.ts';
import type { RawBand, RawCriterion, RawIncentive, RawOverride, RawRuleSet } from '../schema/raw.ts';
import type { Path } from '../source/problem-list.ts';
import { type Mention, mentionsIn, yearsIn } from './phrase-numbers.ts';
import { numbersIn, numbersOfAmount, populationOf, type RuleNumber } from './rule-numbers.ts';

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

/** What a rule set encodes, group by group, in the order of the file. */
export function groupsOf(
  { criteria, overrides = [], bands = [], incentives = [] }: RawRuleSet,
  catalogue: Catalogue,
): WordingGroup[] {
  const group = <R extends RawCriterion | RawOverride | RawBand | RawIncentive>(
    raw: R,
    at: Path,
    numbersOf: (raw: R, at: Path, catalogue: Catalogue) => RuleNumber[],
  ) => ({
    phrases: raw.cite.map((citation, index) => phraseOf(citation, [...at, 'cite', index], catalogue)),
    numbers: numbersOf(raw, at, catalogue),
    names: namesIn({ ...raw, cite: [] }, catalogue),
  });
  return [
    ...criteria.map((raw, index) => ({
      ...group(raw, ['criteria', index], numbersOfCriterion),
      dates: datesOf(raw),
    })),
    // The phrases of an override that leaves the requirement as it is may name the numbers of that.
    ...overrides.flatMap((raw, index) =>
      raw.require ? [{ ...group(raw, ['overrides', index], numbersOfCriterion), dates: datesOf(raw) }] : [],
    ),
    ...bands.map((raw, index) => group(raw, ['bands', index], numbersOfBand)),
    ...incentives.map((raw, index) => group(raw, ['incentives', index], numbersOfIncentive)),
  ];
}

function numbersOfCriterion(raw: Partial<RawCriterion>, at: Path, { units }: Catalogue): RuleNumber[] {
  const parts = conditionsOfCriterion(raw, at);
  return [...parts.flatMap((part) => numbersIn(part, units)), ...populationOf(raw, at, units)];
}

function datesOf({ by, when, unless, require, readings = [] }: Partial<RawCriterion>): string {
  return JSON.stringify([by, when, unless, require, ...readings.map((reading) => reading.require)]);
}

function numbersOfBand(raw: RawBand, at: Path, { units }: Catalogue): RuleNumber[] {
  return conditionsOfBand(raw, at).flatMap((part) => numbersIn(part, units));
}

function numbersOfIncentive(raw: RawIncentive, at: Path, { units }: Catalogue): RuleNumber[] {
  const { amount, cases = [] } = raw;
  return [
    ...conditionsOfIncentive(raw, at).flatMap((part) => numbersIn(part, units)),
    ...(amount ? numbersOfAmount(amount, [...at, 'amount'], units) : []),
    ...cases.flatMap((each, index) => numbersOfAmount(each.amount, [...at, 'cases', index, 'amount'], units)),
  ];
}

function phraseOf({ clause, fragment, reads }: Citation, at: Path, { units }: Catalogue): Phrase {
  const key = reads === undefined ? 'fragment' : 'reads';
  const text = reads ?? fragment;
  return { at: [...at, key], clause, mentions: mentionsIn(text, units), years: yearsIn(text) };
}

function namesIn(part: unknown, { indicators, calibers }: Catalogue): string[] {
  return [...stringsIn(part)].flatMap((id) => {
    const indicator = indicators.get(id);
    return indicator ? [indicator.name.zh, calibers?.get(id)?.zh ?? '', ...indicator.aliases] : [];
  });
}

/** Every text in a piece of a rule. */
function* stringsIn(part: unknown): Generator<string> {
  if (typeof part === 'string') yield part;
  else if (typeof part === 'object' && part !== null)
    for (const value of Object.values(part)) yield* stringsIn(value);
}
