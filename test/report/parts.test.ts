import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { assemblePortfolio, evaluate, type PortfolioOptions } from '../../src/engine/index.ts';
import type { Part, ResultNode } from '../../src/model/result.ts';
import { leavesUnder } from '../../src/model/walk-result.ts';
import { decisiveParts } from '../../src/report/decisive-parts.ts';
import type { ReportInput } from '../../src/report/input.ts';
import { renderJson } from '../../src/report/json/index.ts';
import { partsWords } from '../../src/report/parts-words.ts';
import { RESULT_SCHEMA } from '../../src/report/schema/result.ts';
import { renderText } from '../../src/report/text/index.ts';
import { painter } from '../../src/report/text/paint.ts';
import { dataFileOf, fixtureOf, type ParkSketch, parksOf } from '../helpers/portfolios.ts';
import { compiledRuleSet, RULES, valueOf } from '../helpers/rules.ts';

type Said = Partial<PortfolioOptions>;

function reportOf(
  ruleSet: string,
  level: string,
  parks: readonly ParkSketch[],
  said: Said = {},
): ReportInput {
  const record = valueOf(
    assemblePortfolio(parksOf(parks), { name: '全市园区', parkCount: 'all', refused: 0, ...said }),
  );
  return inputOf(ruleSet, level, record);
}

function inputOf(
  ruleSet: string,
  level: string,
  record: ReportInput['data']['record'],
  city?: string,
): ReportInput {
  const options = city === undefined ? {} : { city: dataFileOf(city).record };
  const evaluation = evaluate(compiledRuleSet(ruleSet), record, level, options);
  return {
    evaluation,
    data: { place: { file: 'parks' }, record, other: {} },
    catalogue: RULES.catalogue,
    city: { zh: '某市', en: 'Some City' },
    hashes: new Map(),
    warnings: evaluation.warnings,
    choices: { strict: false, requireEvidence: false },
    options,
  };
}

function leafOf({ evaluation }: ReportInput, id: string) {
  const node: ResultNode | undefined = evaluation.result.criteria.find(
    ({ criterion }) => criterion.id === id,
  )?.node;
  const [leaf] = node ? leavesUnder(node) : [];
  if (!leaf) throw new Error(`no leaf in ${id}`);
  return leaf;
}

function wordsOf(input: ReportInput, id: string, language: 'zh' | 'en' = 'zh'): string | undefined {
  const { ruleSet } = input.evaluation;
  return partsWords(leafOf(input, id), { language, catalogue: RULES.catalogue, ruleSet });
}

const namesOf = (parts: readonly Part[] = []) => parts.map(({ name }) => name).join('');

/** Parks 甲, 乙, 丙 … with a value each. */
function of(
  name: string,
  ...values: readonly (string | number | boolean | undefined)[]
): readonly ParkSketch[] {
  return values.map((value, index) => ({
    name: '甲乙丙丁戊己庚辛'.charAt(index),
    ...(value !== undefined && { [name]: value }),
  }));
}

const REVENUE = '主营业务收入';

describe('the parks that made the difference', () => {
  it.each([
    // At least three over 1000: those that count, those that miss it with the nearest first, those that are open.
    ['parks-over-1000yi', of(REVENUE, '1200亿元', '900亿元', '1001亿元', '2000亿元'), 'counted', '甲丙丁'],
    ['parks-over-1000yi', of(REVENUE, '10亿元', '900亿元', '1001亿元', '990亿元'), 'not-counted', '丁乙甲'],
    ['parks-over-1000yi', of(REVENUE, '1200亿元', undefined, '1001亿元', '近1001亿元'), 'open', '乙丁'],
    // Growth of the sum since 2018 is open where nothing is known of any park: none stands out.
    ['revenue-growth', of(REVENUE, '1200亿元', '10亿元'), undefined, ''],
  ])('%s of %j: %s %s', (id, parks, side, names) => {
    const decisive = decisiveParts(leafOf(reportOf('qingdao-2019', 'portfolio-2021', parks), id));
    expect([decisive?.side, namesOf(decisive?.parts)]).toEqual([side, names]);
  });

  it.each([
    ['lead-enterprises', of('年产值过亿元企业数', 4, 1, 9), 'highest', '丙甲乙'],
    ['lead-enterprises', of('年产值过亿元企业数', 4, 1, 2), 'lowest', '乙丙甲'],
    ['lead-enterprises', of('年产值过亿元企业数', 4, undefined, 2), 'open', '乙'],
    ['lead-enterprises', of('年产值过亿元企业数', 4, undefined, 9), 'highest', '丙甲乙'],
    ['standard-plants-of-all-zones', of('标准化厂房面积', '300万平方米', '100万平方米'), 'highest', '甲乙'],
    ['standard-plants-of-all-zones', of('标准化厂房面积', '300万平方米', '99万平方米'), 'lowest', '乙甲'],
  ])('%s of %j: %s %s', (id, parks, side, names) => {
    const decisive = decisiveParts(leafOf(reportOf('xian-2019', 'portfolio-2021', parks), id));
    expect([decisive?.side, namesOf(decisive?.parts)]).toEqual([side, names]);
  });

  it('are those that do not keep to an upper limit by counting', () => {
    const parks = of('申报批次', 1, 2, 1, 1, 1).map((park) => ({ ...park, district: '东区' }));
    const decisive = decisiveParts(
      leafOf(reportOf('qingdao-2019', 'district', parks), 'first-batch-applications'),
    );
    expect([decisive?.side, namesOf(decisive?.parts)]).toEqual(['counted', '甲丙丁戊']);
  });

  it('are none where only parks that are not in the batch could change anything', () => {
    const input = reportOf('xian-2019', 'portfolio-2021', of('年产值过亿元企业数', 4, 9), { parkCount: 9 });
    expect(decisiveParts(leafOf(input, 'lead-enterprises'))).toBeUndefined();
  });

  it('do not exist in the report on one park', () => {
    const { record } = dataFileOf(`{name: 甲, period: 2021, figures: {年产值过亿元企业数: 2}}`);
    expect(leafOf(inputOf('xian-2019', 'targets-2021', record), 'lead-enterprises').parts).toBeUndefined();
  });
});

