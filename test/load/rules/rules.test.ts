import { describe, expect, it } from 'vitest';
import {
  bundleOf,
  layerOfBundle,
  type RulesBundle,
  rulesFromBundle,
} from '../../../src/load/rules/bundle.ts';
import type { Rules } from '../../../src/load/rules/rules.ts';
import { readRulesFiles } from '../../../src/load/rules/rules-files.ts';
import { readRulesFolder } from '../../../src/load/rules/rules-folder.ts';
import { RULES_FOLDER, valueOf } from '../../helpers/rules.ts';
import { fileOf, sampleFiles } from '../../helpers/sample-rules.ts';

const REAL = valueOf(await readRulesFolder(RULES_FOLDER, 'rules'));
const SAMPLE = valueOf(readRulesFiles(sampleFiles()));

/** A bundle as it comes from its file. */
function bundleAsRead(files: typeof REAL): RulesBundle {
  return JSON.parse(JSON.stringify(bundleOf(valueOf(readRulesFiles(files)).layer)));
}

/** Everything in the rules but functions. */
function contentOf(rules: Rules) {
  const { catalogue, cities, ruleSetIds, hashes } = rules;
  const { lists, units } = catalogue;
  const indicators = [...catalogue.indicators];
  const ruleSets = ruleSetIds.map((id) => rules.ruleSet(id));
  return { indicators, lists, units: units.names, cities, hashes, ruleSets };
}

describe('the rules of this repository', () => {
  it('are without problems', () => {
    expect(readRulesFiles(REAL).problems).toEqual([]);
  });

  it('are the same from the bundle', () => {
    const rules = rulesFromBundle(bundleAsRead(REAL));
    expect(contentOf(rules)).toEqual(contentOf(valueOf(readRulesFiles(REAL)).rules));
    expect(rules.ruleSetIds.length).toBeGreaterThan(0);
  });
});

describe('a rule set', () => {
  const ruleSet = valueOf(SAMPLE.rules.ruleSet('alpha-2020'));

  it('has its conditions in exact base units', () => {
    const [intensity] = ruleSet.criteria;
    expect(intensity?.require).toEqual({
      kind: 'any',
      of: [
        {
          kind: 'leaf',
          subject: { kind: 'indicator', indicator: 'intensity' },
          comparison: {
            op: 'at_least',
            limit: {
              kind: 'number',
              value: { num: 4200, den: 1 },
              unit: expect.objectContaining({ text: '万元/亩', dimension: 'money/area' }),
              text: '280万元/亩',
            },
          },
          about: false,
        },
        expect.objectContaining({ subject: { kind: 'indicator', indicator: 'revenue' } }),
      ],
    });
  });

  it('keeps the order of levels and criteria, and fills in what is left out', () => {
    expect(ruleSet.levels.map(({ id, decidedBy }) => [id, decidedBy])).toEqual([
      ['entry', 'must'],
      ['goals', 'all'],
      ['all-parks', 'all'],
    ]);
    expect(
      ruleSet.criteria.map(({ id, byInferred, yardstick, readings }) => [
        id,
        byInferred,
        yardstick,
        readings.length,
      ]),
    ).toEqual([
      ['intensity', false, [], 1],
      ['energy', false, [], 0],
      ['projects', false, [], 0],
      ['growth', false, ['goals'], 0],
    ]);
    expect(ruleSet.document.effective).toEqual({ from: '2020-01-01', until: '2022-12-31', inferred: false });
    expect(ruleSet.hash).toBe('hash of alpha-2020.yaml');
  });

  it('reads counts, dates, labels and amounts', () => {
    const projects = ruleSet.criteria[2];
    expect(projects?.when).toMatchObject({
      comparison: { op: 'at_least', limit: { kind: 'label', label: '省级' } },
    });
    expect(projects?.require).toMatchObject({
      of: [
        {
          subject: { kind: 'count', list: 'projects', during: 'started_on' },
          comparison: { limit: { value: { num: 5 } } },
        },
        { comparison: { limit: { value: { num: 3, den: 5 } } } },
        { comparison: { limit: { kind: 'date', from: '2020-12-31', until: '2020-12-31' } } },
        { kind: 'criterion', id: 'intensity' },
      ],
    });
    expect(ruleSet.incentives[0]?.amount).toMatchObject({
      of: 'plant_area',
      atMost: { value: { num: 3_000_000, den: 1 } },
    });
  });

  it('that is not there is a problem with the nearest names', () => {
    const { value, problems } = SAMPLE.rules.ruleSet('alpha-2002');
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'unknown-rule-set', data: { suggestions: ['alpha-2020'] } }]);
  });
});

describe('an indicator', () => {
  it.each([
    [
      'intensity',
      {
        unit: { text: '万元/亩' },
        of: ['park'],
        plausible: [
          { num: 150, den: 1 },
          { num: 75_000, den: 1 },
        ],
      },
    ],
    ['land', { possible: { low: { at: { num: 0, den: 1 }, open: false } }, derive: [] }],
    [
      'new_share',
      { unit: { text: '%', dimension: 'ratio' }, possible: { high: { at: { num: 1, den: 1 } } } },
    ],
    [
      'revenue_growth',
      { unit: { text: '%' }, possible: {}, derive: [{ kind: 'rate', sense: 'growth', of: 'revenue' }] },
    ],
    ['big_projects', { unit: { text: '个' }, derive: [{ kind: 'count', list: 'projects' }] }],
    ['has_body', { unit: { text: '', dimension: 'none' }, ordered: false }],
    ['rank', { ordered: true, values: [{ zh: '市级' }, { zh: '省级' }] }],
    [
      'investment',
      { derive: [{ kind: 'aggregate', how: 'sum', of: 'project_investment', list: 'projects' }] },
    ],
  ])('%s is read', (id, expected) => {
    expect(SAMPLE.rules.catalogue.indicators.get(id)).toMatchObject(expected);
  });
});

