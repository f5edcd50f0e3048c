import { describe, expect, it } from 'vitest';
import { readRulesFiles } from '../../../src/load/rules/rules-files.ts';
import { hintOf, messageOf, type Problem } from '../../../src/problems/index.ts';
import { breakSample, sampleFiles } from '../../helpers/sample-rules.ts';

/** What stands in the sample, what a slip makes of it (▲ marks where it is told), and the code of the problem. */
type Row = readonly [piece: string, slip: string, code: string];

const STRUCTURE: readonly Row[] = [
  ['city: alpha\ntitle', 'city: alpha\n▲remark: x\ntitle', 'unknown-key'],
  ['    force: strive', '    ▲forse: strive', 'unknown-key'],
  ['    force: strive', '    force: ▲wish', 'not-one-of'],
  ['{zh: 强度, en: intensity}', '▲{zh: 强度}', 'missing-key'],
  ['{zh: 强度, en: intensity}', '▲强度', 'wrong-type'],
  ['{zh: 强度, en: intensity}', '{zh: 强度, en: ▲""}', 'too-few-entries'],
  ['  - id: energy\n', '  - id: ▲Energy\n', 'wrong-form'],
  ['  goals: {title', '  ▲2021: {title', 'wrong-form'],
  [
    '    cite:\n      - {clause: A-3, at: 二, fragment: 能耗年均下降4%左右}\n    require',
    '    cite: ▲[]\n    require',
    'too-few-entries',
  ],
  [
    '\n      - {clause: A-6, at: 四, fragment: 收入年均增长10%以上}',
    '\n      - ▲{clause: A-6, at: 四}',
    'missing-key',
  ],
  [
    'fragment: 能耗年均下降4%左右',
    'fragment: ▲能耗年均下降4%左右，并且这一短语长得超过了引用所允许的三十个字符的上限',
    'too-long',
  ],
  [
    '{clause: A-7, at: 五, fragment: 营业收入过100亿元}',
    '▲{clause: A-7, at: 五, fragment: 营业收入过00亿元, reads: 营业收入过100亿元}',
    'missing-key',
  ],
  ['{criterion: intensity}', '▲{criterium: intensity}', 'no-known-key'],
  ['{criterion: intensity}', '{criterion: intensity, ▲at_least: 1}', 'unknown-key'],
  ['{indicator: new_share, at_most: 60%}', '{indicator: new_share, ▲at_mots: 60%}', 'unknown-key'],
  ['during: started_on,', '▲durring: started_on,', 'unknown-key'],
  ['{indicator: new_share, at_most: 60%}', '{indicator: new_share, at_most: ▲[60%]}', 'wrong-type'],
  ['- {ratio: [investment, land]}', '- {ratio: ▲[investment]}', 'too-few-entries'],
  ['amount: {rate: 20元/m², of: plant_area,', 'amount: ▲{rate: 20元/m²,', 'missing-key'],
  ['factor: 2000/3', 'factor: ▲2000/0', 'wrong-form'],
];

const CATALOGUE: readonly Row[] = [
  ['id: filed_on', 'id: ▲land', 'duplicate-id'],
  ['aliases: [营收]', 'aliases: [营收, ▲用地]', 'duplicate-name'],
  ['en: energy}, type', 'en: ▲Land}, type', 'duplicate-name'],
  ['type: amount, unit: 亩,', 'type: ▲amount,', 'unit-needed'],
  ['unit: 亩,', 'unit: ▲牛,', 'unknown-unit'],
  ['type: count, unit: 个', 'type: count, unit: ▲亩', 'unit-does-not-fit'],
  ['type: flag}\n- {id: filed_on', 'type: flag, unit: ▲个}\n- {id: filed_on', 'unit-not-allowed'],
  ['type: amount, unit: 亩, time: stock', 'type: ▲amount, unit: 亩', 'time-needed'],
  ['[10万元/亩, 5000万元/亩]', '▲[5000万元/亩, 10万元/亩]', 'plausible-order'],
  ['[10万元/亩, 5000万元/亩]', '[▲10万元, 5000万元/亩]', 'unit-does-not-fit'],
  ['[10万元/亩, 5000万元/亩]', '[▲10, 5000万元/亩]', 'limit-unit-missing'],
  [
    'type: label, ordered: true, values: [{zh: 市级, en: municipal}, {zh: 省级, en: provincial}]',
    'type: ▲labels',
    'values-needed',
  ],
  ['type: labels, values', 'type: labels, ▲ordered: true, values', 'key-does-not-fit'],
  ['{ratio: [investment, land]}', '{ratio: [▲investments, land]}', 'unknown-indicator'],
  ['{ratio: [investment, land]}', '▲{ratio: [land, investment]}', 'derivation-does-not-fit'],
  ['{ratio: [investment, land]}', '{ratio: [investment, ▲has_body]}', 'derivation-of-no-number'],
  ['{ratio: [investment, land]}', '{difference: [investment, ▲land]}', 'derivation-does-not-fit'],
  ['{ratio: [investment, land]}', '▲{ratio: [project_investment, land]}', 'derivation-without-record'],
  ['{growth: revenue}', '▲{count: projects}', 'derivation-does-not-fit'],
  ['{sum: project_investment, of: projects}', '{sum: project_investment, of: ▲project}', 'unknown-list'],
  ['{sum: project_investment, of: projects}', '{sum: ▲revenue, of: projects}', 'indicator-not-held'],
  ['[{sum: project_investment, of: projects}]', '▲[{sum: [investment, revenue]}]', 'derivation-cycle'],
];

