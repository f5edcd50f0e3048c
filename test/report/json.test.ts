import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/engine/index.ts';
import { readDataFile } from '../../src/load/data/data-file.ts';
import { readSource } from '../../src/load/source/source.ts';
import { renderJson } from '../../src/report/json/index.ts';
import { RESULT_SCHEMA } from '../../src/report/schema/result.ts';
import { renderText } from '../../src/report/text/index.ts';
import { painter } from '../../src/report/text/paint.ts';
import { widthOf } from '../../src/report/text/wrap.ts';
import { runCli, sample } from '../helpers/cli.ts';
import { expectGolden } from '../helpers/golden.ts';
import { compiledRuleSet, RULES, valueOf } from '../helpers/rules.ts';

const validate = new Ajv({ allErrors: true, strict: true, strictTypes: false }).compile(RESULT_SCHEMA);

function expectValid(text: string): void {
  const report: unknown = JSON.parse(text);
  expect(validate(report) ? [] : validate.errors).toEqual([]);
  expect(floatsIn(report)).toEqual([]);
}

/** Numbers that are not whole: none may be in a report. */
function floatsIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return Number.isInteger(value) ? [] : [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(floatsIn) : [];
}

const SAMPLES = [
  { file: 'good.yaml', options: [] },
  { file: 'bad.yaml', options: ['--strict'] },
  { file: 'open.yaml', options: ['--require-evidence'] },
  {
    file: 'targets.yaml',
    options: ['--level', 'target-2022', '--about', '5%', '--as-of', '2023-06-30'],
  },
  { file: 'empty.yaml', options: ['--city', 'other'] },
  { file: 'good.yaml', options: ['--level', 'portfolio-2022'] },
] as const;

describe('the JSON report', () => {
  it.each(SAMPLES)('of $file $options fits its schema', async ({ file, options }) => {
    const { stdout } = await runCli(['check', sample(file), '-f', 'json', ...options]);
    expectValid(stdout);
  });

  it.each([
    { name: 'good', options: [] },
    { name: 'bad', options: [] },
    { name: 'targets', options: ['--level', 'target-2022'] },
  ])('of $name looks like its golden file', async ({ name, options }) => {
    expectGolden(`json-${name}`, await runCli(['check', sample(`${name}.yaml`), '-f', 'json', ...options]));
  });

  it('does not depend on language, width or colour', async () => {
    const args = ['check', sample('open.yaml'), '-f', 'json'];
    const english = await runCli(args, { environment: { LANG: 'C' } });
    const chinese = await runCli(args, { environment: { LANG: 'zh_CN', FORCE_COLOR: '1' }, columns: 70 });
    expect(english.stdout).toBe(chinese.stdout);
  });
});

const FILES: readonly string[] = ['fixtures/ok', 'fixtures/real'].flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => /\.(yaml|json)$/.test(file))
    .map((file) => `${folder}/${file}`),
);

const LOOKS = [
  [60, 'zh'],
  [60, 'en'],
  [120, 'en'],
] as const;
const DATA = FILES.map((file) =>
  valueOf(readDataFile(readSource(readFileSync(file, 'utf8'), file), RULES.catalogue)),
);

describe.each(RULES.ruleSetIds)('the reports on %s', (id) => {
  const compiled = compiledRuleSet(id);
  const { catalogue } = compiled;

  it.each(DATA)('are sound for every level: $path', (data) => {
    for (const { id: level } of compiled.ruleSet.levels) {
      const evaluation = evaluate(compiled, data.record, level);
      const choices = { strict: false, requireEvidence: false };
      const input = {
        evaluation,
        data,
        catalogue,
        city: { zh: '某市', en: 'Some City' },
        hashes: new Map(),
        warnings: evaluation.warnings,
        choices,
        options: {},
      };
      expectValid(renderJson(input));
      for (const [width, language] of LOOKS) {
        const lines = renderText(input, {
          language,
          width,
          paint: painter(0),
        }).split('\n');
        expect(lines.filter((line) => widthOf(line) > width || /undefined|\[object/.test(line))).toEqual([]);
      }
    }
  });
});
