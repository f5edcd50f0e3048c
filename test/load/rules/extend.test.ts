import { describe, expect, it } from 'vitest';
import { bundleOf, layerOfBundle } from '../../../src/load/rules/bundle.ts';
import { readRulesFiles } from '../../../src/load/rules/rules-files.ts';
import { statingRuleSet } from '../../../src/model/rule-set.ts';
import { hintOf, messageOf } from '../../../src/problems/index.ts';
import { valueOf } from '../../helpers/rules.ts';
import { fileOf, sampleFiles } from '../../helpers/sample-rules.ts';

const SAMPLE = valueOf(readRulesFiles(sampleFiles())).layer;

const HEAD = `id: east-2021
city: alpha
district: {zh: 东区, en: East}
extends: alpha-2020
title: {zh: 东区办法, en: rules of East}
document:
  number: 东政〔2021〕1号
  issuer: {zh: 东区政府, en: government of East}
  status: issued
  effective: {from: 2021-01-01}
  sha256: cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd
notes: [{zh: 东区说明, en: note of East}]
`;

const EAST = `${HEAD}overrides:
  - criterion: intensity
    cite: [{clause: E-1, at: 一, fragment: 投资强度不低于330万元/亩}]
    require: {indicator: intensity, at_least: 330万元/亩}
drops:
  - {criterion: growth, cite: [{clause: E-2, at: 二, fragment: 不考核增速}], why: {zh: 不考核, en: not asked}}
criteria:
  - id: land
    level: entry
    scope: park
    force: must
    title: {zh: 用地, en: land}
    cite: [{clause: E-3, at: 三, fragment: 用地不少于100亩}]
    require: {indicator: land, at_least: 100亩}
`;

function read(files: Readonly<Record<string, string>>) {
  return readRulesFiles(
    Object.entries(files).map(([name, text]) => fileOf(name, text)),
    SAMPLE,
  );
}

const goals = `
levels:
  goals-2: {title: {zh: 目标, en: goals}, scope: park, kind: target, decided_by: all}
`;

