import { describe, expect, it } from 'vitest';
import type { CommandWords } from '../../src/commands/command-words.ts';
import { COMMAND_WORDS } from '../../src/commands/definition-words.ts';
import { COMMANDS } from '../../src/commands/definitions.ts';
import { widthOf } from '../../src/report/text/wrap.ts';
import { runCli } from '../helpers/cli.ts';

const NAMES = COMMANDS.map(({ name }) => name);
const wordsOf = (name: (typeof NAMES)[number]): CommandWords => COMMAND_WORDS[name];

function help(name: string, language: string, columns: number) {
  return runCli([...name.split(' '), '--help', '--lang', language], { columns });
}

describe.each(['zh', 'en'])('the help in %s', (language) => {
  it.each(['', 'rules', ...NAMES])(
    'of %s stays within the terminal, but for what is to be copied',
    async (name) => {
      for (const columns of [80, 120]) {
        // One after the other, as they are read.
        // oxlint-disable-next-line no-await-in-loop
        const { stdout, code } = await help(name, language, columns);
        expect(code).toBe(0);
        const long = stdout.split('\n').filter((line) => widthOf(line) > columns);
        expect(long.filter((line) => !line.startsWith('  park-eval '))).toEqual([]);
      }
    },
  );

  it.each(NAMES.filter((name) => wordsOf(name).ends))('of %s tells its exit codes', async (name) => {
    expect((await help(name, language, 100)).stdout).toMatch(/(?:Exit codes:|退出码：)\n {2}0 /);
  });
});

describe('the formats in the help', () => {
  it.each(
    NAMES.map((name) => [name, wordsOf(name).formats ?? []] as const).filter(
      ([, formats]) => formats.length > 0,
    ),
  )('of %s are those that it takes', async (name, formats) => {
    const args =
      name === 'rules diff' ? ['sample-2020', 'sample-2022'] : name === 'init' ? ['--city', 'sample'] : [];
    const { stderr } = await runCli([...name.split(' '), ...args, '-f', 'zzz']);
    expect(stderr).toContain(formats.join(', '));
  });

  it('are told wherever there is a choice', () => {
    const silent = COMMANDS.filter(
      ({ name, options }) => options.includes('format') && !wordsOf(name).formats,
    );
    expect(silent.map(({ name }) => name)).toEqual([]);
  });
});

it('every command says what its arguments are, and nothing of others', () => {
  const described = NAMES.map((name) => [name, Object.keys(wordsOf(name).args ?? {})]);
  expect(described).toEqual(COMMANDS.map(({ name, args }) => [name, args]));
  expect(Object.keys(COMMAND_WORDS).toSorted()).toEqual(NAMES.toSorted());
});
