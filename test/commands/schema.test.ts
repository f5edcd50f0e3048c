import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { runCli, sample } from '../helpers/cli.ts';

const NAMES = [
  'park',
  'ruleset',
  'cases',
  'catalogue',
  'lists',
  'units',
  'cities',
  'result',
  'batch',
  'line',
  'problems',
  'incentives',
  'vary',
  'rules-diff',
  'rules-test',
  'rules-coverage',
];

async function schemaOf(name: string) {
  return JSON.parse((await runCli(['schema', name])).stdout) as Record<string, unknown>;
}

describe('a schema', () => {
  it.each(NAMES)('of %s is a JSON Schema, draft-07', async (name) => {
    const schema = await schemaOf(name);
    expect(schema['$schema']).toBe('http://json-schema.org/draft-07/schema#');
    const validate = new Ajv({ strict: false }).compile(schema);
    expect(validate({ nonsense: true })).toBe(false);
  });

  it('of data files knows the names of the catalogue', async () => {
    expect(JSON.stringify(await schemaOf('park'))).toContain('主导产业集聚度');
  });

  it('of problems fits what takes the place of a report', async () => {
    const validate = new Ajv({ allErrors: true }).compile(await schemaOf('problems'));
    const { stdout } = await runCli(['check', sample('wrong.yaml'), '-f', 'json']);
    validate(JSON.parse(stdout));
    expect(validate.errors).toBeNull();
  });

  const all = ['good', 'bad', 'open', 'targets', 'wrong'].map((name) => sample(`${name}.yaml`));

  it.each([
    ['results and refused submissions', all],
    ['results alone', all.slice(0, 3)],
    ['refused submissions alone', [sample('wrong.yaml'), sample('empty.yaml')]],
  ])('of a batch fits %s', async (_name, inputs) => {
    const validate = new Ajv({ allErrors: true }).compile(await schemaOf('batch'));
    const { stdout } = await runCli(['check', ...inputs, '-f', 'json']);
    const batch: unknown = JSON.parse(stdout);
    validate(batch);
    expect(validate.errors).toBeNull();
    expect(batch).toMatchObject({ schema: 'park-eval/batch@1' });
  });

  it.each(['verdict', 'criteria'])('of a line fits each line with detail %s', async (detail) => {
    const validate = new Ajv({ allErrors: true }).compile(await schemaOf('line'));
    const { stdout } = await runCli(['check', ...all, '-f', 'ndjson', '--detail', detail]);
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(all.length);
    for (const line of lines) expect(validate(JSON.parse(line)) ? [] : [validate.errors, line]).toEqual([]);
  });

  it('goes to a file', async () => {
    const { files } = await runCli(['schema', 'result', '-o', 'result.schema.json']);
    expect(files.get('result.schema.json')).toContain('park-eval/result@1');
  });

  it('that is unknown is answered with those there are', async () => {
    const { stderr } = await runCli(['schema', 'xyz']);
    for (const name of NAMES) expect(stderr).toContain(name);
  });
});