describe('the words for them', () => {
  it('name the first five, with the figure that tells', () => {
    const input = reportOf(
      'qingdao-2019',
      'portfolio-2021',
      of(REVENUE, '10亿元', '99亿元', '100亿元', '20亿元', '30亿元', '40亿元', '50亿元', '101亿元'),
    );
    expect(wordsOf(input, 'parks-over-100yi')).toBe(
      '未计入：丙 100亿元、乙 99亿元、庚 50亿元、己 40亿元、戊 30亿元、…另有 2 个',
    );
    expect(wordsOf(input, 'parks-over-100yi', 'en')).toBe(
      'not counted: 丙 100亿元, 乙 99亿元, 庚 50亿元, 己 40亿元, 戊 30亿元, … 2 more',
    );
  });

  it('do not repeat whether a flag holds', () => {
    const input = reportOf('chongqing-2021', 'portfolio-2025', of('智慧园区管理服务系统建成', true, false));
    expect(wordsOf(input, 'smart-park-system')).toBe('未计入：乙');
  });
});

const FIXTURES = [
  ['xuchang', 'xuchang-2019', 'portfolio'],
  ['qingdao', 'qingdao-2019', 'portfolio-2021'],
  ['qingdao', 'qingdao-2019', 'district'],
] as const;

function fixtureReport(city: string, ruleSet: string, level: string): ReportInput {
  const { parks } = fixtureOf(city);
  return inputOf(
    ruleSet,
    level,
    valueOf(assemblePortfolio(parks, { name: '全市园区', parkCount: 'all', refused: 0 })),
  );
}

describe('the reports on all parks of a city', () => {
  it.each(FIXTURES)('of %s fit the schema: %s %s', (city, ruleSet, level) => {
    const validate = new Ajv({ allErrors: true, strict: true, strictTypes: false }).compile(RESULT_SCHEMA);
    const report: unknown = JSON.parse(renderJson(fixtureReport(city, ruleSet, level)));
    expect(validate(report) ? [] : validate.errors).toEqual([]);
  });

  it('hold the parks that made the difference as JSON', () => {
    const report = JSON.parse(renderJson(fixtureReport('qingdao', 'qingdao-2019', 'portfolio-2021'))) as {
      readonly criteria: readonly { readonly id: string; readonly node: { readonly parts?: unknown } }[];
    };
    const parts = (id: string) => report.criteria.find((each) => each.id === id)?.node.parts;
    expect(parts('parks-300-to-500yi')).toEqual({
      side: 'open',
      items: [
        {
          name: '示例园区丑',
          place: 'fixtures/portfolio/qingdao/12-chou.yaml:2:7',
          outcome: 'unknown',
          actual: null,
        },
      ],
    });
    expect(parts('parks-500-to-1000yi')).toMatchObject({
      side: 'counted',
      items: [
        { name: '示例园区丁', outcome: 'pass', actual: { exact: '980', unit: '亿元' } },
        { name: '示例园区戊' },
        { name: '示例园区己' },
      ],
    });
  });

  it.each([
    ['zh', '起决定作用的园区', '? Q19-28 首批申报数量 · 示例东区 · 待定：示例园区子 1', '其他区县（未填报）'],
    [
      'en',
      'Parks that made the difference',
      '? Q19-28 applications in the first batch · 示例东区 · open: 示例园区子 1',
      'another district (not given)',
    ],
  ] as const)('hold them as text: %s', (language, title, line, district) => {
    const input = fixtureReport('qingdao', 'qingdao-2019', 'district');
    const text = renderText(input, { language, width: 120, paint: painter(0) });
    expect(text).toContain(`\n${title}\n  ${line}\n`);
    expect(text).toContain(district);
  });

  it('ask for figures by the names of the parks, and for what many of them lack at once', () => {
    const text = renderText(fixtureReport('qingdao', 'qingdao-2019', 'portfolio-2021'), {
      language: 'zh',
      width: 120,
      paint: painter(0),
    });
    expect(text).toContain('? 主营业务收入（亿元，示例园区丑）：填报为未知  Q19-04');
    expect(text).toContain('示例园区甲、示例园区乙、示例园区丙等 12 个园区');
  });
});
