import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../src/model/outcome.ts';
import type { Problem } from '../../src/problems/index.ts';
import type { BatchItem } from '../../src/report/batch.ts';
import { type Annotation, commandLine } from '../../src/report/github/command.ts';
import { GITHUB, githubSummary } from '../../src/report/github/index.ts';
import { cutForStepSummary, MOST_BYTES } from '../../src/report/github/step-summary.ts';
import { fixtureItem, itemFrom, mixedItems, parkText, textOf } from '../helpers/digests.ts';

async function linesOf(
  items: readonly BatchItem[],
  failing?: readonly Verdict[],
  problems?: readonly Problem[],
) {
  const style = failing && { failing: new Set(failing) };
  const text = await textOf(GITHUB, items, style, problems && { problems });
  return text.split('\n').slice(0, -1);
}

function park(name: string, concentration: number | undefined, hasPlans = true): BatchItem {
  const sketch = { name, tax: 5, hasPlans, ...(concentration !== undefined && { concentration }) };
  return itemFrom(parkText(sketch), { file: `parks/${name}.yaml` });
}

const levelsOf = (lines: readonly string[]) => lines.map((line) => /^::(\w+) /.exec(line)?.[1]);

describe('a workflow command', () => {
  const line = (more: Partial<Annotation>) =>
    commandLine({
      level: 'error',
      place: { file: 'a.yaml', line: 3, column: 5 },
      title: 't',
      message: 'm',
      ...more,
    });

  it('holds file, line and column', () => {
    expect(line({})).toBe('::error file=a.yaml,line=3,endLine=3,col=5,title=t::m');
  });

  it.each([
    ['100% of\nit: a,b\r\n', '100%25 of%0Ait: a,b%0A'],
    ['::error::x', '::error::x'],
    ['\u001b[31m', '\ufffd[31m'],
  ])('escapes the message %j', (message, expected) => {
    expect(line({ message }).split('title=t::')[1]).toBe(expected);
  });

  it.each([
    ['50%: a,b', '50%25%3A a%2Cb'],
    ['a\r\nb', 'a b'],
    ['x::y', 'x%3A%3Ay'],
  ])('escapes the title %j', (title, expected) => {
    expect(line({ title })).toBe(`::error file=a.yaml,line=3,endLine=3,col=5,title=${expected}::m`);
  });

  it.each([
    [{ file: './p,q:r.yaml', line: 2 }, 'file=p%2Cq%3Ar.yaml,line=2,endLine=2,title=t'],
    [{ file: String.raw`data\a.yaml` }, 'file=data/a.yaml,title=t'],
    [{ file: '<stdin>', line: 2, column: 1 }, 'title=t'],
    [{ file: 'a.csv', line: 7, column: 3, heading: '税收' }, 'file=a.csv,line=7,endLine=7,title=t'],
    [{ file: 'a.xlsx', sheet: '汇总', line: 7, column: 3 }, 'file=a.xlsx,title=t'],
  ])('points to %j', (place, properties) => {
    expect(line({ place })).toBe(`::error ${properties}::m`);
  });
});

