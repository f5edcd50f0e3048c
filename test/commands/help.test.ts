import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/commands/definitions.ts';
import { widthOf } from '../../src/report/text/wrap.ts';
import { runCli } from '../helpers/cli.ts';

const NAMES = COMMANDS.map(({ name }) => name);

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

  it.each(COMMANDS.filter(({ ends }) => ends).map(({ name }) => name))(
    'of %s tells its exit codes',
    async (name) => {
      expect((await help(name, language, 100)).stdout).toMatch(/(?:Exit codes:|退出码：)\n {2}0 /);
    },
  );
});

describe('the formats in the help', () => {
  it.each(COMMANDS.flatMap(({ name, formats }) => (formats ? [[name, formats] as const] : [])))(
    'of %s are those that it takes',
    async (name, formats) => {
      const args =
        name === 'rules diff' ? ['sample-2020', 'sample-2022'] : name === 'init' ? ['--city', 'sample'] : [];
      const { stderr } = await runCli([...name.split(' '), ...args, '-f', 'zzz']);
      expect(stderr).toContain(formats.join(', '));
    },
  );

  it('are told wherever there is a choice', () => {
    const silent = COMMANDS.filter(({ options, formats }) => options.includes('format') && !formats);
    expect(silent.map(({ name }) => name)).toEqual([]);
  });
});