const CONDITIONS: readonly Row[] = [
  ['{indicator: new_share, at', '{indicator: ▲newshare, at', 'unknown-indicator'],
  [
    '{indicator: new_share, at',
    '{indicator: ▲is_new, equals: true}\n        - {indicator: new_share, at',
    'indicator-not-held',
  ],
  ['{each: projects, require', '{each: ▲project, require', 'unknown-list'],
  ['at_least: 280万元/亩}\n        - ', 'at_least: ▲280万元}\n        - ', 'unit-does-not-fit'],
  ['at_least: 280万元/亩}\n        - ', 'at_least: ▲280万头/亩}\n        - ', 'unknown-unit'],
  ['at_most: 60%}', 'at_most: ▲60}', 'limit-unit-missing'],
  ['at_most: 60%}', 'at_most: ▲160%}', 'limit-impossible'],
  ['at_most: 60%}', 'at_most: ▲约60%}', 'limit-not-exact'],
  ['at_most: 60%}', 'at_most: ▲true}', 'limit-does-not-fit'],
  ['at_most: 60%}', 'at_most: {indicator: ▲revenu}}', 'unknown-indicator'],
  ['at_most: 60%}', 'at_most: ▲{indicator: land}}', 'limit-does-not-fit'],
  ['{indicator: new_share, at_most: 60%}', '▲{indicator: new_share}', 'comparison-missing'],
  [
    '{indicator: new_share, at_most: 60%}',
    '▲{indicator: new_share, at_most: 60%, less_than: 60%}',
    'comparison-repeated',
  ],
  ['{indicator: new_share, at_most: 60%}', '{indicator: has_body, ▲at_most: 1}', 'comparison-does-not-fit'],
  ['{indicator: new_share, at_most: 60%}', '{indicator: new_share, between: ▲[60%, 5%]}', 'between-order'],
  ['at_most: 2020-12-31', 'at_most: ▲2020-13-31', 'limit-does-not-fit'],
  ['{indicator: rank, at_least: 省级}', '{indicator: rank, at_least: ▲国家级}', 'bad-label'],
  ['one_of: [绿色园区]', 'one_of: [▲绿色院区]', 'bad-label'],
  [
    '{indicator: titles, one_of: [绿色园区]}',
    '{indicator: titles, ▲at_least: 绿色园区}',
    'comparison-does-not-fit',
  ],
  ['{criterion: intensity}', '{criterion: ▲intensities}', 'unknown-criterion'],
  ['{criterion: intensity}', '{level: ▲goal}', 'unknown-level'],
  ['{criterion: intensity}', '{level: ▲goals}', 'reference-cycle'],
  [
    '{criterion: intensity}',
    '{indicator: revenue_growth, more_than: ▲{indicator: energy_decline}}',
    'growth-against-decline',
  ],
  [
    '{criterion: intensity}',
    '{indicator: revenue, since: ▲2018, more_than: {indicator: investment}}',
    'year-does-not-fit',
  ],
  // A yardstick is held against a single park too.
  [
    '{indicator: revenue_growth, at_least: 10%}',
    '{indicator: ▲joint_growth, at_least: 10%}',
    'indicator-not-held',
  ],
];

