import type { RulesFile } from '../../src/load/rules/rules-files.ts';

/** A small rules folder: a catalogue, a city and one rule set in which every kind of thing stands once. */
const SAMPLE: Readonly<Record<string, string>> = {
  'catalogue/units.yaml': `
multiples: {千: 1000, 万: 10000, 亿: 100000000}
per_year: [/年]
units:
  - {name: 元, dimension: money, factor: '1', multiples: true}
  - {name: 平方米, dimension: area, factor: '1', multiples: true, aliases: [m²]}
  - {name: 亩, dimension: area, factor: 2000/3, multiples: true}
  - {name: 个, dimension: count, factor: '1', multiples: true, aliases: [家]}
  - {name: '%', dimension: ratio, factor: 1/100}
`,
  'catalogue/lists.yaml': `
- {id: projects, record: project, name: {zh: 项目清单, en: list of projects}, aliases: [项目]}
- {id: parks, record: park, name: {zh: 园区清单, en: list of parks}}
`,
  'catalogue/indicators/park.yaml': `
- id: intensity
  name: {zh: 投资强度, en: investment intensity}
  type: amount
  unit: 万元/亩
  time: flow
  caliber: {zh: 投资÷用地, en: investment ÷ land}
  plausible: [10万元/亩, 5000万元/亩]
  derive:
    - {ratio: [investment, land]}
- {id: investment, name: {zh: 投资, en: investment}, type: amount, unit: 亿元, time: flow, derive: [{sum: project_investment, of: projects}]}
- {id: land, name: {zh: 用地, en: land}, type: amount, unit: 亩, time: stock}
- {id: revenue, name: {zh: 营业收入, en: revenue}, aliases: [营收], type: amount, unit: 亿元, time: flow}
- {id: revenue_growth, name: {zh: 收入增速, en: revenue growth}, type: rate, derive: [{growth: revenue}]}
- {id: energy, name: {zh: 能耗, en: energy}, type: amount, unit: 元/m², time: flow}
- {id: energy_decline, name: {zh: 能耗降幅, en: decline of energy}, type: rate, derive: [{decline: energy}]}
- {id: big_projects, name: {zh: 大项目数, en: big projects}, type: count, unit: 个, time: stock, derive: [{count: projects, where: {indicator: project_investment, at_least: 1亿元}}]}
- {id: new_share, name: {zh: 新项目占比, en: share of new projects}, type: share, derive: [{share: projects, where: {indicator: is_new, equals: true}}]}
- {id: has_body, name: {zh: 管理机构, en: management body}, type: flag}
- {id: filed_on, name: {zh: 备案日期, en: day of filing}, type: date}
- {id: rank, name: {zh: 级别, en: rank}, type: label, ordered: true, values: [{zh: 市级, en: municipal}, {zh: 省级, en: provincial}]}
- {id: titles, name: {zh: 称号, en: titles}, type: labels, values: [{zh: 示范园区, en: model park}, {zh: 绿色园区, en: green park}]}
- {id: joint_growth, name: {zh: 合计增速, en: joint growth}, of: [portfolio], type: rate}
`,
  'catalogue/indicators/project.yaml': `
- {id: project_investment, name: {zh: 项目投资, en: investment of the project}, of: [project], type: amount, unit: 亿元, time: stock}
- {id: is_new, name: {zh: 新建, en: new}, of: [project], type: flag}
- {id: started_on, name: {zh: 开工日期, en: day of start}, of: [project], type: date}
- {id: plant_area, name: {zh: 厂房面积, en: plant area}, of: [project], type: amount, unit: m², time: stock}
`,
  'cities.yaml': `
- {id: alpha, name: {zh: 甲, en: Alpha}, aliases: [甲市], rulesets: [alpha-2020], default: alpha-2020}
`,
  'alpha-2020.yaml': `id: alpha-2020
city: alpha
title: {zh: 甲市方案, en: plan of Alpha}
document:
  number: 甲政〔2020〕1号
  issuer: {zh: 甲市政府, en: government of Alpha}
  issued: 2020-01-02
  published: 2020-02-03
  status: issued
  effective: {from: 2020-01-01, until: 2022-12-31}
  sha256: abababababababababababababababababababababababababababababababab
levels:
  entry: {title: {zh: 条件, en: conditions}, scope: park, kind: admission, decided_by: must}
  goals: {title: {zh: 目标, en: goals}, scope: park, kind: target, decided_by: all}
  all-parks: {title: {zh: 合计, en: all parks}, scope: portfolio, kind: target, decided_by: all}
criteria:
  - id: intensity
    level: entry
    scope: park
    force: must
    title: {zh: 强度, en: intensity}
    cite:
      - {clause: A-1, at: 一, fragment: 投资强度不低于280万元/亩}
      - {clause: A-2, at: 一, fragment: 营业收入超过3亿元}
    require:
      any:
        - {indicator: intensity, at_least: 280万元/亩}
        - {indicator: revenue, more_than: 3亿元}
    readings:
      - {id: per-project, why: {zh: 逐个, en: one by one}, require: {each: projects, require: {indicator: project_investment, more_than: 3亿元}}}
  - id: energy
    level: goals
    scope: park
    force: strive
    title: {zh: 能耗, en: energy}
    by: 2021-12-31
    cite:
      - {clause: A-3, at: 二, fragment: 能耗年均下降4%左右}
    require: {indicator: energy_decline, since: 2019, at_least: 4%, about: true}
  - id: projects
    level: goals
    scope: park
    force: must
    title: {zh: 项目, en: projects}
    cite:
      - {clause: A-4, at: 三, fragment: 5-10个大项目}
      - {clause: A-5, at: 三, fragment: 新项目占比不超过60%}
    when: {indicator: rank, at_least: 省级}
    unless: {indicator: titles, one_of: [绿色园区]}
    require:
      all:
        - {count: projects, where: {indicator: is_new, equals: true}, during: started_on, at_least: 5}
        - {indicator: new_share, at_most: 60%}
        - {indicator: filed_on, at_most: 2020-12-31}
        - {criterion: intensity}
  - id: growth
    level: all-parks
    yardstick: [goals]
    scope: portfolio
    force: must
    title: {zh: 增速, en: growth}
    cite:
      - {clause: A-6, at: 四, fragment: 收入年均增长10%以上}
    require: {indicator: revenue_growth, at_least: 10%}
bands:
  - id: tier
    scope: park
    title: {zh: 分档, en: tier}
    cite:
      - {clause: A-7, at: 五, fragment: 营业收入过100亿元}
    classes:
      - {label: {zh: 大, en: large}, when: {indicator: revenue, more_than: 100亿元}}
incentives:
  - id: plants
    scope: park
    title: {zh: 厂房, en: plants}
    cite:
      - {clause: A-8, at: 六, fragment: 按20元/平方米补助}
      - {clause: A-9, at: 六, fragment: 最高不超过300万元}
    each: projects
    amount: {rate: 20元/m², of: plant_area, at_most: 300万元}
not_encoded:
  - {clause: A-10, why: {zh: 没有数字, en: no number}}
`,
};

/** The files of the sample; a changed text replaces one, or adds another. */
export function sampleFiles(changed: Readonly<Record<string, string>> = {}): RulesFile[] {
  return Object.entries({ ...SAMPLE, ...changed }).map(([name, text]) => fileOf(name, text));
}

export function fileOf(name: string, text: string): RulesFile {
  return { name, file: name, text, sha256: `hash of ${name}` };
}

/**
 * The sample with one piece of text replaced, and the place that `▲` marks in the new one (as `file:line:column`).
 * The piece must stand in the sample exactly once.
 */
export function breakSample(piece: string, replacement: string): { files: RulesFile[]; place: string } {
  const holders = Object.entries(SAMPLE).filter(([, text]) => text.includes(piece));
  const [name, text] = holders[0] ?? ['', ''];
  if (holders.length !== 1 || text.split(piece).length !== 2) throw new Error(`not exactly once: ${piece}`);
  const marked = text.replace(piece, () => replacement);
  const before = marked.slice(0, marked.indexOf(MARK)).split('\n');
  const place = `${name}:${before.length}:${(before.at(-1) ?? '').length + 1}`;
  return { files: sampleFiles({ [name]: marked.replace(MARK, '') }), place };
}

const MARK = '▲';
