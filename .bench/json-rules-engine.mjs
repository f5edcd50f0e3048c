// The creation conditions of Qingdao for json-rules-engine: the same criteria over facts that are computed in JavaScript numbers.

import { Engine } from 'json-rules-engine';
import { mapLines } from './lines.mjs';

const atLeast = (fact, value) => ({ fact, operator: 'greaterThanInclusive', value });
const is = (fact) => ({ fact, operator: 'equal', value: true });
const oneOf = (fact, value) => ({ fact, operator: 'in', value });

const CRITERIA = {
  'land-use-yield': {
    any: [
      { all: [atLeast('investmentIntensity', 280), atLeast('taxPerMu', 20)] },
      { all: [atLeast('revenuePerSqm', 4500), atLeast('taxPerSqm', 200)] },
    ],
  },
  'leading-industry-concentration': { all: [atLeast('concentration', 50)] },
  'management-body': { all: [is('has_management_body')] },
  'creation-and-development-plans': { all: [is('has_creation_plan'), is('has_development_plan')] },
  'reasonable-positioning': { all: [is('positioning_reasonable')] },
  'clear-goals': { all: [is('goals_clear')] },
  'creation-field': {
    all: [
      oneOf('creation_field', [
        '海洋装备', '轨道交通装备', '汽车制造', '新一代信息技术', '生物医药', '智能家电', '食品饮料', '微电子', '物联网', '大数据',
        '软件创意', '航空航天', '仪器仪表', '工业机器人', '新材料', '增材制造',
      ]),
    ],
  },
  'existing-or-planned-park': { all: [oneOf('park_status', ['现有', '新规划建设'])] },
};

const rules = Object.entries(CRITERIA).map(([name, conditions]) => ({ name, conditions, event: { type: name } }));
const engine = new Engine(rules, { allowUndefinedFacts: true });

/** In 万元. */
const money = (text) => (text === undefined ? undefined : parseFloat(text) * (text.endsWith('亿元') ? 10_000 : 1));
const number = (text) => (text === undefined ? undefined : parseFloat(text));

function factsOf(figures) {
  const tax = money(figures.new_project_tax);
  const floor = number(figures.new_project_floor_area);
  return {
    ...figures,
    investmentIntensity: money(figures.new_project_fixed_asset_investment) / number(figures.new_project_land_area),
    taxPerMu: tax / number(figures.new_project_land_in_production),
    revenuePerSqm: (money(figures.new_project_revenue) * 10_000) / floor,
    taxPerSqm: (tax * 10_000) / floor,
    concentration: (money(figures.leading_industry_revenue) / money(figures.main_business_revenue)) * 100,
  };
}

const [, , from, to] = process.argv;
await mapLines(from, to, async (line) => {
  const { name, figures } = JSON.parse(line);
  const { results, failureResults } = await engine.run(factsOf(figures));
  const criteria = [...results, ...failureResults].map(({ name: id, result, conditions }) => ({
    id,
    outcome: result ? 'pass' : 'fail',
    conditions,
  }));
  return JSON.stringify({ name, criteria });
});
