import { describe, expect, it } from 'vitest';
import { runCli } from '../helpers/cli.ts';

describe('a group of commands', () => {
  it('by itself shows what it holds, and is not in order', async () => {
    const { code, stdout, stderr } = await runCli(['rules']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Usage: park-eval rules [options] [command]');
    expect(stderr).toMatch(/^ {2}lint \[options\] \[paths\.\.\.\] +check rules/m);
  });

  it('has help in both languages', async () => {
    expect(await runCli(['rules', '--help'])).toMatchObject({ code: 0, stderr: '' });
    const { stdout } = await runCli(['rules', 'lint', '--help', '--lang', 'zh']);
    expect(stdout).toContain('用法： park-eval rules lint');
    expect(stdout).toContain('示例：\n  park-eval rules lint');
  });

  it.each([
    [['rules', 'lnt'], '错误：没有命令 lnt\n（是否指 lint？）\n（用 --help 查看用法）\n'],
    [
      ['rules', 'lint', '--rulse', 'x'],
      '错误：没有选项 --rulse\n（是否指 --rules？）\n（用 --help 查看用法）\n',
    ],
  ])('%j is answered in Chinese', async (args, text) => {
    const { code, stderr } = await runCli(args, { environment: { LANG: 'zh_CN.UTF-8' } });
    expect([code, stderr]).toEqual([2, text]);
  });

  it('is shown in the help of the program, with its commands under it', async () => {
    const { stdout } = await runCli(['--help']);
    expect(stdout).toMatch(/^ {2}rules {2,}tools for authors of rules/m);
    expect(stdout).not.toMatch(/^ {2}lint/m);
  });
});
