import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/commands/definitions.ts';
import { OPTIONS } from '../../src/commands/options.ts';
import { readPlainLine } from '../../src/commands/plain-line.ts';
import { runCli } from '../helpers/cli.ts';

const FLAGS = Object.values(OPTIONS).flatMap(({ flags }) =>
  flags.split(/,? /).filter((part) => part.startsWith('-')),
);
const word = fc.oneof(
  fc.constantFrom(...FLAGS),
  fc.constantFrom(
    'park.yaml',
    '-',
    'qingdao',
    'a=b',
    'text',
    'json:x.json',
    '',
    '--',
    '-h',
    '--city=x',
    '-qj',
    'lint',
    'zh',
    '1',
  ),
);
const line = fc.tuple(
  fc.constantFrom(...COMMANDS.map(({ name }) => name.split(' '))),
  fc.array(word, { maxLength: 6 }),
);

describe('a plain command line', () => {
  it.each([
    [['check', 'park.yaml'], { args: ['park.yaml'], options: {} }],
    [['check', '-', '--city', 'x', '--quiet'], { args: ['-'], options: { city: 'x', quiet: true } }],
    [['check', '-f', 'text', 'a', '-f', 'json:b'], { args: ['a'], options: { format: ['text', 'json:b'] } }],
    [['check', 'a', '--city', 'x', '--city', 'y'], { args: ['a'], options: { city: 'y' } }],
  ])('%j', (words, { args, options }) => {
    expect(readPlainLine(words)).toMatchObject({ args, options });
  });

  it.each([
    [[]],
    [['frob']],
    [['--help']],
    [['check', '--help']],
    [['check', '--frob']],
    [['check', '--city']],
    [['check', '--city', '--quiet']],
    [['check', '--city=x']],
    [['check', '--', '-a']],
    [['check', '--lang', 'fr']],
    [['explain']],
    [['explain', 'a', 'b']],
    [['list', '--jobs', '2']],
  ])('is not %j', (words) => {
    expect(readPlainLine(words)).toBeUndefined();
  });

  // What is written as `--lang=en` is not plain, and goes the long way; the language is no setting that is printed.
  it('means the same as to the parser of all command lines', async () => {
    await fc.assert(
      fc.asyncProperty(line, async ([name, words]) => {
        const typed = [...name, ...words];
        fc.pre(
          readPlainLine(typed) !== undefined &&
            COMMANDS.some(
              (command) => command.name === name.join(' ') && command.options.includes('printConfig'),
            ),
        );
        const plain = await runCli([...typed, '--print-config', '--lang', 'en']);
        expect(plain).toEqual(await runCli([...typed, '--print-config', '--lang=en']));
      }),
      { numRuns: 200 },
    );
  });
});
