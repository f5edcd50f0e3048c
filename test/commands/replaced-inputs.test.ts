import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
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