describe('a folder over the rules', () => {
  const sample = sampleFiles();
  const textOf = (name: string) => sample.find((file) => file.name === name)?.text ?? '';
  const over = (files: Readonly<Record<string, string>>) =>
    readRulesFiles(
      Object.entries(files).map(([name, text]) => fileOf(name, text)),
      layerOfBundle(bundleAsRead(sample)),
    );

  it('adds a city with its rule set', () => {
    const { rules } = valueOf(
      over({
        'cities.yaml': '- {id: beta, name: {zh: 乙, en: Beta}, rulesets: [beta-2021], default: beta-2021}',
        'beta-2021.yaml': textOf('alpha-2020.yaml')
          .replaceAll('alpha-2020', 'beta-2021')
          .replaceAll('alpha', 'beta'),
      }),
    );
    expect(rules.cities.map(({ id }) => id)).toEqual(['alpha', 'beta']);
    expect(rules.ruleSetIds).toEqual(['alpha-2020', 'beta-2021']);
    expect(valueOf(rules.ruleSet('beta-2021')).city).toBe('beta');
    expect(valueOf(rules.ruleSet('alpha-2020'))).toEqual(valueOf(SAMPLE.rules.ruleSet('alpha-2020')));
  });

  it('replaces a rule set by its file name', () => {
    const text = textOf('alpha-2020.yaml').replace('甲市方案', '甲市新方案');
    const { rules } = valueOf(over({ 'alpha-2020.yaml': text }));
    expect(valueOf(rules.ruleSet('alpha-2020')).title.zh).toBe('甲市新方案');
    expect(rules.ruleSetIds).toEqual(['alpha-2020']);
  });

  it('replaces an indicator, a list and a unit by name, and adds others', () => {
    const { catalogue } = valueOf(
      over({
        'catalogue/indicators/own.yaml': `
- {id: land, name: {zh: 土地, en: ground}, type: amount, unit: 公顷, time: stock}
- {id: staff, name: {zh: 人员, en: staff}, type: count, time: stock}`,
        'catalogue/lists.yaml': '- {id: parks, record: park, name: {zh: 园区表, en: table of parks}}',
        'catalogue/units.yaml': "units: [{name: 公顷, dimension: area, factor: '10000'}]",
      }),
    ).rules;
    expect(catalogue.indicators.get('land')).toMatchObject({
      name: { zh: '土地' },
      unit: { factor: { num: 10_000 } },
    });
    expect(catalogue.indicators.get('staff')?.type).toBe('count');
    expect(catalogue.lists.get('parks')?.name.zh).toBe('园区表');
    expect(catalogue.indicators.get('revenue')?.unit.text).toBe('亿元');
  });

  it('that breaks what it covers is told of', () => {
    const { problems } = over({
      'catalogue/indicators/own.yaml':
        '- {id: land, name: {zh: 土地, en: ground}, type: amount, unit: 亿元, time: stock}',
    });
    expect(problems.map(({ code, place }) => [code, place.file])).toEqual([
      ['derivation-does-not-fit', 'catalogue/indicators/park.yaml'],
    ]);
  });

  it('makes a covered rule set that no longer fits complain when it is used', () => {
    const { rules } = valueOf(
      over({
        'catalogue/indicators/own.yaml':
          '- {id: has_body, name: {zh: 机构, en: body}, type: flag}\n- {id: filed_on, name: {zh: 备案, en: filed}, type: flag}',
      }),
    );
    expect(rules.ruleSet('alpha-2020').problems).toMatchObject([
      { code: 'comparison-does-not-fit', place: { file: 'alpha-2020.yaml' } },
    ]);
  });

  it.each(['rules.yml', 'catalogue/extra.yaml', 'catalogue/indicators/deep/x.yaml', 'alpha-2020.json'])(
    'does not pass over %s',
    (name) => {
      expect(over({ [name]: 'a: 1' }).problems).toMatchObject([
        { code: 'unknown-rules-file', place: { file: name } },
      ]);
    },
  );

  it('passes over what is no data, and leaves cases to those who run them', () => {
    expect(over({ 'README.md': '# x', 'alpha-2020.cases.yaml': 'cases: nonsense' }).problems).toEqual([]);
  });
});

describe('reading a folder', () => {
  it('tells of a folder that is not there', async () => {
    expect(await readRulesFolder('no/such/folder')).toMatchObject({
      problems: [{ code: 'file-missing', place: { file: 'no/such/folder' } }],
    });
  });

  it('names files inside of it', () => {
    expect(REAL.find(({ name }) => name === 'catalogue/units.yaml')).toMatchObject({
      file: 'rules/catalogue/units.yaml',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });
});
