import { describe, expect, it } from 'vitest';
import { widthOf } from '../../src/report/text/wrap.ts';
import { REAL_RULES, runCli, sample } from '../helpers/cli.ts';
import { expectGolden } from '../helpers/golden.ts';

const CHECKS = [
  { name: 'good', args: ['good.yaml'] },
  { name: 'bad', args: ['bad.yaml'] },
  { name: 'open', args: ['open.yaml'] },
  { name: 'targets', args: ['targets.yaml', '--level', 'target-2022'] },
  {
    name: 'targets-about',
    args: ['targets.yaml', '--level', 'target-2022', '--about', '5%', '--as-of', '2023-06-30'],
  },
  { name: 'no-admission', args: ['empty.yaml', '--city', '别城'] },
  { name: 'nothing-decides', args: ['good.yaml', '--level', 'portfolio-2022'] },
  { name: 'reading', args: ['good.yaml', '--reading', 'concentration=sixty', '--strict'] },
  { name: 'wrong', args: ['wrong.yaml'] },
] as const;

const LOOKS = [
  { look: 'zh-80', world: { environment: { LANG: 'zh_CN.UTF-8', NO_COLOR: '1' }, columns: 80 } },
  { look: 'en-120', world: { environment: { LANG: 'en_US.UTF-8', NO_COLOR: '1' }, columns: 120 } },
] as const;

const MORE_LOOKS = [
  { look: 'zh-60', world: { environment: { LANG: 'zh_CN.UTF-8', NO_COLOR: '1' }, columns: 60 } },
  { look: 'en-60', world: { environment: { LANG: 'en_US.UTF-8', NO_COLOR: '1' }, columns: 60 } },
  { look: 'en-80', world: { environment: { LANG: 'en_US.UTF-8', NO_COLOR: '1' }, columns: 80 } },
  { look: 'zh-120-color', world: { environment: { LANG: 'zh_CN.UTF-8', TERM: 'xterm' }, columns: 120 } },
  { look: 'en-pipe', world: { environment: { LANG: 'C' } } },
] as const;

describe.each(CHECKS)('the report of $name', ({ name, args: [file, ...options] }) => {
  it.each(LOOKS)('looks like its golden file: $look', async ({ look, world }) => {
    expectGolden(`${name}-${look}`, await runCli(['check', sample(file), ...options], world));
  });

  it.each([...LOOKS, ...MORE_LOOKS])('fits its page: $look', async ({ world }) => {
    const { stdout } = await runCli(['check', sample(file), ...options], world);
    const limit = 'columns' in world ? world.columns : 100;
    // oxlint-disable-next-line no-control-regex
    const plain = stdout.replaceAll(/\u001b\[\d+m/g, '');
    const tooLong: string[] = [];
    for (const line of plain.split('\n')) {
      if (widthOf(line) > limit) tooLong.push(line);
    }
    expect(tooLong).toEqual([]);
  });
});

describe('the report', () => {
  it.each(MORE_LOOKS)('looks like its golden file: $look', async ({ look, world }) => {
    expectGolden(`bad-${look}`, await runCli(['check', sample('bad.yaml')], world));
  });

  it('is the same with and without colour, but for the colour', async () => {
    const args = ['check', sample('good.yaml')];
    const colored = await runCli(args, { environment: { FORCE_COLOR: '1' } });
    const plain = await runCli(args, { environment: {} });
    // oxlint-disable-next-line no-control-regex
    expect(colored.stdout.replaceAll(/\u001b\[\d+m/g, '')).toBe(plain.stdout);
    expect(colored.stdout).not.toBe(plain.stdout);
  });

  it('says so where only several readings together would change the verdict', async () => {
    const enterprise = '{企业名称: 甲公司, 是否规模以上: 是, 年产值: 2亿元}';
    const stdin = `name: x\ncity: xian\nperiod: 2020\nenterprises: [${enterprise}]\n`;
    const { stdout } = await runCli(['check', '-'], { stdin, rules: REAL_RULES });
    expect(stdout).toContain('hinges on a reading');
    expect(stdout).toContain('↔ no other reading changes the verdict by itself');
  });

  it.each([
    ['en_US.UTF-8', 'declared n/a'],
    ['zh_CN.UTF-8', '填报为不适用'],
  ])('says what was declared not applicable, whatever the verdict: %s', async (LANG, words) => {
    const figures = '{明确的管理机构: 不适用, 功能定位合理: 否}';
    const stdin = `name: x\ncity: qingdao\nfigures: ${figures}\n`;
    const ran = await runCli(['check', '-'], { stdin, rules: REAL_RULES, environment: { LANG } });
    expect([ran.code, ran.stdout]).toEqual([1, expect.stringContaining(words)]);
  });

  it('is the same every time', async () => {
    const [first, second] = await Promise.all([0, 1].map(() => runCli(['check', sample('open.yaml')])));
    expect(first?.stdout).toBe(second?.stdout);
  });

  it('shows only some items of a long list, and counts the rest', async () => {
    const item = (energy: string, index: number) =>
      `  - {name: E${index}, 规模以上: 是, 单位产值能耗: ${energy}}`;
    const energies = [
      ...Array<string>(12).fill('0.6吨标准煤/万元'),
      ...Array<string>(5).fill('0.4吨标准煤/万元'),
      '未知',
    ];
    const stdin = `name: x\ncity: sample\nperiod: 2020\nenterprises:\n${energies.map(item).join('\n')}\n`;
    const { stdout } = await runCli(['check', '-', '--level', 'target-2022'], { stdin });
    const rows = stdout.split('\n').filter((line) => /[├└]/.test(line));
    expect(rows.filter((row) => /E\d+/.test(row))).toHaveLength(10);
    expect(rows.slice(-3).map((row) => row.trim().replaceAll(/\s+/g, ' '))).toEqual([
      '✗ ├ 2 more',
      '? ├ 1 more',
      '✓ └ 5 more',
    ]);
  });
});

describe('bars beside numbers', () => {
  const signs = async (world: { columns?: number; environment?: Record<string, string> }) => {
    const { stdout } = await runCli(['check', sample('good.yaml'), '--lang', 'en'], {
      environment: { LANG: 'en_US.UTF-8', NO_COLOR: '1' },
      ...world,
    });
    return ['├━━', '|==='].filter((each) => stdout.includes(each));
  };

  it.each([
    ['stand in a wide terminal', { columns: 120 }, ['├━━']],
    ['leave the room to words in a narrow one', { columns: 119 }, []],
    ['stay out of a pipe', {}, []],
    ['are ASCII where the locale is', { columns: 160, environment: { LANG: 'en_US.ISO-8859-1' } }, ['|===']],
    [
      'are ASCII on a dumb terminal',
      { columns: 160, environment: { LANG: 'C.UTF-8', TERM: 'dumb' } },
      ['|==='],
    ],
  ])('%s', async (_name, world, found) => {
    expect(await signs(world)).toEqual(found);
  });

  it('are left out where no number is known', async () => {
    const { stdout } = await runCli(['check', '-', '--city', 'sample', '--lang', 'en'], {
      stdin: 'name: x\n',
      columns: 160,
    });
    expect(stdout).toContain('main business revenue');
    expect(stdout).not.toContain('2 × limit');
  });
});
