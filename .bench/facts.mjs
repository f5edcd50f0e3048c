// What peers that compute in JavaScript numbers are given: amounts in 万元, areas in 亩 and m², and the ratios of these; null where a figure is missing.

const number = (text) => (text === undefined ? null : parseFloat(text));
const money = (text) => (text === undefined ? null : parseFloat(text) * (text.endsWith('亿元') ? 10_000 : 1));
const ratio = (part, whole, times = 1) => (part === null || whole === null ? null : (part * times) / whole);

export const FIELDS = [
  '海洋装备', '轨道交通装备', '汽车制造', '新一代信息技术', '生物医药', '智能家电', '食品饮料', '微电子', '物联网', '大数据',
  '软件创意', '航空航天', '仪器仪表', '工业机器人', '新材料', '增材制造',
];
export const STATES = ['现有', '新规划建设'];

/** What a park states, read. */
export const figuresOf = ({ figures }) => ({
  investment: money(figures.new_project_fixed_asset_investment),
  land: number(figures.new_project_land_area),
  producing: number(figures.new_project_land_in_production),
  floor: number(figures.new_project_floor_area),
  tax: money(figures.new_project_tax),
  revenue: money(figures.new_project_revenue),
  leading: money(figures.leading_industry_revenue),
  main: money(figures.main_business_revenue),
  managementBody: figures.has_management_body ?? null,
  creationPlan: figures.has_creation_plan ?? null,
  developmentPlan: figures.has_development_plan ?? null,
  positioning: figures.positioning_reasonable ?? null,
  goals: figures.goals_clear ?? null,
  field: figures.creation_field,
  status: figures.park_status,
});

/** What the criteria ask for: part of judging, since every policy asks for ratios of what is stated. */
export const factsOf = (park) => ({
  investmentIntensity: ratio(park.investment, park.land),
  taxPerMu: ratio(park.tax, park.producing),
  revenuePerSqm: ratio(park.revenue, park.floor, 10_000),
  taxPerSqm: ratio(park.tax, park.floor, 10_000),
  concentration: ratio(park.leading, park.main, 100),
  managementBody: park.managementBody,
  creationPlan: park.creationPlan,
  developmentPlan: park.developmentPlan,
  positioning: park.positioning,
  goals: park.goals,
  field: park.field,
  status: park.status,
});

/** The ids of the criteria, in the order in which peers give their outcomes. */
export const CRITERIA = [
  'land-use-yield', 'leading-industry-concentration', 'management-body', 'creation-and-development-plans', 'reasonable-positioning',
  'clear-goals', 'creation-field', 'existing-or-planned-park',
];

export const passOrFail = (known) => (known === true ? 'pass' : 'fail');
