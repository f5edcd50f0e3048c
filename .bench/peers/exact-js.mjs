import { FIELDS, STATES } from '../facts.mjs';

export const title = 'exact JavaScript by hand';
export const packages = {};

/** Whole ten-thousandths: every figure here has four decimals at most. */
function whole(text) {
  if (text === undefined) return null;
  const [, units, decimals = ''] = /^(\d+)(?:\.(\d{1,4}))?/.exec(text);
  return Number(units + decimals.padEnd(4, '0'));
}

const money = (text) => (text?.endsWith('亿元') ? whole(text) * 10_000 : whole(text));
/** A comparison as a result tells it: how it came out, what the park has, what is asked for, and the difference, exactly. */
function atLeast(num, den, limit) {
  if (num === null || den === null) return { known: null, actual: null, limit, margin: null };
  const margin = num - limit * den;
  return { known: margin >= 0, actual: { num, den }, limit, margin: { num: margin, den } };
}

const is = (known) => ({ known, actual: known, limit: true });
const among = (label, limits) => ({ known: limits.includes(label), actual: label, limits });
const times = (value, factor) => (value === null ? null : value * factor);
const all = (a, b) => (a === false || b === false ? false : a === null || b === null ? null : true);
const any = (a, b) => (a === true || b === true ? true : a === null || b === null ? null : false);
const outcomeOf = (known) => (known === null ? 'unknown' : known ? 'pass' : 'fail');
const criterion = (known, leaves) => ({ outcome: outcomeOf(known), leaves });
const single = (leaf) => criterion(leaf.known, [leaf]);

function judge(park) {
  const investment = atLeast(park.investment, park.land, 280);
  const tax = atLeast(park.tax, park.producing, 20);
  const revenue = atLeast(times(park.revenue, 10_000), park.floor, 4500);
  const taxByFloor = atLeast(times(park.tax, 10_000), park.floor, 200);
  const [creation, development] = [is(park.creationPlan), is(park.developmentPlan)];
  return [
    criterion(any(all(investment.known, tax.known), all(revenue.known, taxByFloor.known)), [investment, tax, revenue, taxByFloor]),
    single(atLeast(times(park.leading, 100), park.main, 50)),
    single(is(park.body)),
    criterion(all(creation.known, development.known), [creation, development]),
    single(is(park.positioning)),
    single(is(park.goals)),
    single(among(park.field, FIELDS)),
    single(among(park.status, STATES)),
  ];
}

const outcome = (each) => each.outcome;

export async function start() {
  return {
    read: ({ figures }) => ({
      investment: money(figures.new_project_fixed_asset_investment),
      land: whole(figures.new_project_land_area),
      producing: whole(figures.new_project_land_in_production),
      floor: whole(figures.new_project_floor_area),
      tax: money(figures.new_project_tax),
      revenue: money(figures.new_project_revenue),
      leading: money(figures.leading_industry_revenue),
      main: money(figures.main_business_revenue),
      body: figures.has_management_body ?? null,
      creationPlan: figures.has_creation_plan ?? null,
      developmentPlan: figures.has_development_plan ?? null,
      positioning: figures.positioning_reasonable ?? null,
      goals: figures.goals_clear ?? null,
      field: figures.creation_field,
      status: figures.park_status,
    }),
    judge,
    outcomesOf: (results) => results.map(outcome),
  };
}
