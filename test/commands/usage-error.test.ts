import { describe, expect, it } from 'vitest';
import { runCli, sample } from '../helpers/cli.ts';

const CHINESE = { environment: { LANG: 'zh_CN.UTF-8' } };

describe('a command line that cannot be read', () => {
  it.each([
    [['chek'], '错误：没有命令 chek\n（是否指 check？）'],
    [['explain'], '错误：缺少参数 <topic>'],
    [['explain', 'a', 'b'], '错误：参数过多：应为 1 个，写了 2 个'],
    [['check', 'a', '--bogus'], '错误：没有选项 --bogus'],
    [['check', 'a', '--lvel', 'x'], '错误：没有选项 --lvel\n（是否指 --level？）'],
    [['check', 'a', '--city'], '错误：选项 --city <city> 缺少值'],
    [['check', 'a', '--lang', 'fr'], '错误：选项 --lang <zh|en> 的值“fr”无效；可用的值：zh, en'],
  ])('%j is answered in Chinese', async (args, text) => {
    const { code, stderr } = await runCli(args, CHINESE);
    expect([code, stderr]).toEqual([2, `${text}\n（用 --help 查看用法）\n`]);
  });

  it('is answered in English elsewhere', async () => {
    expect((await runCli(['chek'])).stderr).toContain("error: unknown command 'chek'");
  });
});

it('takes the units of the command line for no file', async () => {
  const { code, stderr } = await runCli(['check', '-', '--units', 'geld=万元'], {
    stdin: 'name: x\ncity: sample\n',
  });
  expect([code, stderr.split('\n')[0]]).toEqual([
    2,
    '--units  error  unknown-key  there is no key "geld" here',
  ]);
});

describe('options that say two things', () => {
  it.each([
    [
      'two readings of one criterion',
      ['--reading', 'concentration=sixty', '--reading', 'concentration=default'],
      'given-twice',
    ],
    ['nothing and something', ['--fail-on', 'none,fail'], 'bad-option'],
    ['something and nothing', ['--fail-on', 'undetermined,none'], 'bad-option'],
  ])('are refused: %s', async (_what, options, problem) => {
    const { code, stderr } = await runCli(['check', sample('good.yaml'), ...options]);
    expect(code).toBe(2);
    expect(stderr).toContain(`  error  ${problem}`);
  });

  it.each([
    ['the same reading twice', ['--reading', 'concentration=sixty', '--reading', 'concentration=sixty']],
    ['nothing', ['--fail-on', 'none']],
    ['both', ['--fail-on', 'fail,undetermined']],
  ])('are not: %s', async (_what, options) => {
    expect((await runCli(['check', sample('good.yaml'), ...options])).stderr).toBe('');
  });
});
