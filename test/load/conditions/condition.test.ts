import { expect, it } from 'vitest';
import { readCondition, readingContext } from '../../../src/load/conditions/condition.ts';
import { problemsOf } from '../../../src/load/source/problem-list.ts';
import type { RawCondition } from '../../../src/load/schema/raw.ts';
import { vocabularyOf } from '../../../src/load/conditions/reading-context.ts';
import { readRulesFiles } from '../../../src/load/rules/rules-files.ts';
import type { RecordKind } from '../../../src/model/catalogue.ts';
import { valueOf } from '../../helpers/rules.ts';
import { sampleFiles } from '../../helpers/sample-rules.ts';

const VOCABULARY = vocabularyOf(valueOf(readRulesFiles(sampleFiles())).rules.catalogue);

function read(raw: RawCondition, record: RecordKind = 'park') {
  const problems = problemsOf('test');
  const condition = readCondition(raw, [], readingContext(VOCABULARY, problems, [record]));
  return { condition, codes: problems.problems.map(({ code }) => code) };
}

const INDICATOR = { kind: 'indicator', indicator: 'revenue' } as const;

it.each<[string, RawCondition, object]>([
  [
    'a bare number of what is counted',
    { indicator: 'big_projects', at_least: 10 },
    { comparison: { op: 'at_least', limit: { value: { num: 10, den: 1 }, text: '10' } } },
  ],
  [
    'a counted number with its unit',
    { indicator: 'big_projects', less_than: '3万家' },
    { comparison: { op: 'less_than', limit: { value: { num: 30_000, den: 1 } } } },
  ],
  [
    'a range',
    { indicator: 'new_share', between: ['12.5%', '50%'] },
    {
      comparison: { op: 'between', low: { value: { num: 1, den: 8 } }, high: { value: { num: 1, den: 2 } } },
    },
  ],
  [
    'a negative limit of a rate',
    { indicator: 'revenue_growth', more_than: '-1.5%' },
    { comparison: { limit: { value: { num: -3, den: 200 } } } },
  ],
  [
    'another figure, some years ago, several times',
    { indicator: 'revenue', at_least: { indicator: 'investment', year: 2020, times: '1.5' } },
    {
      comparison: {
        limit: { kind: 'figure', indicator: 'investment', year: 2020, times: { num: 3, den: 2 } },
      },
    },
  ],
  [
    'an English label as the Chinese one',
    { indicator: 'rank', one_of: ['provincial', '市级'] },
    { comparison: { limits: [{ label: '省级' }, { label: '市级' }] } },
  ],
  [
    'months of a date',
    { indicator: 'filed_on', in_months: [7, 8, 9] },
    { comparison: { op: 'in_months', months: [7, 8, 9] } },
  ],
  [
    'a year as its first and last day',
    { indicator: 'filed_on', at_most: 2020 },
    { comparison: { limit: { from: '2020-01-01', until: '2020-12-31' } } },
  ],
  [
    'no as a flag',
    { indicator: 'has_body', equals: false },
    { comparison: { limit: { kind: 'flag', value: false } } },
  ],
  [
    'a figure of a year',
    { indicator: 'revenue', year: 2019, at_least: '1亿元' },
    { subject: { ...INDICATOR, year: 2019 }, about: false },
  ],
  [
    'a quotient in the unit of its parts',
    { ratio: ['investment', 'revenue'], at_least: '25%' },
    { subject: { kind: 'arithmetic', how: 'ratio' }, comparison: { limit: { value: { num: 1, den: 4 } } } },
  ],
  [
    'a mean over a list',
    { mean: 'big_projects', of: 'parks', where: { indicator: 'has_body', equals: true }, at_least: '2.5' },
    { subject: { kind: 'aggregate', how: 'mean', list: 'parks', where: { kind: 'leaf' } } },
  ],
  [
    'joins, guards and references',
    { not: { when: { level: 'entry' }, require: { any: [{ criterion: 'energy' }] } } },
    { kind: 'not', of: { kind: 'when', when: { kind: 'level', id: 'entry' }, require: { kind: 'any' } } },
  ],
  [
    'items of items',
    {
      each: 'parks',
      require: { each: 'projects', where: { indicator: 'is_new', equals: true }, require: { all: [] } },
    },
    { kind: 'each', list: 'parks', require: { kind: 'each', list: 'projects', where: { kind: 'leaf' } } },
  ],
])('reads %s', (_, raw, expected) => {
  const { condition, codes } = read(raw);
  expect(codes).toEqual([]);
  expect(condition).toMatchObject(expected);
});

it.each<[string, RawCondition, RecordKind, string[]]>([
  ['a park indicator in a portfolio', { indicator: 'revenue', at_least: '1亿元' }, 'portfolio', []],
  [
    'a park indicator in a project',
    { indicator: 'revenue', at_least: '1亿元' },
    'project',
    ['indicator-not-held'],
  ],
  [
    'a park indicator of the projects of a portfolio',
    { each: 'projects', require: { indicator: 'revenue', at_least: '1亿元' } },
    'portfolio',
    ['indicator-not-held'],
  ],
  [
    'an indicator of the whole in its parts',
    { sum: 'joint_growth', of: 'parks', at_least: '1%' },
    'portfolio',
    ['indicator-not-held'],
  ],
  [
    'a fraction of money and land against a share',
    { ratio: ['investment', 'land'], at_least: '1%' },
    'park',
    ['unit-does-not-fit'],
  ],
  [
    'a date to count by that is none',
    { count: 'projects', during: 'is_new', at_least: 1 },
    'park',
    ['derivation-does-not-fit'],
  ],
  ['a bare number of money', { indicator: 'revenue', at_least: 100 }, 'park', ['limit-unit-missing']],
])('judges %s', (_, raw, record, codes) => {
  expect(read(raw, record).codes).toEqual(codes);
});
