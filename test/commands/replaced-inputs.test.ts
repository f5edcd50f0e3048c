import { cpSync, copyFileSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runCli, sample } from '../helpers/cli.ts';

const PARK = sample('good.yaml');

/** Calls that read parks, with the inputs behind. */
const CALLS: readonly (readonly string[])[] = [
  ['check'],
  ['check', '--vary', 'intensity'],
  ['gap'],
  ['incentives'],
  ['compare'],
  ['compare', '--years', 'all'],
  ['rules', 'diff', 'sample-2020', 'sample-2020', '--parks'],
];

const WHOLE = CALLS.map((call) => [call.join(' '), call] as const);

const INPUTS = [
  ['named', PARK],
  ['found in a folder', dirname(PARK)],
] as const;

const OUTPUTS = [
  ['-f json:PATH', ['-f', `json:${PARK}`]],
  ['-f json -o PATH', ['-f', 'json', '-o', `./${PARK}`]],
  ['a second report', ['-f', 'text', '-f', `markdown:./${PARK}`]],
] as const;

describe('a report never replaces an input', () => {
  const calls = WHOLE.flatMap(([name, call]) =>
    INPUTS.flatMap(([how, input]) =>
      OUTPUTS.map(([where, output]) => [name, how, where, [...call, input, ...output]] as const),
    ),
  );

  it.each(calls)('%s, %s, %s', async (_call, _how, _where, args) => {
    const { code, stdout, stderr, files } = await runCli(args);
    expect([code, stdout, files.size]).toEqual([2, '', 0]);
    expect(stderr).toContain('error  output-is-input');
    expect(stderr).toContain('the report would replace the input');
  });

  it.each(WHOLE)('%s: not even by what is wrong with the call', async (_name, call) => {
    const { code, files } = await runCli([...call, PARK, '-f', `json:${PARK}`, '--rules', 'nowhere']);
    expect([code, files.size]).toEqual([2, 0]);
  });

  it.each(WHOLE)('%s: but goes elsewhere', async (_name, call) => {
    const { stderr, files } = await runCli([...call, PARK, '-f', 'json:other.json']);
    expect([...files.keys()]).toEqual(['other.json']);
    expect(stderr).not.toContain('output-is-input');
  });
});

describe('by whatever way the path leads there', () => {
  const folder = mkdtempSync(join(tmpdir(), 'park-eval-replaced-'));
  const at = (name: string) => join(folder, name);
  const park = at('park.yaml');
  copyFileSync(PARK, park);
  symlinkSync('park.yaml', at('link.yaml'));
  symlinkSync('.', at('folder-link'));
  writeFileSync(at('enterprises.csv'), 'name\n甲公司\n');
  writeFileSync(at('with-table.yaml'), 'name: x\ncity: sample\nenterprises: enterprises.csv\n');
  writeFileSync(at('city.yaml'), 'name: y\ncity: sample\nkind: city\n');
  cpSync(sample('../rules'), at('rules'), { recursive: true });
  afterAll(() => rmSync(folder, { recursive: true }));

  const cases: readonly (readonly [string, readonly string[], string])[] = [
    ['a link to the input', [park], 'link.yaml'],
    ['the input behind a link', [at('link.yaml')], 'park.yaml'],
    ['a link to the folder', [park], 'folder-link/park.yaml'],
    ['a table that the data name', [at('with-table.yaml')], 'enterprises.csv'],
    ['the data of the city', [park, '--city-data', at('city.yaml')], 'city.yaml'],
    ['a file of rules', [park, '--rules', at('rules')], 'rules/cities.yaml'],
  ];
  const calls = ['check', 'gap', 'compare'].flatMap((command) =>
    cases.map(([what, args, output]) => [command, what, args, at(output)] as const),
  );

  it.each(calls)('%s: %s', async (command, _what, args, output) => {
    const { code, stderr, files } = await runCli([command, ...args, '-f', `json:${output}`]);
    expect([code, files.size]).toEqual([2, 0]);
    expect(stderr).toContain('error  output-is-input');
  });

  it('what is not read may be replaced, and what is no file may be both', async () => {
    const { files, stderr } = await runCli(['check', park, '-f', `json:${at('city.yaml')}`]);
    expect([...files.keys()]).toEqual([at('city.yaml')]);
    expect(stderr).not.toContain('output-is-input');
    symlinkSync('/dev/null', at('nothing'));
    const device = await runCli(['check', park, '/dev/null', '-f', `json:${at('nothing')}`]);
    expect(device.stderr).not.toContain('output-is-input');
  });
});
