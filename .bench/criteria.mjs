// A folder of rules with as many criteria as are wanted, for a city of its own.

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const CITY = 'bench';
const RULE_SET = 'bench-2020';

/** Amounts that the parks of the benchmark state. */
const AMOUNTS = [
  'new_project_fixed_asset_investment',
  'new_project_tax',
  'new_project_revenue',
  'leading_industry_revenue',
  'main_business_revenue',
];

const text = (words) => ({ zh: words, en: words });

/** Two amounts against limits that no other criterion has. */
function makeCriterion(number) {
  const limits = [1, 2].map((part) => `${number * 2 + part}00万元`);
  const leaf = (part) => ({ indicator: AMOUNTS[(number + part) % AMOUNTS.length], at_least: limits[part] });
  return {
    id: `criterion-${number}`,
    level: 'creation',
    scope: 'park',
    force: 'must',
    title: text(`criterion ${number}`),
    cite: [{ clause: `B-${number}`, at: '一', fragment: limits.map((limit) => `不低于${limit}`).join('、') }],
    require: { [number % 3 === 0 ? 'any' : 'all']: [leaf(0), leaf(1)] },
  };
}

/** Writes the folder, and gives its path and the city whose parks it judges. */
export async function writeCriteria(place, count) {
  const rules = join(place, 'rules');
  await mkdir(rules, { recursive: true });
  await writeFile(
    join(rules, 'cities.yaml'),
    JSON.stringify([{ id: CITY, name: { zh: '样城', en: 'Bench' }, rulesets: [RULE_SET], default: RULE_SET }]),
  );
  const ruleSet = {
    id: RULE_SET,
    city: CITY,
    title: text('bench'),
    document: {
      number: 'bench',
      issuer: text('bench'),
      issued: '2020-01-01',
      status: 'issued',
      effective: { from: '2020-01-01' },
      sha256: '0'.repeat(64),
    },
    levels: { creation: { title: text('creation'), scope: 'park', kind: 'admission', decided_by: 'must' } },
    criteria: Array.from({ length: count }, (_, number) => makeCriterion(number)),
  };
  await writeFile(join(rules, `${RULE_SET}.yaml`), JSON.stringify(ruleSet));
  return { rules, city: CITY };
}
