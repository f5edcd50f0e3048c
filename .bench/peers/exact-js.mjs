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
const atLeast = (part, limit) => (part === null || limit === null ? null : part >= limit);
const times = (value, factor) => (value === null ? null : value * factor);
const all = (a, b) => (a === false || b === false ? false : a === null || b === null ? null : true);
const any = (a, b) => (a === true || b === true ? true : a === null || b === null ? null : false);
const outcomeOf = (known) => (known === null ? 'unknown' : known ? 'pass' : 'fail');

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
    judge: (park) => {
      const byLand = all(atLeast(park.investment, times(park.land, 280)), atLeast(park.tax, times(park.producing, 20)));
      const byFloor = all(
        atLeast(times(park.revenue, 10_000), times(park.floor, 4500)),
        atLeast(times(park.tax, 10_000), times(park.floor, 200)),
      );
      return [
        any(byLand, byFloor),
        atLeast(times(park.leading, 2), park.main),
        park.body,
        all(park.creationPlan, park.developmentPlan),
        park.positioning,
        park.goals,
        FIELDS.includes(park.field),
        STATES.includes(park.status),
      ].map(outcomeOf);
    },
  };
}
