import { describe, expect, it } from 'vitest';
import type { BatchItem, Judged } from '../../src/report/batch.ts';
import { TEXT } from '../../src/report/text/format.ts';
import { renderText } from '../../src/report/text/index.ts';
import { painter } from '../../src/report/text/paint.ts';
import { widthOf } from '../../src/report/text/wrap.ts';
import { fixtureItem, itemFrom, mixedItems, parkText, STYLE, textOf } from '../helpers/digests.ts';
import { expectGolden } from '../helpers/golden.ts';

const PARKS = (language: 'zh' | 'en'): readonly BatchItem[] =>
  mixedItems(language).filter((item) => item.kind === 'refused' || item.data.record.kind === 'park');

function park(sketch: Parameters<typeof parkText>[0], file = 'park.yaml'): Judged {
  const item = itemFrom(parkText(sketch), { file });
  if (item.kind !== 'judged') throw new Error(JSON.stringify(item.problems));
  return item;
}

/** The names in the table, from top to bottom. */
function namesIn(text: string, names: readonly string[]): readonly string[] {
  return names.filter((name) => text.includes(name)).toSorted((a, b) => text.indexOf(a) - text.indexOf(b));
}

const LOOKS = [
  { language: 'zh', width: 80 },
  { language: 'en', width: 120 },
  { language: 'zh', width: 60 },
] as const;

