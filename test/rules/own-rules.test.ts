import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { REAL_RULES, runCli } from '../helpers/cli.ts';
import { expectGolden } from '../helpers/golden.ts';

const FOLDER = fileURLToPath(new URL('../../fixtures/rules', import.meta.url));
const ID = 'jimo-2020';

describe('the rule set of a district over its city', () => {
  it.each([
    ['lint', FOLDER],
    ['test', FOLDER],
    ['coverage', FOLDER, '--min', '100'],
  ])('is clean by rules %s', async (...args) => {
    const { code, stdout, stderr } = await runCli(['rules', ...args], { rules: REAL_RULES, folder: '/' });
    expect(stderr).toBe('');
    expect([code, stdout]).toEqual([0, expect.not.stringContaining('✗')]);
  });
});

/** Everything as a user would type it. */
const run = (...args: readonly string[]) =>
  runCli([...args, '--no-color', '--rules', FOLDER], { rules: REAL_RULES, folder: '/', columns: 100 });
const PARK = 'fixtures/ok/jimo.yaml';

describe('a park in a district that has a document of its own', () => {
  it.each(['zh', 'en'])('is judged by it where that is asked for (%s)', async (lang) => {
    expectGolden(`own-rules-${lang}`, await run('check', PARK, '--ruleset', ID, '--lang', lang));
  });

  it('is judged by the city’s otherwise, and told of it', async () => {
    const { code, stdout } = await run('check', PARK, '--city', 'qingdao', '--lang', 'en');
    expect(code).toBe(0);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('Jimo District has a document of its own');
    expect(stdout).toContain('--ruleset jimo-2020');
    const { stdout: shipped } = await runCli(['check', PARK, '--lang', 'en'], {
      rules: REAL_RULES,
      folder: '/',
    });
    expect(shipped).not.toContain('jimo-2020');
  });

  it.each([
    ['青岛市即墨区', false],
    ['即墨', false],
    ['jimo district', false],
    ['黄岛区', true],
  ])('is known as %s; the document says where it does not fit: %s', async (district, isStrange) => {
    const stdin = `{name: 园, city: 青岛, district: ${district}, period: 2021}`;
    const { stdout } = await runCli(
      ['check', '-', '--rules', FOLDER, '--ruleset', ID, '--lang', 'en', '-f', 'json'],
      {
        rules: REAL_RULES,
        folder: '/',
        stdin,
      },
    );
    const notes = (JSON.parse(stdout) as { notes: readonly { en: string }[] }).notes.map(({ en }) => en);
    expect(notes.some((note) => note.startsWith('The document is for Jimo District'))).toBe(isStrange);
  });

  it('gets a JSON result with both rule sets and where each criterion comes from', async () => {
    const { stdout } = await run('check', PARK, '--ruleset', ID, '-f', 'json');
    const result: unknown = JSON.parse(stdout);
    const validate = new Ajv({ allErrors: true }).compile(JSON.parse((await run('schema', 'result')).stdout));
    validate(result);
    expect(validate.errors).toBeNull();
    expect(result).toMatchObject({
      rule_set: {
        id: ID,
        district: { zh: '即墨区' },
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        extends: { id: 'qingdao-2019', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
        dropped: [],
      },
    });
    const { criteria } = result as { criteria: readonly { id: string; origin?: { relation: string } }[] };
    expect(criteria.map(({ id, origin }) => [id, origin?.relation])).toEqual([
      ['land-use-yield', 'stricter'],
      ['leading-industry-concentration', 'inherited'],
      ['management-body', 'inherited'],
      ['creation-and-development-plans', 'inherited'],
      ['reasonable-positioning', 'inherited'],
      ['clear-goals', 'inherited'],
      ['creation-field', 'inherited'],
      ['existing-or-planned-park', 'inherited'],
      ['plot-ratio', undefined],
    ]);
  });

  it.each(['markdown', 'junit', 'sarif'])('is told in %s what is overridden', async (format) => {
    const { stdout } = await run('check', PARK, '--ruleset', ID, '--lang', 'zh', '-f', format);
    expect(stdout).toContain('严于 qingdao-2019 Q19-19…22');
  });

  it.each([
    ['explain', 'land-use-yield', '--ruleset', ID],
    ['list', 'rulesets', '--city', 'qingdao'],
    ['list', 'cities'],
    ['list', 'criteria', '--ruleset', ID, '--level', 'creation'],
  ])('%s %s', async (...args) => {
    expectGolden(`own-rules-${args.slice(0, 2).join('-')}`, await run(...args, '--lang', 'en'));
  });

  it('explains a clause once, by the document that states it', async () => {
    const { stdout } = await run('explain', 'Q19-23', '--lang', 'en');
    expect(stdout.split('主导产业集聚度不低于50%')).toHaveLength(2);
  });
});
