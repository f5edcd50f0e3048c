import { describe, expect, it } from 'vitest';
import { RULES, valueOf } from '../helpers/rules.ts';

/** How many statements each document was found to make; their ids run from 1. */
const STATEMENTS = [
  ['qingdao-2019', 'Q19', 64],
  ['xuchang-2019', 'XC', 72],
  ['xian-2019', 'XA', 81],
  ['chongqing-2021', 'CQ', 56],
  ['qingdao-2021', 'Q21', 46],
] as const;

describe.each(STATEMENTS)('%s', (id, prefix, count) => {
  const ruleSet = valueOf(RULES.ruleSet(id));
  const cited = [ruleSet.criteria, ruleSet.bands, ruleSet.incentives]
    .flat()
    .flatMap(({ cite }) => cite.map(({ clause }) => clause));
  const left = ruleSet.notEncoded.map(({ clause }) => clause);

  it('accounts for every statement, encoded or left out for a reason', () => {
    const all = Array.from(
      { length: count },
      (_, index) => `${prefix}-${String(index + 1).padStart(2, '0')}`,
    );
    expect([...new Set([...cited, ...left])].toSorted()).toEqual(all);
  });

  it('leaves out none that it cites, and none twice', () => {
    expect(left.filter((clause) => cited.includes(clause))).toEqual([]);
    expect(new Set(left).size).toBe(left.length);
  });

  it('quotes key phrases, not sentences', () => {
    const phrases = [ruleSet.criteria, ruleSet.bands, ruleSet.incentives]
      .flat()
      .flatMap(({ cite }) => cite.map(({ fragment }) => fragment));
    expect(phrases.filter((phrase) => phrase.length > 30)).toEqual([]);
  });
});

describe('cities', () => {
  it('each have their default among their rule sets, and all rule sets belong to a city', () => {
    const wrong = RULES.cities.filter((city) => !city.ruleSets.includes(city.default));
    expect(wrong).toEqual([]);
    expect(RULES.cities.flatMap(({ ruleSets }) => ruleSets).toSorted()).toEqual(RULES.ruleSetIds);
  });
});