const RULE_SET: readonly Row[] = [
  ['id: alpha-2020\n', 'id: ▲alpha-2021\n', 'id-not-file-name'],
  ['city: alpha\n', 'city: ▲beta\n', 'unknown-city'],
  ['  - id: energy\n', '  - id: ▲intensity\n', 'duplicate-id'],
  ['level: entry\n', 'level: ▲entrance\n', 'unknown-level'],
  ['yardstick: [goals]', 'yardstick: [▲goal]', 'unknown-level'],
  ['yardstick: [goals]', 'yardstick: [▲all-parks]', 'yardstick-level'],
  [
    '    scope: park\n    force: strive',
    '    ▲yardstick: [entry]\n    scope: park\n    force: strive',
    'yardstick-scope',
  ],
  [
    '  all-parks: {title',
    '  ▲others: {title: {zh: 他, en: other}, scope: city, kind: target, decided_by: all}\n  all-parks: {title',
    'level-without-criteria',
  ],
  ['published: 2020-02-03', 'published: ▲2020-01-01', 'dates-out-of-order'],
  ['until: 2022-12-31', 'until: ▲2019-12-31', 'dates-out-of-order'],
  ['by: 2021-12-31', 'by: ▲2021-02-29', 'date-does-not-exist'],
  ['{clause: A-10,', '{clause: ▲A-5,', 'clause-in-two-places'],
  [
    '  - {clause: A-10,',
    '  - {clause: A-10, why: {zh: 无, en: none}}\n  - {clause: ▲A-10,',
    'clause-repeated',
  ],
  [
    '{id: per-project, why: {zh: 逐个, en: one by one}, require: {each: projects, require: {indicator: project_investment, more_than: 3亿元}}}',
    '▲{id: per-project, why: {zh: 逐个, en: one by one}}',
    'reading-changes-nothing',
  ],
  ['{id: per-project, why', '{id: ▲default, why', 'reading-id-taken'],
  [
    '  - id: plants\n',
    '  - id: ▲plants\n    cases: [{amount: {at_most: 300万元}}]\n',
    'incentive-promises-nothing',
  ],
  ['of: plant_area, at_most: 300万元', 'of: project_investment, at_most: ▲300万元', 'unit-does-not-fit'],
  ['rulesets: [alpha-2020]', 'rulesets: [alpha-2020, ▲alpha-2021]', 'unknown-rule-set'],
  ['default: alpha-2020', 'default: ▲alpha-2019', 'not-one-of'],
];

const WORDING: readonly Row[] = [
  ['intensity, at_least: 280', 'intensity, ▲more_than: 280', 'boundary-word'],
  ['revenue, more_than: 3亿元}\n    readings', 'revenue, ▲at_least: 3亿元}\n    readings', 'boundary-word'],
  ['new_share, at_most: 60%', 'new_share, ▲at_least: 60%', 'boundary-word'],
  ['during: started_on, at_least: 5', 'during: started_on, ▲more_than: 5', 'boundary-word'],
  ['at_least: 4%, about: true', 'at_least: ▲4%', 'boundary-word'],
  ['new_share, at_most: 60%', 'new_share, at_most: ▲60%, about: true', 'boundary-word'],
  ['{indicator: revenue, more_than: 100亿元}}', '{indicator: revenue, ▲at_most: 100亿元}}', 'boundary-word'],
  ['fragment: 能耗年均下降4%左右', 'fragment: ▲到2020年能耗年均下降4%左右', 'number-not-in-rule'],
  ['intensity, at_least: 280万元/亩', 'intensity, at_least: ▲290万元/亩', 'number-not-in-clause'],
  ['intensity, at_least: 280万元/亩', 'intensity, at_least: ▲280元/亩', 'number-not-in-clause'],
  [
    'fragment: 按20元/平方米补助',
    'fragment: 按20元/平方米补助}\n      - {clause: A-12, at: 六, fragment: ▲每个项目10万元',
    'number-not-in-rule',
  ],
  ['amount: {rate: 20元/m²', 'amount: {rate: ▲25元/m²', 'number-not-in-clause'],
  ['plant_area, at_most: 300万元', 'plant_area, ▲at_least: 300万元', 'boundary-word'],
  ['project_investment, more_than: 3亿元', 'project_investment, more_than: ▲7亿元', 'number-not-in-clause'],
];

describe.each([
  ['structure', STRUCTURE],
  ['catalogue', CATALOGUE],
  ['conditions', CONDITIONS],
  ['rule set', RULE_SET],
  ['wording', WORDING],
])('a slip in the %s', (_part, rows) => {
  it.each(rows)('%s → %s: %s', (piece, slip, code) => {
    const { files, place } = breakSample(piece, slip);
    const { value, problems } = readRulesFiles(files);
    expect(problems.map((problem) => `${placeOf(problem)} ${problem.code}`)).toEqual([`${place} ${code}`]);
    expect(value).toBeUndefined();
    for (const text of problems.flatMap((problem) => [
      messageOf(problem),
      hintOf(problem) ?? { zh: '-', en: '-' },
    ])) {
      expect(`${text.zh}${text.en}`).not.toMatch(/undefined|^$/);
    }
  });
});

function placeOf({ place: { file, line, column } }: Problem): string {
  return `${file}:${line}:${column}`;
}

describe('the sample', () => {
  it('is without problems', () => {
    expect(readRulesFiles(sampleFiles()).problems).toEqual([]);
  });

  it('tells every slip at once', () => {
    const { files } = breakSample('at_most: 60%', 'at_most: 60');
    const more = files.map((file) => ({
      ...file,
      text: file.text.replace('省级}', '国级}').replace('revenue, m', 'revnue, m'),
    }));
    const codes = readRulesFiles(more).problems.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['limit-unit-missing', 'bad-label', 'unknown-indicator']));
  });
});
