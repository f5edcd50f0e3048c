import { CRITERIA, FIELDS, STATES } from '../facts.mjs';

export const title = 'DuckDB';
export const packages = { '@duckdb/node-api': '1.5.6-r.1' };

const NUMBERS = {
  investment: 'new_project_fixed_asset_investment',
  land: 'new_project_land_area',
  producing: 'new_project_land_in_production',
  floor: 'new_project_floor_area',
  tax: 'new_project_tax',
  revenue: 'new_project_revenue',
  leading_part: 'leading_industry_revenue',
  main: 'main_business_revenue',
};
const FLAGS = {
  body: 'has_management_body',
  creation_plan: 'has_creation_plan',
  development_plan: 'has_development_plan',
  positioning: 'positioning_reasonable',
  goals: 'goals_clear',
};
const oneOf = (column, labels) => `${column} IN (${labels.map((label) => `'${label}'`).join(', ')})`;

// Products, since a quotient of decimals is a float.
const KNOWN = [
  `(investment >= 280 * land AND tax >= 20 * producing) OR (revenue * 10000 >= 4500 * floor AND tax * 10000 >= 200 * floor)`,
  'leading_part * 2 >= main',
  'body',
  'creation_plan AND development_plan',
  'positioning',
  'goals',
  oneOf('field', FIELDS),
  oneOf('status', STATES),
];
const OUTCOMES = KNOWN.map((known, index) => `CASE WHEN ${known} THEN 'pass' WHEN NOT (${known}) THEN 'fail' ELSE 'unknown' END AS c${index}`);

/** Decimals as text, in 万元, which the database reads exactly. */
function decimal(text) {
  if (text === undefined) return null;
  const [number = '', decimals = ''] = /^[\d.]+/.exec(text)[0].split('.');
  return text.endsWith('亿元') ? String(Number(number + decimals.padEnd(4, '0'))) : `${number}.${decimals}`;
}

/** The whole table at once, as a database is meant to be asked. */
export async function start(load) {
  const { DuckDBInstance } = await load('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  return {
    readAll: async (parks) => {
      const columns = [
        ...Object.keys(NUMBERS).map((name) => `${name} DECIMAL(18, 4)`),
        ...Object.keys(FLAGS).map((name) => `${name} BOOLEAN`),
        'field VARCHAR', 'status VARCHAR',
      ];
      await connection.run(`CREATE TABLE texts (${columns.map((each) => each.replace(/ .*/, ' VARCHAR')).join(', ')})`);
      const appender = await connection.createAppender('texts');
      const append = (value) => (value === null || value === undefined ? appender.appendNull() : appender.appendVarchar(String(value)));
      for (const { figures } of parks) {
        for (const id of Object.values(NUMBERS)) append(decimal(figures[id]));
        for (const id of Object.values(FLAGS)) append(figures[id]);
        append(figures.creation_field);
        append(figures.park_status);
        appender.endRow();
      }
      appender.closeSync();
      const casts = columns.map((each) => each.replace(/^(\w+) (.*)$/, 'CAST($1 AS $2) AS $1'));
      await connection.run(`CREATE TABLE parks AS SELECT ${casts.join(', ')} FROM texts`);
    },
    judgeAll: async () => {
      const reader = await connection.runAndReadAll(`SELECT ${OUTCOMES.join(', ')} FROM parks`);
      const columns = reader.getColumns();
      return columns[0].map((_, row) => CRITERIA.map((__, column) => columns[column][row]));
    },
  };
}