describe('the summary of a batch', () => {
  it.each(LOOKS)('looks like its golden file: $language $width', async ({ language, width }) => {
    const stdout = await textOf(TEXT, PARKS(language), { language, width });
    expectGolden(`batch-${language}-${width}`, { code: 0, stdout, stderr: '', files: new Map() });
  });

  it.each(
    ([60, 76, 80, 100, 120, 160] as const).flatMap((width) => [
      { language: 'zh' as const, width },
      { language: 'en' as const, width },
    ]),
  )('fits its page: $language $width', async ({ language, width }) => {
    const place = { file: 'a.csv', line: 1, column: 2, heading: '工业增加值' };
    const data = { found: '从业人员、利税、人口、'.repeat(20) };
    const problem = { code: 'unknown-headings', severity: 'warning', place, data } as const;
    const text = await textOf(TEXT, mixedItems(language), { language, width }, { problems: [problem] });
    expect(text.split('\n').filter((line) => widthOf(line) > width)).toEqual([]);
  });

  it('is the same with and without colour, but for the colour', async () => {
    const plain = await textOf(TEXT, PARKS('zh'));
    const colored = await textOf(TEXT, PARKS('zh'), { paint: painter(1) });
    // oxlint-disable-next-line no-control-regex
    expect(colored.replaceAll(/\u001b\[\d+m/g, '')).toBe(plain);
    expect(colored).not.toBe(plain);
  });

  it('lists what ails first, and the nearest of a verdict before the others', async () => {
    const items = [
      park({ name: '合格园', concentration: 62, tax: 5 }),
      park({ name: '远园', concentration: 10, tax: 5 }),
      park({ name: '近园', concentration: 49, tax: 5 }),
      park({ name: '缺园', tax: 5 }),
      itemFrom('name: 坏园\nfigures: {主导产业集聚度: 50}\n'),
    ];
    const order = ['近园', '远园', '缺园', '坏园', '合格园'];
    expect(namesIn(await textOf(TEXT, items), order)).toEqual(order);
  });

  it('counts in every verdict of its own words', async () => {
    const [, counts] = (await textOf(TEXT, PARKS('zh'))).split('\n');
    expect(counts).toBe('✗ 3 不符合   ? 2 无法判定   ! 1 无法读取   ✓ 1 符合');
  });

  it('says what is missed by how much, and what is missing', async () => {
    const text = await textOf(TEXT, PARKS('zh'), { width: 160 });
    expect(text).toContain('Q19-23 主导产业集聚度 48%（≥ 50%）');
    expect(text).toContain('Q19-25 创建方案和发展规划：创建方案 否（要求：是）');
    expect(text).toMatch(/缺 3 项：新建项目亩均税收（万元\/亩）、.+ …/);
  });

  it('marks the verdicts that hinge on a reading', async () => {
    const text = await textOf(TEXT, PARKS('zh'));
    expect(text).toMatch(/✗ 不符合 ↔ +西部园区/);
    expect(text).toMatch(/✗ 不符合 +北部园区/);
    expect(text).toContain('\n↔ 结论取决于读法\n');
  });

  it('counts the criteria that fail, the figures that are missing, and the warnings', async () => {
    const text = await textOf(TEXT, PARKS('zh'));
    expect(text).toMatch(/\n +3 +1 +主导产业集聚度 +Q19-23\n/);
    expect(text).toMatch(/\n +2 +新建项目年每平方米税收（元\/m²）\n/);
    expect(text).toContain('! 提示 3 条，涉及 1 份提交');
  });

  it('gives every level a part of its own, with those that could not be read in another', async () => {
    const items = [
      park({ concentration: 62, tax: 5 }),
      fixtureItem('real/xian-hangtian-2020.yaml', { ruleSet: 'xian-2019' }),
      fixtureItem('real/chongqing-tongliang.yaml', { ruleSet: 'chongqing-2021' }),
      fixtureItem('ok/district.yaml'),
      fixtureItem('err/bad-unit.yaml'),
    ];
    const text = await textOf(TEXT, items);
    const parts = [
      '(creation)',
      '(targets-2021)',
      '征求意见稿，非正式文件',
      '(targets-2025)',
      '(district) · 区县',
    ];
    const all = [...parts, '无法读取的提交'];
    expect(namesIn(text, all)).toEqual(all);
    expect(text).not.toContain('最常');
  });

  it('shows what holds all parks in full, behind the parks', async () => {
    const items = mixedItems();
    const last = items.at(-1);
    if (last?.kind !== 'judged') throw new Error('the last item is no portfolio');
    const text = await textOf(TEXT, items);
    expect(text.endsWith(`\n\n${renderText(last.full(), STYLE)}`)).toBe(true);
  });

  it('lists 200 rows at most, and says how many there are besides', async () => {
    const names = Array.from({ length: 230 }, (_, index) => `园区${index}号`);
    const asked: string[] = [];
    const [failing, passing] = [20, 62].map((concentration) => park({ concentration, tax: 5 }));
    const items = names.flatMap((name, index): readonly Judged[] => {
      const item = index < 20 ? failing : passing;
      const digest = (from: Judged) => {
        asked.push(name);
        return { ...from.digest(), name };
      };
      return item ? [{ ...item, digest: () => digest(item) }] : [];
    });
    const text = await textOf(TEXT, items);
    expect(text).toContain('\n… 另有 30 份未列出\n');
    expect(names.filter((name) => text.includes(` ${name} `))).toEqual(names.slice(0, 200));
    expect(asked).toHaveLength(220);
  });

  it('lets no name command the terminal', async () => {
    const items = [
      park({ name: '\u001b[31m红\u202e园', concentration: 1, tax: 5 }),
      park({ concentration: 62, tax: 5 }),
    ];
    const text = await textOf(TEXT, items);
    // oxlint-disable-next-line no-control-regex
    expect(text).not.toMatch(/[\u001b\u202e]/);
    expect(text).toContain('红');
  });

  it('names what concerns no single submission', async () => {
    const problem = {
      code: 'file-missing',
      severity: 'warning',
      place: { file: 'parks/*.yml' },
      data: {},
    } as const;
    expect(await textOf(TEXT, PARKS('zh'), {}, { problems: [problem] })).toContain(
      '\n    parks/*.yml · file-missing · ',
    );
  });

  it('says that there was nothing to judge', async () => {
    expect(await textOf(TEXT, [])).toBe('没有可判定的提交\n');
  });
});

describe('a batch of one', () => {
  const only = park({ concentration: 48, tax: 4 });

  it('is reported in full', async () => {
    expect(await textOf(TEXT, [only])).toBe(renderText(only.full(), STYLE));
  });

  it('is summed up where another could not be read', async () => {
    const text = await textOf(TEXT, [fixtureItem('err/bad-unit.yaml'), only]);
    expect(text).toMatch(/^2 项结果/);
    expect(text).toContain('! 无法读取');
  });

  it('is left to its problems where it could not be read itself', async () => {
    expect(await textOf(TEXT, [fixtureItem('err/bad-unit.yaml')])).toBe('');
  });

  it('holds the warnings of the call among its own', async () => {
    const problem = { code: 'file-missing', severity: 'warning', place: { file: 'x' }, data: {} } as const;
    const text = await textOf(TEXT, [only], {}, { problems: [problem] });
    expect(text).toContain('1 条提示');
  });
});
