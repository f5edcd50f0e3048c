import type { Catalogue } from '../../model/catalogue.ts';
import { compare, multiply } from '../../quantity/exact.ts';
import type { UnitTable } from '../../quantity/unit.ts';
import type { RawRuleSet } from '../schema/raw.ts';
import type { Located } from '../source/located.ts';
import type { ProblemList } from '../source/problem-list.ts';
import { type Mention, mentionsIn } from './phrase-numbers.ts';
import { isCounted, type RuleNumber } from './rule-numbers.ts';
import { groupsOf, type Phrase, type WordingGroup } from './wording-groups.ts';

/** The whole rule set, and where to tell of it. */
interface Check {
  readonly units: UnitTable;
  readonly problems: ProblemList;
  /** Every number of the rule set, and every one of the phrases. */
  readonly numbers: readonly RuleNumber[];
  readonly mentions: readonly Mention[];
}

/**
 * Holds the numbers of a rule set against the phrases that it cites: each number must stand there with its unit, the
 * boundary word next to it must mean the comparison, and no quantity of a phrase may be lost.
 */
export function checkWording({ raw, problems }: Located<RawRuleSet>, catalogue: Catalogue): void {
  const groups = groupsOf(raw, catalogue);
  const check: Check = {
    units: catalogue.units,
    problems,
    numbers: groups.flatMap(({ numbers }) => numbers),
    mentions: groups.flatMap(({ phrases }) => phrases.flatMap(({ mentions }) => mentions)),
  };
  for (const group of groups) {
    const lost = group.numbers.filter((number) => isLost(number, group, check));
    for (const { at, text } of lost) {
      problems.add(at, 'number-not-in-clause', { found: text, ...wordingOf(group) });
    }
    for (const number of group.numbers) checkBoundary(number, group, check);
    // A number that differs is lost on both sides, and told once.
    if (lost.length === 0) for (const phrase of group.phrases) checkPhrase(phrase, group, check);
  }
}

/** Whether a number of the rule should stand in a phrase, these hold numbers, and it does not. */
function isLost(
  number: RuleNumber,
  { phrases, numbers }: WordingGroup,
  { units, mentions: all }: Check,
): boolean {
  const mentions = phrases.flatMap((phrase) => phrase.mentions);
  const stands = (among: readonly Mention[]) => among.some((mention) => isSame(mention, number, units));
  if (number.need === 'none' || !mentions.some(({ firm }) => firm) || stands(mentions)) return false;
  if (number.need === 'here') return true;
  // A reading may draw on another clause; what it shares with the default is told there.
  const isShared = numbers.some(({ need, value }) => need === 'here' && compare(value, number.value) === 0);
  return !isShared && !stands(all);
}

/** The clauses that are cited, and the numbers that their phrases hold. */
function wordingOf({ phrases }: WordingGroup) {
  const clauses = new Set(phrases.map(({ clause }) => clause));
  const numbers = phrases.flatMap(({ mentions }) =>
    mentions.filter(({ firm }) => firm).map(({ text }) => text),
  );
  return { subject: [...clauses].join(', '), expected: numbers.join(', ') };
}

/** Where a number stands several times, one place that agrees is enough. */
function checkBoundary(number: RuleNumber, { phrases }: WordingGroup, { units, problems }: Check): void {
  const { op, about, at } = number;
  const same = phrases.flatMap(({ mentions }) =>
    mentions.filter((mention) => isSame(mention, number, units)),
  );
  const [first] = same;
  if (op === undefined || !first) return;
  const detail = first.text;
  if (!same.some((mention) => agrees(mention, op))) {
    const expected = first.ops.length > 0 ? first.ops : LOOSE;
    problems.addAtKey(at, 'boundary-word', { found: op, expected: expected.join(' / '), detail });
  } else if (!same.some((mention) => mention.about === about)) {
    problems.add(at, 'boundary-word', { found: `about: ${about}`, expected: `about: ${!about}`, detail });
  }
}

/** What a number without boundary word may be; of a range the upper end may also be left out. */
const LOOSE: readonly string[] = ['at_least', 'at_most', 'equals'];

function agrees({ ops, values, firm }: Mention, op: string): boolean {
  if (ops.length > 0) return ops.some((each) => each === op);
  return !firm || LOOSE.includes(op) || (values.length > 1 && op === 'less_than');
}

/** A quantity of a phrase: the rule must hold it, or another rule that shares the phrase's enumeration. */
function checkPhrase({ mentions, years, at, clause }: Phrase, group: WordingGroup, check: Check): void {
  const { numbers, names, dates } = group;
  const { units, problems } = check;
  const isIn = (mention: Mention, where: readonly RuleNumber[]) =>
    where.some((number) => isSame(mention, number, units));
  const firm = mentions.filter((mention) => mention.firm);
  const isUsed = firm.some((mention) => isIn(mention, numbers));
  for (const mention of firm) {
    if (isIn(mention, numbers) || (isUsed && isIn(mention, check.numbers)) || isNamed(mention, names, units))
      continue;
    problems.add(at, 'number-not-in-rule', { found: mention.text, subject: clause });
  }
  for (const year of years) {
    if (dates === undefined || dates.includes(year)) continue;
    problems.add(at, 'number-not-in-rule', { found: `${year}年`, subject: clause });
  }
}

/** Whether the name of an indicator holds the number. */
function isNamed({ values }: Mention, names: readonly string[], units: UnitTable): boolean {
  const named = names.flatMap((name) => mentionsIn(name, units).flatMap((mention) => mention.values));
  return values.every((value) => named.some((each) => compare(value, each) === 0));
}

/**
 * Whether a phrase and a rule mean one number. The denominator may stand elsewhere in the sentence (亩均税收…20万元),
 * and things are counted in any unit or in none.
 */
function isSame(mention: Mention, { value, digits, unit, end }: RuleNumber, units: UnitTable): boolean {
  const ends = end === undefined ? mention.values : [mention.values.at(end)];
  const has = (wanted: typeof value) => ends.some((each) => each && compare(each, wanted) === 0);
  if (mention.unit.dimension === unit.dimension) return has(value);
  if (isCounted(mention.unit)) return (isCounted(unit) || !mention.firm) && has(value);
  const [over = '', under] = unit.text.split('/');
  const numerator = under === undefined ? undefined : units.find(over);
  return numerator?.dimension === mention.unit.dimension && has(multiply(digits, numerator.factor));
}
