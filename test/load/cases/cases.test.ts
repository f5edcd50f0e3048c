import { describe, expect, it } from 'vitest';
import { readCases } from '../../../src/load/cases/cases.ts';
import { stepFrom } from '../../../src/load/cases/case-steps.ts';
import { readRulesFiles } from '../../../src/load/rules/rules-files.ts';
import { readSource } from '../../../src/load/source/source.ts';
import { UNITS } from '../../helpers/engine.ts';
import { valueOf } from '../../helpers/rules.ts';
import { sampleFiles } from '../../helpers/sample-rules.ts';

const { rules } = valueOf(readRulesFiles(sampleFiles()));
const RULE_SET = valueOf(rules.ruleSet('alpha-2020'));

function read(text: string) {
  return readCases(
    readSource(`ruleset: alpha-2020\n${text}`, 'alpha-2020.cases.yaml'),
    RULE_SET,
    rules.catalogue,
  );
}

describe('a step from a limit', () => {
  it.each([
    ['280万元/亩', '0.0001万元/亩', '279.9999万元/亩', '280.0001万元/亩'],
    ['13.5亿元', '1元', '13.49999999亿元', '13.50000001亿元'],
    ['10', '1', '9', '11'],
    ['10家', '1', '9家', '11家'],
    ['0km²', '0.5km²', '-0.5km²', '0.5km²'],
    ['50%', '0.01%', '49.99%', '50.01%'],
    ['2021-12-31', '1天', '2021-12-30', '2022-01-01'],
    ['2020-03-01', '1 day', '2020-02-29', '2020-03-02'],
    ['20公顷', '1亩', undefined, undefined],
    ['10家', '1头', undefined, undefined],
    ['省级', '1', undefined, undefined],
  ])('%s by %s', (at, step, below, above) => {
    expect([stepFrom(at, step, 'below', UNITS), stepFrom(at, step, 'above', UNITS)]).toEqual([below, above]);
  });
});

describe('cases', () => {
  it('become one trial for each step of a threshold', () => {
    const { trials } = valueOf(
      read(`cases:
  - criterion: intensity
    figure: intensity
    at: 280万元/亩
    step: 1万元/亩
    below: fail
    equal: pass
    above: pass
    missing: unknown
    with: {revenue: 1亿元}`),
    );
    expect(
      trials.map(({ step, expect: { result }, record }) => [
        step?.at,
        step?.text,
        result,
        record.figures.get('intensity')?.text,
      ]),
    ).toEqual([
      ['below', '279万元/亩', 'fail', '279万元/亩'],
      ['equal', '280万元/亩', 'pass', '280万元/亩'],
      ['above', '281万元/亩', 'pass', '281万元/亩'],
      ['missing', undefined, 'unknown', undefined],
    ]);
    expect(trials[0]).toMatchObject({
      of: 'criterion',
      id: 'intensity',
      reading: 'default',
      place: { line: 3, column: 5 },
      record: { kind: 'park' },
    });
    expect(trials.every(({ record }) => record.figures.has('revenue'))).toBe(true);
  });

  it('vary figures of list items and of the history', () => {
    const { trials } = valueOf(
      read(`cases:
  - {criterion: intensity, reading: per-project, figure: projects/2/project_investment, at: 3亿元, equal: fail, missing: unknown,
     with: {projects: [{is_new: true}, {is_new: false, project_investment: 9亿元}]}}
  - {criterion: growth, record: park, figure: history/2019/revenue, at: 2亿元, equal: pass, with: {period: 2020, revenue: 3亿元}}`),
    );
    expect(
      trials.map(({ record }) =>
        record.lists.get('projects')?.items.map((item) => item.figures.get('project_investment')?.text),
      ),
    ).toEqual([[undefined, '3亿元'], [undefined, undefined], undefined]);
    expect(trials[2]?.record).toMatchObject({ kind: 'park', period: { year: 2020 } });
    expect(trials[2]?.record.history.get(2019)?.get('revenue')?.text).toBe('2亿元');
  });

  it('take states, verdicts, what others hold and nothing at all', () => {
    const { trials } = valueOf(
      read(`cases:
  - {criterion: projects, with: &known {has_body: 是, rank: 省级}, expect: unknown}
  - {criterion: projects, with: {<<: *known, rank: 市级}, expect: not-applicable}
  - {criterion: growth, expect: unknown}
verdicts:
  - {level: entry, with: {revenue: 1亿元}, expect: undetermined, missing: [intensity, projects]}`),
    );
    expect(
      trials.map(({ of, id, expect: { result }, record }) => [
        of,
        id,
        result,
        record.kind,
        [...record.figures.keys()],
      ]),
    ).toEqual([
      ['criterion', 'projects', 'unknown', 'park', ['has_body', 'rank']],
      ['criterion', 'projects', 'not-applicable', 'park', ['rank', 'has_body']],
      ['criterion', 'growth', 'unknown', 'portfolio', []],
      ['level', 'entry', 'undetermined', 'park', ['revenue']],
    ]);
    expect(trials[1]?.record.figures.get('rank')?.text).toBe('市级');
    expect(trials[3]?.expect.missing).toEqual(['intensity', 'projects']);
  });

  it.each([
    ['cases: [{criterion: ▲intensiti, expect: pass}]', 'unknown-criterion'],
    ['cases: [{criterion: intensity, reading: ▲each, expect: pass}]', 'not-one-of'],
    ['cases: [{criterion: intensity, expect: ▲passed}]', 'not-one-of'],
    ['cases: [▲{criterion: intensity}]', 'missing-key'],
    [
      'cases: [{criterion: intensity, figure: intensity, at: 280万元/亩, step: ▲1公顷, below: fail}]',
      'case-step-not-exact',
    ],
    [
      'cases: [{criterion: intensity, figure: ▲projects/1/is_new, at: true, equal: fail, with: {projects: []}}]',
      'case-item-missing',
    ],
    ['cases: [{criterion: intensity, with: {intensity: ▲280}, expect: pass}]', 'missing-unit'],
    ['verdicts: [{level: ▲entrance, expect: qualifies}]', 'unknown-level'],
    ['incentives: [{incentive: ▲plant, expect: pass}]', 'unknown-incentive'],
    ['incentives: [{incentive: plants, expect: pass, amount: ▲300}]', 'limit-unit-missing'],
    ['incentives: [{incentive: plants, expect: pass, amount: ▲300亩}]', 'wrong-dimension'],
    ['incentives: [{incentive: plants, expect: pass, amount: {at_least: ▲much}}]', 'limit-not-exact'],
    ['incentives: [{incentive: plants, expect: ▲paid}]', 'not-one-of'],
    [
      'unshown: [{incentive: ▲plant, at: amount, aspects: [paid], why: {zh: 无, en: none}}]',
      'unknown-incentive',
    ],
    ['verdicts: [{level: entry, expect: undetermined, missing: [▲intensiti]}]', 'unknown-indicator'],
  ])('%s: %s', (marked, code) => {
    const { value, problems } = read(marked.replace('▲', ''));
    expect(value).toBeUndefined();
    const found = problems.map(({ code: each, place }) => [each, place.line, place.column]);
    expect(found).toEqual([[code, 2, marked.indexOf('▲') + 1]]);
  });

  it('belong to their rule set', () => {
    const source = readSource('ruleset: beta-2020', 'alpha-2020.cases.yaml');
    expect(readCases(source, RULE_SET, rules.catalogue).problems).toMatchObject([
      { code: 'not-one-of', place: { line: 1, column: 10 } },
    ]);
  });
});
