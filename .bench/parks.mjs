// Parks for the benchmark: made from whole numbers, so that the right answers are known without any arithmetic on decimals.

import { createWriteStream } from 'node:fs';
import { once } from 'node:events';

/** Numbers that look random and are the same in every run (mulberry32). */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** An amount of so many 万元, in one of the units that people write. */
function money(wan, unit) {
  if (unit === '万元') return `${wan}万元`;
  const digits = String(wan).padStart(5, '0');
  return `${digits.slice(0, -4)}.${digits.slice(-4)}亿元`;
}

const area = (tenths) => `${Math.floor(tenths / 10)}.${tenths % 10}亩`;

/** What is known of a comparison: true, false, or null where a figure is missing. */
const all = (...parts) => (parts.includes(false) ? false : parts.includes(null) ? null : true);
const any = (...parts) => (parts.includes(true) ? true : parts.includes(null) ? null : false);
const atLeast = (part, whole) => (part === undefined || whole === undefined ? null : part >= whole);
const outcomeOf = (known) => (known === null ? 'unknown' : known ? 'pass' : 'fail');

const FIELDS = ['生物医药', '新材料', '轨道交通装备', '纺织'];
const LISTED = new Set(['生物医药', '新材料', '轨道交通装备']);

const FLAGS = [
  'has_management_body',
  'has_creation_plan',
  'has_development_plan',
  'positioning_reasonable',
  'goals_clear',
];

/** The whole numbers behind a park: tenths of a mu, m², 万元. In every third case one lies exactly on its limit. */
function makeNumbers({ next, below, pick }) {
  const off = () => pick([0, 0, 1, -1, 500, -500]);
  const land = 1000 + below(90_000);
  const producing = Math.max(500, land - below(land));
  const floor = 100 * (1000 + below(5000));
  const main = 2 * (50_000 + below(5_000_000));
  const offs = [off(), off(), off(), off()];
  const figures = {
    investment: 28 * land + offs[0],
    tax: (next() < 0.5 ? 2 * producing : floor / 50) + offs[1],
    revenue: (45 * floor) / 100 + offs[2],
    leading: main / 2 + offs[3],
  };
  return { land, producing, floor, main, figures, isAtLimit: offs.includes(0) };
}

/** What is right for a park, criterion by criterion. */
function judge({ land, producing, floor, main, figures }, states, field) {
  const { investment, tax, revenue, leading } = figures;
  const flag = (name) => states[name] ?? null;
  const known = {
    'land-use-yield': any(
      all(atLeast(investment, 28 * land), atLeast(tax, 2 * producing)),
      all(atLeast(revenue && revenue * 100, 45 * floor), atLeast(tax && tax * 50, floor)),
    ),
    'leading-industry-concentration': atLeast(leading, main / 2),
    'management-body': flag('has_management_body'),
    'creation-and-development-plans': all(flag('has_creation_plan'), flag('has_development_plan')),
    'reasonable-positioning': flag('positioning_reasonable'),
    'clear-goals': flag('goals_clear'),
    'creation-field': LISTED.has(field),
    'existing-or-planned-park': true,
  };
  return Object.fromEntries(Object.entries(known).map(([id, each]) => [id, outcomeOf(each)]));
}

/** One park: its line, the right outcomes, whether a number lies exactly on its limit, whether one is missing. */
function makePark(index, next, city) {
  const below = (limit) => Math.floor(next() * limit);
  const pick = (items) => items[below(items.length)];
  const numbers = makeNumbers({ next, below, pick });
  const { land, producing, floor, main, figures, isAtLimit } = numbers;
  const states = Object.fromEntries(FLAGS.map((flag) => [flag, next() < 0.95]));
  const isMissing = next() < 0.1;
  if (isMissing) {
    const name = pick([...Object.keys(figures), ...FLAGS]);
    delete figures[name];
    delete states[name];
  }
  const field = pick(FIELDS);
  const amount = (wan) => (wan === undefined ? undefined : money(wan, pick(['万元', '亿元'])));
  const line = JSON.stringify({
    name: `${pick(['青东', '胶州湾', '临港', '蓝谷'])}产业集聚区${index}`,
    city,
    district: pick(['黄岛区', '城阳区', '即墨区', '胶州市']),
    period: 2020,
    figures: {
      new_project_fixed_asset_investment: amount(figures.investment),
      new_project_land_area: area(land),
      new_project_land_in_production: area(producing),
      new_project_floor_area: `${floor}m²`,
      new_project_tax: amount(figures.tax),
      new_project_revenue: amount(figures.revenue),
      leading_industry_revenue: amount(figures.leading),
      main_business_revenue: money(main, '亿元'),
      ...states,
      creation_field: field,
      park_status: pick(['现有', '新规划建设']),
    },
  });
  return { line, outcomes: judge(numbers, states, field), isAtLimit, isMissing };
}

const SEED = 20_190_326;

/** So many parks of a city, the same in every run. */
export function* makeParks(count, city = 'qingdao') {
  const random = randomFrom(SEED);
  for (let index = 1; index <= count; index += 1) yield makePark(index, random, city);
}

/** Writes so many parks, one a line. */
export async function writeParks(path, count, city) {
  const file = createWriteStream(path);
  for (const { line } of makeParks(count, city)) {
    // oxlint-disable-next-line no-await-in-loop -- back-pressure
    if (!file.write(`${line}\n`)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
}
