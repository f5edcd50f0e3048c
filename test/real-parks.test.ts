import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { REAL_RULES, runCli } from './helpers/cli.ts';
import { expectGolden } from './helpers/golden.ts';
import { RULES } from './helpers/rules.ts';

const FOLDER = 'fixtures/real';
const FILES = readdirSync(fileURLToPath(new URL(`../${FOLDER}/`, import.meta.url))).toSorted();

function check(file: string, ...options: string[]) {
  return runCli(['check', `${FOLDER}/${file}`, ...options], {
    rules: REAL_RULES,
    environment: {},
    folder: '/',
  });
}

interface Report {
  readonly verdict: string;
  readonly missing: readonly {
    readonly id: string;
    readonly derive_from: readonly { readonly id: string }[];
  }[];
}

async function reportOf(file: string, ...options: string[]): Promise<Report> {
  return JSON.parse((await check(file, '-f', 'json', ...options)).stdout) as Report;
}

describe('published figures of real parks', () => {
  const cityOf = (file: string) => {
    const text = readFileSync(fileURLToPath(new URL(`../${FOLDER}/${file}`, import.meta.url)), 'utf8');
    const name = /^city: (.+)$/m.exec(text)?.[1];
    return RULES.cities.find(({ name: { zh } }) => zh === name)?.id ?? RULES.cities[0]?.id ?? '';
  };

  it.each(FILES)('%s is read without a problem and reported', async (file) => {
    const name = file.replace(/\.yaml$/, '');
    expectGolden(`real/${name}`, await check(file, '--city', cityOf(file), '--lang', 'zh'));
  });

  it.each(FILES)(
    '%s leaves admission in Qingdao open, and every figure asked for is one it lacks',
    async (file) => {
      const { verdict, missing } = await reportOf(file, '--city', 'qingdao');
      const text = readFileSync(fileURLToPath(new URL(`../${FOLDER}/${file}`, import.meta.url)), 'utf8');
      expect(verdict).toBe('undetermined');
      expect(missing.map(({ id }) => id)).toContain('has_management_body');
      const stated = missing.filter(({ id }) => {
        const zh = RULES.catalogue.indicators.get(id)?.name.zh ?? '';
        return new RegExp(`^  ${zh}:`, 'm').test(text);
      });
      expect(stated).toEqual([]);
    },
  );
});

describe('the projects of Tongliang', () => {
  it('reach the investment per mu, miss the tax per mu, and lack floor area and revenue for the other pair', async () => {
    const { missing } = await reportOf('chongqing-tongliang.yaml', '--city', 'qingdao');
    const asked = new Map(missing.map((figure) => [figure.id, figure.derive_from.map(({ id }) => id)]));
    expect(asked.get('new_project_revenue_per_sqm')).toEqual([
      'new_project_revenue',
      'new_project_floor_area',
    ]);
    expect(asked.get('new_project_tax_per_sqm')).toEqual(['new_project_floor_area']);
    expect([...asked.keys()]).not.toContain('new_project_tax_per_mu');
  });
});
