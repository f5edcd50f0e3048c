import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { REAL_RULES, runCli } from '../helpers/cli.ts';
import { type Random, randomFrom } from '../helpers/random.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'many-lines-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));

const NAMES = ['某某市重点工业产业集聚区', '甲', 'Park "A"', ' 园区 ', '重点园区'.repeat(4)];
const FLAGS = [
  'has_management_body',
  'has_creation_plan',
  'has_development_plan',
  'positioning_reasonable',
  'goals_clear',
];

/** A park, on or near the limits, with words and units of every kind, and with gaps. */
function makePark(number: number, random: Random): object {
  // Further on in the file there are words that were not there before.
  const kinds = 1 + Math.floor(number / 150);
  const land = 1 + random.below(900);
  const main = 2 * (1 + random.below(50_000));
  const near = (limit: number) => limit + random.pick([0, 0, 1, -1, 500]);
  const money = (wan: number) => {
    const plain = random.pick([`${wan}万元`, `${wan / 10_000}亿元`, `${wan * 10_000}元`].slice(0, kinds));
    return random.chance(0.02) ? random.pick([` ${plain}`, `约${plain}`, plain.replace('元', ' 元')]) : plain;
  };
  const figures: Record<string, unknown> = {
    new_project_fixed_asset_investment: money(near(280 * land)),
    new_project_land_area: random.pick([`${land}亩`, `${land}.0亩`]),
    new_project_land_in_production: `${land}亩`,
    new_project_tax: money(near(20 * land)),
    new_project_floor_area: `${land}00m²`,
    new_project_revenue: money(near(45 * land)),
    leading_industry_revenue: money(near(main / 2)),
    main_business_revenue: money(main),
    creation_field: random.pick(['生物医药', '新材料', '纺织', '轨道交通装备'].slice(0, kinds)),
    park_status: random.pick(['现有', '新规划建设']),
  };
  for (const flag of FLAGS) {
    const words = random.chance(0.02)
      ? ['未知', 'n/a', null]
      : [true, false, '是', '否', '有', '无'].slice(0, 2 * kinds);
    figures[flag] = random.pick(words);
  }
  for (const id of Object.keys(figures)) if (random.chance(0.01)) delete figures[id];
  const city = random.pick(['qingdao', '青岛', '青岛市']);
  return {
    name: `${random.pick(NAMES)}${number}`,
    city,
    district: '黄岛区',
    period: random.pick([2020, 2020, 2021]),
    figures,
  };
}

/** The same, but all of one length, so that what is read later stands in memory right where something like it stood before. */
function makeLikePark(number: number, random: Random): object {
  const kinds = number < 450 ? 1 : 3;
  const money = () => `${10_000 + random.below(89_999)}${random.pick(['万元', '亿元'].slice(0, kinds))}`;
  const flags = FLAGS.map((flag) => [flag, random.pick(['是', '否', '有'].slice(0, kinds))]);
  const figures = {
    leading_industry_revenue: money(),
    main_business_revenue: money(),
    creation_field: random.pick(['生物医药', '智能家电', '食品饮料'].slice(0, kinds)),
    ...Object.fromEntries(flags),
  };
  return {
    name: `某某市产业集聚区${1000 + number}`,
    city: 'qingdao',
    period: 2020 + random.below(2),
    figures,
  };
}

function without(line: string): unknown {
  const { file: _file, line: _line, ...rest } = JSON.parse(line);
  return rest;
}

it.each([
  ['of many kinds', 1, makePark],
  ['of many other kinds', 2, makePark],
  ['of one length', 3, makeLikePark],
])('lines of a large file are judged as the same parks in a list: %s', async (_, seed, make) => {
  const random = randomFrom(seed);
  const parks = Array.from({ length: 1500 }, (_park, number) => make(number, random));
  const judge = async (name: string, text: string) => {
    const path = join(FOLDER, name);
    writeFileSync(path, text);
    const { stdout } = await runCli(['check', path, '--format', 'ndjson'], { rules: REAL_RULES });
    return stdout.trimEnd().split('\n').map(without);
  };
  const lines = await judge('parks.ndjson', parks.map((park) => `${JSON.stringify(park)}\n`).join(''));
  const listed = await judge('parks.json', JSON.stringify(parks));
  expect(lines).toHaveLength(parks.length);
  expect(lines).toEqual(listed);
});