describe('a rule set that extends another one', () => {
  const { rules } = valueOf(read({ 'east-2021.yaml': EAST }));
  const base = valueOf(rules.ruleSet('alpha-2020'));
  const east = valueOf(rules.ruleSet('east-2021'));

  it('has the criteria of the base in their order, overridden, dropped and added', () => {
    expect(east.criteria.map(({ id, origin, cite }) => [id, origin?.relation, cite[0]?.clause])).toEqual([
      ['intensity', 'stricter', 'E-1'],
      ['energy', 'inherited', 'A-3'],
      ['projects', 'inherited', 'A-4'],
      ['land', undefined, 'E-3'],
    ]);
    expect(east.base?.dropped).toMatchObject([{ criterion: { id: 'growth' }, cite: [{ clause: 'E-2' }] }]);
  });

  it('keeps what an override leaves out, but not the readings and the note of a requirement that is replaced', () => {
    const [intensity] = east.criteria;
    expect(intensity).toMatchObject({ level: 'entry', force: 'must', title: { zh: '强度' }, readings: [] });
    expect(intensity?.origin).toMatchObject({
      ruleSet: 'alpha-2020',
      cite: [{ clause: 'A-1' }, { clause: 'A-2' }],
    });
    expect(base.criteria[0]?.readings).toHaveLength(1);
  });

  it('does without a level that has no criterion left', () => {
    expect(east.levels).toEqual(base.levels.filter(({ id }) => id !== 'all-parks'));
  });

  it('takes over bands, incentives and clauses that are not encoded, and keeps its own hash and that of the base', () => {
    expect(east.bands).toEqual(base.bands);
    expect(east.incentives).toEqual(base.incentives);
    expect(east.notEncoded).toEqual(base.notEncoded);
    expect([east.hash, east.base?.ruleSet.hash]).toEqual([
      'hash of east-2021.yaml',
      'hash of alpha-2020.yaml',
    ]);
  });

  it('leaves the base as it is', () => {
    expect(base).toEqual(valueOf(valueOf(readRulesFiles(sampleFiles())).rules.ruleSet('alpha-2020')));
  });

  it('is found by its district, and never taken for the city’s own', () => {
    const [city] = rules.cities;
    expect(city?.ruleSets).toEqual(['alpha-2020']);
    expect(city?.districts).toEqual([
      { ruleSet: 'east-2021', district: { zh: '东区', en: 'East' }, number: '东政〔2021〕1号' },
    ]);
  });

  it('is the same from a bundle', () => {
    const bundle = bundleOf(
      valueOf(readRulesFiles([...sampleFiles(), fileOf('east-2021.yaml', EAST)])).layer,
    );
    const again = layerOfBundle(JSON.parse(JSON.stringify(bundle)));
    expect(valueOf(valueOf(readRulesFiles([], again)).rules.ruleSet('east-2021'))).toEqual(east);
  });

  it('may be extended in turn', () => {
    const text = HEAD.replaceAll('east-2021', 'port-2022')
      .replace('extends: alpha-2020', 'extends: east-2021')
      .concat(`overrides:
  - {criterion: energy, force: must, cite: [{clause: P-1, at: 一, fragment: 能耗必须下降}]}
drops:
  - {criterion: land, cite: [{clause: P-2, at: 一, fragment: 用地不限}], why: {zh: 不限, en: no limit}}
`);
    const both = valueOf(read({ 'east-2021.yaml': EAST, 'port-2022.yaml': text })).rules;
    const port = valueOf(both.ruleSet('port-2022'));
    expect(port.criteria.map(({ id, origin }) => [id, origin?.ruleSet, origin?.relation])).toEqual([
      ['intensity', 'east-2021', 'inherited'],
      ['energy', 'alpha-2020', 'stricter'],
      ['projects', 'alpha-2020', 'inherited'],
    ]);
    expect(port.criteria.map((each) => statingRuleSet(each, port).id)).toEqual([
      'east-2021',
      'port-2022',
      'alpha-2020',
    ]);
    expect(port.base?.ruleSet.base?.ruleSet.id).toBe('alpha-2020');
  });
});

/** What stands in the rule set of the district, what a slip makes of it (▲ marks where it is told), and the code. */
const SLIPS: readonly (readonly [piece: string, slip: string, code: string])[] = [
  ['extends: alpha-2020', 'extends: ▲alpha-2002', 'unknown-rule-set'],
  ['extends: alpha-2020', 'extends: ▲east-2021', 'extends-cycle'],
  ['criterion: intensity', 'criterion: ▲intensities', 'unknown-base-criterion'],
  ['criterion: growth', 'criterion: ▲intensity', 'changed-twice'],
  ['criterion: growth', 'criterion: ▲growths', 'unknown-base-criterion'],
  ['  - id: land', '  - id: ▲energy', 'id-of-base'],
  [
    'criteria:',
    'levels:\n  ▲entry: {title: {zh: 准入, en: entry}, scope: park, kind: admission, decided_by: must}\ncriteria:',
    'id-of-base',
  ],
  [
    `  - criterion: intensity
    cite: [{clause: E-1, at: 一, fragment: 投资强度不低于330万元/亩}]
    require: {indicator: intensity, at_least: 330万元/亩}`,
    `  - ▲criterion: intensity
    cite: [{clause: E-1, at: 一, fragment: 投资强度不低于330万元/亩}]
    note: {zh: 注, en: note}`,
    'override-changes-nothing',
  ],
  [
    '    require: {indicator: intensity',
    '    ▲level: goals\n    require: {indicator: intensity',
    'unknown-key',
  ],
  [
    '  - criterion: intensity\n    cite: [{clause: E-1, at: 一, fragment: 投资强度不低于330万元/亩}]\n',
    '  - ▲criterion: intensity\n',
    'missing-key',
  ],
  ['at_least: 330万元/亩', 'at_least: ▲340万元/亩', 'number-not-in-clause'],
  ['intensity, at_least: 330', 'intensity, ▲more_than: 330', 'boundary-word'],
  ['at_least: 330万元/亩', 'at_least: ▲330亿元', 'unit-does-not-fit'],
  ['at_least: 100亩', 'at_least: ▲100亿', 'unit-does-not-fit'],
  ['criterion: growth', 'criterion: ▲intensity', 'changed-twice'],
  ['level: entry', 'level: ▲entries', 'unknown-level'],
  [
    '{indicator: land, at_least: 100亩}',
    '{all: [{indicator: land, at_least: 100亩}, {criterion: ▲growth}]}',
    'unknown-criterion',
  ],
];