describe('annotations', () => {
  it('point to the figure that fails, with clause and numbers', async () => {
    expect(await linesOf([park('甲', 48, false)])).toEqual([
      '::error file=parks/甲.yaml,line=9,endLine=9,col=12,title=甲：不符合::Q19-23 主导产业集聚度 48%25（≥ 50%25）%0A“主导产业集聚度不低于50%25”',
      '::error file=parks/甲.yaml,line=11,endLine=11,col=9,title=甲：不符合::Q19-25 创建方案和发展规划：创建方案 否（要求：是）%0A“制定较为完善的创建方案和发展规划”',
    ]);
  });

  it('name what is missing where the submission begins', async () => {
    expect(await linesOf([park('甲', undefined)], ['does-not-qualify'])).toEqual([
      '::warning file=parks/甲.yaml,line=1,endLine=1,col=1,title=甲：无法判定::仍需补充的数据（1）%0A主导产业集聚度（%25）',
    ]);
  });

  it.each([
    { failing: ['does-not-qualify', 'undetermined'], levels: ['error', 'error'] },
    { failing: ['does-not-qualify'], levels: ['error', 'warning'] },
    { failing: ['undetermined'], levels: ['error', 'warning'] },
    { failing: [], levels: ['warning', 'warning'] },
  ] as const)('are errors for what ends in a failure: $failing', async ({ failing, levels }) => {
    const lines = await linesOf([park('甲', 48), park('乙', undefined)], failing);
    expect(levelsOf(lines)).toEqual(levels);
  });

  it('come worst first: what could not be read, what fails by most, what is open, then warnings', async () => {
    const lines = await linesOf([
      fixtureItem('ok/doubts.yaml', { level: 'creation' }),
      park('近', 49),
      park('远', 3),
      fixtureItem('err/bare-number.yaml'),
    ]);
    const titles = lines.map((line) => /title=([^:：]+)/.exec(line)?.[1]);
    expect([...new Set(titles)]).toEqual([expect.anything(), '远', '近', '存疑数据']);
    expect(lines[0]).toContain('file=fixtures/err/bare-number.yaml');
    expect(levelsOf(lines).slice(-3)).toEqual(['notice', 'notice', 'notice']);
  });

  it('are ten of a kind at most; a line says how many were left out', async () => {
    const fails = Array.from({ length: 14 }, (_, index) => park(`第${index}号`, 10 + index, index > 0));
    const opens = Array.from({ length: 12 }, (_, index) => park(`空${index}`, undefined));
    const lines = await linesOf([...fails, ...opens, ...mixedItems()], ['does-not-qualify']);
    const levels = levelsOf(lines);
    const countOf = (level: string) => levels.filter((each) => each === level).length;
    expect([countOf('error'), countOf('warning'), countOf('notice')]).toEqual([10, 10, 3]);
    expect(lines.at(-1)).toBe('另有 12 条错误、5 条警告没有列为批注（GitHub 每一步每类至多显示 10 条）');
  });

  it('show the worst of many', async () => {
    const fails = Array.from({ length: 14 }, (_, index) => park(`第${index}号`, 40 - index));
    const lines = await linesOf(fails);
    expect(lines[0]).toContain('title=第13号');
    expect(lines.filter((line) => line.startsWith('::'))).toHaveLength(10);
  });

  it('hold what concerns no single submission, titled by its code', async () => {
    const problem = { code: 'file-missing', place: { file: 'parks' }, data: {} } as const;
    const lines = await linesOf([], undefined, [
      { ...problem, severity: 'error' },
      { ...problem, severity: 'warning' },
    ]);
    expect(levelsOf(lines)).toEqual(['error', 'notice']);
    expect(lines[0]).toContain('title=file-missing::');
  });

  it('name the cell of a table in the message', async () => {
    const place = { file: 'parks.xlsx', sheet: '汇总', line: 12, column: 3, heading: '税收' };
    const problem = { code: 'bad-unit', severity: 'error', place, data: { found: 'x' } } as const;
    const [line] = await linesOf([{ kind: 'refused', name: '甲', place, problems: [problem] }]);
    expect(line).toMatch(/^::error file=parks\.xlsx,title=甲：无法读取::.*%0Aparks\.xlsx!汇总!C12 \[税收\]$/);
  });

  it('are none where all qualify', async () => {
    expect(await linesOf([park('甲', 62)])).toEqual([]);
  });
});

describe('the summary of a step', () => {
  it('stays as it is where it fits', async () => {
    const text = await textOf(githubSummary, mixedItems());
    expect(cutForStepSummary(text, 'zh', MOST_BYTES)).toBe(text);
  });

  it.each([500, 2000, 3001, 5000])('is cut between two lines to %i bytes, and says so', async (most) => {
    const text = await textOf(githubSummary, mixedItems());
    const cut = cutForStepSummary(text, 'zh', most);
    expect(new TextEncoder().encode(cut).length).toBeLessThanOrEqual(most);
    expect(cut).toContain('报告太长');
    const [kept = ''] = cut.split(/\n(?:\n<\/details>\n)?\n\*\*报告太长/);
    expect(text.startsWith(`${kept}\n`)).toBe(true);
    expect(cut.split('<details>').length).toBe(cut.split('</details>').length);
  });
});
