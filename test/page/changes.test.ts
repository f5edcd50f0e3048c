import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/engine/index.ts';
import { assemblePortfolio } from '../../src/engine/assemble-portfolio.ts';
import { readDataFile } from '../../src/load/data/data-file.ts';
import { readSource } from '../../src/load/source/source.ts';
import { changeItem, recordsOf } from '../../src/page/changes.ts';
import { makeJudging } from '../../src/page/judging.ts';
import type { Payload, Submitted } from '../../src/report/html/payload.ts';
import { messageOf } from '../../src/problems/index.ts';
import { compiledRuleSet, RULES, valueOf } from '../helpers/rules.ts';

const { catalogue } = RULES;
const compiled = compiledRuleSet('qingdao-2019');
const { ruleSet } = compiled;

function dataOf(text: string) {
  return valueOf(readDataFile(readSource(text, 'park.yaml'), catalogue));
}

function submitted(data: Submitted['data'], level = 'creation'): Submitted {
  const found = ruleSet.levels.find(({ id }) => id === level);
  if (!found) throw new Error(level);
  const choices = { strict: false, requireEvidence: false };
  const setting = { catalogue, city: { zh: '青岛', en: 'Qingdao' }, hashes: new Map(), choices, options: {} };
  return { kind: 'judged', setting, ruleSet, level: found, data, problems: [] };
}

const TEXT = `name: 甲
city: qingdao
period: 2020
figures:
  新建工业项目固定资产投资: 52.4亿元
  new_project_land_area: {value: 1860亩, source: 年报, evidence: 证, as_of: 2020-12-31}
  新建工业项目税收: {value: 4.1亿元, basis: expected}
  主导产业集聚度: 62%
  明确的管理机构: 是
`;
const ITEM = submitted(dataOf(TEXT));
const change = (id: string, text: string) => changeItem(ITEM, new Map([[id, text]]));

describe('a figure that is changed in the page', () => {
  it('keeps what is said beside it', () => {
    const figure = change('new_project_land_area', '2000亩').record.figures.get('new_project_land_area');
    expect(figure).toMatchObject({
      text: '2000亩',
      source: '年报',
      evidence: '证',
      asOf: '2020-12-31',
      supposed: true,
    });
  });

  it.each([
    ['new_project_tax', '5亿元', true],
    ['new_project_fixed_asset_investment', '预计60亿元', true],
    ['new_project_fixed_asset_investment', '60亿元', false],
  ])('is expected where it says so, or its basis does: %s %s', (id, text, expected) => {
    expect(change(id, text).record.figures.get(id)).toMatchObject({ expected });
  });

  it.each([
    ['a number without a unit', 'new_project_land_area', '2000', 'missing-unit'],
    ['a unit of another kind', 'new_project_land_area', '20亿元', 'wrong-dimension'],
    ['what is no number', 'new_project_land_area', 'viele', 'malformed-number'],
    ['more than all', '主导产业集聚度', '120%', 'impossible-value'],
    ['what is neither yes nor no', '明确的管理机构', 'vielleicht', 'bad-flag'],
  ])('says what the command says of %s, and leaves the record as it is', (_name, title, text, code) => {
    const id =
      [...catalogue.indicators.values()].find(
        (each) => each.id === title || each.name.zh === title || each.aliases.includes(title),
      )?.id ?? '';
    const { record, changes } = change(id, text);
    expect(record).toBe(ITEM.data.record);
    const { figure, problems } = changes.get(id) ?? { problems: [] };
    expect(figure).toBeUndefined();
    expect(problems.map((each) => each.code)).toEqual([code]);
    const stated = ITEM.data.record.figures.get(id)?.text ?? '';
    const inFile = readDataFile(
      readSource(
        TEXT.replace(stated === '是' ? '管理机构: 是' : stated, stated === '是' ? `管理机构: ${text}` : text),
        'park.yaml',
      ),
      catalogue,
    );
    expect(inFile.problems.map(messageOf)).toEqual(problems.map(messageOf));
  });

  it('is judged as if the file said so', () => {
    const judging = makeJudging();
    const typed = '2000亩';
    const here = judging.full(ITEM, change('new_project_land_area', typed).record, []).evaluation;
    const there = evaluate(compiled, dataOf(TEXT.replace('1860亩', typed)).record, 'creation');
    expect(here.result.verdict).toBe(there.result.verdict);
    expect(here.result.score).toEqual(there.result.score);
    expect(here.result.criteria.map(({ possible }) => possible)).toEqual(
      there.result.criteria.map(({ possible }) => possible),
    );
  });

  it('counts in what is judged of all parks together', () => {
    const parks = ['甲', '乙', '丙'].map((name) =>
      dataOf(`{name: ${name}, city: qingdao, period: 2020, figures: {main_business_revenue: 60亿元}}`),
    );
    const portfolio = valueOf(
      assemblePortfolio(
        parks.map(({ record }) => record),
        { name: '全市', parkCount: 'all', refused: 0 },
      ),
    );
    const items = [
      ...parks.map((each) => submitted(each)),
      submitted({ place: { file: 'parks' }, record: portfolio, other: {} }, 'portfolio-2021'),
    ];
    const end = {
      tally: { qualifies: 0, 'does-not-qualify': 0, undetermined: 0, refused: 0 },
      inputs: [],
      problems: [],
    };
    const payload: Payload = { version: '1', language: 'zh', items, left: 0, end };
    const records = recordsOf(payload, new Map([[1, new Map([['main_business_revenue', '120亿元']])]]));
    expect(records.get(0)).toBe(parks[0]?.record);
    expect(records.get(3)?.lists.get('parks')?.items[1]).toBe(records.get(1));
    expect(records.get(1)?.figures.get('main_business_revenue')?.text).toBe('120亿元');
  });
});