describe('a slip in a rule set that extends another one', () => {
  it.each(SLIPS)('%s → %s: %s', (piece, slip, code) => {
    expect(EAST.split(piece).length).toBeGreaterThan(1);
    const marked = EAST.replace(piece, () => slip);
    const before = marked.slice(0, marked.indexOf('▲')).split('\n');
    const { problems } = read({ 'east-2021.yaml': marked.replace('▲', '') });
    const [first] = problems;
    expect(first?.code).toBe(code);
    expect([first?.place.line, first?.place.column]).toEqual([
      before.length,
      (before.at(-1) ?? '').length + 1,
    ]);
    for (const problem of problems) {
      for (const text of [messageOf(problem), hintOf(problem) ?? messageOf(problem)])
        expect(`${text.zh} ${text.en}`).not.toContain('undefined');
    }
  });

  it('changes nothing without a rule set to change', () => {
    const problems = read({ 'east-2021.yaml': EAST.replace('extends: alpha-2020\n', '') }).problems;
    expect(problems.map(({ code, data }) => [code, data.subject])).toContainEqual(['missing-key', 'extends']);
  });

  it('tells of criteria that need what is dropped', () => {
    const text = EAST.replace('criterion: growth', 'criterion: intensity').replace(
      /overrides:[\s\S]*?drops:/,
      'drops:',
    );
    expect(read({ 'east-2021.yaml': text }).problems).toMatchObject([
      { code: 'dropped-is-needed', data: { subject: 'intensity', detail: 'projects' }, place: { line: 14 } },
    ]);
  });

  it('tells of a level of its own without criteria', () => {
    expect(read({ 'east-2021.yaml': HEAD + goals }).problems).toMatchObject([
      { code: 'level-without-criteria', data: { subject: 'goals-2' } },
    ]);
  });

  it('tells once of rule sets that extend each other', () => {
    const west = HEAD.replaceAll('east-2021', 'west-2021').replace(
      'extends: alpha-2020',
      'extends: east-2021',
    );
    const east = HEAD.replace('extends: alpha-2020', 'extends: west-2021');
    expect(read({ 'east-2021.yaml': east, 'west-2021.yaml': west }).problems).toMatchObject([
      { code: 'extends-cycle', place: { file: 'west-2021.yaml', line: 4 } },
    ]);
  });

  it('tells of a base that a folder replaces by one that no longer fits', () => {
    const over = (alpha: string) => {
      const below = valueOf(readRulesFiles([...sampleFiles(), fileOf('east-2021.yaml', EAST)])).layer;
      return readRulesFiles([fileOf('alpha-2020.yaml', alpha)], below).problems;
    };
    const text = sampleFiles().find(({ name }) => name === 'alpha-2020.yaml')?.text ?? '';
    const renamed = text.replace('id: growth', 'id: growing');
    expect(over(renamed)).toMatchObject([
      { code: 'unknown-base-criterion', place: { file: 'east-2021.yaml' } },
    ]);
    expect(over(text)).toEqual([]);
  });

  it('lets no document of a district be the default of its city', () => {
    const cities =
      '- {id: alpha, name: {zh: 甲, en: Alpha}, rulesets: [alpha-2020, east-2021], default: east-2021}';
    expect(read({ 'east-2021.yaml': EAST, 'cities.yaml': cities }).problems).toMatchObject([
      { code: 'not-one-of', data: { found: 'east-2021', expected: 'alpha-2020' } },
    ]);
  });
});
