import { describe, expect, it } from 'vitest';
import { REAL_RULES, runCli } from '../../helpers/cli.ts';

describe('rules lint', () => {
  it('finds nothing in the rules that come with the program', async () => {
    const { code, stdout, stderr } = await runCli(['rules', 'lint'], { rules: REAL_RULES });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^\d+ files checked, no findings\n$/);
  });

  it.each([
    ['a path', ['no-such-folder']],
    ['the folder of --rules', ['--rules', 'no-such-folder']],
    ['the format', ['-f', 'xml']],
  ])('ends with 2 when %s is wrong', async (_name, args) => {
    const { code, stdout, stderr } = await runCli(['rules', 'lint', ...args]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).not.toBe('');
  });
});
